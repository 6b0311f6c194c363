//! What the funnel starts from: the three meanings of [`Plan::open_opportunities`].

use super::plan::Plan;

/// Where the first decisions of a period come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pipeline {
    /// What is open today is decided first; what starts now takes a cycle to close.
    Today,
    /// Every period is the same: as many opportunities come in as are decided.
    Steady,
    /// Nothing is open: every deal has to start now and close in time.
    Empty,
}

impl Pipeline {
    pub const ALL: [Pipeline; 3] = [Pipeline::Today, Pipeline::Steady, Pipeline::Empty];

    /// The one that a plan starts from.
    pub fn of(plan: &Plan) -> Pipeline {
        match plan.open_opportunities {
            None => Pipeline::Steady,
            Some(0.0) => Pipeline::Empty,
            Some(_) => Pipeline::Today,
        }
    }
}
