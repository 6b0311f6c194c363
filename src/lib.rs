//! **Headpin**, the sales leverage calculator: a page that shows a salesperson,
//! live and with their own numbers, how much prospecting the target takes, what
//! doubling the win rate or the deal size or shortening the cycle would do to it,
//! and which pins fall with which.
//!
//! # The flow
//!
//! Data goes one way, and each layer knows only those before it:
//!
//! ```text
//! slider → Action → State::after → Plan → evaluate → Outcome → chart → Drawing → ui → page
//!                                                              text (numbers and words, at the very end)
//! ```
//!
//! # Conventions
//!
//! Weeks, hours, one currency; a rate is a fraction of 1. Everything is an
//! unrounded `f64` until it becomes text. *Today* is the pinned baseline, *now*
//! is what is being explored; both are plans. What does not exist is `None`.
//! In pictures x is a fraction of the width and y is pixels from the top.
//!
//! # The modules, in reading order
//!
//! - [`model`]: what is true. [`model::inputs`] is the table of all inputs,
//!   [`model::evaluate`] the only business arithmetic. What calls it:
//!   [`model::leverage()`], what one move of each lever is worth;
//!   [`model::one_thing()`], which comes first and how surely;
//!   [`model::sequence()`], which comes next; [`model::balance()`], how the week is
//!   spent and should be; [`model::odds()`], how likely the target is;
//!   [`model::weeks()`], the weeks to come and the hole that a pause leaves.
//!   [`model::Assumptions`] are what nobody can know, [`model::presets`] the people
//!   to start from.
//! - [`text`]: number to words and words to number; the only rounding
//!   ([`text::numbers`]), the reader of typed fields ([`text::reading`]), the
//!   catalogue ([`text::words`]) and the sentences made from it.
//! - [`link`]: a plan as the text of a link, and back, through the table.
//! - [`chart`]: how it looks, as a value. [`chart::track`] is the axis that a
//!   slider and the picture over it share.
//! - [`ui`]: where it happens. [`ui::state`] holds the one state and its reducer;
//!   `ui/sheet.rs` writes all markup, `ui/drawing.rs` a picture on it, `ui/field.rs`
//!   is every number to type, `ui/panel.rs` the frame of every panel; the rest is a
//!   file a part of the page.
//! - [`browser`]: the only layer that names `web_sys`.
//! - [`api`]: the same for JavaScript: the functions of `assets/headpin.d.ts`.

pub mod api;
pub mod browser;
pub mod chart;
pub mod model;
pub mod session;
pub mod text;
pub mod ui;
