//! What a move pulls along. The formulas are in [`couplings`](crate::model::couplings).

use crate::model::assumptions::Assumptions;
use crate::model::comparison::differs;
use crate::model::couplings::{CouplingRow, Pull};
use crate::model::inputs::Bounds;
use crate::model::math::saturation::{headroom, result_at};
use crate::model::plan::Plan;

/// The value of what a coupling pulls, once the moved input stands where it does in `after`;
/// `plan` is from before the move. `None` if there is nothing to pull.
pub(super) fn pulled(
    row: &CouplingRow,
    plan: &Plan,
    after: &Plan,
    assumptions: &Assumptions,
    pinned: &Plan,
) -> Option<f64> {
    let (from, to) = (plan.get(row.moved)?, after.get(row.moved)?);
    let before = plan.get(row.pulled)?;
    let asked = match row.pull {
        Pull::Split if from < 1.0 => before * (1.0 - to) / (1.0 - from),
        // Not powf, which the page has no other use for.
        Pull::Power if from > 0.0 && before > 0.0 => {
            before * (assumptions.strength(row.coupling) * (to / from).ln()).exp()
        }
        Pull::Hours => result_of_hours(row, plan, to, assumptions, pinned)?,
        Pull::Split | Pull::Power => return None,
    };
    let Bounds { min, max } = after.allowed(row.pulled);
    // A value already beyond its bounds stays there, except a win rate whose no-decision rate has risen: it
    // gives way.
    let most = if row.pull == Pull::Split { max } else { max.max(before) };
    Some(asked.clamp(min.min(before), most))
}

/// What the hours of a job bring, along its curve through the pinned plan.
fn result_of_hours(
    row: &CouplingRow,
    plan: &Plan,
    to: f64,
    assumptions: &Assumptions,
    pinned: &Plan,
) -> Option<f64> {
    let (hours, result) = (pinned.get(row.moved)?, pinned.get(row.pulled)?);
    let (from, before) = (plan.get(row.moved)?, plan.get(row.pulled)?);
    if hours <= 0.0 || result <= 0.0 {
        return None;
    }
    let headroom = headroom(assumptions.reach_factor(pinned, row.pulled));
    let at = |x: f64| result_at(x / hours, headroom);
    let was = at(from);
    let is_its_own = differs(before, result) && differs(before, result * was);
    Some(if is_its_own && was > 0.0 { before * (at(to) / was).min(f64::MAX) } else { result * at(to) })
}
