//! The fields of a link: letters, each followed by its value.

use crate::model::Given;

use super::number;

/// Writes a letter and its value.
pub fn push(text: &mut String, letter: char, value: Option<f64>) {
    text.push(letter);
    match value {
        None => text.push('-'),
        Some(value) => text.push_str(&number::write(value)),
    }
}

/// The value that a text begins with, and the rest of the text; `None` if the text ends before the value
/// does.
pub fn value(text: &str) -> Option<(Given, &str)> {
    let length = match text.as_bytes().first()? {
        // A minus is either a number's or, alone, stands for none.
        b'-' => 1 + text[1..].find(|c: char| !matches!(c, '0'..='9' | '.' | 'e'))?,
        b'x' => number::EXACT,
        _ => text.find(|c: char| !matches!(c, '0'..='9' | '.' | 'e'))?,
    };
    let (value, rest) = text.split_at_checked(length)?;
    let given = match value {
        "-" => Given::Null,
        _ => number::read(value).map_or_else(|| Given::text(value), Given::Number),
    };
    Some((given, rest))
}
