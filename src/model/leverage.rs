//! What one move of each lever is worth, and which figures it takes down.

use serde::Serialize;

use super::assumptions::Assumptions;
use super::funnel::{HoldTarget, evaluate};
use super::inputs::{Input, RANKED_LEVERS};
use super::moves::{Move, Step};
use super::plan::Plan;

/// A figure of the funnel that a lever may take down.
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

    /// The figure itself, where there is one.
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

/// What became of a figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    /// By 1 % or less.
    Same,
    Fell,
    /// Or became unreachable.
    Rose,
}

impl Change {
    /// A pin counts as moved when its figure changes by more than 1 %.
    const THRESHOLD: f64 = 0.01;

    /// Compares two figures, each `None` when out of reach.
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

/// What became of each pin, in the order of [`Pin::ALL`].
pub fn pin_changes(before: &HoldTarget, after: &HoldTarget) -> [Change; 5] {
    Pin::ALL.map(|pin| Change::between(pin.figure(before), pin.figure(after)))
}

/// One lever's move, evaluated.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Leverage {
    #[serde(serialize_with = "lever_name")]
    pub lever: Input,
    /// The lever's new value, in its own unit.
    pub value: f64,
    /// The factor that came through.
    pub factor: f64,
    /// Whether a limit stopped it.
    pub capped: bool,
    /// `None` when the target is out of reach.
    pub prospects_per_week: Option<f64>,
    /// After ÷ before − 1; `None` when either is absent or today's is 0.
    pub prospecting_change: Option<f64>,
    pub hours_per_week: Option<f64>,
    /// Revenue in the same hours, after ÷ before (G); `None` when either is
    /// absent or today's is 0.
    pub revenue_multiple: Option<f64>,
    /// The figures that changed by more than 1 %.
    pub pins: Vec<Pin>,
}

impl Leverage {
    /// Revenue in the same hours, after ÷ before − 1; `None` as the multiple is.
    pub fn gain(&self) -> Option<f64> {
        self.revenue_multiple.map(|multiple| multiple - 1.0)
    }
}

/// Writes a lever by its name in JSON.
pub(super) fn lever_name<S: serde::Serializer>(input: &Input, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(input.lever_name())
}

/// Each of the nine levers moved by one step, in the order of [`RANKED_LEVERS`].
pub fn leverage(plan: &Plan, assumptions: &Assumptions, step: Step) -> Vec<Leverage> {
    let before = evaluate(plan);
    let ratio = |after: Option<f64>, before: Option<f64>| match (after, before) {
        (Some(after), Some(before)) if before > 0.0 => Some(after / before).filter(|ratio| ratio.is_finite()),
        _ => None,
    };
    RANKED_LEVERS
        .into_iter()
        .map(|lever| {
            let moved = Move::step(plan, assumptions, lever, step).apply(plan);
            let after = evaluate(&moved.plan);
            let (was, is) = (&before.hold_target, &after.hold_target);
            let changes = pin_changes(was, is);
            Leverage {
                lever,
                value: moved.value.unwrap_or_default(),
                factor: moved.factor,
                capped: moved.capped,
                prospects_per_week: is.prospects_per_week,
                prospecting_change: ratio(is.prospects_per_week, was.prospects_per_week)
                    .map(|ratio| ratio - 1.0),
                hours_per_week: is.hours_per_week,
                revenue_multiple: ratio(after.hold_hours.revenue, before.hold_hours.revenue),
                pins: Pin::ALL
                    .into_iter()
                    .zip(changes)
                    .filter(|(_, c)| *c != Change::Same)
                    .map(|(p, _)| p)
                    .collect(),
            }
        })
        .collect()
}
