//! Why a text is not that of a link.

use std::fmt;

use crate::model::{AssumptionError, Refusal};

use super::{LONGEST, VERSION};

/// Why a text is not that of a link.
#[derive(Clone, Debug, PartialEq)]
pub enum LinkError {
    /// More than [`LONGEST`] bytes.
    TooLong { bytes: usize },
    /// It does not begin with a version: no link of this program.
    NotALink,
    /// Written by a later version than this one reads.
    TooNew { version: String },
    /// Its end is missing.
    CutShort,
    /// Nothing has this letter, there.
    UnknownLetter(char),
    /// The same letter twice in one section.
    Twice(char),
    /// A field that is no number, or not one that the plan may hold.
    Plan(Refusal),
    /// A number that may not be assumed of a lever.
    Assumption(AssumptionError),
    /// A choice that there is not, by its letter.
    Choice(char),
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LinkError::TooLong { bytes } => {
                write!(f, "the link is {bytes} characters long; at most {LONGEST} are allowed")
            }
            LinkError::NotALink => write!(f, "this is not a link: one begins with its version, {VERSION}"),
            LinkError::TooNew { version } => {
                write!(f, "the link is of version {version}; this program reads versions up to {VERSION}")
            }
            LinkError::CutShort => f.write_str("the link was cut short: its end, z, is missing"),
            LinkError::UnknownLetter(letter) => write!(f, "\"{letter}\" is not a letter of a link"),
            LinkError::Twice(letter) => write!(f, "\"{letter}\" is in the link twice"),
            LinkError::Plan(refusal) => refusal.fmt(f),
            LinkError::Assumption(error) => error.fmt(f),
            LinkError::Choice(letter) => write!(f, "the link has no such choice for \"{letter}\""),
        }
    }
}

impl std::error::Error for LinkError {}
