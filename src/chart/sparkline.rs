//! The picture over a slider: what the target takes across the slider's whole range.
//!
//! Both axes are multiples of today, so today is the same point for every lever, and the curves can be
//! compared by eye.

use crate::model::{Job, Move, differs};
use crate::session::facts::{Curve, InputFacts, SAMPLES};
use crate::session::{Tone, Track};

use super::drawing::{Drawing, Mark, Point, dot, line};

/// The vertical axis reaches this many times today's figure.
const WINDOW: f64 = 1.75;

/// Space above the plot for the arrowheads that point beyond it.
const HEAD: f64 = 0.05;

/// The y of the slider's line, which is zero on the axis.
const FLOOR: f64 = 1.0;

/// A point on a curve: a value of the input, and the figure there; `None` if the target is out of reach.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CurvePoint {
    pub value: f64,
    pub figure: Option<f64>,
}

/// What the picture shows.
#[derive(Clone, Debug)]
pub struct Sparkline<'a> {
    pub track: &'a Track,
    /// The vertical axis ends at 1.75 times this figure.
    pub unit: f64,
    /// The curve with the other inputs as they are now.
    pub now_curve: &'a Curve,
    /// The curve with the other inputs as they are today.
    pub today_curve: &'a Curve,
    pub today: CurvePoint,
    pub now: CurvePoint,
    /// Where the ×2 or ½ button would take the input.
    pub double: CurvePoint,
    /// Twice today's value, or half of it if less is better.
    pub times: f64,
    /// Whether the input belongs to the goal. Lowering a target is not leverage, so it gets no wash.
    pub is_goal: bool,
    /// Today's figure as text, for the axis.
    pub level: String,
}

impl<'a> Sparkline<'a> {
    /// The picture of an input; `level` is today's figure as text.
    pub fn of(facts: &'a InputFacts, level: String) -> Sparkline<'a> {
        let InputFacts { input, track, today, now, today_figure, resting_figure, doubling, .. } = facts;
        Sparkline {
            track,
            unit: unit(*today_figure, *resting_figure),
            now_curve: &facts.now_curve,
            today_curve: &facts.today_curve,
            today: CurvePoint { value: *today, figure: *today_figure },
            now: CurvePoint { value: *now, figure: doubling.before },
            double: CurvePoint { value: doubling.value, figure: doubling.after },
            times: Move::double(*input).factor * today,
            is_goal: input.row().job == Job::Goal,
            level,
        }
    }
}

/// The figure that the vertical axis is a multiple of: today's, or the resting one if today has none. 1
/// if neither is above zero.
fn unit(today: Option<f64>, resting: Option<f64>) -> f64 {
    [today, resting].into_iter().flatten().find(|figure| *figure > 0.0).unwrap_or(1.0)
}

impl Sparkline<'_> {
    pub fn draw(&self) -> Drawing {
        let now = self.place(self.now);
        let today = self.place(self.today);
        let own_moved = differs(self.today.value, self.now.value);
        let others_moved = self.now_curve != self.today_curve;
        let thread = thread(Tone::when_less_is_better(self.today.figure, self.now.figure));
        let times = self.track.x(self.times);
        let mut marks = vec![
            self.wash(now),
            Some(line(times, HEAD, times, FLOOR, "s-times")),
            today.map(|at| line(0.0, at.y, 1.0, at.y, "s-level")),
            Some(line(self.track.x(self.today.value), 0.0, self.track.x(self.today.value), FLOOR, "s-today")),
            others_moved.then(|| self.curve(self.today_curve, "s-was")),
            Some(self.curve(self.now_curve, "s-curve")),
            thread.filter(|_| own_moved).and_then(|class| self.along(class)),
            thread.filter(|_| others_moved).and_then(|class| self.fall(today, class)),
            today.filter(|_| own_moved || others_moved).map(|at| dot(at.x, at.y, 4.0, "s-dot-today")),
        ];
        marks.extend(self.drop(now));
        marks.extend(self.stem(now));
        let level = today.map_or(FLOOR, |at| at.y);
        marks.push(Some(Mark::Text {
            at: Point { x: 0.0, y: level },
            text: self.level.clone(),
            // There is room for only two digits between the field and the plot.
            class: if self.level.chars().count() > 2 { "level-note inside" } else { "level-note" },
        }));
        Drawing { marks }
    }

    /// The stem from the axis to the curve, the dot on the curve, and the thumb at the foot of the stem, with
    /// its focus ring.
    fn stem(&self, now: Option<Point>) -> [Option<Mark>; 4] {
        let x = self.track.x(self.now.value);
        let top = now.map_or(FLOOR, |at| at.y);
        [
            Some(line(x, top, x, FLOOR, "s-stem")),
            now.map(|at| if at.y <= HEAD { beyond(at) } else { dot(at.x, at.y, 5.0, "s-dot") }),
            Some(dot(x, FLOOR, 15.0, "s-focus")),
            Some(dot(x, FLOOR, 11.0, "s-thumb")),
        ]
    }

    /// The leverage: a line from the level of now to the curve at the value where the ×2 or ½ button leads,
    /// and a dot there.
    fn drop(&self, now: Option<Point>) -> [Option<Mark>; 2] {
        let moves =
            differs(self.now.value, self.double.value) && self.track.x(self.double.value) <= 1.0 + 1e-9;
        let (Some(from), Some(to), true) = (now, self.place(self.double), moves) else { return [None, None] };
        let tone = Tone::when_less_is_better(self.now.figure, self.double.figure);
        let class = if tone == Tone::Worse { "drop is-worse" } else { "drop is-better" };
        let ghost = if to.y <= HEAD { beyond(to) } else { dot(to.x, to.y, 3.5, "s-ghost") };
        [(tone != Tone::Neutral).then(|| line(to.x, from.y, to.x, to.y, class)), Some(ghost)]
    }

    /// The area between the level of now and the curve, on the better side.
    fn wash(&self, now: Option<Point>) -> Option<Mark> {
        let now = now.filter(|_| !self.is_goal)?;
        let rises = self.times > self.today.value;
        let below: Vec<Point> = self
            .points(self.now_curve)
            .filter_map(|(x, figure)| Some(Point { x, y: self.y(figure?) }))
            .filter(|at| at.y > now.y && if rises { at.x > now.x } else { at.x < now.x })
            .collect();
        let (first, last) = (below.first()?, below.last()?);
        // If now is above the edge, the curve only comes into view further along.
        let in_sight = now.y > HEAD;
        let corner =
            |at: &Point, is_now: bool| if is_now && in_sight { now } else { Point { x: at.x, y: now.y } };
        let mut edge = vec![corner(first, rises)];
        edge.extend(&below);
        edge.push(corner(last, !rises));
        Some(Mark::Path { strokes: vec![edge], closed: true, class: "wash" })
    }

    /// The thread along the curve, from today's value to now's.
    fn along(&self, class: &'static str) -> Option<Mark> {
        let (from, to) = (self.track.x(self.today.value), self.track.x(self.now.value));
        let (low, high) = (from.min(to), from.max(to));
        let mut stretch: Vec<Point> = self
            .points(self.now_curve)
            .filter(|(x, _)| *x > low && *x < high)
            .filter_map(|(x, figure)| Some(Point { x, y: self.y(figure?) }))
            .collect();
        let start = self.at_today().map(|figure| Point { x: from, y: self.y(figure) });
        let end = self.now.figure.map(|figure| Point { x: to, y: self.y(figure) });
        if from < to {
            stretch.splice(0..0, start);
            stretch.extend(end);
        } else {
            stretch.splice(0..0, end);
            stretch.extend(start);
        }
        let stretch = inside(&stretch);
        (!stretch.is_empty()).then_some(Mark::Path { strokes: stretch, closed: false, class })
    }

    /// The vertical thread at today's value, from today's figure to the curve of now.
    fn fall(&self, today: Option<Point>, class: &'static str) -> Option<Mark> {
        let (today, now) = (today?, self.at_today()?);
        Some(line(today.x, today.y, today.x, self.y(now).max(HEAD), class))
    }

    /// The figure on the curve of now at today's value, interpolated between samples.
    fn at_today(&self) -> Option<f64> {
        if !differs(self.today.value, self.now.value) {
            return self.now.figure;
        }
        let span = self.track.end - self.track.start;
        let place = (self.today.value - self.track.start) / span * (SAMPLES - 1) as f64;
        let before = (place.floor().max(0.0) as usize).min(SAMPLES - 2);
        let (a, b) = (self.now_curve.values[before]?, self.now_curve.values[before + 1]?);
        Some(a + (b - a) * (place - before as f64))
    }

    fn curve(&self, curve: &Curve, class: &'static str) -> Mark {
        let mut strokes = Vec::new();
        let mut stroke = Vec::new();
        for (x, figure) in self.points(curve) {
            match figure {
                Some(figure) => stroke.push(Point { x, y: self.y(figure) }),
                None => strokes.extend(inside(&std::mem::take(&mut stroke))),
            }
        }
        strokes.extend(inside(&stroke));
        Mark::Path { strokes, closed: false, class }
    }

    fn points<'c>(&self, curve: &'c Curve) -> impl Iterator<Item = (f64, Option<f64>)> + use<'c> {
        let (start, end) = (self.track.x(self.track.start), self.track.x(self.track.end));
        let last = (curve.values.len() - 1) as f64;
        curve
            .values
            .iter()
            .enumerate()
            .map(move |(i, figure)| (start + (end - start) * i as f64 / last, *figure))
    }

    /// Where a stand is drawn: at the upper edge if it lies beyond it.
    fn place(&self, stand: CurvePoint) -> Option<Point> {
        Some(Point { x: self.track.x(stand.value), y: self.y(stand.figure?).max(HEAD) })
    }

    /// The y of a figure; above the edge if the figure lies beyond it.
    fn y(&self, figure: f64) -> f64 {
        FLOOR - (FLOOR - HEAD) * figure / (WINDOW * self.unit)
    }
}

/// The parts of a line that lie below the upper edge, cut where it crosses the edge.
fn inside(points: &[Point]) -> Vec<Vec<Point>> {
    let mut strokes = Vec::new();
    let mut stroke: Vec<Point> = Vec::new();
    let crossing = |a: Point, b: Point| {
        let share = (HEAD - a.y) / (b.y - a.y);
        Point { x: a.x + (b.x - a.x) * share, y: HEAD }
    };
    for (i, at) in points.iter().enumerate() {
        let before = i.checked_sub(1).map(|i| points[i]);
        match (before.map(|b| b.y >= HEAD), at.y >= HEAD) {
            (Some(true), false) => {
                stroke.extend(before.map(|b| crossing(b, *at)));
                strokes.push(std::mem::take(&mut stroke));
            }
            (Some(false), true) => stroke.extend(before.map(|b| crossing(b, *at)).into_iter().chain([*at])),
            (_, true) => stroke.push(*at),
            _ => {}
        }
    }
    strokes.push(stroke);
    strokes.retain(|stroke| stroke.len() > 1);
    strokes
}

fn beyond(at: Point) -> Mark {
    Mark::Beyond { at: Point { x: at.x, y: HEAD }, class: "s-off" }
}

/// The class of the thread for a difference that is good or bad news; `None` if there is no difference.
fn thread(tone: Tone) -> Option<&'static str> {
    match tone {
        Tone::Neutral => None,
        Tone::Better => Some("thread is-better"),
        Tone::Worse => Some("thread is-worse"),
    }
}
