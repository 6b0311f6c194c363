//! One row of the One Thing: a bar for the gain, and a mark for today's gain.

use super::drawing::Drawing;

/// The scale of all rows: the largest gain. Pass gains at rest, so that it does not change while a lever
/// is held. 1 if nothing gains.
pub fn scale(gains: impl Iterator<Item = f64>) -> f64 {
    let largest = gains.fold(0.0, f64::max);
    if largest > 1e-12 && largest.is_finite() { largest } else { 1.0 }
}

/// Draws a bar from zero to the gain, and a mark at today's gain, which is `None` if it is the same.
/// Values beyond the scale are drawn at its end.
pub fn draw(gain: f64, today: Option<f64>, scale: f64) -> Drawing {
    let x = |gain: f64| (gain / scale).clamp(0.0, 1.0);
    let was = today.unwrap_or_default();
    let mut drawing = Drawing::new();
    drawing.line(gain > 0.0, 0.0, 0.5, x(gain), 0.5, "rank-bar");
    drawing.line(today.is_some(), x(was), 0.0, x(was), 1.0, "g-today");
    drawing
}
