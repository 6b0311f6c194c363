//! What nobody can know about a person and the program therefore assumes: how far each lever
//! can go (its *reach*), and how soon.
//!
//! The defaults are in the table of [`inputs`](super::inputs). They are assumptions, labelled
//! so on the page, and the person may change every one.
//!
//! # Reach
//!
//! A factor c on the lever's value, stopped at the limit of the input:
//!
//! ```text
//! rates             c = k ÷ (1 − v + k·v)      the odds v ÷ (1 − v) are multiplied by k
//! everything else   c = k
//! ```
//!
//! With k = 1.6, a win rate of 25 % can reach 35 %, and one of 85 % only 90 %. So the same
//! effort is worth less to somebody who is already good, and the One Thing changes as a
//! person improves. That rates improve by their odds is itself an **assumption**; it is what
//! keeps them below 1.
//!
//! # Focus
//!
//! After s weeks of focus, half of the gap to the reach is closed once in every half-life:
//!
//! ```text
//! f(s) = c + (1 − c)·2^(−s ÷ half-life)
//! meeting and qualification rate:   1 ÷ f(s) = 1 ÷ c + (1 − 1 ÷ c)·2^(−s ÷ half-life)
//! ```
//!
//! **Assumption**: learning slows down as the gap closes. Prospecting is divided by those two
//! rates, so for them it is the gap of the reciprocal that closes, prospects per opportunity.

use std::f64::consts::LN_2;
use std::fmt;

use super::decimal::Decimal;
use super::given::Given;
use super::inputs::{Bounds, Input, Outlook, RANKED_LEVERS, RankedLever, Reach};
use super::moves::{FOCUS_WEEKS, Move, Step};
use super::plan::Plan;

/// The assumptions for every lever, in the order of [`RANKED_LEVERS`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Assumptions([Outlook; 9]);

impl Default for Assumptions {
    fn default() -> Self {
        Self(RANKED_LEVERS.map(|lever| ranked(lever).outlook))
    }
}

/// How good a reach may be assumed to be: from no better than today to ten times as good
/// (a tenth, if less is better).
pub const REACH: Bounds = Bounds { min: 1.0, max: 10.0 };

/// How many weeks a half-life may be assumed to be.
pub const HALF_LIFE: Bounds = Bounds { min: 1.0, max: 104.0 };

impl Assumptions {
    /// What is assumed of a lever; `None` for an input that is not one of the nine.
    pub fn of(&self, input: Input) -> Option<Outlook> {
        Some(self.0[position(input)?])
    }

    /// The same, with another reach for one lever: how many times as good, clamped to [`REACH`]. NaN
    /// changes nothing.
    pub fn with_reach(mut self, input: Input, times: f64) -> Self {
        if let Some(at) = position(input).filter(|_| !times.is_nan()) {
            let times = times.clamp(REACH.min, REACH.max);
            let factor = if input.row().lower_is_better { 1.0 / times } else { times };
            self.0[at].reach = match self.0[at].reach {
                Reach::Odds(_) => Reach::Odds(factor),
                Reach::Times(_) => Reach::Times(factor),
            };
        }
        self
    }

    /// The same, with another half-life for one lever, in weeks, clamped to [`HALF_LIFE`]. NaN changes
    /// nothing.
    pub fn with_half_life(mut self, input: Input, weeks: f64) -> Self {
        if let Some(at) = position(input).filter(|_| !weeks.is_nan()) {
            self.0[at].half_life = weeks.clamp(HALF_LIFE.min, HALF_LIFE.max);
        }
        self
    }

    /// How far a lever can go: the factor k on its value or, for a rate, on its odds; below 1 if less
    /// is better. `None` for an input that is not one of the nine.
    pub fn reach(&self, input: Input) -> Option<f64> {
        self.of(input).map(|outlook| match outlook.reach {
            Reach::Odds(factor) | Reach::Times(factor) => factor,
        })
    }

    /// Weeks of focus that close half the gap to the reach; `None` for an input that is not one of the
    /// nine.
    pub fn half_life(&self, input: Input) -> Option<f64> {
        self.of(input).map(|outlook| outlook.half_life)
    }

    /// Takes what was given for a lever's reach: a factor, as [`reach`](Assumptions::reach) returns it.
    ///
    /// # Errors
    /// [`AssumptionError`], and everything stays as it was.
    pub fn take_reach(&mut self, lever: Input, given: Given) -> Result<(), AssumptionError> {
        let Bounds { min, max } = REACH;
        let allowed =
            if lever.row().lower_is_better { Bounds { min: 1.0 / max, max: 1.0 / min } } else { REACH };
        let (at, factor) = AssumptionError::taken("reach", lever, given, allowed)?;
        self.0[at].reach = match self.0[at].reach {
            Reach::Odds(_) => Reach::Odds(factor),
            Reach::Times(_) => Reach::Times(factor),
        };
        Ok(())
    }

    /// Takes what was given for a lever's half-life, in weeks.
    ///
    /// # Errors
    /// [`AssumptionError`], and everything stays as it was.
    pub fn take_half_life(&mut self, lever: Input, given: Given) -> Result<(), AssumptionError> {
        let (at, weeks) = AssumptionError::taken("halfLife", lever, given, HALF_LIFE)?;
        self.0[at].half_life = weeks;
        Ok(())
    }

    /// The factor c from a lever's value to its reach; 1 for an input that is not one of the
    /// nine levers.
    pub fn reach_factor(&self, plan: &Plan, input: Input) -> f64 {
        let (Some(outlook), Some(v)) = (self.of(input), plan.get(input)) else { return 1.0 };
        let factor = match outlook.reach {
            Reach::Odds(k) => k / (1.0 - v + k * v),
            Reach::Times(k) => k,
        };
        Move { input, factor }.limited_factor(plan)
    }

    /// The factor f(s) after s weeks of focus; 1 for an input that is not one of the nine
    /// levers.
    pub fn focus_factor(&self, plan: &Plan, input: Input, weeks: f64) -> f64 {
        let Some(outlook) = self.of(input) else { return 1.0 };
        let reach = self.reach_factor(plan, input);
        // Not exp2: its table would add 2.7 KB to the page, and exp is there already.
        let gap_left = (-LN_2 * weeks / outlook.half_life).exp();
        let after = |reach: f64| reach + (1.0 - reach) * gap_left;
        if ranked(input).reciprocal { 1.0 / after(1.0 / reach) } else { after(reach) }
    }
}

impl Move {
    /// The move of one step from this plan.
    pub fn step(plan: &Plan, assumptions: &Assumptions, input: Input, step: Step) -> Move {
        match step {
            Step::TenPercent => Move::improve(input, 1.1),
            Step::Double => Move::double(input),
            Step::Reach => Move { input, factor: assumptions.reach_factor(plan, input) },
            Step::Focus => Move { input, factor: assumptions.focus_factor(plan, input, FOCUS_WEEKS) },
        }
    }
}

/// Why something given may not be assumed of a lever.
#[derive(Clone, Debug, PartialEq)]
pub struct AssumptionError {
    /// Which assumption, by its name in JavaScript: `reach` or `halfLife`.
    pub what: &'static str,
    pub lever: Input,
    pub given: Given,
    /// What would have been allowed.
    pub allowed: Bounds,
}

impl AssumptionError {
    /// The place of a lever among the nine, and the number that was given for it.
    fn taken(what: &'static str, lever: Input, given: Given, allowed: Bounds) -> Result<(usize, f64), Self> {
        match (position(lever), &given) {
            (Some(at), Given::Number(value)) if allowed.holds(*value) => Ok((at, *value)),
            _ => Err(AssumptionError { what, lever, given, allowed }),
        }
    }
}

impl fmt::Display for AssumptionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let AssumptionError { what, lever, given, allowed: Bounds { min, max } } = self;
        let (name, min, max) = (lever.lever_name(), Decimal(*min), Decimal(*max));
        write!(f, "{what}.{name} is {given}, but must be a number from {min} to {max}")
    }
}

impl std::error::Error for AssumptionError {}

fn position(input: Input) -> Option<usize> {
    RANKED_LEVERS.iter().position(|lever| *lever == input)
}

fn ranked(lever: Input) -> &'static RankedLever {
    lever.row().ranked.as_ref().expect("the nine levers are ranked")
}
