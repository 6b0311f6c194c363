//! The numbers behind a picture, for those who would rather read them.

/// A table: its head, and rows that are as long as the head. The first cell of a row names the row.
#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    /// What the table holds, for a screen reader.
    pub caption: String,
    pub head: Vec<String>,
    pub rows: Vec<Vec<String>>,
}

/// What is shown in place of a number that does not exist.
pub(super) const NONE: &str = "\u{2013}";
