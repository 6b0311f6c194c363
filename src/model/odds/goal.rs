//! What own deals have to book, and how well the mean deal is known. The formulas are in
//! [the module above](super).

use super::super::plan::Plan;

/// The goal, in average deals, up to which sums of deals are worked out one by one; beyond it
/// bookings are approximated. How well, the tests of `deals` say.
pub(super) fn largest_summed_goal(variation: f64) -> f64 {
    300.0 * variation.max(1.0)
}

/// What own deals have to book, how uneven they are, and roughly how well their mean is known: all
/// that [`Deals`](super::Deals) depend on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Goal {
    /// In average deals; 0 if existing customers alone bring the target.
    pub(super) average_deals: f64,
    /// Standard deviation of a deal ÷ its mean.
    pub(super) variation: f64,
    /// The step of the ladder of doubts that the plan's is on; `None` if the mean is known.
    pub(super) doubt: Option<i32>,
}

/// How doubtful the mean deal is, known only from the deals that were won: the variance of its possible
/// values ÷ mean². 0 if it is known exactly.
pub(super) fn doubt(plan: &Plan) -> f64 {
    let variance = |cases: f64| plan.deal_size_variation.powi(2) / (plan.win_rate * (cases + 2.0)).max(1.0);
    plan.win_rate_evidence.map_or(0.0, variance)
}

/// A doubt below this is none: it moves a chance by less than it.
const NO_DOUBT: f64 = 2.5e-7;

/// Each step of the ladder of doubts is this many times the deviation of the one before. The expensive
/// part of the odds is worked out for a step, so that it outlives small changes of the doubt.
pub(super) const LADDER: f64 = 1.25;

/// Distance of the goals for which sums are worked out, in deviations of the lowest doubt of a step.
/// Over a normal distribution a rule of this step is off by 2·e^(−2π² ÷ 1.3²) at most.
const SPACING: f64 = 1.3;

/// How many deviations of the doubt are looked at, either way: all but 5e-5 at each end.
const REACH: f64 = 3.9;

/// The share of the variance of a doubted mean that counts: that of 20 equally likely values instead
/// of them all. The independent implementation tells about 15 apart, and agrees with this to 3e-4;
/// with the whole variance, chances differ from it by up to 2e-3.
pub(super) const COUNTED_VARIANCE: f64 = 0.938_556_863_542_586_7;

/// The standard deviation of the logarithm, for a variance of a mean of 1.
pub(super) fn deviation(doubt: f64) -> f64 {
    doubt.ln_1p().sqrt()
}

impl Goal {
    /// The goal of a plan's own deals: what existing customers do not bring of the target.
    pub fn of(plan: &Plan) -> Goal {
        let (doubt, step) = (doubt(plan), |doubt: f64| (deviation(doubt).ln() / LADDER.ln()).floor() as i32);
        Goal {
            average_deals: (plan.target - plan.account_revenue).max(0.0) / plan.deal_size,
            variation: plan.deal_size_variation,
            doubt: (doubt > NO_DOUBT).then(|| step(doubt)),
        }
    }

    /// Whether the mean deal is uncertain: deals differ in size, and it is known from few of them.
    pub fn is_mean_deal_uncertain(&self) -> bool {
        self.doubt.is_some()
    }

    /// Whether sums of deals are worked out one by one.
    pub(super) fn is_summed(&self) -> bool {
        self.average_deals > 0.0 && self.average_deals <= largest_summed_goal(self.variation)
    }

    /// The logarithms of the goals to work out, in units of this one, the largest first: a doubted
    /// mean deal moves the goal, in average deals, the other way.
    pub(super) fn offsets(&self) -> Vec<f64> {
        let Some(step) = self.doubt else { return vec![0.0] };
        let least = (f64::from(step) * LADDER.ln()).exp();
        let (most, spacing) = (LADDER * least, SPACING * least);
        let up = ((0.5 * most * most + REACH * most) / spacing).ceil() as i32;
        let down = ((REACH * most - 0.5 * least * least) / spacing).ceil() as i32;
        (-down..=up).rev().map(|i| f64::from(i) * spacing).collect()
    }
}
