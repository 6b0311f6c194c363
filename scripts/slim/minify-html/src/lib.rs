//! Stands in for minify-html, whose 11 MB of generated tables take rustc a minute. See ../README.md.
pub struct Cfg {
    pub minify_css: bool,
    pub minify_js: bool,
    pub keep_closing_tags: bool,
}

impl Cfg {
    pub fn spec_compliant() -> Self {
        Cfg { minify_css: false, minify_js: false, keep_closing_tags: true }
    }
}

pub fn minify(html: &[u8], _: &Cfg) -> Vec<u8> {
    html.to_vec()
}
