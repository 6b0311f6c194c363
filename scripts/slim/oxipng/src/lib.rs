//! Stands in for oxipng, which brings a thread pool and a C library. See ../README.md.
pub struct Options;

impl Options {
    pub fn from_preset(_: u8) -> Self {
        Options
    }
}

pub fn optimize_from_memory(png: &[u8], _: &Options) -> Result<Vec<u8>, std::convert::Infallible> {
    Ok(png.to_vec())
}
