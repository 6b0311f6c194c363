//! Numbers as short, exact texts. This avoids the standard float formatter and parser: the parser alone
//! would add 15 KB to the page.

use crate::model::decimal::{push_fixed, push_shortest};

/// How many bytes it takes to write `x` and 64 bits.
pub const EXACT: usize = 12;

/// Whole numbers up to this are exact as floats.
const WHOLE: u64 = 1 << 53;

/// The digits for six bits each. None of them needs escaping in a URL.
const SIXTY_FOUR: &[u8; 64] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

/// Writes a number in at most [`EXACT`] characters, which [`read`] turns back into the same number: a
/// decimal if one is short and exact, without a leading zero and with an exponent for three zeros or more;
/// otherwise its bits.
pub fn write(value: f64) -> String {
    let mut text = String::new();
    push_shortest(&mut text, value);
    let digits = text.trim_end_matches('0').len();
    let sign = usize::from(value.is_sign_negative());
    if text[sign..].starts_with("0.") {
        text.remove(sign);
    } else if digits > 0 && digits + 2 < text.len() && !text.contains('.') {
        let zeros = text.len() - digits;
        text.truncate(digits);
        text.push('e');
        push_fixed(&mut text, zeros as f64, 0);
    }
    if text.len() <= EXACT && read(&text) == Some(value) { text } else { exact(value) }
}

fn exact(value: f64) -> String {
    let bits = value.to_bits();
    let sixes = (0..11).map(|at| SIXTY_FOUR[(bits >> (60 - 6 * at)) as usize & 63] as char);
    std::iter::once('x').chain(sixes).collect()
}

/// Reads a text that [`write()`] makes, or a decimal like it; `None` for anything else. A decimal is
/// correctly rounded.
pub fn read(text: &str) -> Option<f64> {
    if let Some(sixes) = text.strip_prefix('x') {
        let value = |bits: u64, six| {
            let six = SIXTY_FOUR.iter().position(|c| *c == six)? as u64;
            (bits >> 58 == 0).then_some(bits << 6 | six)
        };
        return sixes.bytes().try_fold(0, value).map(f64::from_bits);
    }
    if let Some(text) = text.strip_prefix('-') {
        return if text.starts_with(['-', 'x']) { None } else { read(text).map(|value| -value) };
    }
    if let Some((whole, zeros)) = text.split_once('e') {
        let zeros = natural(zeros).filter(|zeros| *zeros <= 15)?;
        return Some(natural(whole)? as f64 * 10_u64.pow(zeros as u32) as f64);
    }
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = natural(&format!("{whole}{part}"))?;
    Some(fraction(digits as f64, part.len() as u32))
}

/// Reads nothing but digits, as a whole number that is exact as a float; `None` for anything else.
fn natural(digits: &str) -> Option<u64> {
    let is_plain = (1..=16).contains(&digits.len()) && digits.bytes().all(|c| c.is_ascii_digit());
    digits.parse().ok().filter(|number| is_plain && *number <= WHOLE)
}

/// Both numbers are exact, so the one division is correctly rounded.
fn fraction(digits: f64, places: u32) -> f64 {
    digits / 10_u64.pow(places) as f64
}
