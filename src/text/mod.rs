//! Number to words, and words to number: everything a person reads.
//!
//! The only place that rounds, and the only catalogue of words. It takes [`Facts`] and gives text.
//! It says and never decides: which lever leads, which pins fell, whether a difference is good news
//! are facts. It knows neither page nor browser.
//!
//! - [`words`]: names, definitions and the page's fixed words.
//! - [`template`], `plural`: how sentences are made: whole templates with named arguments, and the
//!   grammatical number asked of the number.
//! - [`numbers`], `values`: number to text. `numeral`, [`reading`]: what was typed to number.
//! - a file a panel, of the panel's name: its [`Finding`], its labels, its [`Table`].
//!
//! [`Facts`]: crate::session::Facts

pub mod answer;
pub mod assumptions;
pub mod balance;
pub mod chance;
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
