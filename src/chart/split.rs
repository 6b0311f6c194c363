//! The hours of one job: a dot, and the band of hours that are nearly as good as the best.

use super::drawing::Drawing;
use crate::model::differs;

/// The y of the line, and of both ends of the marks that cross it.
const LINE: f64 = 0.5;
const BAND: (f64, f64) = (0.31, 0.69);
const BEST: (f64, f64) = (0.19, 0.81);
const WAS: (f64, f64) = (0.06, 0.94);

/// Draws the hours a week, the earlier hours if they differ, the best hours and the band around them.
/// `scale` is the hours at the right end. A dot outside the band is joined to it by a thread.
pub fn draw(hours: f64, was: f64, best: f64, [low, high]: [f64; 2], scale: f64) -> Drawing {
    let x = |hours: f64| if scale > 0.0 { (hours / scale).min(1.0) } else { 0.0 };
    let inside = hours.clamp(low, high.max(low));
    let mut drawing = Drawing::new();
    drawing.line(true, 0.0, LINE, 1.0, LINE, "g-base");
    drawing.line(true, x(low), LINE, x(high), LINE, "band");
    drawing.line(true, x(low), BAND.0, x(low), BAND.1, "band-end");
    drawing.line(true, x(high), BAND.0, x(high), BAND.1, "band-end");
    drawing.line(true, x(best), BEST.0, x(best), BEST.1, "best");
    drawing.line(differs(hours, inside), x(inside), LINE, x(hours), LINE, "thread is-worse");
    drawing.line(differs(hours, was), x(was), WAS.0, x(was), WAS.1, "g-today");
    drawing.dot(x(hours), LINE, 5.5, "g-dot");
    drawing
}
