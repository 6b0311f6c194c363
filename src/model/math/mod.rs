//! Mathematics that knows no funnel.

pub mod counts;
pub mod erlang;
pub mod fourier;
pub mod normal;
pub mod rate;
pub mod sums;
