//! Mathematics that knows no funnel.

pub mod angle;
pub mod counts;
pub mod erlang;
pub mod fourier;
pub mod kernel;
pub mod normal;
pub mod rate;
pub mod root;
pub mod sums;
