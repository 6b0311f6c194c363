//! The year in words: a pause in prospecting and the hole it leaves, weeks later.

use crate::model::{Hole, Plan, Weeks, evaluate};

use super::answer::article;
use super::findings::{Finding, number};
use super::told::{self, plain};
use super::{Locale, Table, words};

/// The weeks a pause may last, and those it may begin in, counted from 1.
pub const LENGTH: [u32; 2] = [0, 52];
pub const START: [u32; 2] = [1, 52];

/// Weeks without prospecting: the first, counted from 0, and how many.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pause {
    pub start: u32,
    pub weeks: u32,
}

impl Pause {
    /// As the page begins: four weeks from week 9, or sooner, to end before a shorter period does.
    pub fn before_the_end(plan: &Plan) -> Pause {
        let weeks = 4;
        let start = (plan.period_weeks.round() as u32).saturating_sub(weeks).min(8);
        Pause { start, weeks }
    }
}

/// The heading: when the pause is felt; and what it costs.
pub fn finding(plan: &Plan, weeks_told: [&Weeks; 2], pause: Pause, locale: Locale) -> Finding {
    let Some(hole) = &weeks_told[0].hole else { return no_hole(plan, pause) };
    let length = number(pause.weeks as usize, false);
    let a = if article(&pause.weeks.to_string()) == "an" { "An" } else { "A" };
    let after = (hole.deepest as u32).saturating_sub(pause.start);
    let weeks = number(after as usize, false);
    let (heading, later) = match after {
        0 | 1 => (FELT, "at once"),
        13 => (FELT, "a quarter later"),
        26 => (FELT, "half a year later"),
        52 => (FELT, "a year later"),
        _ => ("@ @-week pause hurts most @ weeks later", weeks.as_str()),
    };
    let mut lines = vec![cost(plan, hole, weeks_told, pause, locale), when(hole, pause, locale)];
    if plan.partner_opportunities > 0.0 && own(plan, weeks_told[1]) > 0.0 {
        lines.push("In the pause partners bring nothing either.".into());
    }
    Finding { heading: locale.say(heading, &[], &[a, &length, later]), lines }
}

/// Own opportunities created a week outside the pause, in the course drawn.
fn own(plan: &Plan, steady: &Weeks) -> f64 {
    let created = steady.created.first().copied().unwrap_or_default();
    let own = created - plan.partner_opportunities / plan.period_weeks;
    // What rounding leaves of none is none.
    if own > 1e-9 * created { own } else { 0.0 }
}

/// What the pause costs: at which prospecting, how much of it while the period lasts, and why.
fn cost(plan: &Plan, hole: &Hole, [taken, steady]: [&Weeks; 2], pause: Pause, locale: Locale) -> String {
    let lost = steady.revenue.iter().zip(&taken.revenue).map(|(steady, taken)| steady - taken);
    let soon: f64 = lost.take(plan.period_weeks.round() as usize).sum::<f64>().max(0.0);
    let weeks = if pause.weeks == 1 { "that week" } else { "those weeks" };
    let own = own(plan, steady);
    let (mut text, why) = if own > 0.0 {
        let asked = evaluate(plan).hold_target.prospects_per_week.is_some();
        let whose = if asked { "the target takes" } else { "your hours allow" };
        let prospects = locale.count_never_zero(own / (plan.qualification_rate * plan.meeting_rate));
        let at = locale.say("At the @ prospects a week @, it", &[], &[&prospects, whose]);
        (at, ": what nobody finds in @, nobody can win.")
    } else {
        ("It".into(), ": what partners do not bring in @, nobody can win.")
    };
    // All but a twentieth is as good as all.
    let share = if soon < 0.95 * hole.size { " costs $ in all, $ of it @" } else { " costs $ in all" };
    text.push_str(&locale.say(share, &[hole.size, soon], &[&words::within(plan, locale)]));
    text.push_str(&locale.say(why, &[], &[weeks]));
    text
}

const FELT: &str = "@ @-week pause hurts most @";

fn when(hole: &Hole, pause: Pause, locale: Locale) -> String {
    let (starts, over) = (hole.starts.unwrap_or_default(), hole.over.unwrap_or_default());
    let back = over.saturating_sub((pause.start + pause.weeks) as usize);
    let said = match (hole.starts, hole.over, back) {
        (None, ..) => "It is spread so thin that no week shows it.",
        (_, None, _) => "It shows in bookings from week &, beyond the weeks told here.",
        (.., 0) => "It shows in bookings from week & and is over by week &.",
        (.., 1) => {
            "It shows in bookings from week & and is over by week &, a week after prospecting is back."
        }
        _ => "It shows in bookings from week & and is over by week &, @ weeks after prospecting is back.",
    };
    locale.say(said, &[starts, over].map(|week| week as f64 + 1.0), &[&number(back, false)])
}

fn no_hole(plan: &Plan, pause: Pause) -> Finding {
    if pause.weeks == 0 {
        plain("Without a pause nothing is missing", "Set some weeks, and see when they are felt.")
    } else if plan.win_rate == 0.0 {
        plain(
            "Nothing is won, so a pause costs nothing",
            "At this win rate bookings are the same either way.",
        )
    } else {
        plain("There is nothing to pause", "The target takes no new opportunities, so none are missing.")
    }
}

/// The most that is missing from a line: the week, and how much.
pub fn deepest(steady: &[f64], taken: &[f64]) -> Option<(usize, f64)> {
    let missing = steady.iter().zip(taken).map(|(steady, taken)| steady - taken).enumerate();
    missing.max_by(|(_, a), (_, b)| a.total_cmp(b)).filter(|(_, most)| *most > 0.0)
}

/// "nothing new, weeks 9–12".
pub fn stripe(pause: Pause) -> String {
    let said = if pause.weeks == 1 { "nothing new, week &" } else { "nothing new, weeks &\u{2013}&" };
    Locale::PLAIN.say(said, &[pause.start + 1, pause.start + pause.weeks].map(f64::from), &[])
}

/// "widest gap in week 26: $4.63K less"; nothing where nothing is missing.
pub fn hole(most: Option<(usize, f64)>, money: bool, locale: Locale) -> String {
    most.map_or(String::new(), |(week, most)| {
        let said = match money {
            true => "widest gap in week &: $ less",
            // A small count that is missing is not none.
            false if most < 1.0 => "widest gap in week &: ^ fewer",
            false => "widest gap in week &: # fewer",
        };
        locale.say(said, &[week as f64 + 1.0, most], &[])
    })
}

/// "quarter ends": where the period does.
pub fn end(plan: &Plan) -> String {
    [&words::period(plan), " ends"].concat()
}

/// What a picture shows, in a sentence.
pub fn picture(title: &str, pause: Pause, hole: &str) -> String {
    let hole = if hole.is_empty() { "nothing is missing" } else { hole };
    Locale::PLAIN.say("@, week by week; @; @.", &[], &[title, &stripe(pause), hole])
}

/// A step of a picture's axis.
pub fn step(value: f64, money: bool, locale: Locale) -> String {
    locale.say(if money { "$" } else { "^" }, &[value], &[])
}

/// "week 1", then only numbers.
pub fn week(week: f64, locale: Locale) -> String {
    locale.say(if week == 1.0 { "week &" } else { "&" }, &[week], &[])
}

/// The beginning of a plan's weeks in numbers, about a dozen rows.
pub fn table(steady: &Weeks, taken: &Weeks, locale: Locale) -> Table {
    let every = taken.open.len().div_ceil(13).max(1);
    let row = |at: usize| {
        let week = (at + 1) as f64;
        let numbers = [week, taken.open[at], steady.open[at], taken.revenue[at], steady.revenue[at]];
        locale.row("&|^|^|$|$", &numbers, &[])
    };
    let weeks = taken.open.len().min(steady.open.len());
    let caption = "Open opportunities and bookings by week, with the pause and without";
    let head = "Week|Open|without a pause|Booked|without a pause";
    told::table(caption, head, (0..weeks).step_by(every).map(row).collect())
}
