//! A pause week by week: a line with the pause, the same line without it, and the hole between them, on
//! an axis from zero.

use super::drawing::{Drawing, Point};

/// The most points that a line has.
const POINTS: usize = 100;

/// The top is this many times the largest value, which leaves room for the label of the pause.
const ROOM: f64 = 1.25;

/// How far the label of the deepest week reaches from its dot, as a fraction of the width.
const NEAR: f64 = 0.4;

/// A line below this y leaves no room for a label under it.
const FULL: f64 = 0.85;

/// The axes, chosen for the plan at rest so that they do not change while a lever is held.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Axes {
    /// Weeks across.
    pub weeks: f64,
    /// The value at the top.
    pub top: f64,
}

impl Axes {
    /// Axes with room for these values, one for each week.
    pub fn of(values: &[f64]) -> Axes {
        let largest = values.iter().copied().fold(0.0, f64::max);
        Axes { weeks: values.len().max(1) as f64, top: if largest > 0.0 { largest * ROOM } else { 1.0 } }
    }

    /// The ticks of the value axis: zero and at most four even steps, each 1, 2 or 5 times a power of ten.
    pub fn value_ticks(&self) -> impl Iterator<Item = f64> + use<> {
        let rough = self.top / 4.75;
        let decimal = 10f64.powi((rough.ln() / std::f64::consts::LN_10).floor() as i32);
        let step = [1.0, 2.0, 5.0].into_iter().find(|step| step * decimal >= rough).unwrap_or(10.0) * decimal;
        let top = self.top;
        (0..8).map(move |i| f64::from(i) * step).take_while(move |value| *value <= top)
    }

    /// The ticks of the week axis: the first week, then at most five even steps, of a month, a quarter, a
    /// year or another natural number of weeks.
    pub fn week_ticks(&self) -> impl Iterator<Item = f64> + use<> {
        let (weeks, steps) = (self.weeks, [1.0, 2.0, 4.0, 13.0, 26.0, 52.0, 104.0]);
        let step = steps.into_iter().find(|step| weeks / step < 5.5).unwrap_or(104.0);
        let after = (1..7).map(move |i| f64::from(i) * step).filter(|week| *week > 1.0);
        [1.0].into_iter().chain(after).take_while(move |week| *week <= weeks)
    }

    fn y(&self, value: f64) -> f64 {
        1.0 - (value / self.top).clamp(0.0, 1.0)
    }
}

/// What one of the three pictures shows.
pub struct PauseChart<'a> {
    pub axes: Axes,
    /// The first week of the pause and the first after it, counted from 0.
    pub pause: [f64; 2],
    pub without_pause: &'a [f64],
    pub with_pause: &'a [f64],
    /// A level to compare the lines with, if there is one.
    pub level: Option<f64>,
    /// Weeks in the period; its end is marked if it lies within the picture.
    pub period: f64,
    /// Where in its week a value is drawn, 0 to 1: a stock at the end, a flow in the middle.
    pub within: f64,
    /// The week with the widest gap, counted from 0; `None` if there is no gap.
    pub deepest: Option<usize>,
    /// The labels of the pause, of the deepest week, of the end of the period and of the level.
    pub words: [String; 4],
    /// The labels of [`Axes::value_ticks`].
    pub steps: Vec<String>,
}

impl PauseChart<'_> {
    pub fn draw(self) -> Drawing {
        let [from, to] = self.pause.map(|week| (week / self.axes.weeks).min(1.0));
        let (without_pause, with_pause) = (self.line(self.without_pause), self.line(self.with_pause));
        let hole = without_pause.iter().chain(with_pause.iter().rev()).copied().collect();
        let corners = [(from, 0.0), (to, 0.0), (to, 1.0), (from, 1.0)];
        let mut drawing = Drawing::new();
        drawing.path(true, corners.iter().map(|(x, y)| Point { x: *x, y: *y }).collect(), true, "pause");
        for (i, (value, words)) in self.axes.value_ticks().zip(self.steps.iter()).enumerate() {
            let y = self.axes.y(value);
            drawing.line(true, 0.0, y, 1.0, y, if i == 0 { "g-axis" } else { "grid" });
            drawing.text(true, 0.0, y, words.clone(), "t-step");
        }
        drawing.path(true, hole, true, "hole");
        drawing.path(true, without_pause, false, "without");
        drawing.path(true, with_pause, false, "with");
        let [pause, deepest, end, level] = self.words.clone();
        if let Some(y) = self.level.map(|level| self.axes.y(level)) {
            drawing.line(true, 0.0, y, 1.0, y, "g-mark");
            drawing.text(true, 1.0, y, level, "t-level");
        }
        let (x, class) = if from < 0.5 { (from, "t-pause from-start") } else { (to, "t-pause from-end") };
        drawing.text(to > from, x, 0.0, pause, class);
        let at = self.period / self.axes.weeks;
        drawing.line(at < 1.0, at, 0.0, at, 1.0, "period-end");
        drawing.text(at < 1.0, at, 1.0, end, if at < 0.5 { "t-end from-start" } else { "t-end from-end" });
        if let Some(week) = self.deepest {
            self.at_deepest(&mut drawing, week, deepest);
        }
        drawing
    }

    /// Draws a dot at the bottom of the hole. Its label goes under the part of the line that is near, or
    /// over it if there is no room below.
    fn at_deepest(&self, drawing: &mut Drawing, week: usize, text: String) {
        let Some(with_pause) = self.with_pause.get(week) else { return };
        let (x, dot_y) = (self.x(week), self.axes.y(*with_pause));
        if x > 1.0 {
            return;
        }
        let (mut lowest, mut highest) = (dot_y, dot_y);
        for (i, (without_pause, with_pause)) in self.without_pause.iter().zip(self.with_pause).enumerate() {
            if (self.x(i) - x).abs() < NEAR {
                lowest = lowest.max(self.axes.y(*with_pause));
                highest = highest.min(self.axes.y(*without_pause));
            }
        }
        let over = lowest > FULL;
        let side = if x < 0.25 { 0 } else { 1 + usize::from(x > 0.6) };
        let class = [
            ["t-hole below from-start", "t-hole below", "t-hole below from-end"],
            ["t-hole above from-start", "t-hole above", "t-hole above from-end"],
        ][usize::from(over)][side];
        drawing.dot(x, dot_y, 4.0, "g-dot");
        drawing.text(true, x, if over { highest } else { lowest }, text, class);
    }

    fn x(&self, week: usize) -> f64 {
        (week as f64 + self.within) / self.axes.weeks
    }

    #[inline(never)]
    fn line(&self, values: &[f64]) -> Vec<Point> {
        let every = values.len().div_ceil(POINTS).max(1);
        let at = |(week, value): (usize, &f64)| Point { x: self.x(week), y: self.axes.y(*value) };
        values.iter().enumerate().step_by(every).map(at).filter(|at| at.x <= 1.0).collect()
    }
}

/// The labels of the weeks, under all three pictures.
pub fn weeks(axes: &Axes, words: Vec<String>) -> Drawing {
    let mut drawing = Drawing::new();
    for (i, (week, text)) in axes.week_ticks().zip(words).enumerate() {
        let x = (week - 0.5) / axes.weeks;
        let class = match week {
            1.0 => "t-week from-start",
            // The style sheet hides it in the narrowest picture, which has no room for it.
            _ if i == 1 => "t-week crowded",
            // In the narrowest picture, a centred last label would be cut in half.
            _ if x > 0.94 => "t-week from-end",
            _ => "t-week",
        };
        drawing.text(true, x, 0.5, text, class);
    }
    drawing
}
