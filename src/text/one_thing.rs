//! The One Thing in words: what each lever's move is and what it brings, which lever comes first, why, and
//! how certain that is.

mod how_sure;
mod why;

use crate::model::{Ease, Input, Leverage, Plan, Step, first};
use crate::session::facts::{MOST_LEADERS, by_gain};
use crate::session::{Facts, Scenario};

use super::rounded::Rounded;
use super::table::NONE;
use super::template::{fill, table as table_of};
use super::words::{self, Last};
use super::{Finding, Locale, Table};

use how_sure::how_sure;
use why::why;

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
    let way = if is_exhausted {
        let template = if value == 0.0 { "{value}, nothing to move" } else { "{value}, at its limit" };
        fill(template, &[("value", &locale.value(lever, value))])
    } else {
        let change = locale.change(lever, scenario.plan.get(lever).unwrap_or_default(), value);
        if capped { fill("{change}, its limit", &[("change", &change)]) } else { change }
    };
    let gained = leverage.gain().map(|gain| more(gain, locale));
    let (template, name) = match (is_exhausted, &gained) {
        (true, None) => ("{lever} {way}", words::lever(lever).name),
        (true, Some(_)) => ("{lever} {way}: {gain} more revenue", words::lever(lever).name),
        (false, None) => ("Apply: {lever} {way}", words::lever(lever).inside),
        (false, Some(_)) => {
            ("Apply: {lever} {way}, {gain} more revenue in the same hours", words::lever(lever).inside)
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
    let brings = words::step_brings(step, &best, &facts.now.plan, locale);
    let mut lines = Vec::new();
    let heading = match &leaders[..] {
        [leader] if leaders == before || facts.moved.is_empty() => {
            fill("{lever} first: {brings}", &[("lever", words::lever(*leader).name), ("brings", &brings)])
        }
        [leader] => {
            lines.push(words::step_brings_alone(step, &best, &facts.now.plan, locale));
            now_that(*leader, &facts.moved, &facts.now.plan, locale)
        }
        _ if leaders.len() <= MOST_LEADERS => {
            let levers = words::listed_first(&leaders, Last::Or);
            fill("{levers}: {brings}", &[("levers", &levers), ("brings", &brings)])
        }
        _ => {
            lines.push(fill("Tied: {levers}.", &[("levers", &words::listed(&leaders, Last::And))]));
            let count = words::number_first(leaders.len());
            fill("{count} levers tied: {brings}", &[("count", &count), ("brings", &brings)])
        }
    };
    if leaders.contains(&Input::ReportingHours) {
        lines.push(FREED_HOURS.into());
    }
    lines.extend(why(step, &leaders, levers, locale));
    lines.push(PRODUCT.into());
    lines.extend(how_sure(step, &facts.now, locale));
    if !facts.moved.is_empty() {
        lines.push(grey_marks(&before, &leaders));
    }
    Finding { heading, lines }
}

pub(super) const FREED_HOURS: &str =
    "Less reporting brings that much only if the freed hours sell as well as today\u{2019}s.";

const PRODUCT: &str = "If rates did nothing but multiply, every doubling would be worth the same. What sets the levers apart is hours, headroom, the time left, what customers and partners bring, and how far and how soon each is assumed to move.";

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
    let name = words::lever(leader).name;
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
    // A lever that is named by what one does is not what stands at a value.
    let is_named = moved.name == name;
    let template = match (is_named, moved.is_plural) {
        (true, false) => "{lever}, now that it is {value}",
        (true, true) => "{lever}, now that they are {value}",
        (false, false) => "{lever}, now that {moved} is {value}",
        (false, true) => "{lever}, now that {moved} are {value}",
    };
    if !is_named {
        arguments.push(("moved", moved.the));
    }
    fill(template, &arguments)
}

/// A gain below this is not worth mentioning.
const NEGLIGIBLE: f64 = 0.0005;

/// How easy a lever is for this person, as its control offers it.
pub fn ease(ease: Ease) -> &'static str {
    match ease {
        Ease::Easier => "easier",
        Ease::Usual => "usual",
        Ease::Harder => "harder",
    }
}

/// The accessible name of that control: "Win rate, for you".
pub fn ease_of(lever: Input) -> String {
    fill("{lever}, for you", &[("lever", words::lever(lever).name)])
}

/// What the grey marks are, and which levers come first today, if they are different ones.
fn grey_marks(before: &[Input], leaders: &[Input]) -> String {
    let are_the_same = before.len() == leaders.len() && before.iter().all(|lever| leaders.contains(lever));
    match before.len() {
        0 => "Grey marks: the gain from today\u{2019}s numbers.".into(),
        _ if are_the_same => "Grey marks: the gain from today\u{2019}s numbers.".into(),
        1..=MOST_LEADERS => fill(
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
            "Prospecting and deals take no hours here, so more of either is free.",
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
                fill("{lever} first: these hours book nothing yet", &[("lever", words::lever(lever).name)]),
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
        Some(vec![words::lever(*lever).name.into(), way, gain_now, gain(before?.gain(), locale)])
    });
    table_of(
        "Each lever\u{2019}s move, and the revenue it adds in the same hours",
        &["", "Move", "Gain now", "Gain from today\u{2019}s numbers"],
        rows.collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Action;

    const EN: Locale = Locale::PLAIN;

    #[test]
    fn less_reporting_first_says_what_it_rests_on() {
        let finding = |plan| finding(Step::Focus, &Facts::after(plan, &[]), EN);
        let reporter = finding(crate::model::Preset::Reporter.plan());
        assert!(reporter.heading.starts_with("Cut reporting first: "), "{}", reporter.heading);
        assert!(reporter.lines.contains(&String::from(FREED_HOURS)));
        assert!(!finding(Plan::default()).lines.contains(&String::from(FREED_HOURS)));
    }

    #[test]
    fn what_would_turn_the_choice_is_told() {
        let sure =
            |plan, actions: &[Action]| finding(Step::Focus, &Facts::after(plan, actions), EN).lines.join(" ");
        let default = sure(Plan::default(), &[]);
        assert!(default.contains("Deal size instead, if yours can grow past ×\u{a0}1.6"), "{default}");
    }
}
