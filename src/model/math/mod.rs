//! Mathematics that knows nothing of sales.
//!
//! - [`erlang`]: how long something lasts, against a horizon; [`kernel`]: the same, week by week.
//! - [`normal`]: the normal distribution, its quantiles, and a log-normal with three given moments.
//! - [`rate`]: what a number of cases leaves possible of a rate.
//! - [`counts`]: expectations over a binomial plus a Poisson count.
//! - [`sums`]: sums of log-normal amounts, with [`fourier`] and [`angle`].
//! - [`saturation`]: a response that nears a limit.
//! - [`root`]: where a function crosses zero.
//!
//! It is written here because the crates that offer it weigh several times as much; only `erfc`
//! comes from one (`libm`).

pub mod angle;
pub mod counts;
pub mod erlang;
pub mod fourier;
pub mod kernel;
pub mod normal;
pub mod rate;
pub mod root;
pub mod saturation;
pub mod sums;
