//! How a field reads a typed number: strict about meaning, and clear about why it rejects one.

use crate::model::{Bounds, Input, Plan, Unit};

use super::numbers::Locale;
use super::numeral::{is_space, parse};
use super::template::fill;
use super::words;

/// What a field may hold now, and which other rate takes the rest.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Limits {
    pub bounds: Bounds,
    /// The other rate of the same opportunities, if it is above zero.
    taken: Option<(Input, f64)>,
}

impl Limits {
    /// What one input may be, given the rest of the plan.
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
    /// The total, if a rate was typed as a count: 40 for "7 of 40".
    pub of: Option<f64>,
}

/// Reads what was typed into the field of an input, as [`typed`] does, but returns only the value.
pub fn read(text: &str, input: Input, limits: &Limits, locale: Locale) -> Result<f64, String> {
    typed(text, input, limits, locale).map(|typed| typed.value)
}

/// Reads a plain number within bounds, and a whole one if asked. `Err` is the message to show beside the
/// field.
pub fn number(text: &str, bounds: Bounds, whole: bool, locale: Locale) -> Result<f64, String> {
    let what = match parse(text, Unit::Ratio, locale) {
        Some(value) if bounds.holds(value) && !(whole && value.fract() != 0.0) => return Ok(value),
        Some(value) if bounds.holds(value) => {
            fill("{number} is not a whole number.", &[("number", &locale.amount(value))])
        }
        Some(value) => beyond(&locale.amount(value), value, bounds),
        None => no_number(text),
    };
    let [min, max] = [bounds.min, bounds.max].map(|limit| locale.amount(limit));
    Err(fill("{what} It can be {min} to {max}.", &[("what", &what), ("min", &min), ("max", &max)]))
}

fn no_number(text: &str) -> String {
    let text = text.trim();
    if text.is_empty() {
        return "Enter a number.".into();
    }
    let begin: String = text.chars().take(24).collect();
    fill("\u{201c}{text}\u{201d} cannot be read as a number.", &[("text", &begin)])
}

fn beyond(shown: &str, value: f64, bounds: Bounds) -> String {
    let template = if value < bounds.min { "{number} is too low." } else { "{number} is too high." };
    fill(template, &[("number", shown)])
}

/// Reads what was typed into the field of an input. `Err` is the message to show beside the field: what is
/// wrong, what is allowed, and why.
pub fn typed(text: &str, input: Input, limits: &Limits, locale: Locale) -> Result<Typed, String> {
    let refuse = |what: String| Err([&what, " ", &allowed(input, limits, locale)].concat());
    let counts = if input.row().unit == Unit::Rate { counts(text, locale) } else { None };
    let of = counts.map(|(_, of)| of);
    let read = match counts {
        Some((_, 0.0)) => return refuse("The total must be above zero.".into()),
        Some((some, of)) if some > of => {
            let [some, of] = [some, of].map(|count| locale.amount(count));
            let template = "{some} is more than the total of {of}.";
            return refuse(fill(template, &[("some", &some), ("of", &of)]));
        }
        Some((some, of)) => Some(some / of),
        None => parse(text, input.row().unit, locale),
    };
    let Some(value) = read else { return refuse(no_number(text)) };
    if limits.bounds.holds(value) {
        return Ok(Typed { value: value.min(limits.bounds.max), of });
    }
    refuse(beyond(&locale.limit(input, value), value, limits.bounds))
}

/// Reads "7 of 40", "7/40" or "7 out of 40" as how many, out of how many.
fn counts(text: &str, locale: Locale) -> Option<(f64, f64)> {
    let text: String = text.chars().filter(|c| !is_space(*c)).collect::<String>().to_ascii_lowercase();
    let (some, rest) = text.split_at(text.find(['/', 'o'])?);
    let of =
        rest.strip_prefix('/').or_else(|| rest.strip_prefix("out").unwrap_or(rest).strip_prefix("of"))?;
    let count = |text: &str| parse(text, Unit::Ratio, locale).filter(|count| *count >= 0.0);
    Some((count(some)?, count(of)?))
}

/// "Win rate can be 0% to 65%: the no-decision rate takes the other 35%."
fn allowed(input: Input, limits: &Limits, locale: Locale) -> String {
    let name = words::input(input).name;
    let [min, max] = [limits.bounds.min, limits.bounds.max].map(|limit| locale.limit(input, limit));
    let arguments = [("name", name), ("min", &min), ("max", &max)];
    let Some((by, rate)) = limits.taken else { return fill("{name} can be {min} to {max}.", &arguments) };
    let [name, min, max] = arguments;
    let taken = [("by", words::input(by).the), ("rate", &locale.percent(rate))];
    fill("{name} can be {min} to {max}: {by} takes the other {rate}.", &[name, min, max, taken[0], taken[1]])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::SignPlace;
    use proptest::prelude::*;

    const EN: Locale = Locale::PLAIN;
    const AFTER: SignPlace = SignPlace { is_before: false, space: Some('\u{a0}') };
    const DE: Locale = Locale { decimal: ',', group: '.', percent: AFTER, money: AFTER, ..EN };

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
            "70% is too high. Win rate can be 0% to 65%: the no-decision rate takes the other 35%."
        );
    }

    #[test]
    fn a_plain_number_is_read_within_its_bounds() {
        let bounds = Bounds { min: 1.0, max: 10.0 };
        for (text, whole, read) in [
            ("2.5", false, Ok(2.5)),
            (" 10 ", true, Ok(10.0)),
            ("2.5", true, Err("2.5 is not a whole number. It can be 1 to 10.")),
            ("0", true, Err("0 is too low. It can be 1 to 10.")),
            ("1e9", false, Err("\u{201c}1e9\u{201d} cannot be read as a number. It can be 1 to 10.")),
            ("11", false, Err("11 is too high. It can be 1 to 10.")),
            ("", false, Err("Enter a number. It can be 1 to 10.")),
        ] {
            assert_eq!(number(text, bounds, whole, EN), read.map_err(String::from), "{text}");
        }
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
            ("41 of 40", "41 is more than the total of 40."),
            ("7 of 0", "The total must be above zero."),
            ("30 of 40", "75% is too high."),
            ("7 of", "cannot be read as a number."),
            ("-1/4", "cannot be read as a number."),
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
                // Fields show two decimals, for percent too, so a value may be off by half of 0.01 as shown.
                let slack = if row.unit == Unit::Rate { 5.1e-5 } else if value >= 1e3 { 0.51 } else { 5.1e-3 };
                prop_assert!(read.clone().is_ok_and(|read| (read - value).abs() <= slack), "{shown}: {read:?}");
            }
        }
    }
}
