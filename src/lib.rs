//! **Headpin**, the sales leverage calculator: a page that shows salespeople, live and with their own
//! numbers, how much prospecting their target takes, how doubling the win rate or the deal size or
//! shortening the sales cycle would change that, and which pins each lever takes down.
//!
//! # The flow
//!
//! Data flows one way, and each layer uses only the layers below it. `tests/architecture.rs` checks this,
//! and also that no files within a layer depend on each other in a cycle.
//!
//! ```text
//! slider → Action → State::reduce → Document → Facts → text (words and numbers) → ui → page
//!                                      │         │   → chart (Drawing) ────────→
//!                                    link      model (evaluate, and the engines that call it)
//! ```
//!
//! # Where things live
//!
//! | what | where |
//! |---|---|
//! | state: what the user can change | [`session::Document`]; how it changes, [`session::State::reduce`] |
//! | facts: everything that follows from it | [`session::Facts`], worked out once and read by every panel |
//! | arithmetic | [`model::evaluate`], and the engines that call it |
//! | words and rounding | [`text`] |
//! | pictures, as plain values | [`chart`] |
//! | markup and events | [`ui`] |
//! | the browser | [`browser`] |
//!
//! # Conventions
//!
//! Units are weeks, hours and one currency; a rate is a fraction of 1. Numbers are unrounded `f64`s until
//! they become text. *Today* is the pinned baseline and *now* is what is being explored: two plans, the
//! two sides of every comparison. A value that does not exist is `None`. In pictures, x is a fraction of
//! the width, and y a fraction of the height, measured from the top.
//!
//! # The modules, in reading order
//!
//! - [`model`]: the arithmetic of the sales funnel; its documentation is the specification.
//!   [`model::inputs`] is the table of all inputs, [`model::evaluate`] the only business arithmetic. The
//!   engines that call it: [`model::leverage()`], what one move of each lever is worth;
//!   [`model::one_thing()`], which lever comes first, and how certain that is; [`model::sequence()`],
//!   which comes next; [`model::balance()`], how the week is split, and how it should be;
//!   [`model::odds()`], how likely the target is; [`model::weeks()`], the coming weeks, and the hole that
//!   a pause in prospecting leaves. [`model::Assumptions`] holds what has to be assumed about the levers,
//!   [`model::couplings`] what moves with what, [`model::presets`] the example salespeople to start from.
//! - [`session`]: the state of the calculator. [`session::Document`]; [`session::Action`]; undo, and which
//!   input is being moved; [`session::Facts`]; a document as the text of a link ([`session::link`]);
//!   [`session::Session`], which holds one document and notifies its subscribers of every change. The
//!   page is one of those subscribers.
//! - [`text`]: numbers to words and back: all rounding ([`text::numbers`]), the reader of typed fields
//!   ([`text::reading`]), the catalogue of fixed words ([`text::words`]) and the sentences made from it,
//!   one file per panel. It puts things into words and decides nothing.
//! - [`chart`]: the pictures, as plain values: lists of marks, without colours and without a page.
//! - [`ui`]: markup and events, and the only layer that uses yew. [`ui::App`] follows a session;
//!   `ui/input_row.rs` is one input, and `ui/panels/` has one file per panel. [`ui::Env`] is passed to
//!   every component. `ui/later.rs` fetches the panels, with the engines and words that only they need, once
//!   the first view is there: the page's program is in two parts.
//! - [`browser`]: apart from `api`, the only layer that uses `web_sys` and `js_sys`.
//! - `api`: the calculator for JavaScript: the functions declared in `assets/headpin.d.ts`, including
//!   `mount`. The page itself is built without it.

#[cfg(feature = "module")]
pub mod api;
pub mod browser;
pub mod chart;
pub mod model;
pub mod session;
pub mod text;
pub mod ui;
