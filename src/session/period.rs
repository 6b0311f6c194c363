//! The periods with a name that a target can be set for.

use crate::model::{Plan, differs};

/// A period with a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    Month,
    Quarter,
    HalfYear,
    Year,
}

/// The periods on offer, shortest first.
pub const PERIODS: [Period; 4] = [Period::Month, Period::Quarter, Period::HalfYear, Period::Year];

impl Period {
    /// Its length in weeks.
    pub fn weeks(self) -> f64 {
        match self {
            Period::Month => 52.0 / 12.0,
            Period::Quarter => 13.0,
            Period::HalfYear => 26.0,
            Period::Year => 52.0,
        }
    }

    /// The named period that a plan is for; `None` if its length has no name.
    pub fn of(plan: &Plan) -> Option<Period> {
        PERIODS.into_iter().find(|period| !differs(period.weeks(), plan.period_weeks))
    }
}
