//! What the funnel starts from.

use super::plan::Plan;

/// Where a period's first decisions come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pipeline {
    /// What is open today is decided first; what starts now takes its cycle to close.
    Today,
    /// The same every period: as many opportunities come in as are decided.
    Steady,
    /// Nothing is open: every deal has to start now and still close in time.
    Empty,
}

impl Pipeline {
    pub const ALL: [Pipeline; 3] = [Pipeline::Today, Pipeline::Steady, Pipeline::Empty];

    /// Which of the three a plan starts from.
    pub fn of(plan: &Plan) -> Pipeline {
        match plan.open_opportunities {
            None => Pipeline::Steady,
            Some(0.0) => Pipeline::Empty,
            Some(_) => Pipeline::Today,
        }
    }
}
