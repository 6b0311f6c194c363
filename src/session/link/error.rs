//! Why a text cannot be read as a link.

use std::fmt;

use crate::model::{AssumptionError, Refusal};

use super::{MAX_LENGTH, VERSION};

/// Why a text cannot be read as a link.
#[derive(Clone, Debug, PartialEq)]
pub enum LinkError {
    /// It has more than [`MAX_LENGTH`] bytes.
    TooLong { bytes: usize },
    /// It does not begin with a version, so it is not a link of this program.
    NotALink,
    /// It was written by a later version than this program reads.
    TooNew { version: String },
    /// Its end is missing.
    CutShort,
    /// The letter has no meaning at this point.
    UnknownLetter(char),
    /// The letter appears twice in one section.
    Twice(char),
    /// A field is not a number, or not one that the plan may have.
    Plan(Refusal),
    /// A value is not allowed as an assumption about a lever or about what moves with what.
    Assumption(AssumptionError),
    /// The letter has a value that is not one of its choices.
    Choice(char),
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LinkError::TooLong { bytes } => {
                write!(f, "the link is {bytes} characters long; at most {MAX_LENGTH} are allowed")
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
