//! Why something given may not be assumed.

use std::fmt;

use crate::model::couplings::{Coupling, Pull};
use crate::model::decimal::Decimal;
use crate::model::given::Given;
use crate::model::inputs::{Bounds, Input};

/// What is assumed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Assumed {
    /// How far a lever can go.
    Reach(Input),
    /// Weeks of focus to half of that.
    HalfLife(Input),
    /// Whether it is easier or harder for this person.
    Ease(Input),
    /// How strongly one input pulls another.
    Coupling(Coupling),
}

impl Assumed {
    /// The name of the field of assumptions that it stands in, in JavaScript.
    pub fn field(self) -> &'static str {
        match self {
            Assumed::Reach(_) => "reach",
            Assumed::HalfLife(_) => "halfLife",
            Assumed::Ease(_) => "ease",
            Assumed::Coupling(_) => "couplings",
        }
    }

    /// Its name within that field.
    pub fn name(self) -> &'static str {
        match self {
            Assumed::Reach(lever) | Assumed::HalfLife(lever) | Assumed::Ease(lever) => lever.lever_name(),
            Assumed::Coupling(coupling) => coupling.row().name,
        }
    }
}

/// Why something given may not be assumed.
#[derive(Clone, Debug, PartialEq)]
pub struct AssumptionError {
    pub what: Assumed,
    pub given: Given,
    /// What would have been allowed.
    pub allowed: Bounds,
}

impl fmt::Display for AssumptionError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let AssumptionError { what, given, allowed: Bounds { min, max } } = self;
        let (field, name) = (what.field(), what.name());
        let (min, max) = (Decimal(*min), Decimal(*max));
        let is_whole = match what {
            Assumed::Ease(_) => true,
            Assumed::Coupling(coupling) => coupling.row().pull != Pull::Power,
            Assumed::Reach(_) | Assumed::HalfLife(_) => false,
        };
        let kind = if is_whole { "a whole number" } else { "a number" };
        write!(f, "{field}.{name} is {given}, but must be {kind} from {min} to {max}")
    }
}

impl std::error::Error for AssumptionError {}
