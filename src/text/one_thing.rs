//! The One Thing in words: what each lever's move is and what it brings, which lever comes first, why, and
//! how certain that is.

use crate::model::{Input, Leverage, OneThing, Plan, Step, first};
use crate::session::facts::by_gain;
use crate::session::{Facts, Scenario};

use super::rounded::Rounded;
use super::table::NONE;
use super::template::{fill, table as table_of};
use super::words::{self, Last};
use super::{Finding, Locale, Table};

/// One lever's row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// "50% → 52.4%", or "65%, at its limit".
    pub way: String,
    /// "+4.7%".
    pub gain: String,
    /// The full accessible name of the row, which is a button.
    pub apply: String,
    /// Whether nothing would move.
    pub is_exhausted: bool,
}

/// The row for a lever's move, in the scenario for which the move was worked out.
pub fn row(scenario: &Scenario, leverage: &Leverage, locale: Locale) -> Row {
    let Leverage { lever, value, factor, capped, .. } = *leverage;
    let is_exhausted = factor == 1.0;
    let from = locale.value(lever, scenario.plan.get(lever).unwrap_or_default());
    let to = locale.value(lever, value);
    let way = match (is_exhausted, capped) {
        (true, _) if value == 0.0 => fill("{value}, nothing to move", &[("value", &to)]),
        (true, _) => fill("{value}, at its limit", &[("value", &to)]),
        (false, true) => fill("{from} → {to}, its limit", &[("from", &from), ("to", &to)]),
        (false, false) => fill("{from} → {to}", &[("from", &from), ("to", &to)]),
    };
    let gained = leverage.gain().map(|gain| more(gain, locale));
    let (template, name) = match (is_exhausted, &gained) {
        (true, None) => ("{lever} {way}", words::input(lever).name),
        (true, Some(_)) => ("{lever} {way}: {gain} more revenue", words::input(lever).name),
        (false, None) => ("Apply: {lever} {way}", words::input(lever).inside),
        (false, Some(_)) => {
            ("Apply: {lever} {way}, {gain} more revenue in the same hours", words::input(lever).inside)
        }
    };
    let mut arguments = vec![("lever", name), ("way", &way)];
    arguments.extend(gained.as_deref().map(|gained| ("gain", gained)));
    Row { apply: fill(template, &arguments), gain: gain(leverage.gain(), locale), way, is_exhausted }
}

/// "+4.7%", "0%"; a dash if there is nothing to compare with.
pub(super) fn gain(gain: Option<f64>, locale: Locale) -> String {
    let Some(gain) = gain else { return NONE.into() };
    let is_shown_as_none = Rounded::count(gain.max(0.0) * 100.0).value == 0.0;
    fill(if is_shown_as_none { "{gain}" } else { "+{gain}" }, &[("gain", &more(gain, locale))])
}

/// "4.7%".
fn more(gain: f64, locale: Locale) -> String {
    locale.gain(gain.max(0.0))
}

/// If more levers than these are tied, they are counted rather than named.
const MOST_NAMED: usize = 3;

/// The heading and the lines of the panel. Call it with facts at rest: how certain the ranking is takes too
/// long to work out on every step of a slider.
pub fn finding(step: Step, facts: &Facts, locale: Locale) -> Finding {
    let levers = facts.now.leverage(step);
    let (leaders, before) = (leaders(levers), first(facts.today.leverage(step)));
    let Some(best) = leaders.first().and_then(|leader| of(levers, *leader)).and_then(Leverage::gain) else {
        return nothing(&facts.now, step, locale);
    };
    let best = match leaders.len() {
        1 => locale.gain(best),
        _ => fill("about {gain}", &[("gain", &locale.gain(best))]),
    };
    let brings = words::step_brings(step, &best, locale);
    let mut lines = Vec::new();
    let heading = match &leaders[..] {
        [leader] if leaders == before || facts.moved.is_empty() => {
            fill("{lever} first: {brings}", &[("lever", words::input(*leader).name), ("brings", &brings)])
        }
        [leader] => {
            lines.push(words::step_brings_alone(step, &best, locale));
            now_that(*leader, &facts.moved, &facts.now.plan, locale)
        }
        _ if leaders.len() <= MOST_NAMED => {
            let levers = words::listed_first(&leaders, Last::Or);
            fill("{levers}: {brings}", &[("levers", &levers), ("brings", &brings)])
        }
        _ => {
            lines.push(fill("Tied: {levers}.", &[("levers", &words::listed(&leaders, Last::And))]));
            let count = words::number_first(leaders.len());
            fill("{count} levers tied: {brings}", &[("count", &count), ("brings", &brings)])
        }
    };
    lines.extend(why(&leaders, levers, locale));
    lines.push(PRODUCT.into());
    lines.extend(how_sure(step, facts.now.one_thing(), locale));
    if !facts.moved.is_empty() {
        lines.push(grey_marks(&before, &leaders));
    }
    Finding { heading, lines }
}

const PRODUCT: &str = "If rates did nothing but multiply, every doubling would be worth the same. Hours, headroom, the time left, and what customers and partners bring are what set the levers apart.";

/// The levers that come first, in the order of the rows: the largest gain first.
fn leaders(levers: &[Leverage]) -> Vec<Input> {
    let leaders = first(levers);
    by_gain(levers).into_iter().filter(|lever| leaders.contains(lever)).collect()
}

fn of(levers: &[Leverage], lever: Input) -> Option<&Leverage> {
    levers.iter().find(|leverage| leverage.lever == lever)
}

/// "Deal size, now that the win rate is 50%": for when a different lever leads than today.
fn now_that(leader: Input, moved: &[Input], now: &Plan, locale: Locale) -> String {
    let name = words::input(leader).name;
    let [input] = moved else {
        let template = "{lever}, now that {count} levers have moved";
        return fill(template, &[("lever", name), ("count", &words::number(moved.len()))]);
    };
    // Of the inputs that may be absent, only the open pipeline changes which lever leads.
    let Some(value) = now.get(*input) else {
        return fill("{lever}, now that the pipeline is steady", &[("lever", name)]);
    };
    let (moved, value) = (words::input(*input), locale.value(*input, value));
    let mut arguments = vec![("lever", name), ("value", &value)];
    let template = match (*input == leader, moved.is_plural) {
        (true, false) => "{lever}, now that it is {value}",
        (true, true) => "{lever}, now that they are {value}",
        (false, false) => "{lever}, now that {moved} is {value}",
        (false, true) => "{lever}, now that {moved} are {value}",
    };
    if *input != leader {
        arguments.push(("moved", moved.the));
    }
    fill(template, &arguments)
}

/// A gain below this is not worth mentioning.
const NEGLIGIBLE: f64 = 0.0005;

/// Why the first lever is ahead of the next: how far the step moves each, and what one percent of each is
/// worth.
fn why(leaders: &[Input], levers: &[Leverage], locale: Locale) -> Option<String> {
    let gain = |leverage: &Leverage| leverage.gain().unwrap_or_default();
    let far = |leverage: &Leverage| (leverage.factor - 1.0).abs();
    let best = of(levers, *leaders.first()?)?;
    let (first, first_far) = (words::input(best.lever).the, locale.gain(far(best)));
    let next = by_gain(levers).into_iter().find(|lever| !leaders.contains(lever));
    let Some(next) = next.and_then(|next| of(levers, next)).filter(|next| gain(next) > NEGLIGIBLE) else {
        return Some(fill(
            "Why: in relative terms, the step moves {first} by {first_far}, and no other lever brings anything to speak of.",
            &[("first", first), ("first_far", &first_far)],
        ));
    };
    let (second, second_far) = (words::input(next.lever).the, locale.gain(far(next)));
    let moves = fill(
        "Why: in relative terms, the step moves {first} by {first_far} and {second} by {second_far}.",
        &[("first", first), ("first_far", &first_far), ("second", second), ("second_far", &second_far)],
    );
    let worth = [best, next].map(|lever| Rounded::amount(gain(lever) / far(lever)));
    Some([moves, what_a_percent_is_worth(worth, locale)].join(" "))
}

/// What one percent of the first lever is worth, compared with the next, in percent of revenue.
fn what_a_percent_is_worth([first, next]: [Rounded; 2], locale: Locale) -> String {
    let [worth, other] = [first, next].map(|worth| locale.percent_of(&locale.write(worth)));
    if first.looks_like(next) {
        return fill("One percent of either is worth {worth}.", &[("worth", &worth)]);
    }
    let template = match first.value > next.value {
        true => "One percent of the first is worth more, {worth} against {other}.",
        false => "One percent of the first is worth less, {worth} against {other}.",
    };
    fill(template, &[("worth", &worth), ("other", &other)])
}

/// "First in 51 of 100 plausible versions of your numbers."
fn how_sure(step: Step, one: &OneThing, locale: Locale) -> Option<String> {
    let share = one.share?;
    // It says 100 only if it is all of them.
    let of_100 = if share < 1.0 { (share * 100.0).min(99.0) } else { 100.0 };
    let of_100 = locale.count_never_zero(of_100);
    let levers = words::listed(&one.levers, Last::Or);
    Some(match (step, &one.levers[..]) {
        (Step::Focus, [_]) => {
            fill("First in {of_100} of 100 plausible versions of your numbers.", &[("of_100", &of_100)])
        }
        (Step::Focus, _) => fill(
            "One of them is first in {of_100} of 100 plausible versions of your numbers.",
            &[("of_100", &of_100)],
        ),
        _ => fill(
            "With four weeks of focus, your One Thing is {levers}: first in {of_100} of 100 plausible versions of your numbers.",
            &[("levers", &levers), ("of_100", &of_100)],
        ),
    })
}

/// What the grey marks are, and which levers come first today, if they are different ones.
fn grey_marks(before: &[Input], leaders: &[Input]) -> String {
    let are_the_same = before.len() == leaders.len() && before.iter().all(|lever| leaders.contains(lever));
    match before.len() {
        0 => "Grey marks: the gain from today\u{2019}s numbers.".into(),
        _ if are_the_same => "Grey marks: the gain from today\u{2019}s numbers.".into(),
        1..=MOST_NAMED => fill(
            "Grey marks: the gain from today\u{2019}s numbers, when {levers} came first.",
            &[("levers", &words::listed(before, Last::And))],
        ),
        many => fill(
            "Grey marks: the gain from today\u{2019}s numbers, when {count} levers were tied.",
            &[("count", &words::number(many))],
        ),
    }
}

/// Why no lever comes first.
fn nothing(now: &Scenario, step: Step, locale: Locale) -> Finding {
    match now.revenue() {
        None => Finding::new(
            "No lever comes first: your hours set no limit",
            "Nothing here costs an hour, so more of everything is free.",
        ),
        Some(revenue) if revenue > 0.0 => Finding::new(
            "No lever gains anything here",
            "Each is at its limit, or changes nothing you book in these hours.",
        ),
        Some(_) if now.plan.win_rate == 0.0 => Finding::new(
            fill("Win something first: at {rate} won, no lever gains", &[("rate", &locale.percent(0.0))]),
            "A gain is measured against what you book, and these hours book nothing. Set the win rate above.",
        ),
        Some(_) => match now.first_to_book(step) {
            Some(lever) => Finding::new(
                fill("{lever} first: these hours book nothing yet", &[("lever", words::input(lever).name)]),
                "A gain is measured against what you book, so there is no bar to draw. This lever brings the most.",
            ),
            None => Finding::new(
                "These hours book nothing yet, so the levers cannot be compared",
                "A gain is measured against what you book, and there is nothing to measure against.",
            ),
        },
    }
}

/// The ranking in numbers, in the order of the rows.
pub fn table(order: &[Input], step: Step, facts: &Facts, locale: Locale) -> Table {
    let rows = order.iter().filter_map(|lever| {
        let [before, now] = [&facts.today, &facts.now].map(|scenario| of(scenario.leverage(step), *lever));
        let Row { way, gain: gain_now, .. } = row(&facts.now, now?, locale);
        Some(vec![words::input(*lever).name.into(), way, gain_now, gain(before?.gain(), locale)])
    });
    table_of(
        "Each lever\u{2019}s move, and the revenue it adds in the same hours",
        &["", "Move", "Gain now", "Gain from today\u{2019}s numbers"],
        rows.collect(),
    )
}
