//! The finding of a panel, in words.

/// A panel's heading, which is its finding as a sentence, and the lines under it.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    pub heading: String,
    pub lines: Vec<String>,
}

impl Finding {
    /// A heading with one line under it.
    pub fn new(heading: impl Into<String>, line: impl Into<String>) -> Finding {
        Finding { heading: heading.into(), lines: vec![line.into()] }
    }
}
