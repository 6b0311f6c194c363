//! What is going on: everything a person can change, the one way to change it, and everything
//! that follows from it. Knows no page, no browser and no words.
//!
//! ```text
//! Action → State::reduce → Document → Facts → whoever subscribes
//! ```
//!
//! - [`Document`]: what is kept, sent and shown: both plans, the assumptions, the currency and the
//!   reader's [`Choices`].
//! - [`State`]: a document with what is in hand and what undo goes back to. [`State::reduce`] is a
//!   plain function.
//! - [`Facts`]: what one document comes to, worked out once and read by every panel.
//! - [`Session`]: holds all three for a page and tells whoever subscribes of changes.
//! - [`link`]: a document as the text of a link.
//!
//! The rest are the small facts of the calculator that are neither arithmetic nor words:
//! [`Track`], the axis of a slider; [`Pause`]; the [`PERIODS`]; the [`groups`] of the inputs.

mod action;
mod chance;
mod choices;
mod currency;
mod document;
pub mod facts;
pub mod groups;
pub mod link;
mod pause;
mod period;
mod plan_changes;
mod scenarios;
mod state;
mod subscription;
mod tone;
mod track;

pub use action::Action;
pub use chance::{DOTS, filled_dots};
pub use choices::{Choices, Foldable, Panel, Unfolded};
pub use currency::Currency;
pub use document::Document;
pub use facts::{Facts, Scenario};
pub use pause::Pause;
pub use period::{PERIODS, Period};
pub use scenarios::Scenarios;
pub use state::State;
pub use subscription::{Session, Snapshot, Subscription};
pub use tone::Tone;
pub use track::Track;
