//! Assumptions as a person or a program sets them.

use super::{
    Assumed, AssumptionError, Assumptions, Ease, HALF_LIFE, REACH, factor_of, position, with_factor,
};
use crate::model::couplings::Coupling;
use crate::model::given::Given;
use crate::model::inputs::{Bounds, Input, RANKED_LEVERS};

impl Assumptions {
    /// The same, with another reach for one lever: how many times as good, clamped to [`REACH`]. NaN
    /// changes nothing.
    pub fn with_reach(mut self, input: Input, times: f64) -> Self {
        if let Some(at) = position(input).filter(|_| !times.is_nan()) {
            let factor = input.turned(times.clamp(REACH.min, REACH.max));
            self.outlooks[at].reach = with_factor(self.outlooks[at].reach, factor);
        }
        self
    }

    /// The same, with another half-life for one lever, in weeks, clamped to [`HALF_LIFE`]. NaN changes
    /// nothing.
    pub fn with_half_life(mut self, input: Input, weeks: f64) -> Self {
        if let Some(at) = position(input).filter(|_| !weeks.is_nan()) {
            self.outlooks[at].half_life = weeks.clamp(HALF_LIFE.min, HALF_LIFE.max);
        }
        self
    }

    /// The same, with other gaps and half-lives, in the order of the nine levers: how many times the gap
    /// of the reach (what it is times as good, less 1), and how many times the half-life.
    pub(in crate::model) fn scaled(&self, scales: &[(f64, f64); 9]) -> Self {
        let mut scaled = *self;
        for ((lever, (gap, half_life)), outlook) in RANKED_LEVERS.iter().zip(scales).zip(&mut scaled.outlooks)
        {
            let times = 1.0 + (lever.turned(factor_of(outlook.reach)) - 1.0) * gap;
            outlook.reach = with_factor(outlook.reach, lever.turned(times));
            outlook.half_life *= half_life;
        }
        scaled
    }

    /// The same, with one lever easier or harder for this person. An input that is not one of the
    /// nine changes nothing.
    pub fn with_ease(mut self, input: Input, ease: Ease) -> Self {
        if let Some(at) = position(input) {
            self.eases[at] = ease;
        }
        self
    }

    /// The same, with another strength of one coupling. One that is not allowed
    /// ([`Coupling::allows`]) changes nothing.
    pub fn with_coupling(mut self, coupling: Coupling, strength: f64) -> Self {
        if coupling.allows(strength) {
            self.set_strength(coupling, strength);
        }
        self
    }

    /// The same, with an input pulling others at the strengths worth trying, or back at the usual ones.
    pub fn trying(self, moved: Input, is_tried: bool) -> Self {
        Coupling::to_try(moved).fold(self, |assumptions, coupling| {
            let row = coupling.row();
            assumptions.with_coupling(coupling, row.to_try.filter(|_| is_tried).unwrap_or(row.usual))
        })
    }

    /// Takes what was given for a lever's reach: a factor, as [`reach`](Assumptions::reach) returns it.
    ///
    /// # Errors
    /// [`AssumptionError`], and everything stays as it was.
    pub fn take_reach(&mut self, lever: Input, given: Given) -> Result<(), AssumptionError> {
        let Bounds { min, max } = REACH;
        let allowed =
            if lever.row().lower_is_better { Bounds { min: 1.0 / max, max: 1.0 / min } } else { REACH };
        match (position(lever), &given) {
            (Some(at), Given::Number(factor)) if allowed.holds(*factor) => {
                self.outlooks[at].reach = with_factor(self.outlooks[at].reach, *factor);
                Ok(())
            }
            _ => Err(AssumptionError { what: Assumed::Reach(lever), given, allowed }),
        }
    }

    /// Takes what was given for a lever's half-life, in weeks.
    ///
    /// # Errors
    /// [`AssumptionError`], and everything stays as it was.
    pub fn take_half_life(&mut self, lever: Input, given: Given) -> Result<(), AssumptionError> {
        match (position(lever), &given) {
            (Some(at), Given::Number(weeks)) if HALF_LIFE.holds(*weeks) => {
                self.outlooks[at].half_life = *weeks;
                Ok(())
            }
            _ => Err(AssumptionError { what: Assumed::HalfLife(lever), given, allowed: HALF_LIFE }),
        }
    }

    /// Takes what was given for a lever's ease: a place in [`Ease::ALL`].
    ///
    /// # Errors
    /// [`AssumptionError`], and everything stays as it was.
    pub fn take_ease(&mut self, lever: Input, given: Given) -> Result<(), AssumptionError> {
        let allowed = Bounds { min: 0.0, max: Ease::ALL.len() as f64 - 1.0 };
        match (position(lever), &given) {
            (Some(at), Given::Number(place)) if allowed.holds(*place) && place.fract() == 0.0 => {
                self.eases[at] = Ease::ALL[*place as usize];
                Ok(())
            }
            _ => Err(AssumptionError { what: Assumed::Ease(lever), given, allowed }),
        }
    }

    /// Takes what was given for the strength of a coupling.
    ///
    /// # Errors
    /// [`AssumptionError`], and everything stays as it was.
    pub fn take_coupling(&mut self, coupling: Coupling, given: Given) -> Result<(), AssumptionError> {
        match given {
            Given::Number(strength) if coupling.allows(strength) => {
                self.set_strength(coupling, strength);
                Ok(())
            }
            _ => {
                let (what, allowed) = (Assumed::Coupling(coupling), coupling.allowed());
                Err(AssumptionError { what, given, allowed })
            }
        }
    }
}
