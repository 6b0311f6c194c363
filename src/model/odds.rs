//! The odds: how likely the target is, deals being few and uneven.
//!
//! Wins are a binomial of what is open plus a Poisson of what is created; a deal
//! is log-normal; the win rate is only as sure as the endings behind it. All of it
//! is added up, nothing is sampled: the same plan has the same odds everywhere.

use serde::Serialize;

use super::funnel::{HoldHours, Outcome, Reason, WINDOW_SHARE, evaluate};
use super::math::counts::expect;
use super::math::erlang;
use super::math::normal::{quantile, skewed_cdf};
use super::math::rate::SeenRate;
use super::math::sums;
use super::plan::Plan;

/// How likely the target is. A field is `None` where there is nothing to be likely.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Odds {
    /// With the prospecting that the target takes. `None` when it cannot be reached so.
    pub planned: Option<f64>,
    /// With the prospecting the hours leave room for. `None` when they leave room for any amount.
    pub in_your_hours: Option<f64>,
    pub prospects_per_week_for: ProspectsFor,
}

/// Prospects a week that make the target as likely as that; 0 where it is without one.
/// `None` where no amount does: nothing is ever won, or nothing started now still closes.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct ProspectsFor {
    /// A chance of 50 %.
    pub fifty: Option<f64>,
    /// A chance of 80 %.
    pub eighty: Option<f64>,
    /// A chance of 90 %.
    pub ninety: Option<f64>,
}

/// The chance of the target, 0 to 1, when that many own opportunities are created
/// a week; unless given, as many as the target takes. `None` only where the target
/// cannot be reached and no number is given, or where that is not 0 or more.
pub fn chance(plan: &Plan, created_per_week: Option<f64>) -> Option<f64> {
    let created = created_per_week.or(evaluate(plan).hold_target.opportunities_to_create_per_week)?;
    (created >= 0.0).then(|| Chances::of(plan).with(created, 1.0))
}

/// Of [`odds`], the chance in the hours there are: one chance instead of dozens, for what moves
/// with every step of a slider.
pub fn chance_in_hours(plan: &Plan) -> Option<f64> {
    Chances::of(plan).in_hours(&evaluate(plan))
}

/// The odds of a plan.
pub fn odds(plan: &Plan) -> Odds {
    let outcome = evaluate(plan);
    let chances = Chances::of(plan);
    let planned = outcome.hold_target.opportunities_to_create_per_week;
    let hours = outcome.hold_hours;
    let mut start = planned.or(hours.opportunities_to_create_per_week).unwrap_or(1.0);
    let mut prospects = |wanted| {
        let created = chances.created_for(wanted, start)?;
        start = start.max(created);
        Some(created / chances.per_prospect)
    };
    let prospects_per_week_for =
        ProspectsFor { fifty: prospects(0.5), eighty: prospects(0.8), ninety: prospects(0.9) };
    Odds {
        planned: planned.map(|created| chances.with(created, 1.0)),
        in_your_hours: chances.in_hours(&outcome),
        prospects_per_week_for,
    }
}

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

/// More prospects a week than this are none that anybody could pursue.
const PURSUABLE: f64 = 1e12;

/// A number of wins: of so many open opportunities, a share each; and a flow of them.
struct Wins {
    open: f64,
    share: f64,
    flow: f64,
}

impl Wins {
    fn mean(&self) -> f64 {
        self.open * self.share + self.flow
    }

    fn variance(&self) -> f64 {
        self.open * self.share * (1.0 - self.share) + self.flow
    }
}

/// What the chances of one plan have in common, whatever is created.
struct Chances {
    /// What is to be won, in average deals.
    goal: f64,
    variation: f64,
    /// For few deals, the chance that k of them reach the goal; empty for many.
    sums: Vec<f64>,
    /// Fewer deals than this never reach it, and more always do.
    too_few: f64,
    enough: f64,
    win_rate: f64,
    /// What its evidence leaves possible of it; `None`: it is known.
    seen: Option<SeenRate>,
    /// Open today; `None`: what a steady flow keeps open.
    open: Option<f64>,
    cycle: f64,
    /// Partners' opportunities, a week.
    partners: f64,
    /// The share of what is open that is decided in the period.
    closing: f64,
    /// Weeks of creation that are decided in the period.
    window: f64,
    window_is_open: bool,
    /// Own opportunities per prospect.
    per_prospect: f64,
}

impl Chances {
    fn of(plan: &Plan) -> Chances {
        let goal = (plan.target - plan.account_revenue).max(0.0) / plan.deal_size;
        let seen = erlang::horizon(plan.cycle_weeks, plan.period_weeks);
        let variation = plan.deal_size_variation;
        let few = goal > 0.0 && goal <= few(variation);
        let sums = if few { sums::chances(variation, goal) } else { Vec::new() };
        Chances {
            goal,
            variation,
            too_few: if few { sums.partition_point(|chance| *chance < NEVER) as f64 } else { goal },
            enough: if few { sums.len() as f64 } else { goal },
            sums,
            win_rate: plan.win_rate,
            seen: plan.win_rate_evidence.map(|cases| SeenRate::of(plan.win_rate, cases)),
            open: plan.open_opportunities,
            cycle: plan.cycle_weeks,
            partners: plan.partner_opportunities / plan.period_weeks,
            closing: (seen.open / plan.cycle_weeks).min(1.0),
            window: seen.closed,
            window_is_open: seen.closed >= WINDOW_SHARE * plan.period_weeks,
            per_prospect: plan.qualification_rate * plan.meeting_rate,
        }
    }

    /// The chance with the prospecting that the hours leave room for.
    fn in_hours(&self, outcome: &Outcome) -> Option<f64> {
        let hours = &outcome.hold_hours;
        let created = hours.opportunities_to_create_per_week?;
        Some(self.with(created, self.worked(hours, outcome.reason)))
    }

    /// The share of what is given that there are hours to work, where there are none to create.
    fn worked(&self, hours: &HoldHours, reason: Option<Reason>) -> f64 {
        let given = self.open.map_or(0.0, |open| open * self.closing) + self.partners * self.given_window();
        match (hours.decided, hours.opportunities_to_create_per_week) {
            _ if reason == Some(Reason::NoHours) => 0.0,
            (Some(decided), Some(0.0)) if decided < given => decided / given,
            _ => 1.0,
        }
    }

    /// A steady pipeline closes all period long what it was fed before.
    fn given_window(&self) -> f64 {
        if self.open.is_some() { self.window } else { self.window + self.closing * self.cycle }
    }

    /// The chance when `created` own opportunities a week are, and that share of all is worked.
    fn with(&self, created: f64, worked: f64) -> f64 {
        if self.goal == 0.0 {
            return 1.0;
        }
        let flow = created + self.partners;
        let open = (self.open.unwrap_or(flow * self.cycle) * worked).round();
        let wins = |win_rate: f64| Wins {
            open,
            share: win_rate * self.closing,
            flow: win_rate * flow * worked * self.window,
        };
        let hit = |win_rate: f64| self.hit(&wins(win_rate));
        match &self.seen {
            None => hit(self.win_rate).clamp(0.0, 1.0),
            Some(seen) => {
                seen.average(|rate| self.is_never(&wins(rate)), |rate| self.is_sure(&wins(rate)), hit)
            }
        }
    }

    /// Whether so many wins are too few by far.
    fn is_never(&self, wins: &Wins) -> bool {
        let mean = wins.mean();
        // Markov: the chance is at most mean ÷ goal.
        mean <= NEVER * self.goal || mean + self.room(wins) < self.too_few
    }

    /// Whether so many wins are enough by far.
    fn is_sure(&self, wins: &Wins) -> bool {
        wins.mean() - self.room(wins) > self.enough
    }

    /// How far from its mean the number of wins, or what they book where they are many, may get.
    fn room(&self, wins: &Wins) -> f64 {
        let uneven = if self.sums.is_empty() { wins.mean() * self.variation.powi(2) } else { 0.0 };
        9.0 * ((wins.variance() + uneven).sqrt() + 1.0)
    }

    fn hit(&self, wins: &Wins) -> f64 {
        if self.is_never(wins) {
            0.0
        } else if self.is_sure(wins) {
            1.0
        } else if self.sums.is_empty() {
            self.hit_of_many(wins)
        } else {
            expect(wins.open, wins.share, wins.flow, &self.sums)
        }
    }

    /// Many deals: the three first moments of a sum of that many uneven amounts.
    fn hit_of_many(&self, wins: &Wins) -> f64 {
        let v = self.variation;
        let (mean, variance) = (wins.mean(), wins.variance());
        let third = wins.open * wins.share * (1.0 - wins.share) * (1.0 - 2.0 * wins.share) + wins.flow;
        let total = variance + mean * v * v;
        let deviation = total.sqrt();
        let skewness =
            (third + 3.0 * variance * v * v + mean * sums::skewness(v) * v.powi(3)) / (total * deviation);
        // Even deals come in whole numbers: half a deal lies between reaching the goal and not.
        let goal = if v == 0.0 { self.goal.ceil() - 0.5 } else { self.goal };
        1.0 - skewed_cdf(mean, deviation, skewness, goal)
    }

    /// Own opportunities to create a week for a chance; searched from `start` on.
    fn created_for(&self, wanted: f64, start: f64) -> Option<f64> {
        let chance = |created: f64| self.with(created, 1.0);
        if chance(0.0) >= wanted {
            return Some(0.0);
        }
        if !self.window_is_open || (self.win_rate == 0.0 && self.seen.is_none()) {
            return None;
        }
        // Against the logarithm of what is created, the normal quantile of the chance is nearly a
        // straight line.
        let wanted_z = quantile(wanted);
        let short = |log: f64| quantile(chance(log.exp()).clamp(1e-12, 1.0 - 1e-12)) - wanted_z;
        let at = |log: f64| (log, short(log));
        let mut low = at(start.max(1e-6).ln());
        let mut high = low;
        let mut stride = 0.5;
        while low.1 >= 0.0 {
            (high, low) = (low, at(low.0 - stride));
            stride *= 2.0;
        }
        while high.1 < 0.0 {
            (low, high) = (high, at(high.0 + stride));
            stride *= 2.0;
            if high.0.exp() / self.per_prospect > PURSUABLE {
                return None;
            }
        }
        Some(crossing(short, low, high).exp())
    }
}

/// Where a rising function passes 0 between two points (place, value), the first below 0: a place
/// where it has passed, at most a millionth further. Secants, and every fourth step the middle, for
/// functions that jump.
fn crossing(rising: impl Fn(f64) -> f64, mut low: (f64, f64), mut high: (f64, f64)) -> f64 {
    let close = 1e-6;
    let (mut before, mut last) = (low, high);
    for step in 1..=60 {
        if high.0 - low.0 <= close {
            break;
        }
        let secant = last.0 - last.1 * (last.0 - before.0) / (last.1 - before.1);
        let place = if (secant - last.0).abs() < 0.5 * close {
            // There already: a little further, so as to close in from both sides.
            last.0 + if last.1 < 0.0 { 0.9 * close } else { -0.9 * close }
        } else if secant > low.0 && secant < high.0 && step % 4 != 0 {
            secant
        } else {
            0.5 * (low.0 + high.0)
        };
        before = last;
        last = (place, rising(place));
        if last.1 >= 0.0 { high = last } else { low = last }
    }
    high.0
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The largest difference between the two ways to a chance where one gives way to the other,
    /// for flows from far too few wins to far too many, beside an open pipeline of which a share wins.
    fn worst(variation: f64, open: f64, share: f64) -> f64 {
        let goal = few(variation);
        let plan = Plan { deal_size_variation: variation, account_revenue: 0.0, ..Plan::default() };
        let chances = Chances::of(&Plan { target: goal * plan.deal_size, ..plan });
        let difference = |part: u32| {
            let flow = (2.0 * goal * f64::from(part) / 200.0 - open * share).max(0.0);
            let wins = Wins { open, share, flow };
            (chances.hit(&wins) - chances.hit_of_many(&wins)).abs()
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
