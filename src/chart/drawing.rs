//! A picture as a plain value.

/// One mark of a picture. Its class gives it its colour.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    Line {
        from: Point,
        to: Point,
        class: &'static str,
    },
    /// The radius is in pixels.
    Dot {
        at: Point,
        radius: f64,
        class: &'static str,
    },
    /// One stroke for each list of points.
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
    /// A small arrowhead, pointing to something beyond the edge.
    Beyond {
        at: Point,
        class: &'static str,
    },
}

/// A point in a picture.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// Fraction of the width.
    pub x: f64,
    /// Fraction of the height, from the top.
    pub y: f64,
}

/// Marks in the order they are painted. A mark is identified by its index, so one that is hidden is
/// `None` rather than left out.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    pub marks: Vec<Option<Mark>>,
}

/// Each call adds one mark. They are kept out of line, because inlining them makes much more code.
impl Drawing {
    pub(super) fn new() -> Drawing {
        Drawing { marks: Vec::new() }
    }

    #[inline(never)]
    pub(super) fn mark(&mut self, shown: bool, mark: Mark) {
        self.marks.push(shown.then_some(mark));
    }

    #[inline(never)]
    pub(super) fn line(&mut self, shown: bool, x1: f64, y1: f64, x2: f64, y2: f64, class: &'static str) {
        self.mark(shown, line(x1, y1, x2, y2, class));
    }

    #[inline(never)]
    pub(super) fn dot(&mut self, x: f64, y: f64, radius: f64, class: &'static str) {
        self.mark(true, dot(x, y, radius, class));
    }

    #[inline(never)]
    pub(super) fn path(&mut self, shown: bool, points: Vec<Point>, closed: bool, class: &'static str) {
        self.mark(shown, Mark::Path { strokes: vec![points], closed, class });
    }

    #[inline(never)]
    pub(super) fn text(&mut self, shown: bool, x: f64, y: f64, text: String, class: &'static str) {
        self.mark(shown, Mark::Text { at: Point { x, y }, text, class });
    }
}

pub(super) fn line(x1: f64, y1: f64, x2: f64, y2: f64, class: &'static str) -> Mark {
    Mark::Line { from: Point { x: x1, y: y1 }, to: Point { x: x2, y: y2 }, class }
}

pub(super) fn dot(x: f64, y: f64, radius: f64, class: &'static str) -> Mark {
    Mark::Dot { at: Point { x, y }, radius, class }
}
