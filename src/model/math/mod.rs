//! Mathematics that knows no funnel.

pub mod erlang;
