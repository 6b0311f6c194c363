//! The week as one bar of hours by job, and a post at the hours available.

use super::drawing::{Drawing, Point};
use crate::model::differs;

/// The classes of the bar's segments, in order: prospecting, opportunities, accounts, partners, reporting.
const CLASSES: [&str; 5] = ["seg seg-p", "seg seg-o", "seg seg-a", "seg seg-t", "seg seg-r"];

/// The y of the label over the post, of the bar, of today's bar, and of the labels under both.
const OVER: f64 = 0.13;
const BAR: (f64, f64) = (0.22, 0.66);
const WAS: (f64, f64) = (0.71, 0.79);
const UNDER: f64 = 0.97;

/// A mark left of this x has its label on its right, any other on its left.
const LEFT: f64 = 0.35;

/// What the picture shows.
pub struct WeekBar {
    /// Hours a week by job.
    pub now: [f64; 5],
    /// The same today, if they differ.
    pub today: Option<[f64; 5]>,
    /// The hours a week that are available.
    pub have: f64,
    /// Whether any number of hours reaches the target; if not, only the known hours are drawn.
    pub reached: bool,
    /// Hours at the right end of the picture.
    pub scale: f64,
    /// The labels of the post, of the hours too many or to spare, and of today's bar.
    pub words: [String; 3],
}

impl WeekBar {
    pub fn draw(self) -> Drawing {
        let x = |hours: f64| if self.scale > 0.0 { (hours / self.scale).min(1.0) } else { 0.0 };
        let total = self.now.iter().sum();
        let (post, end) = (x(self.have), x(total));
        let over = total > self.have && differs(total, self.have);
        let mut drawing = Drawing::new();
        bar(&mut drawing, self.now.map(x), BAR, &CLASSES);
        bar(&mut drawing, self.today.unwrap_or_default().map(x), WAS, &["seg-was"; 5]);
        let corners = [(post, BAR.0), (end, BAR.0), (end, BAR.1), (post, BAR.1)];
        let frame = corners.iter().map(|(x, y)| Point { x: *x, y: *y }).collect();
        drawing.path(over, frame, true, "over");
        drawing.line(true, post, 0.02, post, WAS.1 + 0.02, "post");
        let [at_post, rest, was] = self.words;
        let side = |x: f64, classes: [&'static str; 2]| classes[usize::from(x >= LEFT)];
        drawing.text(true, post, OVER, at_post, side(post, ["t-post from-start", "t-post from-end"]));
        let at = if over { end } else { post };
        let class = if over || !self.reached {
            ["t-over from-start", "t-over from-end"]
        } else {
            ["t-spare from-start", "t-spare from-end"]
        };
        drawing.text(true, at, UNDER, rest, side(at, class));
        // At whichever end the other label leaves free; that one may extend a fifth of the width to the left.
        let away = if at < 0.6 { 1.0 } else { 0.0 };
        drawing.text(
            self.today.is_some(),
            away,
            UNDER,
            was,
            side(away, ["t-was from-start", "t-was from-end"]),
        );
        drawing
    }
}

/// Draws a bar of shares of the width, with a gap between neighbours.
#[inline(never)]
fn bar(drawing: &mut Drawing, shares: [f64; 5], (top, bottom): (f64, f64), classes: &[&'static str; 5]) {
    let middle = (top + bottom) / 2.0;
    let mut from = 0.0;
    for (share, class) in shares.iter().zip(classes) {
        let to = (from + share).min(1.0);
        drawing.line(to > from, from, middle, to, middle, class);
        drawing.line(to > from && from > 0.0, from, top, from, bottom, "seg-gap");
        from = to;
    }
}
