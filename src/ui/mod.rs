//! Where it happens: the components, and the one state they share. The only
//! layer that names yew.
//!
//! A component takes values and gives callbacks. One reducer owns the state.

mod answer;
mod app;
mod drawing;
mod field;
mod figures;
mod lever;
mod levers;
mod live;
mod masthead;
mod method;
mod odds;
mod panel;
mod ripple;
mod slider;
pub mod state;

pub use app::{App, AppProps};
