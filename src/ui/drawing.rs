//! The only writer of SVG: a drawing becomes markup.

use yew::prelude::*;

use super::still::{Of, Still};
use crate::chart::drawing::{Drawing, Mark, Point};

/// Paths are drawn in a square field stretched to the picture: strokes keep
/// their width, and no path has to know the picture's pixels.
const FIELD: f64 = 1000.0;
const VIEW: &str = "0 0 1000 1000";

/// A drawing, its class, and what it shows, in words; without them the picture is decoration.
#[derive(Clone, PartialEq)]
pub struct Picture {
    drawing: Drawing,
    class: &'static str,
    label: Option<AttrValue>,
}

/// A picture, drawn anew only when its drawing is another.
pub fn picture(drawing: Drawing, class: &'static str, label: Option<AttrValue>) -> Html {
    html! { <Still of={Of::Picture(Picture { drawing, class, label })} /> }
}

pub fn svg(Picture { drawing, class, label }: &Picture) -> Html {
    let class = (!class.is_empty()).then_some(*class);
    let role = label.as_ref().map(|_| "img");
    let hidden = label.is_none().then_some("true");
    let marks = drawing.marks.iter().enumerate().map(|(i, mark)| {
        let place = i.to_string();
        match mark {
            Some(mark) => draw(place, mark),
            None => html! { <g key={place} /> },
        }
    });
    html! {
        <svg {class} {role} aria-label={label.clone()} aria-hidden={hidden} width="100%" height="100%">
            { for marks }
        </svg>
    }
}

fn draw(key: String, mark: &Mark) -> Html {
    match mark {
        Mark::Line { from, to, class } => html! {
            <line {key} class={*class} x1={share(from.x)} y1={share(from.y)} x2={share(to.x)} y2={share(to.y)} />
        },
        Mark::Dot { at, radius, class } => html! {
            <circle {key} class={*class} cx={share(at.x)} cy={share(at.y)} r={decimal(*radius, 1)} />
        },
        Mark::Path { strokes, closed, class } => html! {
            <svg {key} viewBox={VIEW} preserveAspectRatio="none" width="100%" height="100%">
                <path class={*class} d={path(strokes, *closed)} />
            </svg>
        },
        Mark::Text { at, text, class } => html! {
            <text {key} class={*class} x={share(at.x)} y={share(at.y)}>{ text }</text>
        },
        Mark::Beyond { at, class } => html! {
            <svg {key} x={share(at.x)} y={share(at.y)} overflow="visible">
                <path class={*class} d="M-4 5l4 -6l4 6z" />
            </svg>
        },
    }
}

/// The commands of a path.
fn path(strokes: &[Vec<Point>], closed: bool) -> String {
    let mut d = String::with_capacity(strokes.iter().map(|stroke| stroke.len() * 12).sum());
    for stroke in strokes {
        for (i, at) in stroke.iter().enumerate() {
            d.push(if i == 0 { 'M' } else { 'L' });
            tenths(&mut d, at.x * FIELD);
            d.push(' ');
            tenths(&mut d, at.y * FIELD);
        }
        if closed {
            d.push('Z');
        }
    }
    d
}

/// A fraction for the style sheet, to a hundred thousandth.
pub fn fraction(value: f64) -> String {
    decimal(value, 5)
}

/// A share of the picture as percent, to a hundredth: a tenth of a pixel.
fn share(value: f64) -> String {
    let mut text = decimal(value * 100.0, 2);
    text.push('%');
    text
}

/// A coordinate to a tenth.
fn tenths(text: &mut String, value: f64) {
    push_decimal(text, value, 1);
}

fn decimal(value: f64, places: usize) -> String {
    let mut text = String::with_capacity(10);
    push_decimal(&mut text, value, places);
    text
}

/// A number with so many decimals, written digit by digit: the standard
/// formatters are most of a step's time and, for floats, 20 KB of code.
fn push_decimal(text: &mut String, value: f64, places: usize) {
    let scaled = (value * 10f64.powi(places as i32)).round() as i64;
    if scaled < 0 {
        text.push('-');
    }
    let mut digits = [b'0'; 20];
    let mut rest = scaled.unsigned_abs();
    let mut first = digits.len();
    while rest > 0 || first + places >= digits.len() {
        first -= 1;
        digits[first] = b'0' + (rest % 10) as u8;
        rest /= 10;
    }
    for (i, digit) in digits.iter().enumerate().skip(first) {
        if i + places == digits.len() {
            text.push('.');
        }
        text.push(char::from(*digit));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_are_written_by_integers() {
        let points = vec![vec![Point { x: 0.0, y: -0.00004 }, Point { x: 0.12345, y: 0.01236 }]];
        assert_eq!(path(&points, true), "M0.0 0.0L123.5 12.4Z");
        assert_eq!([share(0.33333), share(-0.0001), share(1.0)], ["33.33%", "-0.01%", "100.00%"]);
        assert_eq!([fraction(0.0), fraction(0.86667), decimal(15.0, 1)], ["0.00000", "0.86667", "15.0"]);
    }
}
