//! How a lever is moved: a [`Move`] multiplies one input, and [`Step`] says how far.

use serde::Serialize;

use super::assumptions::Assumptions;
use super::inputs::{Bounds, Input};
use super::plan::Plan;

/// How far a lever is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Step {
    /// × 1.1; a falling lever ÷ 1.1.
    TenPercent,
    /// × 2; a falling lever ÷ 2.
    Double,
    /// As far as it can realistically go.
    Reach,
    /// Four weeks of focus.
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

/// What a [`Move`] came to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moved {
    pub plan: Plan,
    /// The input's new value; `None` where it had none to multiply.
    pub value: Option<f64>,
    /// The factor that came through: smaller than asked where a limit stopped it.
    pub factor: f64,
    /// Whether a limit stopped it.
    pub capped: bool,
}

impl Move {
    /// Improves the input by a factor above 1: multiplies it, or divides it where less is better.
    pub fn improve(input: Input, times: f64) -> Move {
        Move { input, factor: if input.row().lower_is_better { 1.0 / times } else { times } }
    }

    /// Twice as good: double, or half where less is better.
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

    /// Moves the input as far as its limit allows.
    pub fn apply(self, plan: &Plan) -> Moved {
        let Some(before) = plan.get(self.input) else {
            return Moved { plan: *plan, value: None, factor: 1.0, capped: false };
        };
        let asked = before * self.factor;
        let value = self.stopped(plan, before);
        let capped = (value - asked).abs() > 1e-12 * asked.abs();
        let factor = if before == 0.0 { 1.0 } else { value / before };
        Moved { plan: plan.moved_to(self.input, value), value: Some(value), factor, capped }
    }
}

impl Plan {
    /// How far a move may take an input. Unlike a stated fact, a moved
    /// no-decision rate takes the win rate with it and so never collides.
    pub fn movable(&self, input: Input) -> Bounds {
        match input {
            Input::NoDecisionRate => input.row().bounds,
            _ => self.allowed(input),
        }
    }

    /// This plan with an input moved to a value. When fewer opportunities end
    /// without a decision, those customers decide, and split as the others do:
    /// w ← w · (1 − n′) ÷ (1 − n).
    pub fn moved_to(self, input: Input, value: f64) -> Plan {
        let mut plan = self.with(input, value);
        if input == Input::NoDecisionRate && self.no_decision_rate < 1.0 && value != self.no_decision_rate {
            let split = self.win_rate * (1.0 - value) / (1.0 - self.no_decision_rate);
            plan.win_rate = split.min(plan.allowed(Input::WinRate).max);
        }
        plan
    }
}

impl Move {
    /// The factor as far as the limit allows; the factor itself where there is
    /// nothing to multiply.
    pub(super) fn capped_factor(self, plan: &Plan) -> f64 {
        match plan.get(self.input) {
            Some(before) if before > 0.0 => self.stopped(plan, before) / before,
            _ => self.factor,
        }
    }

    /// The moved value, stopped by the limit; never moved by the limit itself.
    fn stopped(self, plan: &Plan, before: f64) -> f64 {
        let Bounds { min, max } = plan.movable(self.input);
        (before * self.factor).clamp(min.min(before), max.max(before))
    }
}
