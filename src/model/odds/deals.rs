//! Deals being few and uneven: the chance that wins reach what is to be booked.

use super::super::math::counts::expect;
use super::super::math::normal::skewed_cdf;
use super::super::math::sums;
use super::super::plan::Plan;

/// Deals' worth of goal up to which the sums of deals are worked out one by one, the further the
/// more uneven deals are. Beyond it the bookings at a given win rate are taken as log-normal with
/// their own three first moments. That is off by 3e-4 at most for a variation up to 1 (2e-3 where
/// nearly every win comes from an open pipeline that is nearly always won), by 0.003 for 1.5, by
/// 0.009 for 2 and by 0.035 for 3, each less the more deals there are (the tests below).
fn few(variation: f64) -> f64 {
    300.0 * variation.max(1.0)
}

/// A chance below this is none.
const NEVER: f64 = 1e-9;

/// A number of wins: of so many open opportunities, a share each; and a flow of them.
pub(super) struct Wins {
    pub open: f64,
    pub share: f64,
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

/// What own deals have to book, and how uneven they are: all that [`Deals`] are made from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Goal {
    /// In average deals; 0 where existing customers bring the target alone.
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

    /// Whether so few that their sums are worked out one by one.
    fn is_few(&self) -> bool {
        self.average_deals > 0.0 && self.average_deals <= few(self.variation)
    }
}

/// How surely so many deals reach a goal. The dear part of a chance, which most levers leave as it is.
#[derive(Clone, Debug)]
pub struct Deals {
    goal: Goal,
    /// For few deals, the chance that k of them reach the goal; empty for many.
    sums: Vec<f64>,
    /// Fewer deals than this never reach it, and more always do.
    too_few: f64,
    enough: f64,
}

impl Deals {
    pub fn reaching(goal: Goal) -> Deals {
        if goal.is_few() {
            let sums = sums::chances(goal.variation, goal.average_deals);
            let too_few = sums.partition_point(|chance| *chance < NEVER) as f64;
            Deals { goal, too_few, enough: sums.len() as f64, sums }
        } else {
            let all = goal.average_deals;
            Deals { goal, too_few: all, enough: all, sums: Vec::new() }
        }
    }

    /// Whether nothing is left to win.
    pub(super) fn none_are_needed(&self) -> bool {
        self.goal.average_deals == 0.0
    }

    /// Whether so many wins are too few by far.
    pub(super) fn is_never(&self, wins: &Wins) -> bool {
        let mean = wins.mean();
        // Markov: the chance is at most mean ÷ goal.
        mean <= NEVER * self.goal.average_deals || mean + self.room(wins) < self.too_few
    }

    /// Whether so many wins are enough by far.
    pub(super) fn is_sure(&self, wins: &Wins) -> bool {
        wins.mean() - self.room(wins) > self.enough
    }

    /// How far from its mean the number of wins, or what they book where they are many, may get.
    fn room(&self, wins: &Wins) -> f64 {
        let uneven = if self.sums.is_empty() { wins.mean() * self.goal.variation.powi(2) } else { 0.0 };
        9.0 * ((wins.variance() + uneven).sqrt() + 1.0)
    }

    /// The chance that so many wins reach the goal.
    pub(super) fn chance(&self, wins: &Wins) -> f64 {
        if self.is_never(wins) {
            0.0
        } else if self.is_sure(wins) {
            1.0
        } else if self.sums.is_empty() {
            self.chance_of_many(wins)
        } else {
            expect(wins.open, wins.share, wins.flow, &self.sums)
        }
    }

    /// Many deals: the three first moments of a sum of that many uneven amounts.
    fn chance_of_many(&self, wins: &Wins) -> f64 {
        let v = self.goal.variation;
        let (mean, variance) = (wins.mean(), wins.variance());
        let third = wins.open * wins.share * (1.0 - wins.share) * (1.0 - 2.0 * wins.share) + wins.flow;
        let total = variance + mean * v * v;
        let deviation = total.sqrt();
        let skewness =
            (third + 3.0 * variance * v * v + mean * sums::skewness(v) * v.powi(3)) / (total * deviation);
        // Even deals come in whole numbers: half a deal lies between reaching the goal and not.
        let goal = if v == 0.0 { self.goal.average_deals.ceil() - 0.5 } else { self.goal.average_deals };
        1.0 - skewed_cdf(mean, deviation, skewness, goal)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The largest difference between the two ways to a chance where one gives way to the other,
    /// for flows from far too few wins to far too many, beside an open pipeline of which a share wins.
    fn worst(variation: f64, open: f64, share: f64) -> f64 {
        let goal = few(variation);
        let deals = Deals::reaching(Goal { average_deals: goal, variation });
        let difference = |part: u32| {
            let flow = (2.0 * goal * f64::from(part) / 200.0 - open * share).max(0.0);
            let wins = Wins { open, share, flow };
            (deals.chance(&wins) - deals.chance_of_many(&wins)).abs()
        };
        (0..=200).map(difference).fold(0.0, f64::max)
    }

    #[test]
    fn many_deals_are_approximated_as_well_as_is_said() {
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
            let sure = worst(variation, 0.9 * few(variation) / 0.81, 0.9);
            assert!(sure < limit.max(2e-3), "{variation}: {sure:.1e}");
        }
    }
}
