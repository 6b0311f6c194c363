//! The document: everything that is kept, sent and shown.

use crate::model::{Assumptions, Plan};

use super::choices::Choices;
use super::currency::Currency;
use super::scenarios::Scenarios;

/// All that a person can change. What follows from it is in [`Facts`](super::Facts).
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Document {
    /// *Today* is the pinned baseline, *now* is what is being explored.
    pub plans: Scenarios<Plan>,
    /// How far and how soon the levers can go.
    pub assumptions: Assumptions,
    /// What money is in.
    pub currency: Currency,
    pub choices: Choices,
}

impl Document {
    /// A document in which nothing is moved yet.
    pub fn of(plan: Plan) -> Document {
        Document { plans: Scenarios::same(plan), ..Document::default() }
    }
}

impl Default for Scenarios<Plan> {
    fn default() -> Self {
        Scenarios::same(Plan::default())
    }
}
