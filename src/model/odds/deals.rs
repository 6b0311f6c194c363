//! The chance that a number of wins, each an uneven deal, books the goal. The formulas are in
//! [the module above](super).

use super::super::math::counts::expectation;
use super::super::math::normal::skewed_cdf;
use super::super::math::sums;
use super::goal::{COUNTED_VARIANCE, Goal};

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

/// The chances that k deals reach a goal, and goals around it, for each k: the expensive part of the
/// odds, which most levers leave unchanged.
#[derive(Clone, Debug)]
pub struct Deals {
    goal: Goal,
    /// For each of the goal's offsets, the chance that k deals reach it; empty if bookings are
    /// approximated.
    sums: Vec<Vec<f64>>,
    /// Beyond so many deals the chances are not known one by one.
    known_until: f64,
}

/// If the mean deal is doubted, chances are worked out one by one for up to this many times the goal,
/// and some. More wins are needed only where a deal may be worth far less than it is said to be. Their
/// total is then nearly proportional to the mean deal, which three moments describe well.
const TIMES_THE_GOAL: f64 = 4.0;
const AND_SOME: f64 = 200.0;

impl Deals {
    /// The chances that sums of deals reach a goal: the costly part of the odds, to be kept and used again.
    pub fn reaching(goal: Goal) -> Deals {
        let all = goal.average_deals;
        if !goal.is_summed() {
            return Deals { goal, sums: Vec::new(), known_until: 0.0 };
        }
        let goals: Vec<_> = goal.offsets().into_iter().map(|offset| all * offset.exp()).collect();
        let most = goal.doubt.map_or(usize::MAX, |_| (TIMES_THE_GOAL * all + AND_SOME) as usize);
        let sums = sums::chances_to_reach(goal.variation, &goals, most);
        let is_cut = sums.iter().any(|sums| sums.len() > most);
        Deals { goal, sums, known_until: if is_cut { most as f64 } else { f64::INFINITY } }
    }

    /// With a mean deal that is doubted this much ([`doubt`](super::goal::doubt)).
    pub(super) fn doubted(&self, doubt: f64) -> DoubtedDeals {
        let Deals { goal, known_until, .. } = *self;
        let doubt = if goal.doubt.is_some() { doubt } else { 0.0 };
        let sums = self.averaged(doubt);
        let (too_few, enough) = if sums.is_empty() {
            (goal.average_deals, goal.average_deals)
        } else {
            let too_few = sums.partition_point(|chance| *chance < NEGLIGIBLE) as f64;
            (too_few, if known_until.is_finite() { f64::INFINITY } else { sums.len() as f64 })
        };
        DoubtedDeals { goal, doubt, sums, too_few, enough, known_until }
    }

    /// The chance that k deals reach the goal, averaged over what their mean may be: the goal is then
    /// log-normal, with its logarithm half a variance up.
    fn averaged(&self, doubt: f64) -> Vec<f64> {
        if self.sums.len() <= 1 {
            return self.sums.first().cloned().unwrap_or_default();
        }
        let variance = doubt.ln_1p();
        let likely =
            |offset: f64| (-(offset - 0.5 * variance).powi(2) / (2.0 * COUNTED_VARIANCE * variance)).exp();
        let weights: Vec<_> = self.goal.offsets().into_iter().map(likely).collect();
        let all: f64 = weights.iter().sum();
        let longest = self.sums.iter().map(Vec::len).max().unwrap_or_default();
        let mut averaged = vec![0.0; longest];
        for (weight, sums) in weights.iter().zip(&self.sums) {
            let reached = sums.iter().copied().chain(std::iter::repeat(1.0));
            averaged.iter_mut().zip(reached).for_each(|(sum, one)| *sum += weight / all * one);
        }
        averaged
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
    /// Beyond so many deals `sums` does not know.
    known_until: f64,
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
        } else if self.sums.is_empty() || wins.mean() + self.spread(wins) > self.known_until {
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
        let d = (COUNTED_VARIANCE * doubt).exp_m1();
        let q = 1.0 + d;
        let third = q.powi(3) * third + 3.0 * total * q * d * (q + 1.0) + d * d * (q + 2.0);
        let deviation = (q * total + d).sqrt();
        let skewness = third / deviation.powi(3);
        let uncounted = (0.5 * (1.0 - COUNTED_VARIANCE) * doubt).exp();
        // Equal deals add up to whole numbers: the middle between reaching the goal and missing it
        // is half a deal below.
        let goal =
            if v == 0.0 { self.goal.average_deals.ceil() - 0.5 } else { self.goal.average_deals * uncounted };
        1.0 - skewed_cdf(1.0, deviation, skewness, goal / mean)
    }
}

#[cfg(test)]
mod tests {
    use super::super::goal::{LADDER, deviation, largest_summed_goal};
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

    /// Beyond the deals whose chances are known one by one, three moments tell the chance: compared with
    /// sums worked out as far as need be.
    #[test]
    fn where_the_sums_end_the_moments_go_on() {
        for (variation, average_deals, cases) in [(0.8, 20.0, 1.0), (1.4, 5.0, 2.0), (2.0, 10.0, 5.0)] {
            let doubt = variation * variation / cases;
            let step = (deviation(doubt).ln() / LADDER.ln()).floor() as i32;
            let goal = Goal { average_deals, variation, doubt: Some(step) };
            let known = Deals::reaching(goal);
            let goals: Vec<_> =
                goal.offsets().into_iter().map(|offset| average_deals * offset.exp()).collect();
            let sums = sums::chances_to_reach(variation, &goals, usize::MAX);
            let (known, whole) =
                (known.doubted(doubt), Deals { goal, sums, known_until: f64::INFINITY }.doubted(doubt));
            let mut beyond = 0;
            for flow in [0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 40.0].map(|times| times * average_deals) {
                let wins = Wins { open: 0.0, share: 0.0, flow };
                let (ours, theirs) = (known.chance(&wins), whole.chance(&wins));
                beyond += usize::from(ours != theirs);
                assert!((ours - theirs).abs() < 2e-3, "{variation} {cases} {flow}: {ours} {theirs}");
            }
            assert!(beyond > 0, "{variation} {cases}: the sums never ended");
        }
    }
}
