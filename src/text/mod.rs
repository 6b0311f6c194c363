//! Number to words, and words to number: everything a person reads.
//!
//! The only place that rounds, and the only catalogue of words. It takes plans
//! and outcomes and gives text; it knows neither page nor browser. A second
//! language is a second [`words`], [`answer`] and [`findings`].

pub mod answer;
pub mod assumed;
pub mod chance;
pub mod currency;
pub mod figures;
pub mod findings;
pub mod job;
pub mod levers;
pub mod method;
pub mod numbers;
mod numeral;
pub mod odds;
pub mod one_thing;
pub mod reading;
pub mod ripple;
pub mod sequence;
pub mod table;
pub mod told;
mod values;
pub mod words;
pub mod year;

pub use crate::model::differs;
pub use currency::{CURRENCIES, Currency};
pub use numbers::Locale;
pub use table::Table;

/// Whether a difference is good news, bad news, or none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Tone {
    #[default]
    Plain,
    Better,
    Worse,
}

impl Tone {
    /// The tone of a figure of which less is better; an absent one is out of reach.
    pub fn of_less(before: Option<f64>, after: Option<f64>) -> Tone {
        match (before, after) {
            (Some(before), Some(after)) if differs(before, after) => {
                if after < before {
                    Tone::Better
                } else {
                    Tone::Worse
                }
            }
            (Some(_), None) => Tone::Worse,
            (None, Some(_)) => Tone::Better,
            _ => Tone::Plain,
        }
    }
}
