//! A figure's own line: today, now, and what both are held against.

use crate::model::differs;
use crate::session::Tone;

use super::drawing::{Drawing, dot, line};

/// Where the line lies, and the ends of the marks that cross it.
const LINE: f64 = 0.6;
const TODAY: (f64, f64) = (0.25, 0.95);
const MARK: (f64, f64) = (0.05, 1.0);

/// Room right of the largest value when the scale is chosen.
const ROOM: f64 = 1.15;

/// The scale of a gauge: what its right end stands for. Chosen for the values at
/// rest, so that it holds still while a lever is held. 1 where there is nothing.
pub fn scale(resting: &[Option<f64>]) -> f64 {
    let largest = resting.iter().flatten().fold(0.0f64, |largest, value| largest.max(*value));
    if largest > 0.0 && largest.is_finite() { largest * ROOM } else { 1.0 }
}

/// Draws today, now and the mark on a scale. What is absent is not drawn; what
/// lies beyond the scale stands at its end.
pub fn draw(today: Option<f64>, now: Option<f64>, mark: Option<f64>, scale: f64, tone: Tone) -> Drawing {
    let x = |value: f64| (value / scale).clamp(0.0, 1.0);
    let moved = matches!((today, now), (Some(today), Some(now)) if differs(today, now));
    let thread = today.zip(now).filter(|_| moved && tone != Tone::Neutral);
    let class = if tone == Tone::Worse { "thread is-worse" } else { "thread is-better" };
    let marks = vec![
        Some(line(0.0, LINE, 1.0, LINE, "g-base")),
        now.map(|now| line(0.0, LINE, x(now), LINE, "g-now")),
        thread.map(|(today, now)| line(x(today), LINE, x(now), LINE, class)),
        today.filter(|_| moved).map(|today| line(x(today), TODAY.0, x(today), TODAY.1, "g-today")),
        mark.map(|mark| line(x(mark), MARK.0, x(mark), MARK.1, "g-mark")),
        now.map(|now| dot(x(now), LINE, 4.5, "g-dot")),
    ];
    Drawing { marks }
}
