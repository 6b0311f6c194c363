//! [`odds()`]: how likely the target is, given that deals are few, uneven, and won at a rate
//! that is itself an estimate.
//!
//! Everything is added up and nothing is sampled, so there is no noise, and the same plan has
//! the same odds on every device.
//!
//! # The number of wins
//!
//! With M and window = P − M of [`funnel`](super::funnel), and λ = λ_s + λ_t opportunities created a week,
//!
//! ```text
//! wins = Binomial(O, w·M ÷ C) + Poisson(w·λ·(P − M))
//! wins = Poisson(w·λ·P)                                 in a steady pipeline
//! ```
//!
//! Each opportunity that is open today is decided in the period with the chance M ÷ C, and won
//! with the chance w. New ones arrive one by one; those decided in time are a thinned Poisson
//! process, and so is what a steady pipeline decides. A broken O is the mixture of the whole
//! numbers beside it. **Assumption**: opportunities are won independently of one another.
//!
//! # What they book
//!
//! A deal is log-normal with mean D and standard deviation v·D, an **assumption**: many small
//! deals and a few large ones. H_k is the chance that k deals reach max(0, T − A):
//!
//! ```text
//! chance = Σ_k P(wins = k)·H_k
//! ```
//!
//! - *Few deals* (a target of up to 300·max(1, v) average deals): H_k comes from powers of the
//!   Fourier transform of one deal on a grid ([`sums`](super::math::sums)); for v below ¼, from the
//!   shifted log-normal below. The sum over k comes from the recurrence of
//!   [`counts`](super::math::counts).
//! - *Many deals*: total bookings are taken as a shifted log-normal with their own mean,
//!   variance and skewness ([`skewed_cdf`](super::math::normal::skewed_cdf)). This is off by at most 3e-4
//!   for v up to 1 (2e-3 if nearly every win comes from an open pipeline that is nearly always
//!   won), 0.003 for 1.5, 0.009 for 2 and 0.035 for 3, where one way gives way to the other,
//!   and by less the more deals there are.
//!
//! # Numbers from few cases
//!
//! If e opportunities stand behind the win rate, the chance is averaged over what they leave
//! possible ([`rate`](super::math::rate)), and over the mean deal, of which only the won ones
//! tell:
//!
//! ```text
//! w ~ Beta(w·(e + 2), (1 − w)·(e + 2))
//! D ~ log-normal with mean D, variance of its logarithm ln(1 + v² ÷ max(1, w·(e + 2)))
//! ```
//!
//! independently of one another. Of the variance of ln D only the share 0.9386 is used: that of some 20
//! equally likely values, as in the independent implementation; the whole of it would change a chance by up
//! to 2e-3. Both are centred on what is stated, whatever the evidence: less
//! of it widens the odds and does not move the mean bookings. At 0 and at 1 the win rate is exact.
//! That the stated numbers are the centre is an **assumption**; a prior would pull a win rate
//! towards a half. Only the win rate, the deals and chance are doubted here; every other input is
//! taken as it is.
//!
//! # What it reports
//!
//! - *Planned*: with λ_s as the target takes it ([hold the target](super::funnel)).
//! - *In your hours*: with λ_s as the hours allow it ([hold the hours](super::funnel)). Without any
//!   hour nothing is won.
//! - *Prospects a week for 50, 80 and 90 %*: the λ_s at which the chance is that, ÷ (m·r), to one
//!   part in a million. 0 if the chance is that without any; `None` if it takes more than 1e12.
//! - *Hours a week* for the same: what they and the deals then take, with the fixed hours. `None`
//!   if that is more than the 168 hours of a week for each seller.

mod chances;
mod deals;
mod goal;

use serde::Serialize;

use super::funnel::{Flow, evaluate};
use super::plan::Plan;
use chances::Chances;

pub use deals::Deals;
pub use goal::Goal;

/// How likely the target is.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Odds {
    /// With the prospecting that the target takes. `None` if no prospecting reaches it.
    pub planned: Option<f64>,
    /// With the prospecting that the hours leave room for. `None` if that has no limit.
    pub in_your_hours: Option<f64>,
    /// New prospects to pursue a week, all sellers.
    pub prospects_per_week_for: PerWeekFor,
    /// Hours a week that this takes, all sellers. `None` too where no week is long enough.
    pub hours_per_week_for: PerWeekFor,
}

/// The hours of a week: more cannot be asked of anybody.
pub const LONGEST_WEEK: f64 = 168.0;

/// What a week takes for the chance that each field names; of prospects, 0 if it is that without any.
/// `None` if no amount does: nothing is ever won, nothing started now closes in time, or it takes
/// more than anybody could pursue (1e12 prospects a week).
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct PerWeekFor {
    /// A chance of 50 %.
    pub fifty: Option<f64>,
    /// A chance of 80 %.
    pub eighty: Option<f64>,
    /// A chance of 90 %.
    pub ninety: Option<f64>,
}

/// The chance of the target, 0 to 1, if that many own opportunities are created a week; if no
/// number is given, as many as the target takes. `None` only if there is no such number, or if
/// it is negative or NaN.
pub fn chance(plan: &Plan, created_per_week: Option<f64>) -> Option<f64> {
    let created = created_per_week.or(evaluate(plan).hold_target.opportunities_to_create_per_week)?;
    (created >= 0.0).then(|| Chances::of(plan, &deals_of(plan)).chance(created))
}

/// Of [`odds`], the chance in the available hours alone: one chance instead of dozens, quick
/// enough for every step of a slider. `deals` are [`Deals::reaching`] the plan's own [`Goal`];
/// a caller that asks often keeps them.
pub fn chance_in_hours(plan: &Plan, deals: &Deals) -> Option<f64> {
    Chances::of(plan, deals).in_hours(&evaluate(plan))
}

/// The odds of a plan.
pub fn odds(plan: &Plan) -> Odds {
    odds_with(plan, &deals_of(plan))
}

/// The odds of a plan, with the [`Deals`] that reach its own [`Goal`].
pub fn odds_with(plan: &Plan, deals: &Deals) -> Odds {
    let outcome = evaluate(plan);
    let chances = Chances::of(plan, deals);
    let planned = outcome.hold_target.opportunities_to_create_per_week;
    let hours = outcome.hold_hours;
    let mut start = planned.or(hours.opportunities_to_create_per_week).unwrap_or(1.0);
    let created = [0.5, 0.8, 0.9].map(|wanted| {
        let created = chances.created_for(wanted, start)?;
        start = start.max(created);
        Some(created)
    });
    let of_each = |of: &dyn Fn(f64) -> Option<f64>| {
        let [fifty, eighty, ninety] = created.map(|created| created.and_then(of));
        PerWeekFor { fifty, eighty, ninety }
    };
    let flow = Flow::of(plan);
    let fits = |hours: &f64| *hours <= LONGEST_WEEK * plan.sellers;
    Odds {
        planned: planned.map(|created| chances.chance(created)),
        in_your_hours: chances.in_hours(&outcome),
        prospects_per_week_for: of_each(&|created| Some(created / chances.per_prospect)),
        hours_per_week_for: of_each(&|created| Some(flow.total_hours(plan, created)).filter(fits)),
    }
}

fn deals_of(plan: &Plan) -> Deals {
    Deals::reaching(Goal::of(plan))
}
