//! Everything the user reads: numbers to words, and typed words to numbers.
//!
//! This is the only place that rounds, and the only catalogue of words. It turns [`Facts`] into text and
//! decides nothing: which lever leads, which pins fell and whether a difference is good news are facts. It
//! knows nothing of the page or the browser.
//!
//! - [`words`]: names, definitions and the page's fixed words.
//! - [`template`], `plural`: how sentences are made: whole templates with named arguments, in the singular
//!   or the plural as the number requires.
//! - [`numbers`], `values`: numbers to text. `numeral`, [`reading`]: typed text to numbers.
//! - one file per panel, with the panel's name: its [`Finding`], its labels, its [`Table`].
//!
//! [`Facts`]: crate::session::Facts

pub mod answer;
pub mod assumptions;
pub mod balance;
pub mod chance;
pub mod couplings;
pub mod currency;
pub mod figures;
mod finding;
mod hours;
pub mod inputs;
pub mod method;
pub mod numbers;
mod numeral;
pub mod odds;
pub mod one_thing;
mod plural;
pub mod reading;
pub mod ripple;
mod rounded;
pub mod sequence;
mod table;
pub mod template;
mod values;
pub mod week;
pub mod words;
pub mod year;

pub use finding::Finding;
pub use numbers::{Locale, SignPlace};
pub use table::Table;
