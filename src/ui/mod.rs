//! Markup and events: the only layer that uses yew.
//!
//! A component takes values and sends actions. It decides nothing and works nothing out: [`crate::session`]
//! has the facts, [`crate::text`] the words, and [`crate::chart`] the pictures.
//!
//! - [`App`] follows a session and draws the page; `panel` is the frame of every panel, and `panels` has a
//!   file for each; `inputs` and `input_row` are the inputs, `slider` and `field` their two controls.
//! - [`Env`] is passed to every part: ids, how numbers are written, where actions go.
//! - `drawing` turns pictures into markup, `memo` redraws a part only when it has changed, `fold` has the
//!   parts that fold away. `later` fetches the panels once the first view is there.

mod answer;
mod app;
mod buttons;
mod drawing;
mod env;
mod field;
mod field_target;
mod figures;
mod fold;
mod input_row;
mod inputs;
mod jobs;
mod later;
mod live;
mod masthead;
mod memo;
mod mount;
mod panel;
mod panel_content;
mod panels;
mod slider;
mod visibility;

pub use app::{App, AppProps};
pub use env::Env;
pub use mount::{Mounted, mount};
