//! The year in words: a pause in prospecting and the hole it leaves, weeks later.

use crate::model::{Hole, Plan, Weeks};

use super::answer::article;
use super::findings::{Finding, number};
use super::{Locale, Table};

/// The weeks a pause may last, and those it may begin in, counted from 1.
pub const LENGTH: [u32; 2] = [0, 52];
pub const START: [u32; 2] = [1, 52];

/// Weeks without prospecting: the first, counted from 0, and how many.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pause {
    pub start: u32,
    pub weeks: u32,
}

/// As the page begins.
impl Default for Pause {
    fn default() -> Self {
        Pause { start: 8, weeks: 4 }
    }
}

/// The heading: when the pause is felt; and what it costs.
pub fn finding(plan: &Plan, taken: &Weeks, pause: Pause, locale: Locale) -> Finding {
    let Some(hole) = &taken.hole else { return no_hole(plan, pause) };
    let length = number(pause.weeks as usize, false);
    let a = if article(&pause.weeks.to_string()) == "an" { "An " } else { "A " };
    let after = (hole.deepest as u32).saturating_sub(pause.start);
    let later = match after {
        0 | 1 => "at once".into(),
        12..=14 => "a quarter later".into(),
        25..=27 => "half a year later".into(),
        51..=53 => "a year later".into(),
        after => [&number(after as usize, false), " weeks later"].concat(),
    };
    let mut lines = vec![
        ["It costs ", &locale.money(hole.size), " in all: what nobody finds in those weeks, nobody can win."]
            .concat(),
        when(hole, pause),
    ];
    if plan.partner_opportunities > 0.0 {
        lines.push("In the pause partners bring nothing either.".into());
    }
    Finding { heading: [a, &length, "-week pause hurts most ", &later].concat(), lines }
}

fn when(hole: &Hole, pause: Pause) -> String {
    let end = pause.start + pause.weeks;
    let week = |week: usize| (week + 1).to_string();
    match (hole.starts, hole.over) {
        (None, _) => "It is spread so thin that no week shows it.".into(),
        (Some(starts), None) => {
            ["It shows in bookings from week ", &week(starts), ", beyond the weeks told here."].concat()
        }
        (Some(starts), Some(over)) => {
            let back = (over as u32).saturating_sub(end);
            let back = match back {
                0 => String::new(),
                1 => ", a week after prospecting is back".into(),
                back => [", ", &number(back as usize, false), " weeks after prospecting is back"].concat(),
            };
            [
                "It shows in bookings from week ",
                &week(starts),
                " and is over by week ",
                &week(over),
                &back,
                ".",
            ]
            .concat()
        }
    }
}

fn no_hole(plan: &Plan, pause: Pause) -> Finding {
    let (heading, line) = if pause.weeks == 0 {
        ("Without a pause nothing is missing", "Set some weeks, and see when they are felt.")
    } else if plan.win_rate == 0.0 {
        ("Nothing is won, so a pause costs nothing", "At this win rate bookings are the same either way.")
    } else {
        ("There is nothing to pause", "The target takes no new opportunities, so none are missing.")
    };
    Finding { heading: heading.into(), lines: vec![line.into()] }
}

/// The most that is missing from a line: the week, and how much.
pub fn deepest(steady: &[f64], taken: &[f64]) -> Option<(usize, f64)> {
    let missing = steady.iter().zip(taken).map(|(steady, taken)| steady - taken).enumerate();
    missing.max_by(|(_, a), (_, b)| a.total_cmp(b)).filter(|(_, most)| *most > 0.0)
}

/// "nothing new, weeks 9–12".
pub fn stripe(pause: Pause) -> String {
    let (first, last) = ((pause.start + 1).to_string(), (pause.start + pause.weeks).to_string());
    match pause.weeks {
        1 => ["nothing new, week ", &first].concat(),
        _ => ["nothing new, weeks ", &first, "\u{2013}", &last].concat(),
    }
}

/// "deepest in week 26: $4.63K less"; nothing where nothing is missing.
pub fn hole(most: Option<(usize, f64)>, money: bool, locale: Locale) -> String {
    most.map_or(String::new(), |(week, most)| {
        let week = (week + 1).to_string();
        let (less, than) =
            if money { (locale.money(most), " less") } else { (fewer(most, locale), " fewer") };
        ["deepest in week ", &week, ": ", &less, than].concat()
    })
}

/// A count that is missing; a small one is not none.
fn fewer(most: f64, locale: Locale) -> String {
    if most < 1.0 { locale.amount(most) } else { locale.count(most) }
}

/// What a picture shows, in a sentence.
pub fn picture(title: &str, pause: Pause, hole: &str) -> String {
    let hole = if hole.is_empty() { "nothing is missing" } else { hole };
    [title, ", week by week; ", &stripe(pause), "; ", hole, "."].concat()
}

/// A step of a picture's axis.
pub fn step(value: f64, money: bool, locale: Locale) -> String {
    if money { locale.money(value) } else { locale.amount(value) }
}

/// "week 1", then only numbers.
pub fn week(week: f64, locale: Locale) -> String {
    let text = locale.whole(week);
    if week == 1.0 { ["week ", &text].concat() } else { text }
}

/// The beginning of a plan's weeks in numbers, about a dozen rows.
pub fn table(steady: &Weeks, taken: &Weeks, locale: Locale) -> Table {
    let every = taken.open.len().div_ceil(13).max(1);
    let row = |at: usize| {
        let open = [&taken.open, &steady.open].map(|open| locale.amount(open[at]));
        let booked = [&taken.revenue, &steady.revenue].map(|booked| locale.money(booked[at]));
        [vec![(at + 1).to_string()], open.into(), booked.into()].concat()
    };
    let told = taken.open.len().min(steady.open.len());
    Table {
        caption: "Open opportunities and bookings by week, with the pause and without".into(),
        head: ["Week", "Open", "without a pause", "Booked", "without a pause"].map(String::from).into(),
        rows: (0..told).step_by(every).map(row).collect(),
    }
}
