//! The document: everything the user can change, and everything a link stores.

use crate::model::{Assumptions, Plan};

use super::choices::Choices;
use super::currency::Currency;
use super::scenarios::Scenarios;

/// Everything the user can change. What follows from it is in [`Facts`](super::Facts).
#[derive(Clone, Copy, Debug, PartialEq, Default)]
pub struct Document {
    /// *Today* is the pinned baseline, *now* is what is being explored.
    pub plans: Scenarios<Plan>,
    /// How far the levers can go and how soon, what is easier or harder for this person, what moves with what.
    pub assumptions: Assumptions,
    /// The currency of all amounts.
    pub currency: Currency,
    pub choices: Choices,
}

impl Document {
    /// A document with this plan for both today and now.
    pub fn of(plan: Plan) -> Document {
        Document { plans: Scenarios::same(plan), ..Document::default() }
    }
}

impl Default for Scenarios<Plan> {
    fn default() -> Self {
        Scenarios::same(Plan::default())
    }
}
