//! A picture as a value.

/// One mark.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    Line {
        from: Point,
        to: Point,
        class: &'static str,
    },
    /// The radius in pixels.
    Dot {
        at: Point,
        radius: f64,
        class: &'static str,
    },
    /// Through all points, in as many strokes as there are lists.
    Path {
        strokes: Vec<Vec<Point>>,
        closed: bool,
        class: &'static str,
    },
    Text {
        at: Point,
        text: String,
        class: &'static str,
    },
    /// A small arrow head: what it points at lies beyond the edge.
    Beyond {
        at: Point,
        class: &'static str,
    },
}

/// A place in a picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Fraction of the width.
    pub x: f64,
    /// Fraction of the height, from the top.
    pub y: f64,
}

/// Marks in the order they are painted. A mark's place in the list is its
/// identity: one that is not to be seen is `None`.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    pub marks: Vec<Option<Mark>>,
}

pub(super) fn line(x1: f64, y1: f64, x2: f64, y2: f64, class: &'static str) -> Mark {
    Mark::Line { from: Point { x: x1, y: y1 }, to: Point { x: x2, y: y2 }, class }
}

pub(super) fn dot(x: f64, y: f64, radius: f64, class: &'static str) -> Mark {
    Mark::Dot { at: Point { x, y }, radius, class }
}
