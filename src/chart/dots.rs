//! A chance as twenty dots: those that reach the target are filled.

use super::drawing::{Drawing, Mark, dot, line};
use crate::session::DOTS;

/// Dots in a row of the field.
const ACROSS: u8 = 5;

/// All in one row, as the line of a figure; a grey mark stands behind those of today.
pub fn row(today: Option<u8>, now: Option<u8>) -> Drawing {
    let place = |i: u8| ((f64::from(i) + 0.5) / f64::from(DOTS), 0.6);
    let mut marks = draw(today, now, 4.4, place);
    let tick = today.filter(|_| today != now).map(|today| f64::from(today) / f64::from(DOTS));
    marks.push(tick.map(|x| line(x, 0.1, x, 1.0, "g-today")));
    Drawing { marks }
}

/// Four rows of five.
pub fn field(today: Option<u8>, now: Option<u8>, radius: f64) -> Drawing {
    let share = |i: u8, of: u8| (f64::from(i) + 0.5) / f64::from(of);
    let place = |i: u8| (share(i % ACROSS, ACROSS), share(i / ACROSS, DOTS / ACROSS));
    Drawing { marks: draw(today, now, radius, place) }
}

/// The difference from today wears the accent that judges it: filled anew, or no longer.
fn draw(
    today: Option<u8>,
    now: Option<u8>,
    radius: f64,
    place: impl Fn(u8) -> (f64, f64),
) -> Vec<Option<Mark>> {
    let (is, was) = (now.unwrap_or(0), today.or(now).unwrap_or(0));
    let class = |i: u8| match (i < is, i < was) {
        (true, true) => "d-on",
        (true, false) => "d-on is-better",
        (false, true) => "d-off is-worse",
        (false, false) => "d-off",
    };
    let one = |i: u8| {
        let (x, y) = place(i);
        Some(dot(x, y, radius, class(i)))
    };
    (0..DOTS).map(one).collect()
}
