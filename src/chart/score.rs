//! What comes next, as two pictures over the same weeks: the score, with a line for each lever and a note
//! for each block of focus; and under it, what is booked if the path is followed that far.

use crate::model::moves::FOCUS_WEEKS;
use crate::model::sequence::MOST_BLOCKS;
use crate::model::{Input, Job, RANKED_LEVERS, Sequence};

use super::drawing::{Drawing, Point};

/// Blocks in a year. Both pictures always show a whole year, so that a week never changes its place.
pub const BLOCKS: f64 = MOST_BLOCKS as f64;

/// What is left free at either end of a note, as a fraction of a block.
const REST: f64 = 0.1;

/// The y of the highest landing, which leaves room for the labels at the top.
const TOP: f64 = 0.16;

/// The order of the lines: the levers as they first appear in the sequence, then those that never do.
pub fn lanes(sequence: &Sequence) -> Vec<Input> {
    let mut lanes = Vec::with_capacity(RANKED_LEVERS.len());
    for lever in sequence.blocks.iter().map(|block| block.lever).chain(RANKED_LEVERS) {
        if !lanes.contains(&lever) {
            lanes.push(lever);
        }
    }
    lanes
}

/// Draws the score: the lines, the path from note to note, the notes, the numbers of the first three One
/// Things, and a vertical line at the week of focus (`passed`) that books the target.
pub fn draw(sequence: &Sequence, lanes: &[Input], passed: Option<f64>) -> Drawing {
    let height = |lever: Input| {
        let lane = lanes.iter().position(|lane| *lane == lever).unwrap_or_default();
        (lane as f64 + 0.5) / lanes.len() as f64
    };
    let mut drawing = Drawing::new();
    for lane in lanes {
        drawing.line(true, 0.0, height(*lane), 1.0, height(*lane), "g-base");
    }
    let x = |block: usize, rest: f64| (block as f64 + rest) / BLOCKS;
    let mut path = Vec::new();
    for (i, block) in sequence.blocks.iter().enumerate() {
        path.extend([REST, 1.0 - REST].map(|rest| Point { x: x(i, rest), y: height(block.lever) }));
    }
    let ends = path.clone();
    drawing.path(true, path, false, "score-path");
    pass_line(&mut drawing, passed);
    for (i, (block, ends)) in sequence.blocks.iter().zip(ends.chunks_exact(2)).enumerate() {
        drawing.line(true, ends[0].x, ends[0].y, ends[1].x, ends[1].y, note(block.lever, i == 0));
    }
    for (run, number) in sequence.runs(0.0).iter().zip(["1", "2", "3"]) {
        drawing.text(
            true,
            (run.from / FOCUS_WEEKS + 0.5) / BLOCKS,
            height(run.lever),
            number.into(),
            "run-number",
        );
    }
    drawing
}

/// Draws the line where the target is passed, and returns its x. `None` if the target is passed from the
/// start, or never.
fn pass_line(drawing: &mut Drawing, passed: Option<f64>) -> Option<f64> {
    let x = passed.filter(|weeks| *weeks > 0.0).map(|weeks| weeks / FOCUS_WEEKS / BLOCKS);
    let at = x.unwrap_or_default();
    drawing.line(x.is_some(), at, 0.0, at, 1.0, "pass");
    x
}

/// The class of a note; the first block stands out.
fn note(lever: Input, is_first: bool) -> &'static str {
    let [first, later] = match lever.row().job {
        Job::Prospecting => ["note note-first prospecting", "note prospecting"],
        Job::Opportunities => ["note note-first opportunities", "note opportunities"],
        Job::Accounts => ["note note-first accounts", "note accounts"],
        Job::Partners => ["note note-first partners", "note partners"],
        Job::Goal | Job::Week => ["note note-first", "note"],
    };
    if is_first { first } else { later }
}

/// What is booked if the path is followed up to each block, on an axis from zero, against the target.
pub struct Landing<'a> {
    /// Booked in this period, without any block and up to each.
    pub now: &'a [f64],
    /// What a full period would book at the same numbers.
    pub full: &'a [f64],
    /// Booked in this period from today's numbers; empty if nothing has moved.
    pub today: &'a [f64],
    pub target: f64,
    /// The revenue at the top.
    pub scale: f64,
    /// The weeks of focus that book the target, if any do.
    pub passed: Option<f64>,
    /// The labels of the target, of now's start and end, of the full period's end, of today's end, and of
    /// the target passed.
    pub words: [String; 6],
    /// The labels of the weeks in [`TICKS`].
    pub weeks: [String; 5],
}

/// The weeks labelled on the axis; the last is its end.
pub const TICKS: [f64; 5] = [0.0, 12.0, 24.0, 36.0, 52.0];

/// The revenue at the top: the largest of these values, which should be those at rest. 1 if there are
/// none.
pub fn scale(values: impl Iterator<Item = f64>) -> f64 {
    let largest = values.fold(0.0, f64::max);
    if largest > 0.0 && largest.is_finite() { largest } else { 1.0 }
}

/// How close two labels may be, as a fraction of the height.
const NEAR: f64 = 0.12;

/// The y of a label, moved away from another one if they would be too close.
fn beside(y: f64, other: f64) -> f64 {
    match y - other {
        off if off.abs() >= NEAR => y,
        off if off < 0.0 => other - NEAR,
        _ => other + NEAR,
    }
}

impl Landing<'_> {
    /// Draws the axis, a stem and a dot for each landing, a ring for a full period's, a grey mark for each of
    /// today's, and the target.
    pub fn draw(self) -> Drawing {
        let y = |revenue: f64| 1.0 - (1.0 - TOP) * (revenue / self.scale).clamp(0.0, 1.0);
        let x = |i: usize| i as f64 / BLOCKS;
        let target = y(self.target);
        let mut drawing = Drawing::new();
        drawing.line(true, 0.0, 1.0, 1.0, 1.0, "axis");
        let pass_at = pass_line(&mut drawing, self.passed);
        drawing.line(true, 0.0, target, 1.0, target, "g-mark");
        for (i, revenue) in self.now.iter().enumerate() {
            drawing.line(true, x(i), 1.0, x(i), y(*revenue), "stem");
        }
        for (i, revenue) in self.today.iter().enumerate() {
            drawing.line(true, x(i) - 0.01, y(*revenue), x(i) + 0.01, y(*revenue), "g-today");
        }
        // Without any block both are the same.
        for (i, revenue) in self.full.iter().enumerate().skip(1) {
            drawing.dot(x(i), y(*revenue), 3.0, "g-ring");
        }
        for (i, revenue) in self.now.iter().enumerate() {
            drawing.dot(x(i), y(*revenue), 3.5, "g-dot");
        }
        let [goal, start, end, full, was, pass] = self.words;
        drawing.text(true, 0.0, target, goal, "before strong");
        let last = self.now.last().map_or(1.0, |last| y(*last));
        if let [first, rest @ ..] = self.now {
            drawing.text(true, 0.0, beside(y(*first), target), start, "before");
            if !rest.is_empty() {
                drawing.text(true, x(rest.len()), last, end, "behind strong");
                let above = self.full.last().map_or(0.0, |full| y(*full)).min(last - NEAR);
                drawing.text(true, x(rest.len()), above, full, "behind");
            }
        }
        if let [rest @ .., revenue] = self.today {
            // A full period's is above, so today's gives way downwards.
            drawing.text(true, x(rest.len()), y(*revenue).max(last + NEAR), was, "behind today");
        }
        if let Some(at) = pass_at {
            drawing.text(true, at, 0.0, pass, if at > 0.5 { "passed from-end" } else { "passed" });
        }
        for (week, words) in TICKS.into_iter().zip(self.weeks) {
            let class = match week {
                week if week == BLOCKS * FOCUS_WEEKS => "last at-week",
                // The style sheet hides these in the narrowest picture, which has no room for them.
                week if week == TICKS[1] || week == TICKS[3] => "at-week crowded",
                _ => "at-week",
            };
            drawing.text(true, week / (BLOCKS * FOCUS_WEEKS), 1.0, words, class);
        }
        drawing
    }
}
