//! The four figures under the answer: what they count and what they say.

use super::answer::{Side, format_distinctly};
use super::words::page;
use super::{Locale, Tone, chance, differs};

/// One of the four large figures, with the values its gauge shows.
#[derive(Clone, Debug, Default, PartialEq)]
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
    pub values: Gauge,
    /// Whether the values are chances, which a gauge shows as dots.
    pub dots: bool,
}

/// What a gauge shows: today's value, now's, and what both are held against.
pub type Gauge = [Option<f64>; 3];

/// The gauges of the four figures; the chances of today and now are given, since they cost more than
/// all the rest.
pub fn gauges(today: Side, now: Side, chances: [Option<f64>; 2]) -> [Gauge; 4] {
    let both = |of: fn(Side) -> Option<f64>| (of(today), of(now));
    let prospects = both(|side| side.outcome.hold_target.prospects_per_week);
    let hours = both(|side| side.hours());
    let revenue = both(|side| side.outcome.hold_hours.revenue);
    [
        [prospects.0, prospects.1, None],
        [hours.0, hours.1, Some(now.plan.hours_per_week)],
        [revenue.0, revenue.1, Some(now.plan.target)],
        [chances[0], chances[1], None],
    ]
}

/// Prospects and hours, to reach the target; where you land, and how likely the target is, in the
/// hours you have.
pub fn figures(today: Side, now: Side, chances: [Option<f64>; 2], locale: Locale) -> [Figure; 4] {
    let [prospects, hours, landing, odds] = gauges(today, now, chances);
    [
        prospects_of(prospects, locale),
        hours_of(hours, now, locale),
        landing_of(landing, now, locale),
        odds_of(odds, locale),
    ]
}

/// What a figure takes from its gauge alone: the way from today, and today in words.
fn figure(values: Gauge, less_is_better: bool, text: impl Fn(f64) -> String) -> Figure {
    let [was, is, _] = values;
    let tone = if less_is_better { Tone::of_less(was, is) } else { Tone::of_less(is, was) };
    Figure { today: changed(was, is, text), tone, values, ..Figure::default() }
}

fn prospects_of(values: Gauge, locale: Locale) -> Figure {
    let number = values[1].map_or(NONE.into(), |is| locale.count_never_zero(is));
    Figure {
        unit: prospects_a_week(&number),
        note: if values[1].is_some() { "new prospects to pursue".into() } else { "out of reach".into() },
        number,
        short: page::A_WEEK.into(),
        ..figure(values, true, |was| locale.count_never_zero(was))
    }
}

fn hours_of(values: Gauge, now: Side, locale: Locale) -> Figure {
    let (is, have) = (values[1], now.plan.hours_per_week);
    let (needed, have_text) = format_distinctly(is.unwrap_or_default(), have, locale);
    let number = is.map_or(NONE.into(), |_| needed);
    let of = match have_text.as_str() {
        _ if number.chars().count() > 3 => "of @",
        _ if now.plan.sellers > 1.0 => "of @ hours, each",
        "1" => "of @ hour",
        _ => "of @ hours",
    };
    let unit = locale.say(of, &[], &[&have_text]);
    let too_many = is.is_some_and(|hours| differs(hours, have) && hours > have);
    Figure {
        number,
        unit,
        short: format!("of {have_text} h"),
        note: spare(is, have, locale),
        note_tone: if too_many { Tone::Worse } else { Tone::Plain },
        ..figure(values, true, |was| locale.whole(was))
    }
}

fn landing_of(values: Gauge, now: Side, locale: Locale) -> Figure {
    Figure {
        number: values[1].map_or(NO_LIMIT.into(), |is| locale.money(is)),
        note: ["target ", &locale.money(now.plan.target)].concat(),
        ..figure(values, false, |was| locale.money(was))
    }
}

fn odds_of(values: Gauge, locale: Locale) -> Figure {
    let (unit, note) = match values[1] {
        Some(is) => (chance::IN_ALL.trim_start(), ["the odds: ", &chance::percent(is, locale)].concat()),
        None => ("", "your hours set no limit".into()),
    };
    Figure {
        number: values[1].map_or(NO_LIMIT.into(), |is| chance::in_twenty(is, locale)),
        unit: unit.into(),
        short: unit.into(),
        note,
        dots: true,
        ..figure(values, false, |was| chance::short_percent(was, locale))
    }
}

const NONE: &str = "\u{2013}";
const NO_LIMIT: &str = "no limit";

/// The unit of a number of prospects, shorter beside a long number: both share
/// one line at any size.
fn prospects_a_week(number: &str) -> String {
    if number.chars().count() > 2 { page::A_WEEK.into() } else { "prospects a week".into() }
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
