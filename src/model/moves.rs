//! How a lever is moved: a [`Move`] multiplies one input by a factor; a [`Step`] says how far.
//!
//! ```text
//! step          more is better      less is better
//! ten percent   × 1.1               ÷ 1.1
//! double        × 2                 ÷ 2
//! reach         × c                 × c             assumptions::Assumptions::reach_factor
//! focus         × f(4)              × f(4)          assumptions::Assumptions::focus_factor
//! ```
//!
//! A move stops at the limit of its input: its bounds, and for the win rate 1 − n. It never
//! moves a value against its own direction, and says whether it was stopped (by more than
//! one part in 10¹²). Moves commute while no limit binds.
//!
//! A moved input pulls others along, as the table of [`couplings`](super::couplings) says. A value
//! that is *stated* ([`Plan::set`]) touches nothing else.

mod pull;

use serde::Serialize;

use super::assumptions::Assumptions;
use super::inputs::Input;
use super::plan::Plan;

/// How far a lever is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Step {
    /// A tenth better: × 1.1, or ÷ 1.1 if less is better.
    TenPercent,
    /// Twice as good: × 2, or ÷ 2 if less is better.
    Double,
    /// As far as the lever can realistically go.
    Reach,
    /// As far as four weeks of focus take it.
    Focus,
}

impl Step {
    pub const ALL: [Step; 4] = [Step::TenPercent, Step::Double, Step::Reach, Step::Focus];
}

/// Weeks in a block of focus.
pub const FOCUS_WEEKS: f64 = 4.0;

/// Multiplies one input by a factor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Move {
    pub input: Input,
    /// 0 or more.
    pub factor: f64,
}

/// The result of a [`Move`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moved {
    pub plan: Plan,
    /// The new value of the input; `None` if it had none to multiply.
    pub value: Option<f64>,
    /// The factor that was applied: smaller than the one asked for if a limit stopped it.
    pub factor: f64,
    /// Whether a limit stopped it.
    pub capped: bool,
}

impl Move {
    /// Improves an input by a factor above 1: multiplies it, or divides it if less is better.
    pub fn improve(input: Input, times: f64) -> Move {
        Move { input, factor: input.turned(times) }
    }

    /// Makes an input twice as good: doubles it, or halves it if less is better.
    pub fn double(input: Input) -> Move {
        Move::improve(input, 2.0)
    }

    /// The move of one step from this plan.
    pub fn step(plan: &Plan, assumptions: &Assumptions, input: Input, step: Step) -> Move {
        match step {
            Step::TenPercent => Move::improve(input, 1.1),
            Step::Double => Move::double(input),
            Step::Reach => Move { input, factor: assumptions.reach_factor(plan, input) },
            Step::Focus => Move { input, factor: assumptions.focus_factor(plan, input, FOCUS_WEEKS) },
        }
    }

    /// Moves the input as far as its limit allows, with what it pulls along. `pinned` is the
    /// plan that the hours of a job are relative to: today's, or the plan itself.
    pub fn apply(self, plan: &Plan, assumptions: &Assumptions, pinned: &Plan) -> Moved {
        let Some(before) = plan.get(self.input) else {
            return Moved { plan: *plan, value: None, factor: 1.0, capped: false };
        };
        let asked = before * self.factor;
        let value = plan.stopped(self.input, asked);
        let capped = (value - asked).abs() > 1e-12 * asked.abs();
        let factor = if before == 0.0 { 1.0 } else { value / before };
        let plan = plan.moved_to(self.input, value, assumptions, pinned);
        Moved { plan, value: Some(value), factor, capped }
    }
}

impl Plan {
    /// This plan with one input moved to a value, with what it pulls along. The value is taken
    /// as it is: see [`stopped`](Plan::stopped). `pinned` as for [`Move::apply`].
    pub fn moved_to(&self, input: Input, value: f64, assumptions: &Assumptions, pinned: &Plan) -> Plan {
        // Most moves pull nothing, and a curve is made of hundreds.
        if !assumptions.is_pulling(input) || self.get(input) == Some(value) {
            return self.with(input, value);
        }
        self.pulling(input, value, assumptions, pinned)
    }

    fn pulling(&self, input: Input, value: f64, assumptions: &Assumptions, pinned: &Plan) -> Plan {
        let moved = self.with(input, value);
        let mut after = moved;
        for row in assumptions.pulls(input) {
            if let Some(value) = pull::pulled(row, self, &moved, assumptions, pinned) {
                after.set(row.pulled, value);
            }
        }
        after
    }
}
