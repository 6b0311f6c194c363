//! The only writer of SVG: a drawing becomes markup.

use yew::prelude::*;

use super::sheet::Sheet;
use super::still::{Of, still};
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
    still(Of::Picture(Picture { drawing, class, label }))
}

pub fn svg(Picture { drawing, class, label }: &Picture) -> Html {
    let (role, hidden) = if label.is_some() { ("img", "") } else { ("", "true") };
    let label = label.as_deref().unwrap_or_default();
    let keys = &["class", "role", "aria-label", "aria-hidden", "width", "height"];
    let mut sheet = Sheet::of("svg", keys, &[class, role, label, hidden, "100%", "100%"]);
    for mark in &drawing.marks {
        match mark {
            Some(mark) => draw(&mut sheet, mark),
            // Marks are told apart by their place: one that is not to be seen keeps it.
            None => sheet.open("g", ""),
        }
        sheet.close();
    }
    sheet.done()
}

/// Opens a mark.
fn draw(sheet: &mut Sheet, mark: &Mark) {
    match mark {
        Mark::Line { from, to, class } => {
            let values = [class, &*share(from.x), &share(from.y), &share(to.x), &share(to.y)];
            sheet.with("line", &["class", "x1", "y1", "x2", "y2"], &values);
        }
        Mark::Dot { at, radius, class } => {
            let values = [class, &*share(at.x), &share(at.y), &decimal(*radius, 1)];
            sheet.with("circle", &["class", "cx", "cy", "r"], &values);
        }
        Mark::Path { strokes, closed, class } => {
            let keys = &["viewBox", "preserveAspectRatio", "width", "height"];
            sheet.with("svg", keys, &[VIEW, "none", "100%", "100%"]);
            stroke(sheet, class, &path(strokes, *closed));
        }
        Mark::Text { at, text, class } => {
            sheet.with("text", &["class", "x", "y"], &[class, &share(at.x), &share(at.y)]);
            sheet.say(text.clone());
        }
        Mark::Beyond { at, class } => {
            sheet.with("svg", &["x", "y", "overflow"], &[&share(at.x), &share(at.y), "visible"]);
            stroke(sheet, class, "M-4 5l4 -6l4 6z");
        }
    }
}

fn stroke(sheet: &mut Sheet, class: &str, path: &str) {
    sheet.with("path", &["class", "d"], &[class, path]);
    sheet.close();
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
