//! A chance in words: so many in twenty, and whole percent. What is merely unlikely is never called
//! impossible, nor what is likely certain.

use crate::session::DOTS;

use super::Locale;
use super::template::fill;

pub(super) use crate::session::filled_dots as dots;

/// Read on from the number of dots.
pub const OUT_OF: &str = "in 20";

/// A chance counted in twenty: what a sentence about it agrees with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InTwenty {
    /// Not none, but next to it.
    LessThanOne,
    /// From none to all.
    Count(u8),
    /// Not all, but next to it.
    MoreThanNineteen,
}

impl InTwenty {
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

/// How many in twenty: "6", "<1" for what is not none, ">19" for what is not all.
pub fn in_twenty(chance: f64, locale: Locale) -> String {
    match InTwenty::of(chance) {
        InTwenty::LessThanOne => "<1".into(),
        InTwenty::Count(count) => locale.whole(f64::from(count)),
        InTwenty::MoreThanNineteen => ">19".into(),
    }
}

/// The same with what it is out of: "6 in 20".
pub fn of_twenty(chance: f64, locale: Locale) -> String {
    fill("{count} in 20", &[("count", &in_twenty(chance, locale))])
}

/// Whole percent: "29%", "less than 1%".
pub fn percent(chance: f64, locale: Locale) -> String {
    bounded(chance, ["less than {percent}", "more than {percent}"], locale)
}

/// Whole percent where there is little room: "<1%".
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
        assert_eq!(short_percent(0.001, EN), "<1%");
    }
}
