//! A chance as twenty dots, with as many filled as reach the target.

use super::drawing::{Drawing, Mark, dot, line};
use crate::session::DOTS;

/// Dots in each row of the field.
const ACROSS: u8 = 5;

/// All in one row, as the gauge of a figure; a grey mark shows where today's dots end.
pub fn row(today: Option<u8>, now: Option<u8>) -> Drawing {
    let place = |i: u8| ((f64::from(i) + 0.5) / f64::from(DOTS), 0.6);
    let mut marks = draw(today, now, 4.4, place);
    let tick = today.filter(|_| today != now).map(|today| f64::from(today) / f64::from(DOTS));
    marks.push(tick.map(|x| line(x, 0.1, x, 1.0, "g-today")));
    Drawing { marks }
}

/// Four rows of five. The radius is in pixels.
pub fn field(today: Option<u8>, now: Option<u8>, radius: f64) -> Drawing {
    let share = |i: u8, of: u8| (f64::from(i) + 0.5) / f64::from(of);
    let place = |i: u8| (share(i % ACROSS, ACROSS), share(i / ACROSS, DOTS / ACROSS));
    Drawing { marks: draw(today, now, radius, place) }
}

/// Dots that differ from today's are marked as better if newly filled, as worse if no longer filled.
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
