//! Where it happens: the components, and the one state they share. The only
//! layer that names yew.
//!
//! A component takes values and gives callbacks. One reducer owns the state.

mod answer;
mod app;
mod drawing;
mod field;
mod figures;
mod job;
mod lever;
mod levers;
mod live;
mod masthead;
mod method;
mod next;
mod odds;
mod one_thing;
mod panel;
mod press;
mod ripple;
mod sheet;
mod slider;
pub mod state;
mod still;
mod year;

pub use app::{App, AppProps};
