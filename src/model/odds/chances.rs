//! The chance of the target for a number of opportunities created a week, and the number for a
//! chance. The formulas are in [the module above](super).

use super::super::funnel::{HoldHours, Outcome, Reason, WINDOW_SHARE};
use super::super::math::erlang;
use super::super::math::normal::quantile;
use super::super::math::rate::EstimatedRate;
use super::super::math::root::{bracket, crossing};
use super::super::plan::Plan;
use super::deals::{Deals, Wins};

/// More prospects a week than anybody could pursue.
const MOST_PROSPECTS: f64 = 1e12;

/// Tolerance for the logarithm of what is created: half a millionth.
const TOLERANCE: f64 = 5e-7;

/// The first step of that search.
const STRIDE: f64 = 0.5;

/// What the chances of one plan share, however much is created.
pub(super) struct Chances<'a> {
    deals: &'a Deals,
    win_rate: f64,
    /// The same as an estimate; `None` if it is known exactly.
    estimate: Option<EstimatedRate>,
    /// Open today; `None` is what a steady flow keeps open.
    open: Option<f64>,
    cycle: f64,
    /// Partners' opportunities, a week.
    partners: f64,
    /// The share of what is open today that is decided in the period, M ÷ C.
    closing_share: f64,
    /// Weeks' worth of new opportunities that is decided in the period, P − M.
    window: f64,
    window_is_open: bool,
    /// Own opportunities per prospect.
    pub per_prospect: f64,
}

impl Chances<'_> {
    /// Of a plan and the deals that reach its goal.
    pub fn of<'a>(plan: &Plan, deals: &'a Deals) -> Chances<'a> {
        let horizon = erlang::horizon(plan.cycle_weeks, plan.period_weeks);
        Chances {
            deals,
            win_rate: plan.win_rate,
            estimate: plan.win_rate_evidence.map(|cases| EstimatedRate::of(plan.win_rate, cases)),
            open: plan.open_opportunities,
            cycle: plan.cycle_weeks,
            partners: plan.partner_opportunities / plan.period_weeks,
            closing_share: (horizon.open / plan.cycle_weeks).min(1.0),
            window: horizon.closed,
            window_is_open: horizon.closed >= WINDOW_SHARE * plan.period_weeks,
            per_prospect: plan.qualification_rate * plan.meeting_rate,
        }
    }

    /// The chance with the prospecting that the hours leave room for.
    pub fn in_hours(&self, outcome: &Outcome) -> Option<f64> {
        let hours = &outcome.hold_hours;
        let created = hours.opportunities_to_create_per_week?;
        Some(self.chance(created, self.worked_share(hours, outcome.reason)))
    }

    /// The share of what is given that the hours can work, if they leave none to create more.
    fn worked_share(&self, hours: &HoldHours, reason: Option<Reason>) -> f64 {
        let given =
            self.open.map_or(0.0, |open| open * self.closing_share) + self.partners * self.given_window();
        match (hours.decided, hours.opportunities_to_create_per_week) {
            _ if reason == Some(Reason::NoHours) => 0.0,
            (Some(decided), Some(0.0)) if decided < given => decided / given,
            _ => 1.0,
        }
    }

    /// Weeks' worth of partners' opportunities that is decided in the period. In a steady pipeline
    /// that includes what they brought before it.
    fn given_window(&self) -> f64 {
        if self.open.is_some() { self.window } else { self.window + self.closing_share * self.cycle }
    }

    /// The chance if `created` own opportunities are created a week, and `worked` is the share of all
    /// opportunities that is worked.
    pub fn chance(&self, created: f64, worked: f64) -> f64 {
        if self.deals.none_are_needed() {
            return 1.0;
        }
        let flow = created + self.partners;
        let open = (self.open.unwrap_or(flow * self.cycle) * worked).round();
        let wins = |win_rate: f64| Wins {
            open,
            share: win_rate * self.closing_share,
            flow: win_rate * flow * worked * self.window,
        };
        let deals = self.deals;
        let hit = |win_rate: f64| deals.chance(&wins(win_rate));
        match &self.estimate {
            None => hit(self.win_rate).clamp(0.0, 1.0),
            Some(estimate) => {
                estimate.average(|rate| deals.is_never(&wins(rate)), |rate| deals.is_sure(&wins(rate)), hit)
            }
        }
    }

    /// Own opportunities to create a week for the wanted chance, sought from `start` on.
    pub fn created_for(&self, wanted: f64, start: f64) -> Option<f64> {
        let chance = |created: f64| self.chance(created, 1.0);
        if chance(0.0) >= wanted {
            return Some(0.0);
        }
        if !self.window_is_open || (self.win_rate == 0.0 && self.estimate.is_none()) {
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
