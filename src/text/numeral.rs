//! Text to number: forgiving about form, and able to read the digits of other scripts and the marks of
//! other regions.

use crate::model::Unit;

use super::currency;
use super::numbers::Locale;

/// Reads a number in the unit of the model; `None` if the text makes no sense as one. Accepts currency
/// signs, spaces, group marks, the locale's decimal mark, a percent sign, K, M, B and T, and units of time.
pub(super) fn parse(text: &str, unit: Unit, locale: Locale) -> Option<f64> {
    let text: String = text
        .chars()
        .filter(|c| !is_space(*c) && !is_currency(*c, unit))
        .map(plain_sign)
        .map(plain_digit)
        .collect();
    // Lower case for every script would need 8 KB of tables.
    let text = text.to_ascii_lowercase();
    let text = match unit {
        // A sign made of letters: "CHF 40K", "40K kr".
        Unit::Money => without(&text, &currency::sign(locale.currency).to_ascii_lowercase()),
        Unit::Rate => text.strip_prefix('%').unwrap_or(&text),
        _ => &text,
    };
    let end = text.find(|c: char| !is_numeral(c)).unwrap_or(text.len());
    let (numeral, suffix) = text.split_at(end);
    let number = parse_numeral(numeral, locale)?;
    let value = number * multiplier(suffix, unit)?;
    value.is_finite().then_some(value)
}

/// The minus sign as keyboards have it.
fn plain_sign(c: char) -> char {
    if c == '\u{2212}' { '-' } else { c }
}

/// The text without a sign before or after it.
fn without<'a>(text: &'a str, sign: &str) -> &'a str {
    let sign = sign.trim_end_matches(|c| is_currency(c, Unit::Money)); // removed already
    let text = text.strip_prefix(sign).unwrap_or(text);
    text.strip_suffix(sign).unwrap_or(text)
}

/// What the letters after a number multiply it by, in the unit of the model; `None` for unknown letters.
fn multiplier(suffix: &str, unit: Unit) -> Option<f64> {
    let thousands = match suffix {
        "k" | "thousand" => Some(1e3),
        "m" | "mn" | "mio" | "million" => Some(1e6),
        "b" | "bn" | "billion" => Some(1e9),
        "t" | "tn" | "trillion" => Some(1e12),
        _ => None,
    };
    match (unit, suffix) {
        (Unit::Rate, "" | "%" | "percent") => Some(0.01),
        (_, "") => Some(1.0),
        (Unit::Weeks, "w" | "wk" | "wks" | "week" | "weeks") => Some(1.0),
        (Unit::Weeks, "d" | "day" | "days") => Some(1.0 / 7.0),
        (Unit::Weeks, "m" | "mo" | "month" | "months") => Some(52.0 / 12.0),
        (Unit::Weeks, "y" | "yr" | "year" | "years") => Some(52.0),
        (Unit::Hours, "h" | "hr" | "hrs" | "hour" | "hours") => Some(1.0),
        (Unit::Hours, "min" | "minutes") => Some(1.0 / 60.0),
        (Unit::Money | Unit::Count, _) => thousands,
        _ => None,
    }
}

/// Reads digits with marks between them. A mark that occurs more than once separates groups. Otherwise the
/// last mark is the decimal mark, with one exception: a lone mark that is not this locale's decimal mark
/// separates groups if exactly three digits follow it and the number does not begin with 0.
fn parse_numeral(numeral: &str, locale: Locale) -> Option<f64> {
    let (negative, digits) = match numeral.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, numeral.strip_prefix('+').unwrap_or(numeral)),
    };
    let digits = digits.replace(['\'', '\u{2019}'], "");
    let is_mark = |c: char| c == '.' || c == ',';
    let marks = digits.chars().filter(|c| is_mark(*c)).count();
    let decimal = match digits.rfind(is_mark) {
        None => None,
        Some(at) => {
            let mark = digits[at..].chars().next()?;
            let several = digits.chars().filter(|c| *c == mark).count() > 1;
            let is_decimal = !several
                && (mark == locale.decimal
                    || marks > 1
                    || digits.len() - at - 1 != 3
                    || digits.starts_with('0'));
            is_decimal.then_some(at)
        }
    };
    let (whole, fraction) = digits.split_at(decimal.unwrap_or(digits.len()));
    let fraction = fraction.get(1..).unwrap_or("");
    let is_digit = |c: char| c.is_ascii_digit();
    if !digits.contains(is_digit)
        || !whole.chars().all(|c| is_digit(c) || is_mark(c))
        || !fraction.chars().all(is_digit)
        || !well_grouped(whole, locale)
    {
        return None;
    }
    // Up to 15 digits in all, this is exact until the one division; more decimals than that add
    // nothing.
    let fraction = &fraction[..fraction.len().min(12)];
    let read = whole.chars().chain(fraction.chars()).filter_map(|c| c.to_digit(10));
    let number = read.fold(0.0, |number, digit| number * 10.0 + f64::from(digit));
    let value = number / 10f64.powi(fraction.len() as i32);
    Some(if negative { -value } else { value })
}

/// Whether the groups of digits have plausible lengths: one to three digits in the first, three in the last,
/// and in any other three or as many as this locale has.
fn well_grouped(whole: &str, locale: Locale) -> bool {
    let groups: Vec<&str> = whole.split(['.', ',']).collect();
    let last = groups.len() - 1;
    last == 0
        || !groups[0].is_empty()
            && groups[0].len() <= 3
            && groups[last].len() == 3
            && groups[1..last].iter().all(|g| g.len() == 3 || g.len() == usize::from(locale.group_size))
}

fn is_numeral(c: char) -> bool {
    c.is_ascii_digit() || matches!(c, '.' | ',' | '-' | '+' | '\'' | '\u{2019}')
}

pub(super) fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}' | '_')
}

fn is_currency(c: char, unit: Unit) -> bool {
    unit == Unit::Money && currency::is_sign(c)
}

/// The plain digit or mark for a character of another script.
fn plain_digit(c: char) -> char {
    let digit = |zero: u32| char::from_digit(c as u32 - zero, 10).unwrap_or(c);
    match c {
        '\u{0660}'..='\u{0669}' => digit(0x0660),
        '\u{06f0}'..='\u{06f9}' => digit(0x06f0),
        '\u{0966}'..='\u{096f}' => digit(0x0966),
        '\u{ff10}'..='\u{ff19}' => digit(0xff10),
        'Ł' => 'ł', // as in złoty
        '\u{066b}' => '.',
        '\u{066c}' => '\'',
        '٪' | '％' => '%',
        '\u{2212}' | '\u{2010}' | '\u{2011}' | '\u{2013}' => '-',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Currency;

    const EN: Locale = Locale::PLAIN;

    #[test]
    fn the_sign_of_the_chosen_currency_is_understood_in_letters_too() {
        for (code, text) in [
            ("CHF", "CHF 40K"),
            ("SEK", "40 000 kr"),
            ("PLN", "40k zł"),
            ("BRL", "R$ 40,000"),
            ("ZAR", "R40000"),
        ] {
            let locale = Locale { currency: Currency::of_code(code).unwrap(), ..EN };
            assert_eq!(parse(text, Unit::Money, locale), Some(40_000.0), "{text}");
        }
        assert_eq!(parse("CHF 40K", Unit::Money, EN), None);
        assert_eq!(parse("%25", Unit::Rate, EN), Some(0.25));
    }
}
