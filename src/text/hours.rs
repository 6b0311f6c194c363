//! Hours: two numbers that are compared with each other, and more than a week has.

use crate::model::LONGEST_WEEK;

use super::Locale;
use super::rounded::Rounded;
use super::template::fill;

/// Said in place of a week's hours if each seller would need more than a week has.
pub(super) const NO_WEEK_IS_LONG_ENOUGH: &str = "no week is long enough";

/// More hours than the weeks of all sellers have: ">168". `None` if these hours fit.
pub(super) fn too_long(hours: f64, sellers: f64, locale: Locale) -> Option<String> {
    let longest = LONGEST_WEEK * sellers;
    (hours > longest).then(|| fill(">{longest}", &[("longest", &locale.count(longest))]))
}

/// Two numbers of hours as text, with a decimal if they differ and would look the same without it.
pub(super) fn format_distinctly(needed: f64, have: f64, locale: Locale) -> (String, String) {
    if look_the_same(needed, have) {
        // In full, however long they are.
        return (locale.decimals(needed, 1), locale.decimals(have, 1));
    }
    let [needed, have] = round_distinctly(needed, have);
    let in_full = have.decimals > 0;
    (locale.write(needed), if in_full { locale.fixed(have.value, have.decimals) } else { locale.write(have) })
}

/// The same two numbers as they are shown. A sentence about them has to agree with these.
pub(super) fn round_distinctly(needed: f64, have: f64) -> [Rounded; 2] {
    if look_the_same(needed, have) {
        [needed, have].map(|hours| Rounded::to(hours, 1))
    } else {
        let is_whole = (have - have.round()).abs() < 0.05;
        [Rounded::whole(needed), Rounded::to(have, u32::from(!is_whole))]
    }
}

/// Whether both would look the same in whole hours although they differ.
fn look_the_same(needed: f64, have: f64) -> bool {
    Rounded::whole(needed).looks_like(Rounded::whole(have)) && (needed - have).abs() >= 0.05
}

/// How many hours are too many, or to spare: "7 too many", "14 to spare".
pub(super) fn spare(needed: Option<f64>, have: f64, sellers: f64, locale: Locale) -> String {
    let Some(needed) = needed else { return "out of reach".into() };
    if needed > LONGEST_WEEK * sellers {
        return NO_WEEK_IS_LONG_ENOUGH.into();
    }
    let over = needed - have;
    let amount = Rounded::to(over.abs(), u32::from(over.abs() < 0.95));
    let template = if over.abs() < 0.05 {
        return "all you have".into();
    } else if over > 0.0 {
        "{hours} too many"
    } else {
        "{hours} to spare"
    };
    fill(template, &[("hours", &locale.write(amount))])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_that_differ_look_different() {
        for (needed, have, shown) in [
            (40.3, 40.0, ("40.3", "40")),
            (47.2, 40.0, ("47", "40")),
            (47.2, 37.5, ("47", "37.5")),
            (40.01, 40.0, ("40", "40")),
            (100_300.0, 100_000.0, ("100,300", "100,000")),
        ] {
            let (a, b) = format_distinctly(needed, have, Locale::PLAIN);
            assert_eq!((a.as_str(), b.as_str()), shown);
        }
    }

    #[test]
    fn what_is_left_of_the_hours_is_told() {
        let left = |needed| spare(needed, 40.0, 1.0, Locale::PLAIN);
        assert_eq!(
            [Some(47.2), Some(26.0), Some(40.5), Some(40.01), Some(168.1), None].map(left),
            [
                "7 too many",
                "14 to spare",
                "0.5 too many",
                "all you have",
                "no week is long enough",
                "out of reach"
            ]
        );
    }

    #[test]
    fn no_week_of_more_hours_than_it_has_is_told() {
        let told = |hours, sellers| too_long(hours, sellers, Locale::PLAIN);
        assert_eq!([told(168.0, 1.0), told(500.0, 3.0)], [None, None]);
        assert_eq!([told(168.1, 1.0), told(505.0, 3.0)], [Some(">168".into()), Some(">504".into())]);
    }
}
