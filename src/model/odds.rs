//! The odds: how likely the target is, deals being few and uneven.
//!
//! Wins are a binomial of what is open plus a Poisson of what is created; a deal
//! is log-normal; the win rate is only as sure as the endings behind it. All of it
//! is added up, nothing is sampled: the same plan has the same odds everywhere.

mod chances;
mod deals;

use serde::Serialize;

use super::funnel::evaluate;
use super::plan::Plan;
use chances::Chances;

pub use deals::{Deals, Goal};

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
    (created >= 0.0).then(|| Chances::of(plan, &deals_of(plan)).with(created, 1.0))
}

/// Of [`odds`], the chance in the hours there are: one chance instead of dozens, for what moves
/// with every step of a slider.
/// The deals are those that reach the plan's own goal, kept by whoever asks often.
pub fn chance_in_hours(plan: &Plan, deals: &Deals) -> Option<f64> {
    Chances::of(plan, deals).in_hours(&evaluate(plan))
}

/// The odds of a plan.
pub fn odds(plan: &Plan) -> Odds {
    let outcome = evaluate(plan);
    let deals = deals_of(plan);
    let chances = Chances::of(plan, &deals);
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

fn deals_of(plan: &Plan) -> Deals {
    Deals::reaching(Goal::of(plan))
}
