//! The state of the calculator: everything the user can change, the one way to change it, and everything
//! that follows from it. It knows nothing of the page, the browser or words.
//!
//! ```text
//! Action → State::reduce → Document → Facts → subscribers
//! ```
//!
//! - [`Document`]: both plans, the assumptions, the currency and the user's [`Choices`]. A link stores all
//!   of it.
//! - [`State`]: a document, the input being moved, and the undo history. [`State::reduce`] is a pure
//!   function.
//! - [`Facts`]: everything that follows from one document, worked out once and read by every panel.
//! - [`Session`]: holds all three for a page, and notifies subscribers of changes.
//! - [`link`]: a document as the text of a link.
//!
//! The rest are small definitions that are neither arithmetic nor words: [`Track`], the axis of a slider;
//! [`Pause`]; the [`PERIODS`]; the [`groups`] of the inputs.

mod action;
mod chance;
mod choices;
mod currency;
mod document;
pub mod facts;
pub mod groups;
pub mod link;
mod movements;
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
