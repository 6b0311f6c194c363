//! The value of an input in its own unit: short, in full for its field, as a limit, and as it is spoken.

use crate::model::{Input, Unit};

use super::currency;
use super::numbers::Locale;
use super::plural::Forms;
use super::rounded::{LETTERS, Rounded};
use super::template::fill;

const WEEKS: Forms = Forms { one: "{count} week", other: "{count} weeks" };
const HOURS: Forms = Forms { one: "{count} hour", other: "{count} hours" };

impl Locale {
    /// A value of this input, short and with its unit.
    pub fn value(self, input: Input, value: f64) -> String {
        match input.row().unit {
            Unit::Money => self.money(value),
            Unit::Rate => self.percent(value),
            Unit::Weeks => self.counted(WEEKS, Rounded::amount(value)),
            Unit::Hours => fill("{hours} h", &[("hours", &self.amount(value))]),
            Unit::Count | Unit::Ratio => self.amount(value),
        }
    }

    /// A value of this input before and after, with its unit once: "13 → 11.9 weeks", "$40K → $42.1K".
    pub fn change(self, input: Input, from: f64, to: f64) -> String {
        let from = match input.row().unit {
            Unit::Weeks | Unit::Hours => self.amount(from),
            Unit::Money | Unit::Rate | Unit::Count | Unit::Ratio => self.value(input, from),
        };
        fill("{from} → {to}", &[("from", &from), ("to", &self.value(input, to))])
    }

    /// A number with what it counts. The forms contain `{count}` for the number.
    pub(super) fn counted(self, forms: Forms, count: Rounded) -> String {
        fill(self.language.form(forms, count), &[("count", &self.write(count))])
    }

    /// A value of this input as its field shows it: without a unit, and as exact as people would type it.
    pub fn field(self, input: Input, value: f64) -> String {
        match input.row().unit {
            Unit::Rate => self.percent_in_full(value),
            Unit::Money if value >= 1_000.0 => self.large(value).unwrap_or_else(|| self.fixed(value, 0)),
            _ => self.decimals(value, 2),
        }
    }

    /// Ten million and more with a letter: 12.5M. `None` if that would lose precision, or for less.
    fn large(self, value: f64) -> Option<String> {
        let (size, letter) = LETTERS.into_iter().find(|(size, _)| value >= *size)?;
        let shown = (value / size * 1e3).round() / 1e3;
        let loses_nothing = (shown * size - value).abs() < 0.5;
        (value >= 1e7 && loses_nothing).then(|| [&self.decimals(shown, 3), letter].concat())
    }

    fn percent_in_full(self, rate: f64) -> String {
        self.decimals(rate * 100.0, if rate >= 0.01 { 2 } else { 4 })
    }

    /// A value of this input as a screen reader says it: "25 percent, 1 in 4".
    pub fn spoken(self, input: Input, value: f64) -> String {
        match input.row().unit {
            Unit::Money => {
                let name = self.language.form(currency::spoken(self.currency), Rounded::whole(value));
                [&self.fixed(value, 0), " ", name].concat()
            }
            Unit::Rate => self.spoken_rate(value),
            Unit::Hours => self.counted(HOURS, Rounded::amount(value)),
            Unit::Weeks | Unit::Count | Unit::Ratio => self.value(input, value),
        }
    }

    /// "25 percent, 1 in 4", or "12 percent, about 1 in 8".
    fn spoken_rate(self, rate: f64) -> String {
        let percent = self.percent_number(rate);
        let (some, of) = if rate <= 0.0 || rate >= 1.0 {
            return fill("{percent} percent", &[("percent", &percent)]);
        } else if rate <= 0.5 {
            (1.0, (1.0 / rate).round())
        } else {
            ((rate * 10.0).round(), 10.0)
        };
        let off = (some / of - rate).abs();
        if off > 0.1 * rate {
            return fill("{percent} percent", &[("percent", &percent)]);
        }
        let is_exact = off < 1e-9;
        let template = if is_exact {
            "{percent} percent, {some} in {of}"
        } else {
            "{percent} percent, about {some} in {of}"
        };
        let [some, of] = [some, of].map(|count| self.fixed(count, 0));
        fill(template, &[("percent", &percent), ("some", &some), ("of", &of)])
    }

    /// What is shown before and after the number in the field of an input.
    pub fn around(self, input: Input, unit: &'static str) -> [&'static str; 2] {
        let (sign, is_before) = match input.row().unit {
            Unit::Money => (currency::sign(self.currency), self.money.is_before),
            Unit::Rate => (unit, self.percent.is_before),
            _ => (unit, false),
        };
        if is_before { [sign, ""] } else { ["", sign] }
    }

    /// A limit in full and with its unit.
    pub(super) fn limit(self, input: Input, value: f64) -> String {
        match input.row().unit {
            // A limit of a trillion is easier to read in short form.
            Unit::Money if value.abs() >= 1e6 => self.money(value),
            Unit::Money => self.signed(&self.field(input, value)),
            Unit::Rate => self.percent_of(&self.percent_in_full(value)),
            Unit::Weeks => self.counted(WEEKS, Rounded::to(value, 2)),
            Unit::Hours => self.counted(HOURS, Rounded::to(value, 2)),
            Unit::Count | Unit::Ratio => self.decimals(value, 2),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Currency;

    const EN: Locale = Locale::PLAIN;

    #[test]
    fn a_rate_is_spoken_with_its_odds() {
        assert_eq!(EN.spoken(Input::WinRate, 0.25), "25 percent, 1 in 4");
        assert_eq!(EN.spoken(Input::MeetingRate, 0.12), "12 percent, about 1 in 8");
        assert_eq!(EN.spoken(Input::WinRate, 0.7), "70 percent, 7 in 10");
        assert_eq!(EN.spoken(Input::QualificationRate, 1.0), "100 percent");
    }

    #[test]
    fn a_unit_agrees_with_its_number() {
        assert_eq!(
            [1.0, 1.5, 13.0].map(|weeks| EN.value(Input::CycleWeeks, weeks)),
            ["1 week", "1.5 weeks", "13 weeks"]
        );
        assert_eq!(
            [1.0, 0.5].map(|hours| EN.spoken(Input::HoursPerProspect, hours)),
            ["1 hour", "0.5 hours"]
        );
        let in_pounds = Locale { currency: Currency::Gbp, ..EN };
        assert_eq!(
            [1.0, 40_000.0].map(|money| in_pounds.spoken(Input::DealSize, money)),
            ["1 pound", "40,000 pounds"]
        );
    }

    #[test]
    fn a_change_says_its_unit_once() {
        assert_eq!(EN.change(Input::CycleWeeks, 13.0, 11.9), "13 → 11.9 weeks");
        assert_eq!(EN.change(Input::ReportingHours, 6.0, 4.5), "6 → 4.5 h");
        assert_eq!(EN.change(Input::DealSize, 40_000.0, 42_100.0), "$40K → $42.1K");
        assert_eq!(EN.change(Input::WinRate, 0.25, 0.27), "25% → 27%");
    }

    #[test]
    fn a_sign_stands_on_its_side_of_the_field() {
        assert_eq!(EN.around(Input::DealSize, ""), ["$", ""]);
        assert_eq!(EN.around(Input::WinRate, "%"), ["", "%"]);
        assert_eq!(EN.around(Input::CycleWeeks, "weeks"), ["", "weeks"]);
    }
}
