//! The pictures, as plain values: lists of marks, without colours and without a page.
//!
//! Conventions: x is a fraction of the picture's width, 0 at the left; y is a fraction of its height, 0 at
//! the top. So a picture is worked out once and fits a frame of any size, while lines keep their width and
//! dots stay round. A mark has a class, to which the style sheet gives a colour. A scale is chosen by the
//! code that draws several marks, never by a mark.

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
