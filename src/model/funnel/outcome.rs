//! What the funnel answers.

use serde::Serialize;

use crate::model::inputs::Measure;
use crate::model::plan::Plan;

/// What it takes to book the target. A field is `None` if the target cannot be reached
/// by prospecting (see [`Reason`]) and the field would depend on it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HoldTarget {
    /// Target less what existing customers bring, never below 0 (S).
    pub revenue_to_win: f64,
    /// New deals to win in the period, S ÷ D.
    pub wins: f64,
    /// Qualified opportunities that must be decided in the period (N).
    pub opportunities_to_decide: Option<f64>,
    /// Of those, how many today's open pipeline provides.
    pub opportunities_from_pipeline: f64,
    /// Of those, how many partners provide.
    pub opportunities_from_partners: f64,
    /// Own opportunities to create, a week (λ_s).
    pub opportunities_to_create_per_week: Option<f64>,
    /// First meetings, a week.
    pub meetings_per_week: Option<f64>,
    /// New prospects to pursue, a week.
    pub prospects_per_week: Option<f64>,
    /// New prospects to pursue, in the period.
    pub prospects: Option<f64>,
    /// Open pipeline that this keeps once it is steady, opportunities.
    pub open_opportunities: Option<f64>,
    /// Pipeline coverage, 1 ÷ w. `None` also if there is nothing to win.
    pub coverage: Option<f64>,
    /// Hours a week on prospecting, all sellers.
    pub prospecting_hours_per_week: Option<f64>,
    /// Hours a week on opportunities while they are open, on average over the period, all sellers.
    pub deal_hours_per_week: Option<f64>,
    /// Hours a week in total, on average over the period, all sellers.
    pub hours_per_week: Option<f64>,
    /// Hours a week available, all sellers.
    pub hours_available_per_week: f64,
    /// Hours in total ÷ hours available; above 1 the week is too short.
    pub load: Option<f64>,
    /// Expected revenue in the period: the target, or more if what is open, partners and
    /// existing customers bring more without any prospecting.
    pub revenue: Option<f64>,
}

/// Where the available hours lead. A field is `None` if it has no limit, because neither
/// prospects nor opportunities cost any hours.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HoldHours {
    /// Revenue booked in the period.
    pub revenue: Option<f64>,
    /// Qualified opportunities decided in the period.
    pub decided: Option<f64>,
    /// Prospects pursued, a week.
    pub prospects_per_week: Option<f64>,
    /// Own opportunities created, a week.
    pub opportunities_to_create_per_week: Option<f64>,
}

/// Why the answer is not the usual one. If several apply, the first in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Reason {
    /// Existing customers bring the target: there is nothing to prospect for.
    Covered,
    /// No amount of prospecting makes up for a win rate of 0.
    ZeroWinRate,
    /// Nothing that starts now closes in this period, and the open pipeline is too small.
    WindowClosed,
    /// Accounts, partners and reporting take every hour.
    NoHours,
}

/// Everything [`evaluate`](super::evaluate) answers.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Outcome {
    pub hold_target: HoldTarget,
    pub hold_hours: HoldHours,
    /// `None` in the usual case.
    pub reason: Option<Reason>,
}

impl Measure {
    /// The figure itself: prospects a week, or one seller's hours a week. `None` if the target is
    /// out of reach.
    pub fn of(self, plan: &Plan, asked: &HoldTarget) -> Option<f64> {
        match self {
            Measure::Prospects => asked.prospects_per_week,
            Measure::Hours => asked.hours_per_week.map(|hours| hours / plan.sellers),
        }
    }
}
