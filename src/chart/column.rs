//! One stage of the ripple, upright or sideways: a line from zero to now, and a thread from there to
//! today.

use crate::model::differs;

use super::drawing::{Drawing, dot, line};

/// Room for half a dot at either end of an upright column, as a fraction of its height.
const END: f64 = 0.06;

/// Where today and now are on the stage's scale, 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stage {
    /// As a share of the scale; `None` when out of reach.
    pub today: Option<f64>,
    pub now: Option<f64>,
}

impl Stage {
    /// Places the stage's figures on a scale that ends at the larger of today's and the resting one, so
    /// that it does not change while a lever is held.
    pub fn new(today: Option<f64>, now: Option<f64>, resting: Option<f64>) -> Stage {
        let scale = today.unwrap_or(0.0).max(resting.unwrap_or(0.0));
        let share = |value: f64| if scale > 0.0 { (value / scale).min(1.0) } else { 0.0 };
        Stage { today: today.map(share), now: now.map(share) }
    }

    /// Drawn upright, for stages side by side.
    pub fn standing(&self) -> Drawing {
        let (x, bottom) = (0.5, 1.0 - END);
        let y = |share: f64| bottom - (bottom - END) * share;
        let moved = self.moved();
        let marks = vec![
            self.now.map(|now| line(x, bottom, x, y(now), "g-now")),
            moved.map(|(today, now)| line(x, y(now), x, y(today), self.thread())),
            moved.map(|(today, _)| line(0.25, y(today), 0.75, y(today), "g-today")),
            self.now.map(|now| dot(x, y(now), 5.5, "g-dot")),
        ];
        Drawing { marks }
    }

    /// Drawn sideways, for stages one under the other.
    pub fn lying(&self) -> Drawing {
        let moved = self.moved();
        let marks = vec![
            self.now.map(|now| line(0.0, 0.5, now, 0.5, "g-now")),
            moved.map(|(today, now)| line(now, 0.5, today, 0.5, self.thread())),
            moved.map(|(today, _)| line(today, 0.1, today, 0.9, "g-today")),
            self.now.map(|now| dot(now, 0.5, 5.0, "g-dot")),
        ];
        Drawing { marks }
    }

    fn moved(&self) -> Option<(f64, f64)> {
        self.today.zip(self.now).filter(|(today, now)| differs(*today, *now))
    }

    fn thread(&self) -> &'static str {
        match (self.today, self.now) {
            (Some(today), Some(now)) if now > today => "thread is-worse",
            _ => "thread is-better",
        }
    }
}
