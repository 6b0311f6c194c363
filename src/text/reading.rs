//! Typed text to number: forgiving about form, strict about meaning.

use crate::model::{Bounds, Input, Plan, Unit};

use super::numbers::Locale;
use super::words;

/// What a field may hold now, and what takes the rest of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    pub bounds: Bounds,
    /// The other rate out of the same opportunities, where it takes some.
    taken: Option<(Input, f64)>,
}

impl Limits {
    pub fn of(plan: &Plan, input: Input) -> Limits {
        let other = match input {
            Input::WinRate => Some((Input::NoDecisionRate, plan.no_decision_rate)),
            Input::NoDecisionRate => Some((Input::WinRate, plan.win_rate)),
            _ => None,
        };
        Limits { bounds: plan.allowed(input), taken: other.filter(|(_, rate)| *rate > 0.0) }
    }
}

/// A number as it was typed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Typed {
    pub value: f64,
    /// How many were counted, where a rate was typed as "7 of 40".
    pub of: Option<f64>,
}

/// Reads what a person typed into the field of an input, without how it was counted.
pub fn read(text: &str, input: Input, limits: &Limits, locale: Locale) -> Result<f64, String> {
    typed(text, input, limits, locale).map(|typed| typed.value)
}

/// A plain number; `None` for what is none.
pub fn plain(text: &str, locale: Locale) -> Option<f64> {
    parse(text, Unit::Ratio, locale)
}

/// Reads what a person typed into the field of an input. `Err` is the message
/// to show beside the field: what was wrong, why, and what is allowed.
pub fn typed(text: &str, input: Input, limits: &Limits, locale: Locale) -> Result<Typed, String> {
    let refuse = |what: String| Err([&what, " ", &allowed_words(input, limits, locale)].concat());
    let counts = if input.row().unit == Unit::Rate { counts(text, locale) } else { None };
    let of = counts.map(|(_, of)| of);
    let read = match counts {
        Some((_, 0.0)) => return refuse("Of none, nothing can be counted.".into()),
        Some((some, of)) if some > of => {
            return refuse(
                [&locale.amount(some), " is more than the ", &locale.amount(of), " it is out of."].concat(),
            );
        }
        Some((some, of)) => Some(some / of),
        None => parse(text, input.row().unit, locale),
    };
    let Some(value) = read else {
        let text = text.trim();
        return refuse(if text.is_empty() {
            "A number is missing.".into()
        } else {
            format!("\u{201c}{}\u{201d} is not a number here.", text.chars().take(24).collect::<String>())
        });
    };
    if limits.bounds.holds(value) {
        return Ok(Typed { value: value.min(limits.bounds.max), of });
    }
    let side = if value < limits.bounds.min { "too low" } else { "too high" };
    refuse(format!("{} is {side}.", locale.limit(input, value)))
}

/// "7 of 40", "7/40", "7 out of 40": how many, of how many.
fn counts(text: &str, locale: Locale) -> Option<(f64, f64)> {
    let text: String = text.chars().filter(|c| !is_space(*c)).collect::<String>().to_ascii_lowercase();
    let (some, rest) = text.split_at(text.find(['/', 'o'])?);
    let of =
        rest.strip_prefix('/').or_else(|| rest.strip_prefix("out").unwrap_or(rest).strip_prefix("of"))?;
    let count = |text: &str| parse(text, Unit::Ratio, locale).filter(|count| *count >= 0.0);
    Some((count(some)?, count(of)?))
}

/// "Win rate can be 0 % to 65 %: no decision takes the other 35 %."
fn allowed_words(input: Input, limits: &Limits, locale: Locale) -> String {
    let name = words::lever(input).name;
    let (min, max) = (locale.limit(input, limits.bounds.min), locale.limit(input, limits.bounds.max));
    let why = limits.taken.map_or(".".into(), |(by, rate)| {
        let by = words::lever(by).the;
        format!(": {by} takes the other {}.", locale.percent(rate))
    });
    format!("{name} can be {min} to {max}{why}")
}

impl Locale {
    /// A limit in full and with its unit.
    fn limit(self, input: Input, value: f64) -> String {
        let shown = self.field(input, value);
        match input.row().unit {
            // A limit of a trillion is read more easily short.
            Unit::Money if value.abs() >= 1e6 => self.money(value),
            Unit::Money => self.signed(shown),
            Unit::Rate => self.percent_of(shown),
            Unit::Weeks => format!("{shown} weeks"),
            Unit::Hours => format!("{shown} hours"),
            Unit::Count | Unit::Ratio => shown,
        }
    }
}

/// A number in the unit of the model, or `None` for what cannot be meant.
/// Accepts signs of currency, spaces, group marks, the locale's decimal mark, a
/// percent sign, K, M, B and T, and words of time.
fn parse(text: &str, unit: Unit, locale: Locale) -> Option<f64> {
    let text: String =
        text.chars().filter(|c| !is_space(*c) && !is_currency(*c, unit)).map(plain_digit).collect();
    // Letters of all scripts would take tables of 8 KB.
    let text = text.to_ascii_lowercase();
    let text = match unit {
        // A sign of letters: "CHF 40K", "40K kr".
        Unit::Money => without(&text, &locale.currency.sign.to_ascii_lowercase()),
        Unit::Rate => text.strip_prefix('%').unwrap_or(&text),
        _ => &text,
    };
    let end = text.find(|c: char| !is_numeral(c)).unwrap_or(text.len());
    let (numeral, suffix) = text.split_at(end);
    let number = parse_numeral(numeral, locale)?;
    let value = number * multiplier(suffix, unit)?;
    value.is_finite().then_some(value)
}

/// The text without a sign before or behind it.
fn without<'a>(text: &'a str, sign: &str) -> &'a str {
    let sign = sign.trim_end_matches(|c| is_currency(c, Unit::Money)); // these are gone already
    let text = text.strip_prefix(sign).unwrap_or(text);
    text.strip_suffix(sign).unwrap_or(text)
}

/// What the letters after a number multiply it by, in the unit of the model.
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

/// Digits with marks between them. The mark of this locale's decimals is one;
/// the other is a group mark where three digits follow it, and else can only
/// have been meant as a decimal mark too.
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
    // Up to 15 digits in all this is exact before the one division; more
    // decimals than that say nothing.
    let fraction = &fraction[..fraction.len().min(12)];
    let read = whole.chars().chain(fraction.chars()).filter_map(|c| c.to_digit(10));
    let number = read.fold(0.0, |number, digit| number * 10.0 + f64::from(digit));
    let value = number / 10f64.powi(fraction.len() as i32);
    Some(if negative { -value } else { value })
}

/// Whether every group mark has digits before it and the groups behind are of
/// three, or of this locale's size above the last.
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

fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}' | '_')
}

pub(super) fn is_currency(c: char, unit: Unit) -> bool {
    unit == Unit::Money && matches!(c, '$' | '¢' | '£' | '¥' | '\u{20a0}'..='\u{20cf}')
}

/// Digits and marks of other scripts as the plain ones.
fn plain_digit(c: char) -> char {
    let digit = |zero: u32| char::from_digit(c as u32 - zero, 10).unwrap_or(c);
    match c {
        '\u{0660}'..='\u{0669}' => digit(0x0660),
        '\u{06f0}'..='\u{06f9}' => digit(0x06f0),
        '\u{0966}'..='\u{096f}' => digit(0x0966),
        '\u{ff10}'..='\u{ff19}' => digit(0xff10),
        'Ł' => 'ł', // of the złoty
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
    use crate::text::currency::Currency;

    #[test]
    fn the_sign_of_the_chosen_currency_is_understood_in_letters_too() {
        for (code, text) in [
            ("CHF", "CHF 40K"),
            ("SEK", "40 000 kr"),
            ("PLN", "40k zł"),
            ("BRL", "R$ 40,000"),
            ("ZAR", "R40000"),
        ] {
            let locale = Locale { currency: Currency::of(code).unwrap(), ..EN };
            assert_eq!(parse(text, Unit::Money, locale), Some(40_000.0), "{text}");
        }
        assert_eq!(parse("CHF 40K", Unit::Money, EN), None);
        assert_eq!(parse("%25", Unit::Rate, EN), Some(0.25));
    }
    use proptest::prelude::*;

    const EN: Locale = Locale::PLAIN;
    const DE: Locale = Locale { decimal: ',', group: '.', money_after: true, ..EN };

    fn typed(text: &str, input: Input) -> Result<f64, String> {
        read(text, input, &Limits::of(&Plan::default(), input), EN)
    }

    #[test]
    fn what_people_write_is_understood() {
        for (text, input, value) in [
            ("1.2m", Input::Target, 1_200_000.0),
            ("$1,250,000", Input::Target, 1_250_000.0),
            (" 800 000 € ", Input::Target, 800_000.0),
            ("1'000'000", Input::Target, 1_000_000.0),
            ("750K", Input::Target, 750_000.0),
            ("25%", Input::WinRate, 0.25),
            ("25 %", Input::WinRate, 0.25),
            ("12,5", Input::WinRate, 0.125),
            ("٢٥٪", Input::WinRate, 0.25),
            (".5", Input::CycleWeeks, 0.5),
            ("90 days", Input::CycleWeeks, 90.0 / 7.0),
            ("3 months", Input::CycleWeeks, 13.0),
            ("45 min", Input::HoursPerProspect, 0.75),
            ("0,125", Input::HoursPerProspect, 0.125),
        ] {
            let read = typed(text, input).unwrap_or_else(|e| panic!("{text}: {e}"));
            assert!((read - value).abs() < 1e-12 * value, "{text} was read as {read}");
        }
    }

    #[test]
    fn a_mark_means_what_it_means_in_its_place() {
        let limits = Limits::of(&Plan::default(), Input::DealSize);
        let read = |text, locale| read(text, Input::DealSize, &limits, locale);
        assert_eq!(read("1.200", DE), Ok(1200.0));
        assert_eq!(read("1.200", EN), Ok(1.2));
        assert_eq!(read("1,200", EN), Ok(1200.0));
        assert_eq!(read("1,200", DE), Ok(1.2));
        assert_eq!(read("1.234.567,89", DE), Ok(1_234_567.89));
        assert_eq!(read("1.234.567,89", EN), Ok(1_234_567.89));
    }

    #[test]
    fn what_cannot_be_meant_is_refused_with_what_is_allowed() {
        for text in [
            "", "abc", "1.2.3", "1,2,3", "--5", "5 apples", "%", "1e5", "NaN", "inf", "12-5", ",", "1,23,4.5",
        ] {
            let refusal = typed(text, Input::DealSize).expect_err(text);
            assert!(refusal.contains("Deal size can be $1 to $10B."), "{text}: {refusal}");
        }
    }

    #[test]
    fn a_refusal_says_why_a_win_rate_stops_short() {
        assert_eq!(
            typed("70", Input::WinRate).unwrap_err(),
            "70\u{202f}% is too high. Win rate can be 0\u{202f}% to 65\u{202f}%: no decision takes the other 35\u{202f}%."
        );
    }

    #[test]
    fn a_rate_is_read_as_it_was_counted() {
        let read =
            |text: &str, input: Input| super::typed(text, input, &Limits::of(&Plan::default(), input), EN);
        for text in ["7 of 40", "7/40", "7 OUT OF 40", " 7of40 "] {
            for input in [Input::WinRate, Input::NoDecisionRate, Input::MeetingRate, Input::QualificationRate]
            {
                assert_eq!(read(text, input), Ok(Typed { value: 7.0 / 40.0, of: Some(40.0) }), "{text}");
            }
        }
        assert_eq!(read("25", Input::WinRate), Ok(Typed { value: 0.25, of: None }));
        for (text, what) in [
            ("41 of 40", "41 is more than the 40 it is out of."),
            ("7 of 0", "Of none, nothing can be counted."),
            ("30 of 40", "75\u{202f}% is too high."),
            ("7 of", "is not a number here."),
            ("-1/4", "is not a number here."),
        ] {
            let refusal = read(text, Input::WinRate).expect_err(text);
            assert!(refusal.contains(what) && refusal.contains("Win rate can be"), "{text}: {refusal}");
        }
        assert!(read("7 of 40", Input::DealSize).is_err(), "money is not counted out of anything");
    }

    proptest! {
        #[test]
        fn no_text_breaks_the_reader_or_passes_the_bounds(text in ".{0,40}", i in 0usize..21) {
            let input = crate::model::ROWS[i].input;
            let limits = Limits::of(&Plan::default(), input);
            for locale in [EN, DE] {
                if let Ok(value) = read(&text, input, &limits, locale) {
                    prop_assert!(limits.bounds.holds(value));
                }
            }
        }

        #[test]
        fn what_a_field_shows_is_read_back(value in 1.0f64..1e9, i in 0usize..21) {
            let row = &crate::model::ROWS[i];
            let value = value.clamp(row.bounds.min, row.bounds.max).min(if row.unit == Unit::Rate { 0.3 } else { 1e12 });
            for locale in [EN, DE] {
                let shown = locale.field(row.input, value);
                let read = read(&shown, row.input, &Limits::of(&Plan::default(), row.input), locale);
                // Fields show two decimals, of percent too: half of 0.01 of what is shown.
                let slack = if row.unit == Unit::Rate { 5.1e-5 } else if value >= 1e3 { 0.51 } else { 5.1e-3 };
                prop_assert!(read.clone().is_ok_and(|read| (read - value).abs() <= slack), "{shown}: {read:?}");
            }
        }
    }
}
