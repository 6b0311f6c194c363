//! What comes next, in words: the One Things in turn, their weeks, what this period books along the path and
//! what a whole period would book at those numbers, and when the target is booked.

use crate::model::moves::FOCUS_WEEKS;
use crate::model::{Input, Pipeline, Plan, Run, Sequence};
use crate::session::{Facts, Scenario};

use super::table::NONE;
use super::template::{fill, fill_named, table as table_of};
use super::words::{self, page};
use super::{Finding, Locale, Table};

/// How many One Things are put into words; the table holds them all.
const MOST_TOLD: usize = 3;

const CHANGES: &str = "What you have improved is harder to improve again, so the One Thing changes.";

/// The heading and the lines of the panel. Call it with facts at rest, so that the words do not change
/// while a slider is dragged.
pub fn finding(facts: &Facts, locale: Locale) -> Finding {
    let runs = facts.now.runs();
    if runs.is_empty() {
        return nothing(&facts.now);
    }
    let block = fill(
        "Each block is four weeks on the one lever that then adds the most to a full {period}.",
        &[("period", words::period_of(&facts.now.plan))],
    );
    let mut lines = vec![if runs.len() > 1 { [&block, CHANGES].join(" ") } else { block }];
    let told = || runs.iter().take(MOST_TOLD);
    lines.extend(told().enumerate().map(|(at, run)| one_thing(at + 1, run, &facts.now.plan, locale)));
    if told().any(|run| run.lever == Input::ReportingHours) {
        lines.push(super::one_thing::FREED_HOURS.into());
    }
    lines.extend(target_reached(&facts.now, locale));
    if facts.is_moved() {
        let template = "Grey marks: what {period} books along the path from today\u{2019}s numbers.";
        lines.push(fill(template, &[("period", words::this_period(&facts.now.plan))]));
    }
    Finding { heading: heading(&runs, locale), lines }
}

/// "Win rate, then deal size, then win rate again".
fn heading(runs: &[Run], locale: Locale) -> String {
    let name = |run: &Run| words::lever(run.lever).name;
    let inside = |run: &Run| words::lever(run.lever).inside;
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

/// "One Thing 1: win rate, weeks 1–8. That far, this year books $770K; a full year at those numbers, $776K."
fn one_thing(number: usize, run: &Run, plan: &Plan, locale: Locale) -> String {
    let template = match run.from >= plan.period_weeks {
        false => {
            "One Thing {number}: {lever}, weeks {first}\u{2013}{last}. That far, {this} books {booked}; a full {period} at those numbers, {full}."
        }
        true => {
            "One Thing {number}: {lever}, weeks {first}\u{2013}{last}, when {this} is over. A full {period} at those numbers books {full}."
        }
    };
    fill_named(
        template,
        &[
            ("number", &number.to_string()),
            ("lever", words::lever(run.lever).inside),
            ("first", &locale.whole(run.from + 1.0)),
            ("last", &locale.whole(run.to)),
            ("this", words::this_period(plan)),
            ("booked", &locale.money(run.booked)),
            ("period", words::period_of(plan)),
            ("full", &locale.money(run.after)),
        ],
    )
}

/// When the target is booked, this period or in a full one; `None` if there is no target.
fn target_reached(scenario: &Scenario, locale: Locale) -> Option<String> {
    let plan = &scenario.plan;
    let Sequence { blocks, target_reached_after_weeks } = scenario.sequence();
    if plan.target == 0.0 {
        return None;
    }
    let (this, period) = (words::this_period(plan), words::period_of(plan));
    if let Some(weeks) = scenario.target_booked_after_weeks() {
        return Some(match weeks {
            0.0 => "On average your hours already reach the target; all of this comes on top.".into(),
            _ => fill(
                "Followed to week {week}, the path books the target {within}, on average.",
                &[("week", &locale.whole(weeks)), ("within", &words::within(plan, locale))],
            ),
        });
    }
    let last = blocks.last()?;
    let reached = target_reached_after_weeks.and_then(|weeks| {
        let block = blocks.iter().zip(1..).find(|(_, number)| f64::from(*number) * FOCUS_WEEKS >= weeks)?.0;
        Some((weeks, block.booked))
    });
    Some(match reached {
        Some((weeks, booked)) => {
            let weeks = words::number_first(weeks as usize);
            let arguments = [
                ("weeks", weeks.as_str()),
                ("period", period),
                ("this", this),
                ("booked", &locale.money(booked)),
                ("all", &locale.money(last.booked)),
            ];
            let template = match booked < 0.995 * last.booked {
                true => {
                    "{weeks} weeks of focus lead to numbers that would book the target in a full {period}; {this} they book {booked}, and the whole path {all}."
                }
                false => {
                    "{weeks} weeks of focus lead to numbers that would book the target in a full {period}; {this} they book {booked}."
                }
            };
            fill_named(template, &arguments)
        }
        None => fill(
            "All of it books {booked} {within} and would book {full} in a full {period}, short of your {target}.",
            &[
                ("booked", &locale.money(last.booked)),
                ("within", &words::within(plan, locale)),
                ("full", &locale.money(last.revenue)),
                ("period", period),
                ("target", &locale.money(plan.target)),
            ],
        ),
    })
}

/// Why no block is worth its weeks.
fn nothing(now: &Scenario) -> Finding {
    let why = match now.revenue() {
        None => "Prospecting and deals take no hours here, so your hours set no limit to raise.",
        Some(revenue) if revenue > 0.0 => "No lever gains half a percent in four weeks.",
        Some(_) => "These hours book nothing, and no lever alone changes that.",
    };
    Finding::new("No lever is worth four weeks of focus here", why)
}

/// The labels in the picture of what is booked: the target, what now's path books without a block and with
/// all of them, what a full period would book then, what today's path books, and the week that books the
/// target. A label is empty if there is nothing to label.
pub fn landing(facts: &Facts, locale: Locale) -> [String; 6] {
    let money = |value: Option<&f64>| value.map_or(String::new(), |value| locale.money(*value));
    let (now, today) = (facts.now.booked(), booked_from_today(facts));
    let reached = |weeks: f64| fill("enough after week {week}", &[("week", &locale.whole(weeks))]);
    [
        fill("Target {target}", &[("target", &locale.money(facts.now.plan.target))]),
        money(now.first()),
        money(now.last()),
        money(facts.now.landings().last()),
        money(today.last()),
        facts.now.target_booked_after_weeks().map_or(String::new(), reached),
    ]
}

/// What today's path books; empty if nothing has moved, since it would be the same as now's.
fn booked_from_today(facts: &Facts) -> Vec<f64> {
    if facts.is_moved() { facts.today.booked() } else { Vec::new() }
}

/// The title over the picture of what is booked, and what its rings are.
pub fn title(plan: &Plan) -> [String; 2] {
    [
        fill("What {this} books if you follow the path", &[("this", words::this_period(plan))]),
        fill(
            match Pipeline::of(plan) {
                Pipeline::Today => "ring: a full {period} at those numbers, from today\u{2019}s pipeline",
                Pipeline::Steady => "ring: a full {period} at those numbers",
                Pipeline::Empty => "ring: a full {period} at those numbers, again from an empty pipeline",
            },
            &[("period", words::period_of(plan))],
        ),
    ]
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
                ("lever", words::lever(run.lever).inside),
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

/// What the picture of what is booked shows, with its numbers.
pub fn climb(scenario: &Scenario, locale: Locale) -> String {
    let (booked, full) = (scenario.booked(), scenario.landings());
    let this = words::this_period(&scenario.plan);
    match (&booked[..], full.last()) {
        ([now, .., last], Some(full)) => {
            let climb = fill(
                "What {this} books: {now} without the path, {last} with all of it; a full {period} at the numbers after it, {full}.",
                &[
                    ("this", this),
                    ("now", &locale.money(*now)),
                    ("last", &locale.money(*last)),
                    ("period", words::period_of(&scenario.plan)),
                    ("full", &locale.money(*full)),
                ],
            );
            let sentences: Vec<String> =
                std::iter::once(climb).chain(target_reached(scenario, locale)).collect();
            sentences.join(" ")
        }
        ([now], _) => fill("What {this} books: {now}.", &[("this", this), ("now", &locale.money(*now))]),
        _ => "There is no limit to what is booked.".into(),
    }
}

/// Each block in numbers.
pub fn table(facts: &Facts, locale: Locale) -> Table {
    let (booked, today) = (facts.now.booked(), booked_from_today(facts));
    let blocks = &facts.now.sequence().blocks;
    let rows = booked.into_iter().zip(facts.now.landings()).enumerate().map(|(i, (booked, full))| {
        let block = i.checked_sub(1).and_then(|before| blocks.get(before));
        let (weeks, focus) = match block {
            Some(block) => (weeks_of_block(i, locale), words::lever(block.lever).name),
            None => (page::NOW.into(), ""),
        };
        let before = today.get(i).map_or(NONE.into(), |before| locale.money(*before));
        vec![weeks, focus.into(), locale.money(booked), locale.money(full), before]
    });
    let plan = &facts.now.plan;
    let this = fill("Booked {within}", &[("within", &words::within(plan, locale))]);
    let full = fill("A full {period} then", &[("period", words::period_of(plan))]);
    table_of(
        "Where each block of four weeks leads",
        &["", "Focus", &this, &full, "Booked from today\u{2019}s numbers"],
        rows.collect(),
    )
}

/// The weeks of a block, counted from 1: "weeks 5–8" for the second.
fn weeks_of_block(number: usize, locale: Locale) -> String {
    let last = FOCUS_WEEKS * number as f64;
    let (first, last) = (locale.whole(last - FOCUS_WEEKS + 1.0), locale.whole(last));
    fill("weeks {first}\u{2013}{last}", &[("first", &first), ("last", &last)])
}
