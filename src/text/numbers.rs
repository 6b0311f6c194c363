//! Numbers become text here, once, at the very end. Nothing is rounded before that.
//!
//! Digits come from integers, not from the standard float formatter, which is larger than this whole
//! module.

use super::currency;
use super::plural::Language;
use super::rounded::{Rounded, Short};
use crate::session::Currency;

/// How a region writes its numbers, as the browser reports it; and the currency that the user chose.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Locale {
    /// The language of sentences.
    pub language: Language,
    /// The mark between the whole number and the fraction.
    pub decimal: char,
    /// The mark between groups of digits.
    pub group: char,
    /// Digits in each group above the last three: 3, or 2 where people count in lakhs.
    pub group_size: u8,
    /// Where the percent sign stands: English 25%, German 25 %, Turkish %25.
    pub percent: SignPlace,
    /// Where the sign of a currency stands.
    pub money: SignPlace,
    pub currency: Currency,
}

/// Where a sign stands relative to its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SignPlace {
    pub is_before: bool,
    /// What separates the two; `None` if nothing does.
    pub space: Option<char>,
}

impl SignPlace {
    /// A number with its sign.
    fn put(self, number: &str, sign: &str) -> String {
        let mut buffer = [0; 4];
        let space = self.space.map_or("", |space| space.encode_utf8(&mut buffer));
        if self.is_before { [sign, space, number].concat() } else { [number, space, sign].concat() }
    }
}

impl Locale {
    /// As most of the English-speaking world writes numbers, in dollars.
    pub const PLAIN: Locale = Locale {
        language: Language::English,
        decimal: '.',
        group: ',',
        group_size: 3,
        percent: SignPlace { is_before: false, space: None },
        money: SignPlace { is_before: true, space: None },
        currency: Currency::Usd,
    };
}

impl Default for Locale {
    fn default() -> Self {
        Locale::PLAIN
    }
}

/// No-break space: between a currency's letters and a number.
const NO_BREAK: char = '\u{a0}';

impl Locale {
    /// A rounded number, grouped; from 100,000 upwards, shortened to three figures.
    pub fn write(self, rounded: Rounded) -> String {
        match rounded.short() {
            Some(Short { value, decimals, letter }) => [&self.fixed(value, decimals), letter].concat(),
            None => self.fixed(rounded.value, rounded.decimals),
        }
    }

    /// A number with at most this many decimals, without trailing zeros, grouped.
    pub fn decimals(self, value: f64, most: u32) -> String {
        let Rounded { value, decimals } = Rounded::to(value, most);
        self.fixed(value, decimals)
    }

    /// A number with exactly this many decimals, rounded half away from zero, grouped.
    pub(super) fn fixed(self, value: f64, decimals: u32) -> String {
        let plain = crate::model::decimal::fixed(value, decimals as usize);
        let (sign, plain) = plain.strip_prefix('-').map_or(("", &*plain), |rest| ("\u{2212}", rest));
        let (whole, fraction) = plain.split_once('.').unwrap_or((plain, ""));
        let mut text = String::with_capacity(16);
        text.push_str(sign);
        for (i, digit) in whole.chars().enumerate() {
            let left = whole.len() - i;
            let starts_group =
                left == 3 || left > 3 && (left - 3).is_multiple_of(usize::from(self.group_size.max(1)));
            if i > 0 && starts_group {
                text.push(self.group);
            }
            text.push(digit);
        }
        if !fraction.is_empty() {
            text.push(self.decimal);
            text.push_str(fraction);
        }
        text
    }

    /// A whole number; from 100,000 upwards, shortened to three figures.
    pub fn whole(self, value: f64) -> String {
        self.write(Rounded::whole(value))
    }

    /// A count: whole from 10 upwards, with one decimal below.
    pub fn count(self, value: f64) -> String {
        self.write(Rounded::count(value))
    }

    /// A whole count that is never rounded down to none: "<1" rather than "0".
    pub fn count_never_zero(self, value: f64) -> String {
        if value > 0.0 && value < 0.5 { "<1".into() } else { self.whole(value) }
    }

    /// Hours, weeks and ratios: whole from 100 upwards, with up to two decimals below.
    pub fn amount(self, value: f64) -> String {
        let Rounded { value, decimals } = Rounded::amount(value);
        if value < 9_999_999.5 { self.fixed(value, decimals) } else { self.three_figures(value) }
    }

    /// Three figures and a letter for the thousands: 42.1K, 1.26M, 2.40M, 40K.
    fn three_figures(self, value: f64) -> String {
        let Short { value, decimals, letter } = Short::of(value);
        [&self.fixed(value, decimals), letter].concat()
    }

    /// Money to three figures: $689K.
    pub fn money(self, value: f64) -> String {
        self.signed(&self.three_figures(value))
    }

    /// A number with the sign of the currency, where this region puts it. A sign made of letters is
    /// separated from the number after it by a space.
    pub fn signed(self, number: &str) -> String {
        let sign = currency::sign(self.currency);
        if let Some(number) = number.strip_prefix('\u{2212}') {
            return ["\u{2212}", &self.signed(number)].concat();
        }
        let is_word = sign.len() > 1 && !sign.ends_with(currency::is_sign);
        let spaced = self.money.space.or((self.money.is_before && is_word).then_some(NO_BREAK));
        SignPlace { space: spaced, ..self.money }.put(number, sign)
    }

    /// Money in full, below ten million: $800,000.
    pub fn money_in_full(self, value: f64) -> String {
        if value < 9_999_999.5 { self.signed(&self.fixed(value, 0)) } else { self.money(value) }
    }

    /// A fraction of 1 as percent: 25%, 23.7%, 0.05%.
    pub fn percent(self, rate: f64) -> String {
        self.percent_of(&self.percent_number(rate))
    }

    /// A number with its percent sign, where this region puts it.
    pub fn percent_of(self, number: &str) -> String {
        self.percent.put(number, "%")
    }

    /// A gain in percent: whole from 10 upwards, with one decimal below, "3.0%" too, since gains stand one
    /// under the other. None is "0%".
    pub fn gain(self, share: f64) -> String {
        let rounded = Rounded::count(share * 100.0);
        let is_one_figure = rounded.value != 0.0 && rounded.value.abs() < 10.0;
        let number = if is_one_figure { self.fixed(rounded.value, 1) } else { self.write(rounded) };
        self.percent_of(&number)
    }

    pub(super) fn percent_number(self, rate: f64) -> String {
        let percent = rate * 100.0;
        let most = if percent >= 1.0 {
            1
        } else if percent >= 0.1 {
            2
        } else {
            3
        };
        self.decimals(percent, most)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EN: Locale = Locale::PLAIN;

    #[test]
    fn a_sign_stands_where_its_place_puts_it() {
        let german = SignPlace { is_before: false, space: Some('\u{a0}') };
        let of = |currency| Locale { currency, ..EN };
        assert_eq!(of(Currency::Eur).money(40_000.0), "€40K");
        assert_eq!(Locale { money: german, ..of(Currency::Eur) }.money(40_000.0), "40K\u{a0}€");
        assert_eq!(of(Currency::Chf).money(40_000.0), "CHF\u{a0}40K");
        assert_eq!(of(Currency::Zar).money(-40_000.0), "\u{2212}R40K");
        assert_eq!(EN.percent(0.25), "25%");
        assert_eq!(Locale { percent: german, ..EN }.percent(0.25), "25\u{a0}%");
        assert_eq!(Locale { percent: SignPlace { is_before: true, space: None }, ..EN }.percent(0.25), "%25");
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
            assert_eq!(EN.percent(rate), format!("{text}%"));
        }
    }

    #[test]
    fn a_region_writes_numbers_its_own_way() {
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
