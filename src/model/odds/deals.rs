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

/// What own deals have to book, and how uneven they are: all that [`Deals`] depend on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Goal {
    /// In average deals; 0 if existing customers alone bring the target.
    average_deals: f64,
    /// Standard deviation of a deal ÷ its mean.
    variation: f64,
}

impl Goal {
    pub fn of(plan: &Plan) -> Goal {
        Goal {
            average_deals: (plan.target - plan.account_revenue).max(0.0) / plan.deal_size,
            variation: plan.deal_size_variation,
        }
    }

    /// Whether sums of deals are worked out one by one.
    fn is_summed(&self) -> bool {
        self.average_deals > 0.0 && self.average_deals <= largest_summed_goal(self.variation)
    }
}

/// The chances that k deals reach a goal, for each k: the expensive part of the odds, which most
/// levers leave unchanged.
#[derive(Clone, Debug)]
pub struct Deals {
    goal: Goal,
    /// The chance that k deals reach the goal, for each k; empty if bookings are approximated.
    sums: Vec<f64>,
    /// Fewer deals than this never reach the goal.
    too_few: f64,
    /// More deals than this always do.
    enough: f64,
}

impl Deals {
    pub fn reaching(goal: Goal) -> Deals {
        if goal.is_summed() {
            let sums = sums::chances_to_reach(goal.variation, goal.average_deals);
            let too_few = sums.partition_point(|chance| *chance < NEGLIGIBLE) as f64;
            Deals { goal, too_few, enough: sums.len() as f64, sums }
        } else {
            let all = goal.average_deals;
            Deals { goal, too_few: all, enough: all, sums: Vec::new() }
        }
    }

    /// Whether there is nothing to win.
    pub(super) fn none_are_needed(&self) -> bool {
        self.goal.average_deals == 0.0
    }

    /// Whether these wins are far too few.
    pub(super) fn is_never(&self, wins: &Wins) -> bool {
        let mean = wins.mean();
        // Markov: the chance is at most mean ÷ goal.
        mean <= NEGLIGIBLE * self.goal.average_deals || mean + self.spread(wins) < self.too_few
    }

    /// Whether these wins are far more than enough.
    pub(super) fn is_sure(&self, wins: &Wins) -> bool {
        wins.mean() - self.spread(wins) > self.enough
    }

    /// How far from its mean the number of wins may lie, or what they book if that is
    /// approximated: nine standard deviations and a little.
    fn spread(&self, wins: &Wins) -> f64 {
        let uneven = if self.sums.is_empty() { wins.mean() * self.goal.variation.powi(2) } else { 0.0 };
        9.0 * ((wins.variance() + uneven).sqrt() + 1.0)
    }

    /// The chance that these wins reach the goal.
    pub(super) fn chance(&self, wins: &Wins) -> f64 {
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
        let deviation = total.sqrt();
        let skewness =
            (third + 3.0 * variance * v * v + mean * sums::skewness(v) * v.powi(3)) / (total * deviation);
        // Equal deals add up to whole numbers: the middle between reaching the goal and missing it
        // is half a deal below.
        let goal = if v == 0.0 { self.goal.average_deals.ceil() - 0.5 } else { self.goal.average_deals };
        1.0 - skewed_cdf(mean, deviation, skewness, goal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The largest difference between the two ways to a chance, at the largest goal that is summed:
    /// over flows from far too few wins to far too many, beside an open pipeline.
    fn worst(variation: f64, open: f64, share: f64) -> f64 {
        let goal = largest_summed_goal(variation);
        let deals = Deals::reaching(Goal { average_deals: goal, variation });
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
