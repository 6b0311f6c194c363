//! The week in words: its hours by job, compared with the hours available.

use crate::model::{Plan, Reason, differs_or_absent};
use crate::session::{Facts, Scenario};

use super::hours::{format_distinctly, round_distinctly, spare, too_long};
use super::plural::Forms;
use super::table::NONE;
use super::template::fill;
use super::{Finding, Locale};

/// The jobs of the week. The last, reporting, brings no revenue.
pub const JOBS: [&str; 5] = ["Prospecting", "Opportunities", "Accounts", "Partners", "Reporting"];

/// Hours as a count: "3.8 h".
pub fn shown(hours: Option<f64>, locale: Locale) -> String {
    hours.map_or(NONE.into(), |hours| fill("{hours} h", &[("hours", &locale.count(hours))]))
}

/// Today's hours of a job, shown under now's; empty until something has moved.
pub fn today_label(was: Option<f64>, is: Option<f64>, is_moved: bool, locale: Locale) -> String {
    match (is_moved, differs_or_absent(was, is)) {
        (false, _) => String::new(),
        (true, false) => "as today".into(),
        (true, true) => fill("today {hours}", &[("hours", &shown(was, locale))]),
    }
}

/// The heading and the lines of the panel.
pub fn finding(now: &Scenario, locale: Locale) -> Finding {
    let reason = now.outcome.reason;
    let mut lines = match now.outcome.hold_target.hours_per_week {
        Some(_) if !now.fits_a_week() => vec![
            "It takes more hours than a week has. These are the hours that the rest of the job takes.".into(),
        ],
        Some(_) => {
            let line = match reason {
                Some(Reason::Covered) => {
                    "What the rest of the job takes each week, against the hours you have."
                }
                _ => "What the target takes in an average week, by job, against the hours you have.",
            };
            vec![line.into(), "It is one job: each part feeds the others.".into()]
        }
        None => {
            let line = match reason {
                Some(Reason::ZeroWinRate) => {
                    "Where nothing is won, no amount of prospecting helps. These are the hours that the rest of the job takes."
                }
                _ => {
                    "What you start now closes too late. These are the hours that the rest of the job takes."
                }
            };
            vec![line.into()]
        }
    };
    lines.extend(of_all_sellers(&now.plan, locale));
    Finding { heading: heading(now, locale), lines }
}

/// "47 hours of work in your 40".
fn heading(now: &Scenario, locale: Locale) -> String {
    let held = &now.outcome.hold_target;
    let have = held.hours_available_per_week;
    let Some(needed) = held.hours_per_week else { return "Out of reach, whatever the hours".into() };
    if !now.fits_a_week() {
        return "No week is long enough for this target".into();
    }
    let [shown, _] = round_distinctly(needed, have);
    let forms =
        Forms { one: "{needed} hour of work in your {have}", other: "{needed} hours of work in your {have}" };
    let (needed, have) = format_distinctly(needed, have, locale);
    fill(locale.language.form(forms, shown), &[("needed", &needed), ("have", &have)])
}

/// Says whose hours they are; `None` if there is only one seller.
pub(super) fn of_all_sellers(plan: &Plan, locale: Locale) -> Option<String> {
    let sellers = locale.amount(plan.sellers);
    (plan.sellers > 1.0)
        .then(|| fill("Hours are for all {sellers} sellers together.", &[("sellers", &sellers)]))
}

/// The labels in the bar's picture: of the post, of the difference, and of today's bar.
pub fn notes(facts: &Facts, locale: Locale) -> [String; 3] {
    let (today, now) = (&facts.today.outcome.hold_target, &facts.now.outcome.hold_target);
    let have = now.hours_available_per_week;
    let sellers = facts.now.plan.sellers;
    let post = match sellers > 1.0 {
        true => "{hours}, your team",
        false => "{hours}, your week",
    };
    [
        fill(post, &[("hours", &shown(Some(have), locale))]),
        spare(now.hours_per_week, have, sellers, locale),
        match today.hours_per_week.and_then(|hours| too_long(hours, facts.today.plan.sellers, locale)) {
            Some(longest) => fill("today {hours} h", &[("hours", &longest)]),
            None => fill("today {hours}", &[("hours", &shown(today.hours_per_week, locale))]),
        },
    ]
}

/// The bar in a sentence.
pub fn bar(now: &Scenario, locale: Locale) -> String {
    let jobs = JOBS.into_iter().zip(now.hours_by_job());
    let jobs =
        jobs.map(|(job, hours)| fill("{job} {hours}", &[("job", job), ("hours", &shown(hours, locale))]));
    let jobs: Vec<String> = jobs.collect();
    fill("{heading}: {jobs}", &[("heading", &heading(now, locale)), ("jobs", &jobs.join(", "))])
}
