//! What comes next, in words: the One Things in turn, their weeks, where they lead, and when the target is
//! reached.

use crate::model::{Plan, Run, Sequence};
use crate::session::{Facts, Scenario};

use super::table::NONE;
use super::template::{fill, table as table_of};
use super::words::{self, page};
use super::{Finding, Locale, Table};

/// How many One Things are put into words; the table holds them all.
const MOST_TOLD: usize = 3;

const BLOCK: &str = "Each block is four weeks on the one lever that brings the most at that point.";
const CHANGES: &str = "What you have improved is harder to improve again, so the One Thing changes.";

/// The heading and the lines of the panel. Call it with facts at rest, so that the words do not change
/// while a slider is dragged.
pub fn finding(facts: &Facts, locale: Locale) -> Finding {
    let runs = facts.now.runs();
    if runs.is_empty() {
        return nothing(&facts.now);
    }
    let mut lines = vec![if runs.len() > 1 { [BLOCK, CHANGES].join(" ") } else { BLOCK.into() }];
    let told = runs.iter().take(MOST_TOLD).enumerate();
    lines.extend(told.map(|(at, run)| one_thing(at + 1, run, &facts.now.plan, locale)));
    lines.extend(target_reached(&facts.now, locale));
    if facts.is_moved() {
        lines.push("Grey marks: where the same weeks lead from today\u{2019}s numbers.".into());
    }
    Finding { heading: heading(&runs, locale), lines }
}

/// "Win rate, then deal size, then win rate again".
fn heading(runs: &[Run], locale: Locale) -> String {
    let name = |run: &Run| words::input(run.lever).name;
    let inside = |run: &Run| words::input(run.lever).inside;
    match runs {
        [] => String::new(),
        [only] => {
            let weeks = locale.whole(only.to);
            fill("{first}, for {weeks} weeks", &[("first", name(only)), ("weeks", &weeks)])
        }
        [first, second] => {
            fill("{first}, then {second}", &[("first", name(first)), ("second", inside(second))])
        }
        [first, second, third, ..] => {
            let template = match third.lever == first.lever {
                true => "{first}, then {second}, then {third} again",
                false => "{first}, then {second}, then {third}",
            };
            fill(template, &[("first", name(first)), ("second", inside(second)), ("third", inside(third))])
        }
    }
}

/// "One Thing 1: win rate, weeks 1–8, from $689K to $772K a year."
fn one_thing(number: usize, run: &Run, plan: &Plan, locale: Locale) -> String {
    fill(
        "One Thing {number}: {lever}, weeks {first}\u{2013}{last}, from {before} to {after} a {period}.",
        &[
            ("number", &number.to_string()),
            ("lever", words::input(run.lever).inside),
            ("first", &locale.whole(run.from + 1.0)),
            ("last", &locale.whole(run.to)),
            ("before", &locale.money(run.before)),
            ("after", &locale.money(run.after)),
            ("period", words::period_of(plan)),
        ],
    )
}

/// When the target is reached; `None` if there is no target.
fn target_reached(scenario: &Scenario, locale: Locale) -> Option<String> {
    let Plan { target, period_weeks, .. } = scenario.plan;
    let Sequence { blocks, target_reached_after_weeks } = scenario.sequence();
    if target == 0.0 {
        return None;
    }
    let period = words::period_of(&scenario.plan);
    Some(match (*target_reached_after_weeks, blocks.last()) {
        (Some(0.0), _) => "Your hours already reach the target; all of this comes on top.".into(),
        (Some(weeks), _) => {
            let template = match weeks > period_weeks {
                true => {
                    "After week {week}, a {period} at those numbers books the target; this one is over by then."
                }
                false => "After week {week}, a {period} at those numbers books the target.",
            };
            fill(template, &[("week", &locale.whole(weeks)), ("period", period)])
        }
        (None, last) => fill(
            "All of it leads to {end} a {period}, short of your {target}.",
            &[("end", &locale.money(last?.revenue)), ("period", period), ("target", &locale.money(target))],
        ),
    })
}

/// Why no block is worth its weeks.
fn nothing(now: &Scenario) -> Finding {
    let why = match now.revenue() {
        None => "Nothing here costs an hour, so your hours set no limit to raise.",
        Some(revenue) if revenue > 0.0 => "No lever gains half a percent in four weeks.",
        Some(_) => "These hours book nothing, and no lever alone changes that.",
    };
    Finding::new("No lever is worth four weeks of focus here", why)
}

/// The labels in the picture of the landings: the target, where now starts and ends, where today ends, and
/// the week in which the target is reached. A label is empty if there is nothing to label.
pub fn landing(facts: &Facts, locale: Locale) -> [String; 5] {
    let money = |value: Option<&f64>| value.map_or(String::new(), |value| locale.money(*value));
    let (now, today) = (facts.now.landings(), todays_landings(facts));
    let reached = |weeks: f64| fill("enough after week {week}", &[("week", &locale.whole(weeks))]);
    [
        fill("Target {target}", &[("target", &locale.money(facts.now.plan.target))]),
        money(now.first()),
        money(now.last()),
        money(today.last()),
        facts.now.sequence().target_reached_after_weeks.map_or(String::new(), reached),
    ]
}

/// Today's landings; empty if nothing has moved, since they would be the same as now's.
fn todays_landings(facts: &Facts) -> Vec<f64> {
    if facts.is_moved() { facts.today.landings() } else { Vec::new() }
}

/// The title over the picture of the landings.
pub fn title(plan: &Plan) -> String {
    fill("What a {period} at those numbers books", &[("period", words::period_of(plan))])
}

/// The label of a week on the axis. The first is "now"; the last, at `all` weeks, says that these are weeks.
pub fn week(week: f64, all: f64, locale: Locale) -> String {
    let number = locale.whole(week);
    match week {
        0.0 => page::NOW.into(),
        _ if week == all => fill("{number} weeks", &[("number", &number)]),
        _ => number,
    }
}

/// What the picture of the blocks shows, with its numbers.
pub fn score(scenario: &Scenario, locale: Locale) -> String {
    let run = |run: &Run| {
        fill(
            "{lever}, weeks {first}\u{2013}{last}",
            &[
                ("lever", words::input(run.lever).inside),
                ("first", &locale.whole(run.from + 1.0)),
                ("last", &locale.whole(run.to)),
            ],
        )
    };
    let runs: Vec<String> = scenario.runs().iter().map(run).collect();
    match runs.is_empty() {
        true => "No lever is worth a block of four weeks.".into(),
        false => fill("Blocks of four weeks, one lever each: {runs}.", &[("runs", &runs.join("; "))]),
    }
}

/// What the picture of the landings shows, with its numbers.
pub fn climb(scenario: &Scenario, locale: Locale) -> String {
    let landings = scenario.landings().into_iter().map(|landing| locale.money(landing));
    let landings: Vec<String> = landings.collect();
    match &landings[..] {
        [] => "There is no limit to where you land.".into(),
        [now] => fill("Where you land: {now} now.", &[("now", now)]),
        [now, .., last] => {
            let arguments = [("now", now.as_str()), ("last", last)];
            let climb = fill("Where you land: {now} now, {last} after the last block.", &arguments);
            let sentences: Vec<String> =
                std::iter::once(climb).chain(target_reached(scenario, locale)).collect();
            sentences.join(" ")
        }
    }
}

/// Each block in numbers.
pub fn table(facts: &Facts, locale: Locale) -> Table {
    let today = todays_landings(facts);
    let blocks = &facts.now.sequence().blocks;
    let rows = facts.now.landings().into_iter().enumerate().map(|(i, revenue)| {
        let block = i.checked_sub(1).and_then(|before| blocks.get(before));
        let (weeks, focus) = match block {
            Some(block) => (weeks_of_block(i, locale), words::input(block.lever).name),
            None => (page::NOW.into(), ""),
        };
        let before = today.get(i).map_or(NONE.into(), |before| locale.money(*before));
        vec![weeks, focus.into(), locale.money(revenue), before]
    });
    table_of(
        "Where each block of four weeks leads",
        &["", "Focus", "You land at", "From today\u{2019}s numbers"],
        rows.collect(),
    )
}

/// The weeks of a block, counted from 1: "weeks 5–8" for the second.
fn weeks_of_block(number: usize, locale: Locale) -> String {
    let last = 4.0 * number as f64;
    let (first, last) = (locale.whole(last - 3.0), locale.whole(last));
    fill("weeks {first}\u{2013}{last}", &[("first", &first), ("last", &last)])
}
