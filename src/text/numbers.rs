//! The only rounding: numbers become text here, once, at the very end.
//!
//! Digits come from integers, not from the standard float formatter, which would
//! cost more bytes than all of this.

use super::currency::{CURRENCIES, Currency};
use super::numeral::is_currency;
use crate::model::Unit;

/// How a place writes its numbers, handed in by the browser; and the currency
/// that the reader chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Locale {
    /// Between whole and fraction.
    pub decimal: char,
    /// Between groups of digits.
    pub group: char,
    /// Digits in the groups above the first: 3, or 2 where lakhs are counted.
    pub group_size: u8,
    /// Whether the sign of a currency stands behind its number.
    pub money_after: bool,
    /// Whether the percent sign stands before its number.
    pub percent_before: bool,
    pub currency: &'static Currency,
}

impl Locale {
    /// As most of the English-speaking world writes, and dollars.
    pub const PLAIN: Locale = Locale {
        decimal: '.',
        group: ',',
        group_size: 3,
        money_after: false,
        percent_before: false,
        currency: &CURRENCIES[0],
    };
}

impl Default for Locale {
    fn default() -> Self {
        Locale::PLAIN
    }
}

/// Narrow no-break space: between a number and its percent sign.
const NARROW: &str = "\u{202f}";

/// What a thousand of a thousand is called.
pub(super) const LETTERS: [(f64, &str); 4] = [(1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "K")];

/// The largest number written out; beyond it only "over" is said.
const LARGEST: f64 = 999e12;

impl Locale {
    /// A number with at most so many decimals, trailing zeros dropped, grouped.
    pub fn decimals(self, value: f64, most: u32) -> String {
        let fixed = self.fixed(value, most);
        match fixed.split_once(self.decimal) {
            None => fixed,
            Some((whole, fraction)) => {
                let fraction = fraction.trim_end_matches('0');
                if fraction.is_empty() { whole.into() } else { format!("{whole}{}{fraction}", self.decimal) }
            }
        }
    }

    /// A number with exactly so many decimals, half away from zero, grouped.
    pub(super) fn fixed(self, value: f64, decimals: u32) -> String {
        let unit = 10u64.pow(decimals);
        // Beyond 2^53 the decimals are noise anyway; the cast saturates.
        let scaled = (value.abs() * unit as f64).round() as u64;
        let whole = self.grouped(scaled / unit);
        let sign = if value < 0.0 && scaled > 0 { "\u{2212}" } else { "" };
        if decimals == 0 {
            return format!("{sign}{whole}");
        }
        format!("{sign}{whole}{}{:0width$}", self.decimal, scaled % unit, width = decimals as usize)
    }

    fn grouped(self, number: u64) -> String {
        let digits = number.to_string();
        let mut text = String::with_capacity(digits.len() * 2);
        for (i, digit) in digits.chars().enumerate() {
            let left = digits.len() - i;
            let starts_group =
                left == 3 || left > 3 && (left - 3).is_multiple_of(usize::from(self.group_size.max(1)));
            if i > 0 && starts_group {
                text.push(self.group);
            }
            text.push(digit);
        }
        text
    }

    /// A whole number; from a hundred thousand on shortened to three figures.
    pub fn whole(self, value: f64) -> String {
        if value.abs() < 99_999.5 { self.fixed(value, 0) } else { self.three_figures(value) }
    }

    /// A count for the eye: whole from 10 on, one decimal below.
    pub fn count(self, value: f64) -> String {
        if value.abs() < 9.95 { self.decimals(value, 1) } else { self.whole(value) }
    }

    /// A count of which a small one is not none: "<1" rather than "0".
    pub fn count_never_zero(self, value: f64) -> String {
        if value > 0.0 && value < 0.5 { "<1".into() } else { self.whole(value) }
    }

    /// Three figures and a letter for the thousands: 42.1K, 1.26M, 2.40M, 40K.
    fn three_figures(self, value: f64) -> String {
        if value > LARGEST {
            return format!("{}T+", self.fixed(999.0, 0));
        }
        for (i, (size, letter)) in LETTERS.into_iter().enumerate() {
            // 999,600 is 1.00M, not 1,000K: the threshold is where rounding carries.
            let carries = if i == LETTERS.len() - 1 { 999.5 } else { 0.9995 * size };
            if value.abs() >= carries {
                let scaled = value / size;
                let decimals = if scaled < 9.995 {
                    2
                } else if scaled < 99.95 {
                    1
                } else {
                    0
                };
                let fixed = self.fixed(scaled, decimals);
                let plain = self.decimals(scaled, decimals);
                // 1.60M keeps its figures, 2M and 40K have none to keep.
                let shown = if plain.contains(self.decimal) && letter != "K" { fixed } else { plain };
                return format!("{shown}{letter}");
            }
        }
        self.fixed(value, 0)
    }

    /// Money to three figures: $689K.
    pub fn money(self, value: f64) -> String {
        self.signed(self.three_figures(value))
    }

    /// A number with the sign of the currency, where this place puts it: a word
    /// of letters keeps its distance.
    pub fn signed(self, number: String) -> String {
        let sign = self.currency.sign;
        if let Some(number) = number.strip_prefix('\u{2212}') {
            return ["\u{2212}", &self.signed(number.into())].concat();
        }
        if self.money_after {
            [&number, "\u{a0}", sign].concat()
        } else if !sign.ends_with(|c| is_currency(c, Unit::Money)) && sign.len() > 1 {
            [sign, "\u{a0}", &number].concat()
        } else {
            [sign, &number].concat()
        }
    }

    /// Money in full, as it was given: $800,000.
    pub fn money_in_full(self, value: f64) -> String {
        if value < 9_999_999.5 { self.signed(self.fixed(value, 0)) } else { self.money(value) }
    }

    /// A fraction of 1 as percent: 25 %, 23.7 %, 0.05 %.
    pub fn percent(self, rate: f64) -> String {
        self.percent_of(self.percent_number(rate))
    }

    /// A number with its percent sign, where this place puts it.
    pub fn percent_of(self, number: String) -> String {
        if self.percent_before { ["%", &number].concat() } else { [&number, NARROW, "%"].concat() }
    }

    /// A gain or a share for the eye, in percent: whole from 10 on, one decimal below.
    pub fn gain(self, share: f64) -> String {
        format!("{}{NARROW}%", self.count(share * 100.0))
    }

    pub(super) fn percent_number(self, rate: f64) -> String {
        let percent = rate * 100.0;
        let decimals = if percent >= 1.0 {
            1
        } else if percent >= 0.1 {
            2
        } else {
            3
        };
        self.decimals(percent, decimals)
    }

    /// Hours, weeks and ratios: whole from 100 on, finer below.
    pub fn amount(self, value: f64) -> String {
        let decimals = if value >= 99.95 {
            0
        } else if value >= 9.995 {
            1
        } else {
            2
        };
        if value < 9_999_999.5 { self.decimals(value, decimals) } else { self.three_figures(value) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EN: Locale = Locale::PLAIN;

    #[test]
    fn a_sign_stands_where_its_place_puts_it() {
        let euro = Currency::of("EUR").unwrap();
        assert_eq!(Locale { currency: euro, ..EN }.money(40_000.0), "€40K");
        assert_eq!(Locale { currency: euro, money_after: true, ..EN }.money(40_000.0), "40K\u{a0}€");
        assert_eq!(Locale { currency: Currency::of("CHF").unwrap(), ..EN }.money(40_000.0), "CHF\u{a0}40K");
        assert_eq!(Locale { currency: Currency::of("ZAR").unwrap(), ..EN }.money(40_000.0), "R40K");
        assert_eq!(Locale { percent_before: true, ..EN }.percent(0.25), "%25");
        assert_eq!(Currency::of("XYZ"), None);
    }

    #[test]
    fn money_has_three_figures() {
        for (value, text) in [
            (0.0, "$0"),
            (999.4, "$999"),
            (999.6, "$1K"),
            (40_000.0, "$40K"),
            (42_071.2, "$42.1K"),
            (689_404.2, "$689K"),
            (999_600.0, "$1M"),
            (1_600_000.0, "$1.60M"),
            (2e6, "$2M"),
            (1.0e12, "$1T"),
            (1e300, "$999T+"),
        ] {
            assert_eq!(EN.money(value), text);
        }
    }

    #[test]
    fn percent_keeps_what_is_small_and_drops_what_is_not_there() {
        for (rate, text) in
            [(0.25, "25"), (0.2375, "23.8"), (0.0005, "0.05"), (0.0, "0"), (1.0, "100"), (1e-4, "0.01")]
        {
            assert_eq!(EN.percent(rate), format!("{text}\u{202f}%"));
        }
    }

    #[test]
    fn a_place_writes_numbers_its_own_way() {
        let german = Locale { decimal: ',', group: '.', ..EN };
        let indian = Locale { group_size: 2, ..EN };
        assert_eq!(german.decimals(1_234_567.5, 1), "1.234.567,5");
        assert_eq!(indian.decimals(12_345_678.0, 0), "1,23,45,678");
        assert_eq!(EN.decimals(-0.04, 1), "0");
    }

    #[test]
    fn a_few_prospects_are_not_none() {
        assert_eq!(
            [EN.count_never_zero(0.0), EN.count_never_zero(0.3), EN.count_never_zero(0.6)],
            ["0", "<1", "1"]
        );
    }
}
