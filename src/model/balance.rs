//! `balance`: how should the week be spent? Today's split, the best one, and what
//! becomes of a week that is spent on one job or without one.
//!
//! Hours are a week and of all sellers; revenue is of the period, with a steady
//! pipeline, which is the same every period.

mod curves;
mod false_choices;
mod optimum;

use serde::Serialize;

use super::assumptions::Assumptions;
use super::math::root::crossing;
use super::plan::Plan;
pub use curves::{FALLING, Hours, Task, Week};
pub use false_choices::{FalseChoice, FalseChoices};
use optimum::{Division, Split};

/// How near the best a split counts as good as it.
const GOOD_ENOUGH: f64 = 0.98;

/// What "doing more" is: a fifth more hours.
pub const MORE: f64 = 1.2;

/// The best split is sought to the last digit of its hours. The revenue beside it
/// changes with the square of what is amiss, so a range needs no more than half
/// the digits inside, and is itself told to a billionth of the week.
const EXACT: f64 = 1e-15;
const HALF_THE_DIGITS: f64 = 1e-7;
const RANGE: f64 = 1e-9;
const INSIDE: f64 = 1e-12;

/// A split and what it books.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SplitResult {
    /// Hours a week on each job.
    pub hours: Hours,
    /// Revenue in the period.
    pub revenue: f64,
}

/// From the fewest to the most hours a week of each job.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Ranges {
    pub prospecting: [f64; 2],
    pub deals: [f64; 2],
    pub accounts: [f64; 2],
    pub partners: [f64; 2],
}

/// Revenue in the period for a fifth more hours.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DoMore {
    /// On every job.
    pub every_job: f64,
    /// On prospecting alone.
    pub only_prospecting: f64,
}

/// Everything [`balance`] tells.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Balance {
    /// The week as the plan spends it.
    pub today: SplitResult,
    /// The same hours, spent best; today itself where no hour brings anything.
    pub best: SplitResult,
    /// Today's revenue ÷ the best; `None` where neither books anything.
    pub efficiency: Option<f64>,
    /// What one more hour is worth at the best split, currency (μ): an extra hour
    /// every week brings this every week.
    pub hour_value: f64,
    /// Per job the hours with which, the others sharing the rest of the week as well
    /// as they can, revenue stays within 2 % of the best.
    pub within2_percent: Ranges,
    pub false_choices: FalseChoices,
    pub do_more: DoMore,
}

/// How the week is spent and how it should be. `None` where there is nothing to
/// divide (see [`Week::of`]). Total: otherwise no figure is NaN or infinite.
pub fn balance(plan: &Plan, assumptions: &Assumptions) -> Option<Balance> {
    let week = Week::of(plan, assumptions)?;
    let hours = week.today();
    let today = SplitResult { hours, revenue: week.revenue(&hours) };
    let split = Division { week: &week, total: hours.total(), held: None }.best(0.0, EXACT);
    let found = SplitResult { hours: split.hours, revenue: week.revenue(&split.hours) };
    let best = if found.revenue > today.revenue { found } else { today };
    Some(Balance {
        today,
        best,
        efficiency: (best.revenue > 0.0).then(|| today.revenue / best.revenue),
        hour_value: split.log_price.exp(),
        within2_percent: ranges(&week, &best, &split),
        false_choices: FalseChoices::of(&week),
        do_more: do_more(&week),
    })
}

fn ranges(week: &Week, best: &SplitResult, split: &Split) -> Ranges {
    let [prospecting, deals, accounts, partners] = Task::ALL.map(|task| range(week, best, split, task));
    Ranges { prospecting, deals, accounts, partners }
}

/// The revenue with one job's hours held rises up to the best and falls from there.
fn range(week: &Week, best: &SplitResult, split: &Split, task: Task) -> [f64; 2] {
    let total = best.hours.total();
    let guess = match task {
        Task::Deals => split.log_worth,
        _ => split.scale,
    };
    let spare = |hours: f64| {
        let division = Division { week, total, held: Some((task, hours)) };
        let revenue = week.revenue(&division.best(guess, HALF_THE_DIGITS).hours);
        if best.revenue > 0.0 { revenue / best.revenue - GOOD_ENOUGH } else { 0.0 }
    };
    let end = |end: f64| {
        let there = (end, spare(end));
        if there.1 >= 0.0 {
            return end;
        }
        // From just inside the best: if a job has all hours but a few, the last digit
        // may hold those few.
        let inside = best.hours.of(task) * (1.0 - INSIDE);
        let (low, high) = crossing(spare, (inside, spare(inside)), there, RANGE * total);
        // Of the two places around the end, the one inside the range.
        if end == 0.0 { high.0 } else { low.0 }
    };
    [end(0.0), end(total)]
}

fn do_more(week: &Week) -> DoMore {
    let today = week.today();
    DoMore {
        every_job: week.revenue(&today.times(MORE)),
        only_prospecting: week.revenue(&today.with(Task::Prospecting, MORE * today.prospecting)),
    }
}
