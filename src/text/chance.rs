//! A chance in words: how many in twenty, and whole percent. An unlikely outcome is never called
//! impossible, nor a likely one certain.

use crate::session::DOTS;

use super::Locale;
use super::template::fill;

pub(super) use crate::session::filled_dots as dots;

/// Follows the number of dots.
pub const OUT_OF: &str = "in 20";

/// A chance as a count in twenty. A sentence about it has to agree with this.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InTwenty {
    /// Close to none, but not impossible.
    LessThanOne,
    /// From 0 to 20.
    Count(u8),
    /// Close to all, but not certain.
    MoreThanNineteen,
}

impl InTwenty {
    /// How a chance from 0 to 1 is told.
    pub fn of(chance: f64) -> InTwenty {
        if chance > 0.0 && chance < 0.025 {
            InTwenty::LessThanOne
        } else if (0.975..1.0).contains(&chance) {
            InTwenty::MoreThanNineteen
        } else {
            InTwenty::Count((chance * f64::from(DOTS)).round() as u8)
        }
    }
}

/// How many in twenty: "6"; "<1" if it is close to none but not impossible, ">19" if it is close to all but
/// not certain.
pub fn in_twenty(chance: f64, locale: Locale) -> String {
    match InTwenty::of(chance) {
        InTwenty::LessThanOne => "<1".into(),
        InTwenty::Count(count) => locale.whole(f64::from(count)),
        InTwenty::MoreThanNineteen => ">19".into(),
    }
}

/// The same with the total: "6 in 20".
pub fn of_twenty(chance: f64, locale: Locale) -> String {
    fill("{count} in 20", &[("count", &in_twenty(chance, locale))])
}

/// The same in a sentence: "6 in 20", "less than 1 in 20".
pub fn of_twenty_in_words(chance: f64, locale: Locale) -> String {
    match InTwenty::of(chance) {
        InTwenty::LessThanOne => "less than 1 in 20".into(),
        InTwenty::MoreThanNineteen => "more than 19 in 20".into(),
        InTwenty::Count(_) => of_twenty(chance, locale),
    }
}

/// Whole percent: "29%", "less than 1%".
pub fn percent(chance: f64, locale: Locale) -> String {
    bounded(chance, ["less than {percent}", "more than {percent}"], locale)
}

/// Whole percent, for where there is little room: "<1%".
pub fn short_percent(chance: f64, locale: Locale) -> String {
    bounded(chance, ["<{percent}", ">{percent}"], locale)
}

fn bounded(chance: f64, [below, above]: [&str; 2], locale: Locale) -> String {
    let (template, shown) = if chance > 0.0 && chance < 0.01 {
        (below, 0.01)
    } else if chance < 1.0 && chance > 0.99 {
        (above, 0.99)
    } else {
        ("{percent}", (chance * 100.0).round() / 100.0)
    };
    fill(template, &[("percent", &locale.percent(shown))])
}

#[cfg(test)]
mod tests {
    use super::*;

    const EN: Locale = Locale::PLAIN;

    #[test]
    fn what_is_merely_unlikely_is_not_none_and_what_is_likely_is_not_all() {
        for (chance, some, share) in [
            (0.0, "0", "0%"),
            (1e-6, "<1", "less than 1%"),
            (0.03, "1", "3%"),
            (0.5, "10", "50%"),
            (0.974, "19", "97%"),
            (0.992, ">19", "more than 99%"),
            (1.0, "20", "100%"),
        ] {
            assert_eq!((in_twenty(chance, EN).as_str(), percent(chance, EN).as_str()), (some, share));
        }
        assert_eq!([0.0, 1e-6, 0.03, 0.992, 1.0].map(dots), [0, 0, 1, 19, 20]);
        assert_eq!(of_twenty(0.3, EN), "6 in 20");
        assert_eq!(
            [1e-6, 0.3, 0.992].map(|chance| of_twenty_in_words(chance, EN)),
            ["less than 1 in 20", "6 in 20", "more than 19 in 20"]
        );
        assert_eq!(short_percent(0.001, EN), "<1%");
    }
}
