//! A pause in prospecting.

use crate::model::{Bounds, Plan};

/// Some weeks without prospecting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pause {
    /// The first week without prospecting, counted from 0; within [`Pause::FIRST_WEEK`].
    pub start: u32,
    /// How many weeks; within [`Pause::LENGTH`].
    pub weeks: u32,
}

impl Pause {
    /// How many weeks a pause may last.
    pub const LENGTH: Bounds = Bounds { min: 0.0, max: 52.0 };

    /// The weeks it may begin in, counted from 1, as people count them.
    pub const START: Bounds = Bounds { min: 1.0, max: 52.0 };

    /// The same counted from 0.
    pub const FIRST_WEEK: Bounds = Bounds { min: Pause::START.min - 1.0, max: Pause::START.max - 1.0 };

    /// The pause that the page starts with: four weeks from week 9, or earlier in a short period, so that
    /// it does not run past the end.
    pub fn default_for(plan: &Plan) -> Pause {
        let weeks = 4;
        let start = (plan.period_weeks.round() as u32).saturating_sub(weeks).min(8);
        Pause { start, weeks }
    }

    /// The first week after it, counted from 0.
    pub fn end(self) -> u32 {
        self.start + self.weeks
    }

    /// Whether both numbers are within their bounds.
    pub fn is_allowed(self) -> bool {
        Pause::LENGTH.holds(f64::from(self.weeks)) && Pause::FIRST_WEEK.holds(f64::from(self.start))
    }
}
