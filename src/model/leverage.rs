//! What one move of each lever is worth, and which figures it takes with it.
//!
//! Each lever is moved by the same [`Step`], with what it pulls along ([`couplings`](super::couplings)); the
//! moved plan is evaluated and compared with the one before:
//!
//! ```text
//! prospecting change = prospects a week after ÷ before − 1
//! G = revenue in the same hours, after ÷ before           (hold the hours)
//! gain = G − 1
//! ```
//!
//! What stays the same is the week, not the target: a lever is worth what the same hours then
//! book. In a plain product of rates, one steady pipeline without accounts or partners, every
//! doubling is worth the same in prospects, and G is today's selling hours ÷ those after. So
//! levers differ through the hours they save, through how far each can go, through the time
//! left in the period, and through what comes from accounts and partners.
//!
//! A *pin* is one of five figures of the funnel that a lever may take with it. It has moved if
//! it changes by more than 1 %, an arbitrary threshold below which a person would not care.
//!
//! Source of the idea: David Brock, "The One Thing": a change there ripples through all the
//! others.

use serde::Serialize;

use super::assumptions::Assumptions;
use super::funnel::{HoldTarget, evaluate};
use super::inputs::{Input, RANKED_LEVERS};
use super::moves::{Move, Step};
use super::plan::Plan;

/// A figure of the funnel that a lever may take with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Pin {
    Prospects,
    OpportunitiesToCreate,
    OpenOpportunities,
    Wins,
    Hours,
}

impl Pin {
    /// In the order of the funnel.
    pub const ALL: [Pin; 5] =
        [Pin::Prospects, Pin::OpportunitiesToCreate, Pin::OpenOpportunities, Pin::Wins, Pin::Hours];

    /// The figure itself, if there is one.
    pub fn figure(self, outcome: &HoldTarget) -> Option<f64> {
        match self {
            Pin::Prospects => outcome.prospects_per_week,
            Pin::OpportunitiesToCreate => outcome.opportunities_to_create_per_week,
            Pin::OpenOpportunities => outcome.open_opportunities,
            Pin::Wins => Some(outcome.wins),
            Pin::Hours => outcome.hours_per_week,
        }
    }
}

/// How a figure has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// It changed by 1 % or less.
    Same,
    Fell,
    /// Also if it is out of reach now.
    Rose,
}

impl Change {
    /// A pin has moved if its figure changes by more than this share.
    pub const THRESHOLD: f64 = 0.01;

    /// Compares two figures, each `None` if out of reach.
    pub fn between(before: Option<f64>, after: Option<f64>) -> Change {
        match (before, after) {
            (None, None) => Change::Same,
            (Some(_), None) => Change::Rose,
            (None, Some(_)) => Change::Fell,
            (Some(before), Some(after)) if (after - before).abs() <= Self::THRESHOLD * before => Change::Same,
            (Some(before), Some(after)) if after < before => Change::Fell,
            _ => Change::Rose,
        }
    }
}

/// How each pin has changed, in the order of [`Pin::ALL`].
pub fn pin_changes(before: &HoldTarget, after: &HoldTarget) -> [Change; 5] {
    Pin::ALL.map(|pin| Change::between(pin.figure(before), pin.figure(after)))
}

/// What the move of one lever comes to.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Leverage {
    #[serde(serialize_with = "lever_name")]
    pub lever: Input,
    /// The lever's new value, in its own unit.
    pub value: f64,
    /// The factor that was applied.
    pub factor: f64,
    /// Whether a limit stopped it.
    pub capped: bool,
    /// `None` if the target is out of reach.
    pub prospects_per_week: Option<f64>,
    /// Prospects after ÷ before − 1; `None` if either is absent or today's is 0.
    pub prospecting_change: Option<f64>,
    /// `None` if the target is out of reach.
    pub hours_per_week: Option<f64>,
    /// Revenue in the same hours, after ÷ before (G); `None` if either is absent or today's
    /// is 0.
    pub revenue_multiple: Option<f64>,
    /// The figures that changed by more than 1 %.
    pub pins: Vec<Pin>,
}

impl Leverage {
    /// G − 1, if there is a G.
    pub fn gain(&self) -> Option<f64> {
        self.revenue_multiple.map(|multiple| multiple - 1.0)
    }
}

/// Serializes a lever by its name.
pub(super) fn lever_name<S: serde::Serializer>(input: &Input, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(input.lever_name())
}

/// The nine levers, each moved by one step, in the order of [`RANKED_LEVERS`].
pub fn leverage(plan: &Plan, assumptions: &Assumptions, step: Step) -> Vec<Leverage> {
    let before = evaluate(plan);
    let moved = |lever| {
        let moved = Move::step(plan, assumptions, lever, step).apply(plan, assumptions, plan);
        let after = evaluate(&moved.plan);
        let (was, is) = (&before.hold_target, &after.hold_target);
        let changes = Pin::ALL.into_iter().zip(pin_changes(was, is));
        Leverage {
            lever,
            value: moved.value.unwrap_or_default(),
            factor: moved.factor,
            capped: moved.capped,
            prospects_per_week: is.prospects_per_week,
            prospecting_change: ratio(is.prospects_per_week, was.prospects_per_week).map(|ratio| ratio - 1.0),
            hours_per_week: is.hours_per_week,
            revenue_multiple: ratio(after.hold_hours.revenue, before.hold_hours.revenue),
            pins: changes.filter(|(_, change)| *change != Change::Same).map(|(pin, _)| pin).collect(),
        }
    };
    RANKED_LEVERS.into_iter().map(moved).collect()
}

/// After ÷ before; `None` if either is absent, before is 0 or the ratio overflows.
fn ratio(after: Option<f64>, before: Option<f64>) -> Option<f64> {
    let (after, before) = after.zip(before.filter(|before| *before > 0.0))?;
    Some(after / before).filter(|ratio| ratio.is_finite())
}
