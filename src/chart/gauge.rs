//! The gauge under a figure: a line with today, now, and the mark that both are compared with.

use crate::model::differs;
use crate::session::Tone;

use super::drawing::{Drawing, dot, line};

/// The y of the line, and of both ends of the marks that cross it.
const LINE: f64 = 0.6;
const TODAY: (f64, f64) = (0.25, 0.95);
const MARK: (f64, f64) = (0.05, 1.0);

/// The scale is this many times the largest value, which leaves room on the right.
const ROOM: f64 = 1.15;

/// The value at the right end of a gauge, chosen from the resting values so that it does not change while
/// a lever is held. 1 if all are absent or zero.
pub fn scale(resting: &[Option<f64>]) -> f64 {
    let largest = resting.iter().flatten().fold(0.0f64, |largest, value| largest.max(*value));
    if largest > 0.0 && largest.is_finite() { largest * ROOM } else { 1.0 }
}

/// Draws today, now and the mark on a scale. Absent values are not drawn, and values beyond the scale are
/// drawn at its end.
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
