//! What comes next in words: the One Things one after the other, their weeks,
//! where they lead, and when the target is passed.

use crate::model::{Plan, Run, Sequence, evaluate};

use super::findings::Finding;
use super::told::{self, plain};
use super::words::{self, capital, inside, page};
use super::{Locale, Table};

/// A plan and what comes next in it.
#[derive(Clone, Copy)]
pub struct Course<'a> {
    pub plan: &'a Plan,
    pub sequence: &'a Sequence,
}

impl Course<'_> {
    /// Revenue now and after each block; empty where the hours set no limit.
    pub fn landings(&self) -> Vec<f64> {
        let start = evaluate(self.plan).hold_hours.revenue;
        start
            .into_iter()
            .flat_map(|start| {
                std::iter::once(start).chain(self.sequence.blocks.iter().map(|block| block.revenue))
            })
            .collect()
    }

    fn runs(&self) -> Vec<Run> {
        self.sequence.runs(evaluate(self.plan).hold_hours.revenue.unwrap_or_default())
    }

    /// Where the last block leads.
    fn end(&self) -> f64 {
        self.sequence.blocks.last().map_or(0.0, |block| block.revenue)
    }
}

/// How many One Things are told in words; the table holds all.
const TOLD: usize = 3;

/// The heading and the lines of the panel.
pub fn finding(course: Course, moved: bool, locale: Locale) -> Finding {
    let runs = course.runs();
    if runs.is_empty() {
        return nothing(course.plan);
    }
    let mut lines = vec![String::from("Each block is four weeks on the one lever that then brings most.")];
    if runs.len() > 1 {
        lines[0].push_str(" What you have improved is harder to improve again, so the One Thing changes.");
    }
    for (i, run) in runs.iter().take(TOLD).enumerate() {
        let numbers = [(i + 1) as f64, run.from + 1.0, run.to, run.before, run.after];
        lines.push(locale.say(
            "One Thing &: @, weeks &\u{2013}&, from $ to $ a @.",
            &numbers,
            &[&inside(run.lever), &words::period(course.plan)],
        ));
    }
    lines.extend(passed(course, locale));
    if moved {
        lines.push("Grey marks: where the same weeks lead from today\u{2019}s numbers.".into());
    }
    Finding { heading: heading(&runs, locale), lines }
}

/// "Win rate, then deal size, then win rate again".
fn heading(runs: &[Run], locale: Locale) -> String {
    let mut text = String::new();
    for (i, run) in runs.iter().take(TOLD).enumerate() {
        if i > 0 {
            text.push_str(", then ");
        }
        text.push_str(&inside(run.lever));
        if runs[..i].iter().any(|before| before.lever == run.lever) {
            text.push_str(" again");
        }
    }
    if let [run] = runs {
        text = locale.say("@, for & weeks", &[run.to], &[&text]);
    }
    capital(text)
}

/// When the target is passed.
fn passed(course: Course, locale: Locale) -> Option<String> {
    let Plan { target, period_weeks, .. } = *course.plan;
    let (said, number) = match course.sequence.target_reached_after_weeks {
        _ if target == 0.0 => return None,
        Some(0.0) => ("Your hours reach the target already; all of this comes on top.", 0.0),
        Some(after) if after > period_weeks => {
            ("After week & a @ at those numbers books the target; this one is over by then.", after)
        }
        Some(after) => ("After week & a @ at those numbers books the target.", after),
        None => ("All of it leads to $ a @, short of your $.", course.end()),
    };
    Some(locale.say(said, &[number, target], &[&words::period(course.plan)]))
}

/// No block is worth its weeks, and why.
fn nothing(plan: &Plan) -> Finding {
    let line = match evaluate(plan).hold_hours.revenue {
        None => "Nothing here costs an hour, so your hours set no limit to raise.",
        Some(revenue) if revenue > 0.0 => "No lever gains half a percent in four weeks.",
        Some(_) => "These hours book nothing, and no lever alone changes that.",
    };
    plain("No lever is worth four weeks of focus here", line)
}

/// What stands in the picture of the landings: the target, where now starts and
/// ends, where today ends, and the week the target is passed.
pub fn landing(now: Course, today: &[f64], locale: Locale) -> [String; 5] {
    let money = |value: Option<&f64>| value.map_or(String::new(), |value| locale.money(*value));
    let landings = now.landings();
    let after = now.sequence.target_reached_after_weeks.unwrap_or_default();
    [
        locale.say("Target $", &[now.plan.target], &[]),
        money(landings.first()),
        money(landings.last()),
        money(today.last()),
        locale.say("enough after week &", &[after], &[]),
    ]
}

/// What the picture of the landings shows, over it.
pub fn title(plan: &Plan) -> String {
    ["What a ", &words::period(plan), " at those numbers books"].concat()
}

/// A week on the axis: the first is now, the last, of all, says what the numbers are.
pub fn week(week: f64, all: f64, locale: Locale) -> String {
    let said = match week {
        0.0 => "now",
        _ if week == all => "& weeks",
        _ => "&",
    };
    locale.say(said, &[week], &[])
}

/// What the score shows, with its numbers.
pub fn score(course: Course, locale: Locale) -> String {
    let mut text = String::from("Blocks of four weeks, one lever each: ");
    for (i, run) in course.runs().iter().enumerate() {
        let said = if i > 0 { ", @ weeks &\u{2013}&" } else { "@ weeks &\u{2013}&" };
        text.push_str(&locale.say(said, &[run.from + 1.0, run.to], &[&inside(run.lever)]));
    }
    text
}

/// What the landings show, with their numbers.
pub fn climb(course: Course, locale: Locale) -> String {
    let landings = course.landings();
    let (Some(first), Some(last)) = (landings.first(), landings.last()) else {
        return "No limit to where you land.".into();
    };
    let passed = passed(course, locale).unwrap_or_default();
    locale.say("Where you land: $ now, $ after the last block. @", &[*first, *last], &[&passed])
}

/// Each block in numbers.
pub fn table(now: Course, today: &[f64], locale: Locale) -> Table {
    let rows = now.landings().into_iter().enumerate().map(|(i, revenue)| {
        let end = 4.0 * i as f64;
        let was = today.get(i);
        let numbers = [end - 3.0, end, revenue, was.copied().unwrap_or_default()];
        let (said, numbers, what) = match i.checked_sub(1).and_then(|before| now.sequence.blocks.get(before))
        {
            Some(block) => ("weeks &\u{2013}&|@|$", &numbers[..], words::input(block.lever).name),
            None => ("@||$", &numbers[2..], page::NOW),
        };
        let mut row = locale.row(said, numbers, &[what]);
        row.push(was.map_or("\u{2013}".into(), |was| locale.money(*was)));
        row
    });
    let head = "|Focus|You land at|From today\u{2019}s numbers";
    told::table("Where each block of four weeks leads", head, rows.collect())
}
