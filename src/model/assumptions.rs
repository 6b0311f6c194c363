//! What nobody can know of a person and the page therefore assumes: how far each
//! lever can go, and how soon. Labelled as assumptions, and the person may change
//! them; as they come, they are those of the table.

use std::f64::consts::LN_2;
use std::fmt;

use super::decimal::Decimal;
use super::given::Given;
use super::inputs::{Bounds, Input, Outlook, RANKED_LEVERS, RankedLever, Reach};
use super::moves::Move;
use super::plan::Plan;

/// Every lever's assumptions, in the order of [`RANKED_LEVERS`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Assumptions([Outlook; 9]);

impl Default for Assumptions {
    fn default() -> Self {
        Self(RANKED_LEVERS.map(|lever| improvement(lever).outlook))
    }
}

/// How good a reach may be assumed: from no better at all to ten times as good.
/// Of a lever that falls, a tenth.
pub const REACH: Bounds = Bounds { min: 1.0, max: 10.0 };

/// Weeks that a half-life may be assumed to be.
pub const HALF_LIFE: Bounds = Bounds { min: 1.0, max: 104.0 };

impl Assumptions {
    /// What is assumed of a lever; `None` for an input that is not one of the nine.
    pub fn of(&self, input: Input) -> Option<Outlook> {
        Some(self.0[position(input)?])
    }

    /// These, with another number for one lever's reach: how many times as good,
    /// in [`REACH`]; brought inside where it is not. NaN leaves it as it was.
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

    /// These, with another half-life for one lever, weeks in [`HALF_LIFE`];
    /// brought inside where it is not. NaN leaves it as it was.
    pub fn with_half_life(mut self, input: Input, weeks: f64) -> Self {
        if let Some(at) = position(input).filter(|_| !weeks.is_nan()) {
            self.0[at].half_life = weeks.clamp(HALF_LIFE.min, HALF_LIFE.max);
        }
        self
    }

    /// How far a lever can go: what its value, or of a rate its odds, can be multiplied by. Below 1
    /// where less is better. `None` for an input that is not one of the nine.
    pub fn reach(&self, input: Input) -> Option<f64> {
        self.of(input).map(|outlook| match outlook.reach {
            Reach::Odds(factor) | Reach::Times(factor) => factor,
        })
    }

    /// Weeks of focus that bring a lever half of the way to its reach; `None` for an input that is
    /// not one of the nine.
    pub fn half_life(&self, input: Input) -> Option<f64> {
        self.of(input).map(|outlook| outlook.half_life)
    }

    /// Takes what was given for a lever's reach, as [`reach`](Assumptions::reach) tells it.
    ///
    /// # Errors
    /// [`AssumptionError`]; all is then as it was.
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

    /// Takes what was given for a lever's half-life, weeks.
    ///
    /// # Errors
    /// [`AssumptionError`]; all is then as it was.
    pub fn take_half_life(&mut self, lever: Input, given: Given) -> Result<(), AssumptionError> {
        let (at, weeks) = AssumptionError::taken("halfLife", lever, given, HALF_LIFE)?;
        self.0[at].half_life = weeks;
        Ok(())
    }

    /// The factor c of the reach. For a rate v, multiplying its odds by k multiplies
    /// it by k ÷ (1 − v + k·v). 1 for an input that is not one of the nine levers.
    pub fn reach_factor(&self, plan: &Plan, input: Input) -> f64 {
        let (Some(outlook), Some(v)) = (self.of(input), plan.get(input)) else { return 1.0 };
        let factor = match outlook.reach {
            Reach::Odds(k) => k / (1.0 - v + k * v),
            Reach::Times(k) => k,
        };
        Move { input, factor }.capped_factor(plan)
    }

    /// The factor after some weeks of focus: half the gap to the reach closes every
    /// half-life. With the gap of the reciprocal for the rates of prospecting.
    pub fn focus_factor(&self, plan: &Plan, input: Input, weeks: f64) -> f64 {
        let Some(outlook) = self.of(input) else { return 1.0 };
        let reach = self.reach_factor(plan, input);
        // Not exp2: its table would be 2.7 KB of the page, and exp is there already.
        let open = (-LN_2 * weeks / outlook.half_life).exp();
        let close = |c: f64| c + (1.0 - c) * open;
        if improvement(input).reciprocal { 1.0 / close(1.0 / reach) } else { close(reach) }
    }
}

/// Why a number may not be assumed of a lever.
#[derive(Clone, Debug, PartialEq)]
pub struct AssumptionError {
    /// What was to be assumed, by its name in JSON: `reach` or `halfLife`.
    pub what: &'static str,
    pub lever: Input,
    pub given: Given,
    /// What would have been allowed.
    pub allowed: Bounds,
}

impl AssumptionError {
    /// The place of a lever among the nine, and the number given for it.
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

fn improvement(lever: Input) -> &'static RankedLever {
    lever.row().ranked.as_ref().expect("the nine levers say how they improve")
}
