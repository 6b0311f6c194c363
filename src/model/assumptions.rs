//! What nobody can know about a person and the program therefore assumes: how far each lever
//! can go (its *reach*), how soon, and what moves with what ([`couplings`](super::couplings)).
//!
//! The defaults are in the tables of [`inputs`](super::inputs) and of the couplings. They are
//! assumptions, labelled so on the page, and the person may change every one.
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
//! A half-life is the stated one × ½, 1 or 2 for a lever that is *easier*, *usual* or *harder*
//! for this person ([`Ease`]).
//!
//! **Assumption**: learning slows down as the gap closes. Prospecting is divided by those two
//! rates, so for them it is the gap of the reciprocal that closes, prospects per opportunity.

mod ease;
mod error;
mod set;

use std::f64::consts::LN_2;

use super::couplings::{COUPLINGS, Coupling, CouplingRow};
use super::inputs::{Bounds, Input, Outlook, RANKED_LEVERS, RankedLever, Reach};
use super::plan::Plan;

pub use ease::Ease;
pub use error::{Assumed, AssumptionError};

/// What is assumed of every lever, in the order of [`RANKED_LEVERS`], and of every coupling, in
/// that of [`COUPLINGS`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Assumptions {
    outlooks: [Outlook; 9],
    eases: [Ease; 9],
    strengths: [f64; COUPLINGS.len()],
    /// A bit for each input that pulls another.
    pulling: u32,
}

impl Default for Assumptions {
    fn default() -> Self {
        let mut usual = Self {
            outlooks: RANKED_LEVERS.map(|lever| ranked(lever).outlook),
            eases: [Ease::Usual; 9],
            strengths: [0.0; COUPLINGS.len()],
            pulling: 0,
        };
        COUPLINGS.iter().for_each(|row| usual.set_strength(row.coupling, row.usual));
        usual
    }
}

/// How good a reach may be assumed to be: from no better than today to ten times as good
/// (a tenth, if less is better).
pub const REACH: Bounds = Bounds { min: 1.0, max: 10.0 };

/// How many weeks a half-life may be assumed to be.
pub const HALF_LIFE: Bounds = Bounds { min: 1.0, max: 104.0 };

impl Assumptions {
    /// How far a lever can go: the factor k on its value or, for a rate, on its odds; below 1 if less
    /// is better. `None` for an input that is not one of the nine.
    pub fn reach(&self, input: Input) -> Option<f64> {
        position(input).map(|at| factor_of(self.outlooks[at].reach))
    }

    /// How many times as good a lever can get, 1 or more: its reach, or 1 ÷ it if less is better.
    /// `None` for an input that is not one of the nine.
    pub fn reach_times(&self, input: Input) -> Option<f64> {
        self.reach(input).map(|factor| input.turned(factor))
    }

    /// Weeks of focus that close half the gap to the reach, as stated: before the lever's
    /// [`ease`](Assumptions::ease). `None` for an input that is not one of the nine.
    pub fn half_life(&self, input: Input) -> Option<f64> {
        position(input).map(|at| self.outlooks[at].half_life)
    }

    /// How a lever's half-life differs for this person; `None` for an input that is not one of
    /// the nine.
    pub fn ease(&self, input: Input) -> Option<Ease> {
        position(input).map(|at| self.eases[at])
    }

    /// Weeks of focus that close half the gap to the reach, for this person: the half-life × ½, 1
    /// or 2. `None` for an input that is not one of the nine.
    pub fn weeks_to_half(&self, input: Input) -> Option<f64> {
        position(input).map(|at| self.outlooks[at].half_life * self.eases[at].factor())
    }

    /// How strongly a coupling pulls: ε or, where hours pull, 1 for on and 0 for off.
    pub fn strength(&self, coupling: Coupling) -> f64 {
        self.strengths[coupling as usize]
    }

    /// Whether an input pulls others at the strengths worth trying.
    pub fn is_trying(&self, moved: Input) -> bool {
        Coupling::to_try(moved).all(|coupling| coupling.row().to_try == Some(self.strength(coupling)))
    }

    fn set_strength(&mut self, coupling: Coupling, strength: f64) {
        self.strengths[coupling as usize] = strength;
        let pulling = COUPLINGS.iter().filter(|row| self.strength(row.coupling) != 0.0);
        self.pulling = pulling.fold(0, |bits, row| bits | 1 << row.moved as u32);
    }

    /// Whether a move of an input pulls any other.
    pub fn is_pulling(&self, moved: Input) -> bool {
        self.pulling >> moved as u32 & 1 == 1
    }

    /// The couplings by which a move of an input pulls others.
    pub fn pulls(&self, moved: Input) -> impl Iterator<Item = &'static CouplingRow> {
        COUPLINGS.iter().filter(move |row| row.moved == moved && self.strength(row.coupling) != 0.0)
    }

    /// The factor c from a lever's value to its reach; 1 for an input that is not one of the
    /// nine levers.
    pub fn reach_factor(&self, plan: &Plan, input: Input) -> f64 {
        let (Some(at), Some(v)) = (position(input), plan.get(input)) else { return 1.0 };
        let factor = match self.outlooks[at].reach {
            Reach::Odds(k) => k / (1.0 - v + k * v),
            Reach::Times(k) => k,
        };
        if v > 0.0 { plan.stopped(input, v * factor) / v } else { factor }
    }

    /// The factor f(s) after s weeks of focus; 1 for an input that is not one of the nine
    /// levers.
    pub fn focus_factor(&self, plan: &Plan, input: Input, weeks: f64) -> f64 {
        let Some(half_life) = self.weeks_to_half(input) else { return 1.0 };
        let reach = self.reach_factor(plan, input);
        // Not exp2: its table would add 2.7 KB to the page, and exp is there already.
        let gap_left = (-LN_2 * weeks / half_life).exp();
        let after = |reach: f64| reach + (1.0 - reach) * gap_left;
        if ranked(input).reciprocal { 1.0 / after(1.0 / reach) } else { after(reach) }
    }
}

fn position(input: Input) -> Option<usize> {
    RANKED_LEVERS.iter().position(|lever| *lever == input)
}

fn ranked(lever: Input) -> &'static RankedLever {
    lever.row().ranked.as_ref().expect("the nine levers are ranked")
}

fn factor_of(reach: Reach) -> f64 {
    match reach {
        Reach::Odds(factor) | Reach::Times(factor) => factor,
    }
}

/// The same kind of reach with another factor.
fn with_factor(reach: Reach, factor: f64) -> Reach {
    match reach {
        Reach::Odds(_) => Reach::Odds(factor),
        Reach::Times(_) => Reach::Times(factor),
    }
}
