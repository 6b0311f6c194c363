//! The chance of the target for a number of prospects a week, and the number for a chance.

use super::super::funnel::{HoldHours, Outcome, Reason, WINDOW_SHARE};
use super::super::math::erlang;
use super::super::math::normal::quantile;
use super::super::math::rate::SeenRate;
use super::super::math::root::{bracket, crossing};
use super::super::plan::Plan;
use super::deals::{Deals, Wins};

/// More prospects a week than this are none that anybody could pursue.
const PURSUABLE: f64 = 1e12;

/// How closely the number of prospects is sought: half a millionth.
const CLOSE: f64 = 5e-7;

/// The first step of that search, half an e-fold.
const STRIDE: f64 = 0.5;

/// What the chances of one plan have in common, whatever is created.
pub(super) struct Chances<'a> {
    deals: &'a Deals,
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
    pub per_prospect: f64,
}

impl Chances<'_> {
    /// Of a plan, and the deals that reach its goal.
    pub fn of<'a>(plan: &Plan, deals: &'a Deals) -> Chances<'a> {
        let seen = erlang::horizon(plan.cycle_weeks, plan.period_weeks);
        Chances {
            deals,
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
    pub fn in_hours(&self, outcome: &Outcome) -> Option<f64> {
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
    pub fn with(&self, created: f64, worked: f64) -> f64 {
        if self.deals.none_are_needed() {
            return 1.0;
        }
        let flow = created + self.partners;
        let open = (self.open.unwrap_or(flow * self.cycle) * worked).round();
        let wins = |win_rate: f64| Wins {
            open,
            share: win_rate * self.closing,
            flow: win_rate * flow * worked * self.window,
        };
        let deals = self.deals;
        let hit = |win_rate: f64| deals.chance(&wins(win_rate));
        match &self.seen {
            None => hit(self.win_rate).clamp(0.0, 1.0),
            Some(seen) => {
                seen.average(|rate| deals.is_never(&wins(rate)), |rate| deals.is_sure(&wins(rate)), hit)
            }
        }
    }

    /// Own opportunities to create a week for a chance; searched from `start` on.
    pub fn created_for(&self, wanted: f64, start: f64) -> Option<f64> {
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
        let most = (PURSUABLE * self.per_prospect).ln();
        let (low, high) = bracket(short, start.max(1e-6).ln(), STRIDE, [-700.0, most]);
        let (_, (log, surplus)) = crossing(short, low, high, CLOSE);
        (surplus >= 0.0).then(|| log.exp())
    }
}
