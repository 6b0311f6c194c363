//! A chance in words: so many in twenty, and whole percent. What is merely unlikely is never said to
//! be impossible, nor what is likely to be sure.

use super::Locale;

/// Chances are told as so many of these.
pub const ALL: u8 = 20;

/// Read on from the number of them.
pub const IN_ALL: &str = " in 20";

/// How many of the twenty dots a chance fills: all only where it is sure.
pub fn dots(chance: f64) -> u8 {
    let all = f64::from(ALL);
    if chance == 1.0 { ALL } else { (chance * all).round().min(all - 1.0) as u8 }
}

/// How many in twenty: "6", "<1" for what is not none, ">19" for what is not all.
pub fn in_twenty(chance: f64, locale: Locale) -> String {
    let sign = if chance > 0.0 && chance < 0.025 {
        "<1"
    } else if (0.975..1.0).contains(&chance) {
        ">19"
    } else {
        return locale.whole(chance * f64::from(ALL));
    };
    sign.into()
}

/// The same with what it is out of: "6 in 20".
pub fn of_twenty(chance: f64, locale: Locale) -> String {
    in_twenty(chance, locale) + IN_ALL
}

/// Whole percent: "29 %", "less than 1 %".
pub fn percent(chance: f64, locale: Locale) -> String {
    bounded(chance, ["less than ", "more than "], locale)
}

/// Whole percent where there is little room: "<1 %".
pub fn short_percent(chance: f64, locale: Locale) -> String {
    bounded(chance, ["<", ">"], locale)
}

fn bounded(chance: f64, [below, above]: [&str; 2], locale: Locale) -> String {
    let (sign, shown) = if chance > 0.0 && chance < 0.01 {
        (below, 0.01)
    } else if chance < 1.0 && chance > 0.99 {
        (above, 0.99)
    } else {
        ("", (chance * 100.0).round() / 100.0)
    };
    [sign, &locale.percent(shown)].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    const EN: Locale = Locale::PLAIN;

    #[test]
    fn what_is_merely_unlikely_is_not_none_and_what_is_likely_is_not_all() {
        for (chance, some, share, dots_filled) in [
            (0.0, "0", "0 %", 0),
            (1e-6, "<1", "less than 1 %", 0),
            (0.03, "1", "3 %", 1),
            (0.5, "10", "50 %", 10),
            (0.974, "19", "97 %", 19),
            (0.992, ">19", "more than 99 %", 19),
            (1.0, "20", "100 %", 20),
        ] {
            let percent = percent(chance, EN).replace('\u{202f}', " ");
            assert_eq!(
                (in_twenty(chance, EN).as_str(), percent.as_str(), dots(chance)),
                (some, share, dots_filled)
            );
        }
    }
}
