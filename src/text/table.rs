//! The numbers behind a picture, for whoever would rather read them.

/// A table: its head, then its rows, each as long as the head; the first cell of a row names it.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What the table holds, for a screen reader.
    pub caption: String,
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// What is shown in place of a number that does not exist.
pub(super) const NONE: &str = "\u{2013}";
