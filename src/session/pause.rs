//! Weeks without prospecting.

use crate::model::{Bounds, Plan};

/// A pause in prospecting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pause {
    /// The first week without, counted from 0; within [`Pause::FIRST_WEEK`].
    pub start: u32,
    /// How many weeks; within [`Pause::LENGTH`].
    pub weeks: u32,
}

impl Pause {
    /// How many weeks a pause may last.
    pub const LENGTH: Bounds = Bounds { min: 0.0, max: 52.0 };

    /// The weeks it may begin in, as a person counts them: from 1.
    pub const START: Bounds = Bounds { min: 1.0, max: 52.0 };

    /// The same counted from 0.
    pub const FIRST_WEEK: Bounds = Bounds { min: Pause::START.min - 1.0, max: Pause::START.max - 1.0 };

    /// The pause that the page begins with: four weeks from week 9, or sooner, so that it ends
    /// before a shorter period does.
    pub fn before_the_end(plan: &Plan) -> Pause {
        let weeks = 4;
        let start = (plan.period_weeks.round() as u32).saturating_sub(weeks).min(8);
        Pause { start, weeks }
    }

    /// The first week after it, counted from 0.
    pub fn end(self) -> u32 {
        self.start + self.weeks
    }

    /// Whether both numbers are ones that a pause may have.
    pub fn is_allowed(self) -> bool {
        Pause::LENGTH.holds(f64::from(self.weeks)) && Pause::FIRST_WEEK.holds(f64::from(self.start))
    }
}
