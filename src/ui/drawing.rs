//! Turns a drawing into SVG.

use yew::prelude::*;

use super::memo::{Block, memo};
use crate::chart::drawing::{Drawing, Mark, Point};
use crate::model::decimal::{fixed, push_fixed};

/// Paths are drawn in a square view box that is stretched to the picture, so that a path need not know the
/// picture's size in pixels. Strokes keep their width.
const FIELD: f64 = 1000.0;
const VIEW: &str = "0 0 1000 1000";

/// A drawing, its class, and what it shows, in words. Without the words, the picture is decoration.
#[derive(PartialEq)]
struct Picture {
    drawing: Drawing,
    class: &'static str,
    label: Option<AttrValue>,
}

/// A picture, which is redrawn only when its drawing changes.
pub fn picture(drawing: Drawing, class: &'static str, label: Option<AttrValue>) -> Html {
    memo(Picture { drawing, class, label })
}

impl Block for Picture {
    fn draw(&self) -> Html {
        let Picture { drawing, class, label } = self;
        let role = label.is_some().then_some("img");
        html! {
            <svg
                class={*class}
                {role}
                aria-label={label.clone()}
                aria-hidden={role.is_none().then_some("true")}
                width="100%"
                height="100%"
            >
                // Marks are identified by their index, so one that is hidden keeps its place.
                {for drawing.marks.iter().map(|mark| mark.as_ref().map_or_else(|| html! { <g /> }, mark_of))}
            </svg>
        }
    }
}

fn mark_of(mark: &Mark) -> Html {
    match mark {
        Mark::Line { from, to, class } => {
            let ([x1, y1], [x2, y2]) = (place(from), place(to));
            html! { <line class={*class} {x1} {y1} {x2} {y2} /> }
        }
        Mark::Dot { at, radius, class } => {
            let [cx, cy] = place(at);
            html! { <circle class={*class} {cx} {cy} r={fixed(*radius, 1)} /> }
        }
        Mark::Path { strokes, closed, class } => html! {
            <svg viewBox={VIEW} preserveAspectRatio="none" width="100%" height="100%">
                <path class={*class} d={Some(path(strokes, *closed)).filter(|commands| !commands.is_empty())} />
            </svg>
        },
        Mark::Text { at, text, class } => {
            let [x, y] = place(at);
            html! { <text class={*class} {x} {y}>{text}</text> }
        }
        Mark::Beyond { at, class } => {
            let [x, y] = place(at);
            html! {
                <svg {x} {y} overflow="visible">
                    <path class={*class} d="M-4 5l4 -6l4 6z" />
                </svg>
            }
        }
    }
}

/// The commands of a path.
fn path(strokes: &[Vec<Point>], closed: bool) -> String {
    let mut commands = String::with_capacity(strokes.iter().map(|stroke| stroke.len() * 12).sum());
    for stroke in strokes {
        for (i, at) in stroke.iter().enumerate() {
            commands.push(if i == 0 { 'M' } else { 'L' });
            push_fixed(&mut commands, at.x * FIELD, 1);
            commands.push(' ');
            push_fixed(&mut commands, at.y * FIELD, 1);
        }
        if closed {
            commands.push('Z');
        }
    }
    commands
}

/// A point in percent of the picture, to two decimals: about a tenth of a pixel.
fn place(at: &Point) -> [String; 2] {
    [at.x, at.y].map(|share| {
        let mut text = fixed(share * 100.0, 2);
        text.push('%');
        text
    })
}

/// A fraction for the style sheet, to five decimals.
pub fn fraction(value: f64) -> String {
    fixed(value, 5)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_are_written_by_integers() {
        let points = vec![vec![Point { x: 0.0, y: -0.00004 }, Point { x: 0.12345, y: 0.01236 }]];
        assert_eq!(path(&points, true), "M0.0 0.0L123.5 12.4Z");
        assert_eq!(place(&Point { x: 0.33333, y: -0.0001 }), ["33.33%", "-0.01%"]);
        assert_eq!([fraction(0.0), fraction(0.86667), fixed(15.0, 1)], ["0.00000", "0.86667", "15.0"]);
    }
}
