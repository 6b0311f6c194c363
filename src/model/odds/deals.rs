//! The chance that a number of wins, each an uneven deal, books the goal. The formulas are in
//! [the module above](super).

use super::super::math::counts::expectation;
use super::super::math::normal::skewed_cdf;
use super::super::math::sums;
use super::super::plan::Plan;

/// The goal, in average deals, up to which sums of deals are worked out one by one; beyond it
/// bookings are approximated. How well is tested below.
fn largest_summed_goal(variation: f64) -> f64 {
    300.0 * variation.max(1.0)
}

/// A chance below this counts as none.
const NEGLIGIBLE: f64 = 1e-9;

/// The distribution of the number of wins: Binomial(open, share) + Poisson(flow).
pub(super) struct Wins {
    /// Open opportunities, a whole number.
    pub open: f64,
    /// The chance that each of them is won in the period.
    pub share: f64,
    /// Expected wins among those created in the period.
    pub flow: f64,
}

impl Wins {
    fn mean(&self) -> f64 {
        self.open * self.share + self.flow
    }

    fn variance(&self) -> f64 {
        self.open * self.share * (1.0 - self.share) + self.flow
    }
}

/// What own deals have to book, how uneven they are, and roughly how well their mean is known: all
/// that [`Deals`] depend on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Goal {
    /// In average deals; 0 if existing customers alone bring the target.
    average_deals: f64,
    /// Standard deviation of a deal ÷ its mean.
    variation: f64,
    /// The step of the ladder of doubts that the plan's is on; `None` if the mean is known.
    doubt: Option<i32>,
}

/// The doubt of the mean deal of which only so many won ones are known: the variance of what it may
/// be, of a mean of 1. 0 if it is known exactly.
pub(super) fn doubt(plan: &Plan) -> f64 {
    let variance = |cases: f64| plan.deal_size_variation.powi(2) / (plan.win_rate * (cases + 2.0)).max(1.0);
    plan.win_rate_evidence.map_or(0.0, variance)
}

/// A doubt below this is none: it moves a chance by less than it.
const NO_DOUBT: f64 = 2.5e-7;

/// Each step of the ladder of doubts is this many times the deviation of the one before. The dear
/// part of the odds is worked out for a step, so that it outlives small changes of the doubt.
const LADDER: f64 = 1.25;

/// Distance of the goals for which sums are worked out, in deviations of the lowest doubt of a step.
/// Over a normal distribution a rule of this step is off by 2·e^(−2π² ÷ 1.3²) at most.
const SPACING: f64 = 1.3;

/// How many deviations of the doubt are looked at, either way: all but 5e-5 at each end.
const REACH: f64 = 3.9;

/// The share of the variance of a doubted mean that counts: that of 20 equally likely values instead
/// of them all. The independent implementation tells about 15 apart, and agrees with this to 3e-4;
/// with the whole variance, chances differ from it by up to 2e-3.
const TOLD_APART: f64 = 0.938_556_863_542_586_7;

/// The standard deviation of the logarithm, for a variance of a mean of 1.
fn deviation(doubt: f64) -> f64 {
    doubt.ln_1p().sqrt()
}

impl Goal {
    pub fn of(plan: &Plan) -> Goal {
        let (doubt, step) = (doubt(plan), |doubt: f64| (deviation(doubt).ln() / LADDER.ln()).floor() as i32);
        Goal {
            average_deals: (plan.target - plan.account_revenue).max(0.0) / plan.deal_size,
            variation: plan.deal_size_variation,
            doubt: (doubt > NO_DOUBT).then(|| step(doubt)),
        }
    }

    /// Whether sums of deals are worked out one by one.
    fn is_summed(&self) -> bool {
        self.average_deals > 0.0 && self.average_deals <= largest_summed_goal(self.variation)
    }

    /// The logarithms of the goals to work out, in units of this one, the largest first: a doubted
    /// mean deal moves the goal, in average deals, the other way.
    fn offsets(&self) -> Vec<f64> {
        let Some(step) = self.doubt else { return vec![0.0] };
        let least = (f64::from(step) * LADDER.ln()).exp();
        let (most, spacing) = (LADDER * least, SPACING * least);
        let up = ((0.5 * most * most + REACH * most) / spacing).ceil() as i32;
        let down = ((REACH * most - 0.5 * least * least) / spacing).ceil() as i32;
        (-down..=up).rev().map(|i| f64::from(i) * spacing).collect()
    }
}

/// The chances that k deals reach a goal, and goals around it, for each k: the expensive part of the
/// odds, which most levers leave unchanged.
#[derive(Clone, Debug)]
pub struct Deals {
    goal: Goal,
    /// For each of the goal's offsets, the chance that k deals reach it; empty if bookings are
    /// approximated.
    sums: Vec<Vec<f64>>,
}

impl Deals {
    pub fn reaching(goal: Goal) -> Deals {
        let goals = || -> Vec<_> {
            goal.offsets().into_iter().map(|offset| goal.average_deals * offset.exp()).collect()
        };
        let sums =
            if goal.is_summed() { sums::chances_to_reach(goal.variation, &goals()) } else { Vec::new() };
        Deals { goal, sums }
    }

    /// With a mean deal that is doubted this much ([`doubt`]).
    pub(super) fn doubted(&self, doubt: f64) -> DoubtedDeals {
        let goal = self.goal;
        let doubt = if goal.doubt.is_some() { doubt } else { 0.0 };
        if self.sums.is_empty() {
            let all = goal.average_deals;
            return DoubtedDeals { goal, doubt, too_few: all, enough: all, sums: Vec::new() };
        }
        let sums = self.averaged(doubt);
        let too_few = sums.partition_point(|chance| *chance < NEGLIGIBLE) as f64;
        DoubtedDeals { goal, doubt, too_few, enough: sums.len() as f64, sums }
    }

    /// The chance that k deals reach the goal, averaged over what their mean may be: the goal is then
    /// log-normal, with its logarithm half a variance up.
    fn averaged(&self, doubt: f64) -> Vec<f64> {
        let [known] = &self.sums[..] else {
            let variance = doubt.ln_1p();
            let likely =
                |offset: f64| (-(offset - 0.5 * variance).powi(2) / (2.0 * TOLD_APART * variance)).exp();
            let weights: Vec<_> = self.goal.offsets().into_iter().map(likely).collect();
            let all: f64 = weights.iter().sum();
            let longest = self.sums.iter().map(Vec::len).max().unwrap_or_default();
            let mut averaged = vec![0.0; longest];
            for (weight, sums) in weights.iter().zip(&self.sums) {
                let reached = sums.iter().copied().chain(std::iter::repeat(1.0));
                averaged.iter_mut().zip(reached).for_each(|(all_of, one)| *all_of += weight / all * one);
            }
            return averaged;
        };
        known.clone()
    }
}

/// The chances that k deals reach the goal, for each k, with their mean as doubted as it is.
pub(super) struct DoubtedDeals {
    goal: Goal,
    /// The variance of the mean deal, of a mean of 1.
    doubt: f64,
    /// Entry k is for k deals; empty if bookings are approximated.
    sums: Vec<f64>,
    /// Fewer deals than this never reach the goal.
    too_few: f64,
    /// More deals than this always do.
    enough: f64,
}

impl DoubtedDeals {
    /// Whether there is nothing to win.
    pub fn none_are_needed(&self) -> bool {
        self.goal.average_deals == 0.0
    }

    /// Whether these wins are far too few.
    pub fn is_never(&self, wins: &Wins) -> bool {
        let mean = wins.mean();
        // Markov: the chance is at most mean ÷ goal.
        mean <= NEGLIGIBLE * self.goal.average_deals || mean + self.spread(wins) < self.too_few
    }

    /// Whether these wins are far more than enough.
    pub fn is_sure(&self, wins: &Wins) -> bool {
        wins.mean() - self.spread(wins) > self.enough
    }

    /// How far from its mean the number of wins may lie, or what they book if that is
    /// approximated: nine standard deviations and a little.
    fn spread(&self, wins: &Wins) -> f64 {
        let mean = wins.mean();
        let uneven = mean * self.goal.variation.powi(2) * (1.0 + self.doubt) + mean * mean * self.doubt;
        let uneven = if self.sums.is_empty() { uneven } else { 0.0 };
        9.0 * ((wins.variance() + uneven).sqrt() + 1.0)
    }

    /// The chance that these wins reach the goal.
    pub fn chance(&self, wins: &Wins) -> f64 {
        if self.is_never(wins) {
            0.0
        } else if self.is_sure(wins) {
            1.0
        } else if self.sums.is_empty() {
            self.approximate_chance(wins)
        } else {
            expectation(wins.open, wins.share, wins.flow, &self.sums)
        }
    }

    /// The chance from the first three moments of what these wins book.
    fn approximate_chance(&self, wins: &Wins) -> f64 {
        let v = self.goal.variation;
        let (mean, variance) = (wins.mean(), wins.variance());
        let third = wins.open * wins.share * (1.0 - wins.share) * (1.0 - 2.0 * wins.share) + wins.flow;
        let total = variance + mean * v * v;
        let third = third + 3.0 * variance * v * v + mean * sums::skewness(v) * v.powi(3);
        // In units of the mean, times a log-normal mean deal with E x² = q and E x³ = q³; what cancels
        // is multiplied out.
        let (total, third) = (total / mean / mean, third / mean / mean / mean);
        let doubt = self.doubt.ln_1p();
        let d = (TOLD_APART * doubt).exp_m1();
        let q = 1.0 + d;
        let third = q.powi(3) * third + 3.0 * total * q * d * (q + 1.0) + d * d * (q + 2.0);
        let deviation = (q * total + d).sqrt();
        let skewness = third / deviation.powi(3);
        let uncounted = (0.5 * (1.0 - TOLD_APART) * doubt).exp();
        // Equal deals add up to whole numbers: the middle between reaching the goal and missing it
        // is half a deal below.
        let goal =
            if v == 0.0 { self.goal.average_deals.ceil() - 0.5 } else { self.goal.average_deals * uncounted };
        1.0 - skewed_cdf(1.0, deviation, skewness, goal / mean)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The largest difference between the two ways to a chance, at the largest goal that is summed:
    /// over flows from far too few wins to far too many, beside an open pipeline.
    fn worst(variation: f64, open: f64, share: f64) -> f64 {
        let goal = largest_summed_goal(variation);
        let deals = Deals::reaching(Goal { average_deals: goal, variation, doubt: None }).doubted(0.0);
        let difference = |part: u32| {
            let flow = (2.0 * goal * f64::from(part) / 200.0 - open * share).max(0.0);
            let wins = Wins { open, share, flow };
            (deals.chance(&wins) - deals.approximate_chance(&wins)).abs()
        };
        (0..=200).map(difference).fold(0.0, f64::max)
    }

    #[test]
    fn many_deals_are_approximated_as_well_as_documented() {
        let limits = [
            (0.0, 3e-4),
            (0.1, 3e-4),
            (0.3, 3e-4),
            (0.8, 3e-4),
            (1.0, 3e-4),
            (1.5, 3e-3),
            (2.0, 9e-3),
            (3.0, 0.035),
        ];
        for (variation, limit) in limits {
            for (open, share) in [(0.0, 0.0), (600.0, 0.25), (150.0, 0.9)] {
                let worst = worst(variation, open, share);
                assert!(worst < limit, "{variation} {open}: {worst:.1e}");
            }
            let sure = worst(variation, 0.9 * largest_summed_goal(variation) / 0.81, 0.9);
            assert!(sure < limit.max(2e-3), "{variation}: {sure:.1e}");
        }
    }
}
