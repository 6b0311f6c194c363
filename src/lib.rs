//! **Headpin**, the sales leverage calculator: a page that shows a salesperson, live and with their
//! own numbers, how much prospecting the target takes, what doubling the win rate or the deal size or
//! shortening the cycle would do to it, and which pins fall with which.
//!
//! # The flow
//!
//! Data goes one way, and each layer knows only those before it (`tests/architecture.rs` holds them to
//! it, and holds that no files of a layer stand in a circle):
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
//! | state: everything a person can change | [`session::Document`]; how it changes, [`session::State::reduce`] |
//! | facts: everything that follows from it | [`session::Facts`], worked out once and read by every panel |
//! | arithmetic | [`model::evaluate`], and the engines beside it |
//! | words and rounding | [`text`] |
//! | pictures, as values | [`chart`] |
//! | markup and events | [`ui`] |
//! | the browser | [`browser`] |
//!
//! # Conventions
//!
//! Weeks, hours, one currency; a rate is a fraction of 1. Everything is an unrounded `f64` until it
//! becomes text. *Today* is the pinned baseline, *now* is what is being explored; both are plans, and
//! the two scenarios of every comparison. What does not exist is `None`. In pictures x is a fraction
//! of the width and y is a fraction of the height, from the top.
//!
//! # The modules, in reading order
//!
//! - [`model`]: what is true; its documentation is the specification. [`model::inputs`] is the table of
//!   all inputs, [`model::evaluate`] the only business arithmetic. What calls it:
//!   [`model::leverage()`], what one move of each lever is worth; [`model::one_thing()`], which comes
//!   first and how surely; [`model::sequence()`], which comes next; [`model::balance()`], how the week
//!   is spent and should be; [`model::odds()`], how likely the target is; [`model::weeks()`], the weeks
//!   to come and the hole that a pause leaves. [`model::Assumptions`] are what nobody can know,
//!   [`model::presets`] the people to start from.
//! - [`session`]: what is going on. [`session::Document`], [`session::Action`], undo, what is held and
//!   what rests; [`session::Facts`]; a document as a link's text ([`session::link`]);
//!   [`session::Session`], which holds one document and tells its subscribers of every change. The
//!   page is one of them.
//! - [`text`]: number to words and words to number; the only rounding ([`text::numbers`]), the reader
//!   of typed fields ([`text::reading`]), the catalogue ([`text::words`]) and the sentences made from
//!   it, a file a panel. It says, and never decides.
//! - [`chart`]: how it looks, as a value: marks without colours and without a page.
//! - [`ui`]: where it happens, and the only layer that names yew. [`ui::App`] follows a session;
//!   `ui/markup.rs` is how markup is written, `ui/input_row.rs` one input, `ui/panels/` a file a panel.
//!   [`ui::Env`] is handed to every view.
//! - [`browser`]: the only layer that names `web_sys` and `js_sys`.
//! - `api`: the same for JavaScript: the functions of `assets/headpin.d.ts`, and `mount`. The page's own
//!   program is built without it.

#[cfg(feature = "module")]
pub mod api;
pub mod browser;
pub mod chart;
pub mod model;
pub mod session;
pub mod text;
pub mod ui;
