//! How it looks, as a value: pictures as lists of marks, without colours and
//! without a page.
//!
//! Conventions. x is a fraction of the picture's width, 0 at the left; y is a
//! fraction of its height, 0 at the top. So a picture is drawn once and fills
//! any frame: lines keep their width and dots stay round, nothing is shrunk. A
//! mark carries a class; the style sheet gives it its colour.
//! A scale is chosen by whoever draws several marks, never by a mark.

pub mod column;
pub mod dots;
pub mod drawing;
pub mod gauge;
pub mod hours;
pub mod pin;
pub mod rank;
pub mod score;
pub mod sparkline;
pub mod split;
pub mod year;

pub use drawing::{Drawing, Mark};
