//! Where it happens: the only layer that names yew.
//!
//! A component takes values and sends actions. Nothing is decided and nothing is worked out here:
//! [`crate::session`] has the facts, [`crate::text`] the words, [`crate::chart`] the pictures.
//!
//! - [`App`] follows a session and draws the page; `panel` is the frame of every panel, `panels`
//!   has a file for each; `inputs` and `input_row` are the inputs, `slider` and `field` their two
//!   controls.
//! - [`Env`] is handed to every part: ids, how numbers are written, where actions go.
//! - `drawing` is how a picture becomes markup, `memo` what is drawn again only when it has changed,
//!   `fold` what is folded away.

mod answer;
mod app;
mod buttons;
mod drawing;
mod drawn;
mod env;
mod field;
mod field_target;
mod figures;
mod fold;
mod input_row;
mod inputs;
mod jobs;
mod live;
mod masthead;
mod memo;
mod mount;
mod panel;
mod panels;
mod slider;
mod visibility;

pub use app::{App, AppProps};
pub use env::Env;
pub use mount::{Mounted, mount};
