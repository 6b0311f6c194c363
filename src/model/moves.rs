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
//! Only one input takes another along. If fewer opportunities end without a decision, those
//! customers decide, and split as the others do:
//!
//! ```text
//! n → n′:   w ← min(w·(1 − n′) ÷ (1 − n), 1 − n′)
//! ```
//!
//! This is an **assumption**: customers who had to be brought to a decision may well be won
//! less often than others. A value that is *stated* ([`Plan::set`]) takes nothing along.

use serde::Serialize;

use super::inputs::{Bounds, Input};
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
        Move { input, factor: if input.row().lower_is_better { 1.0 / times } else { times } }
    }

    /// Makes an input twice as good: doubles it, or halves it if less is better.
    pub fn double(input: Input) -> Move {
        Move::improve(input, 2.0)
    }

    /// Moves the input as far as its limit allows.
    pub fn apply(self, plan: &Plan) -> Moved {
        let Some(before) = plan.get(self.input) else {
            return Moved { plan: *plan, value: None, factor: 1.0, capped: false };
        };
        let asked = before * self.factor;
        let value = self.limited_value(plan, before);
        let capped = (value - asked).abs() > 1e-12 * asked.abs();
        let factor = if before == 0.0 { 1.0 } else { value / before };
        Moved { plan: plan.moved_to(self.input, value), value: Some(value), factor, capped }
    }

    /// The factor, reduced so that the value stays within its limit. If there is nothing to
    /// multiply, the factor as it is.
    pub(super) fn limited_factor(self, plan: &Plan) -> f64 {
        match plan.get(self.input) {
            Some(before) if before > 0.0 => self.limited_value(plan, before) / before,
            _ => self.factor,
        }
    }

    /// The moved value, stopped at the limit. A value that is beyond the limit already stays.
    fn limited_value(self, plan: &Plan, before: f64) -> f64 {
        let Bounds { min, max } = plan.movable(self.input);
        (before * self.factor).clamp(min.min(before), max.max(before))
    }
}

impl Plan {
    /// How far a move may take an input. A moved no-decision rate takes the win rate along, so
    /// unlike a stated one it has the whole of its bounds.
    pub fn movable(&self, input: Input) -> Bounds {
        match input {
            Input::NoDecisionRate => input.row().bounds,
            _ => self.allowed(input),
        }
    }

    /// This plan with one input moved to a value, and the win rate with a moved no-decision
    /// rate (see [the module](self)).
    pub fn moved_to(self, input: Input, value: f64) -> Plan {
        let mut plan = self.with(input, value);
        if input == Input::NoDecisionRate && self.no_decision_rate < 1.0 && value != self.no_decision_rate {
            let split = self.win_rate * (1.0 - value) / (1.0 - self.no_decision_rate);
            plan.win_rate = split.min(plan.allowed(Input::WinRate).max);
        }
        plan
    }
}
