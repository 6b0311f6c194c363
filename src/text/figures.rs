//! The four figures under the answer: what they count and what they say.

use crate::model::Outcome;

use super::answer::{Side, apart};
use super::{Locale, Tone, differs, odds};

/// One of the four large figures, with the values its gauge shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    pub number: String,
    /// What it counts, read on from the number.
    pub unit: String,
    /// The same for the narrow bar.
    pub short: String,
    /// What it means, under the gauge.
    pub note: String,
    pub note_tone: Tone,
    /// "today 20", once it differs; else empty.
    pub today: String,
    /// Whether the way from today to now is good news.
    pub tone: Tone,
    /// For the gauge: today's value, now's, and what both are held against.
    pub values: [Option<f64>; 3],
    /// Whether the values are chances, which a gauge shows as dots.
    pub dots: bool,
}

/// Prospects and hours, to reach the target.
pub fn to_reach_the_target(today: Side, now: Side, locale: Locale) -> [Figure; 2] {
    let prospects = |side: Side| side.outcome.hold_target.prospects_per_week;
    let none = |text: Option<String>| text.unwrap_or("\u{2013}".into());
    let (was, is) = (prospects(today), prospects(now));
    let have = now.plan.hours_per_week;
    let hours = now.hours();
    let (needed_text, have_text) = apart(hours.unwrap_or_default(), have, locale);
    let shown_hours = none(hours.map(|_| needed_text));
    let unit = match (shown_hours.chars().count() > 3, now.plan.sellers > 1.0) {
        (true, _) => format!("of {have_text}"),
        (false, true) => format!("of {have_text} hours, each"),
        (false, false) => format!("of {have_text} hours"),
    };
    let number = none(is.map(|is| locale.people(is)));
    [
        Figure {
            unit: prospects_a_week(&number),
            number,
            short: "a week".into(),
            note: if is.is_some() { "new prospects to pursue".into() } else { "out of reach".into() },
            note_tone: Tone::Plain,
            today: changed(was, is, |was| locale.people(was)),
            tone: Tone::of_less(was, is),
            values: [was, is, None],
            dots: false,
        },
        Figure {
            number: shown_hours,
            unit,
            short: format!("of {have_text} h"),
            note: spare(hours, have, locale),
            note_tone: match hours {
                Some(hours) if differs(hours, have) && hours > have => Tone::Worse,
                _ => Tone::Plain,
            },
            today: changed(today.hours(), hours, |was| locale.whole(was)),
            tone: Tone::of_less(today.hours(), hours),
            values: [today.hours(), hours, Some(have)],
            dots: false,
        },
    ]
}

/// Where you land, and how likely the target is, in the hours you have; the chances of today and now
/// are given, since they cost more than all the rest.
pub fn in_your_hours(today: Side, now: Side, chances: [Option<f64>; 2], locale: Locale) -> [Figure; 2] {
    let revenue = |outcome: &Outcome| outcome.hold_hours.revenue;
    let (was, is) = (revenue(today.outcome), revenue(now.outcome));
    let no_limit = |text: Option<String>| text.unwrap_or("no limit".into());
    let landing = Figure {
        number: no_limit(is.map(|is| locale.money(is))),
        unit: String::new(),
        short: String::new(),
        note: ["target ", &locale.money(now.plan.target)].concat(),
        note_tone: Tone::Plain,
        today: changed(was, is, |was| locale.money(was)),
        tone: Tone::of_less(is, was),
        values: [was, is, Some(now.plan.target)],
        dots: false,
    };
    let [was, is] = chances;
    let unit = if is.is_some() { "in 20" } else { "" };
    let odds = Figure {
        number: no_limit(is.map(|is| odds::in_twenty(is, locale))),
        unit: unit.into(),
        short: unit.into(),
        note: match is {
            Some(is) => ["the odds: ", &odds::percent(is, locale)].concat(),
            None => "your hours set no limit".into(),
        },
        note_tone: Tone::Plain,
        today: changed(was, is, |was| odds::short_percent(was, locale)),
        tone: Tone::of_less(is, was),
        values: [was, is, None],
        dots: true,
    };
    [landing, odds]
}

/// The unit of a number of prospects, shorter beside a long number: both share
/// one line at any size.
fn prospects_a_week(number: &str) -> String {
    if number.chars().count() > 2 { "a week".into() } else { "prospects a week".into() }
}

/// "7 too many", "14 to spare", "all of them".
pub(super) fn spare(hours: Option<f64>, have: f64, locale: Locale) -> String {
    let Some(hours) = hours else { return "out of reach".into() };
    let over = hours - have;
    let amount = if over.abs() < 0.95 { locale.decimals(over.abs(), 1) } else { locale.whole(over.abs()) };
    if over.abs() < 0.05 {
        "all you have".into()
    } else if over > 0.0 {
        format!("{amount} too many")
    } else {
        format!("{amount} to spare")
    }
}

/// "today 20", where the value moved.
fn changed(was: Option<f64>, is: Option<f64>, text: impl Fn(f64) -> String) -> String {
    let same = match (was, is) {
        (Some(was), Some(is)) => !differs(was, is),
        (None, None) => true,
        _ => false,
    };
    match (same, was) {
        (true, _) => String::new(),
        (false, Some(was)) => format!("today {}", text(was)),
        (false, None) => "today \u{2013}".into(),
    }
}
