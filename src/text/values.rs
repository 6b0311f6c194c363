//! The value of an input in its own unit: short, in full in its field, as a limit, and for the ear.

use crate::model::{Input, Unit};

use super::numbers::{LETTERS, Locale};

impl Locale {
    /// A value of this input for the eye, short, with its unit.
    pub fn value(self, input: Input, value: f64) -> String {
        match input.row().unit {
            Unit::Money => self.money(value),
            Unit::Rate => self.percent(value),
            Unit::Weeks if value == 1.0 => format!("{} week", self.amount(value)),
            Unit::Weeks => format!("{} weeks", self.amount(value)),
            Unit::Hours => format!("{} h", self.amount(value)),
            Unit::Count | Unit::Ratio => self.amount(value),
        }
    }

    /// A value of this input as its typed field shows it, without unit: as
    /// exact as a person would type it.
    pub fn field(self, input: Input, value: f64) -> String {
        match input.row().unit {
            Unit::Rate => self.percent_in_full(value),
            Unit::Money if value >= 1_000.0 => self.large(value).unwrap_or_else(|| self.fixed(value, 0)),
            _ => self.decimals(value, 2),
        }
    }

    /// Ten million and more with a letter, 12.5M, where that loses nothing.
    fn large(self, value: f64) -> Option<String> {
        let (size, letter) = LETTERS.into_iter().find(|(size, _)| value >= *size)?;
        let shown = (value / size * 1e3).round() / 1e3;
        (value >= 1e7 && (shown * size - value).abs() < 0.5)
            .then(|| format!("{}{letter}", self.decimals(shown, 3)))
    }

    fn percent_in_full(self, rate: f64) -> String {
        self.decimals(rate * 100.0, if rate >= 0.01 { 2 } else { 4 })
    }

    /// A value of this input for the ear: "25 percent, 1 in 4".
    pub fn spoken(self, input: Input, value: f64) -> String {
        match input.row().unit {
            Unit::Money => [&self.fixed(value, 0), " ", self.currency.spoken].concat(),
            Unit::Rate => format!("{} percent{}", self.percent_number(value), self.odds(value)),
            Unit::Hours if value == 1.0 => "1 hour".into(),
            Unit::Hours => format!("{} hours", self.amount(value)),
            _ => self.value(input, value),
        }
    }

    /// ", 1 in 4", or ", about 1 in 8"; nothing for the rates that need none.
    fn odds(self, rate: f64) -> String {
        let (some, of) = if rate <= 0.0 || rate >= 1.0 {
            return String::new();
        } else if rate <= 0.5 {
            (1.0, (1.0 / rate).round())
        } else {
            ((rate * 10.0).round(), 10.0)
        };
        let about = if (some / of - rate).abs() < 1e-9 { "" } else { "about " };
        format!(", {about}{} in {}", self.fixed(some, 0), self.fixed(of, 0))
    }

    /// What stands before and behind the typed number of an input.
    pub fn around(self, input: Input, unit: &'static str) -> [&'static str; 2] {
        match (input.row().unit, self.money_after, self.percent_before) {
            (Unit::Money, false, _) => [self.currency.sign, ""],
            (Unit::Money, true, _) => ["", self.currency.sign],
            (Unit::Rate, _, true) => [unit, ""],
            _ => ["", unit],
        }
    }

    /// A limit in full and with its unit.
    pub(super) fn limit(self, input: Input, value: f64) -> String {
        let shown = self.field(input, value);
        match input.row().unit {
            // A limit of a trillion is read more easily short.
            Unit::Money if value.abs() >= 1e6 => self.money(value),
            Unit::Money => self.signed(shown),
            Unit::Rate => self.percent_of(shown),
            Unit::Weeks if value == 1.0 => "1 week".into(),
            Unit::Hours if value == 1.0 => "1 hour".into(),
            Unit::Weeks => format!("{shown} weeks"),
            Unit::Hours => format!("{shown} hours"),
            Unit::Count | Unit::Ratio => shown,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EN: Locale = Locale::PLAIN;

    #[test]
    fn a_rate_is_spoken_with_its_odds() {
        assert_eq!(EN.spoken(Input::WinRate, 0.25), "25 percent, 1 in 4");
        assert_eq!(EN.spoken(Input::MeetingRate, 0.12), "12 percent, about 1 in 8");
        assert_eq!(EN.spoken(Input::WinRate, 0.7), "70 percent, 7 in 10");
        assert_eq!(EN.spoken(Input::QualificationRate, 1.0), "100 percent");
    }
}
