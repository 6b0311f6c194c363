//! The chance of the target for a number of opportunities created a week, and the number for a
//! chance. The formulas are in [the module above](super).

use super::super::funnel::{Outcome, Reason, WINDOW_SHARE};
use super::super::math::erlang;
use super::super::math::normal::quantile;
use super::super::math::rate::EstimatedRate;
use super::super::math::root::{bracket, crossing};
use super::super::plan::Plan;
use super::deals::{Deals, DoubtedDeals, Wins};
use super::goal::doubt;

/// More prospects a week than anybody could pursue.
const MOST_PROSPECTS: f64 = 1e12;

/// Tolerance for the logarithm of what is created: half a millionth.
const TOLERANCE: f64 = 5e-7;

/// The first step of that search.
const STRIDE: f64 = 0.5;

/// What the chances of one plan share, however much is created.
pub(super) struct Chances {
    deals: DoubtedDeals,
    win_rate: f64,
    /// The same as an estimate; `None` if it is known exactly.
    estimate: Option<EstimatedRate>,
    /// Open opportunities today whose outcome counts; 0 in a steady pipeline.
    open: f64,
    /// Partners' opportunities, a week.
    partners: f64,
    /// The share of what is open today that is decided in the period, M ÷ C.
    closing_share: f64,
    /// Weeks' worth of new opportunities that is decided in the period: P − M, or P if steady.
    window: f64,
    window_is_open: bool,
    /// Own opportunities per prospect.
    pub per_prospect: f64,
}

impl Chances {
    /// Of a plan and the deals that reach its goal.
    pub fn of(plan: &Plan, deals: &Deals) -> Chances {
        let horizon = erlang::horizon(plan.cycle_weeks, plan.period_weeks);
        let window = plan.open_opportunities.map_or(plan.period_weeks, |_| horizon.closed);
        let estimate = plan.cases_of_uncertain_win_rate();
        Chances {
            deals: deals.doubted(doubt(plan)),
            win_rate: plan.win_rate,
            estimate: estimate.map(|cases| EstimatedRate::of(plan.win_rate, cases)),
            open: plan.open_opportunities.unwrap_or(0.0),
            partners: plan.partner_opportunities / plan.period_weeks,
            closing_share: horizon.ended.min(1.0),
            window,
            window_is_open: window >= WINDOW_SHARE * plan.period_weeks,
            per_prospect: plan.qualification_rate * plan.meeting_rate,
        }
    }

    /// The chance with the prospecting that the hours leave room for. Without any hour nothing is won.
    pub fn in_hours(&self, outcome: &Outcome) -> Option<f64> {
        if outcome.reason == Some(Reason::NoHours) {
            return Some(if self.deals.none_are_needed() { 1.0 } else { 0.0 });
        }
        outcome.hold_hours.opportunities_to_create_per_week.map(|created| self.chance(created))
    }

    /// The chance if `created` own opportunities are created a week.
    pub fn chance(&self, created: f64) -> f64 {
        if self.deals.none_are_needed() {
            return 1.0;
        }
        let flow = (created + self.partners) * self.window;
        let (whole, part) = (self.open.floor(), self.open.fract());
        let wins = |open: f64, win_rate: f64| Wins {
            open,
            share: win_rate * self.closing_share,
            flow: win_rate * flow,
        };
        let deals = &self.deals;
        // What is not a whole number is the mixture of those beside it.
        let hit = |win_rate: f64| {
            let fewer = deals.chance(&wins(whole, win_rate));
            if part == 0.0 {
                fewer
            } else {
                fewer + part * (deals.chance(&wins(whole + 1.0, win_rate)) - fewer)
            }
        };
        let is_never = |rate: f64| deals.is_never(&wins(whole + 1.0, rate));
        let is_sure = |rate: f64| deals.is_sure(&wins(whole, rate));
        match &self.estimate {
            None => hit(self.win_rate).clamp(0.0, 1.0),
            Some(estimate) => estimate.average(is_never, is_sure, hit),
        }
    }

    /// Own opportunities to create a week for the wanted chance, sought from `start` on.
    pub fn created_for(&self, wanted: f64, start: f64) -> Option<f64> {
        let chance = |created: f64| self.chance(created);
        if chance(0.0) >= wanted {
            return Some(0.0);
        }
        if !self.window_is_open || self.win_rate == 0.0 {
            return None;
        }
        // As a function of the logarithm of what is created, the normal quantile of the chance is
        // nearly a straight line.
        let wanted_z = quantile(wanted);
        let surplus = |log: f64| quantile(chance(log.exp()).clamp(1e-12, 1.0 - 1e-12)) - wanted_z;
        let most = (MOST_PROSPECTS * self.per_prospect).ln();
        let (low, high) = bracket(surplus, start.max(1e-6).ln(), STRIDE, [-700.0, most]);
        let (_, (log, found)) = crossing(surplus, low, high, TOLERANCE);
        (found >= 0.0).then(|| log.exp())
    }
}
