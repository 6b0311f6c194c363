//! The year in words: a pause in prospecting and the hole it leaves, weeks later; and the busiest week.

use crate::model::{Hole, LONGEST_WEEK, Plan, Weeks, differs};
use crate::session::facts::{WeeklyFigure, WeeksOfPause};
use crate::session::{Pause, Scenario};

use super::hours::{format_distinctly, round_distinctly};
use super::odds::prospects_a_week;
use super::plural::{Articles, Forms};
use super::rounded::Rounded;
use super::template::{fill, table as table_of};
use super::words::{self, page};
use super::{Finding, Locale, Table};

/// The heading, which says when the pause is felt, and the lines, which say what it costs.
pub fn finding(now: &Scenario, weeks: &WeeksOfPause, pause: Pause, locale: Locale) -> Finding {
    let Some(hole) = &weeks.with_pause.hole else {
        let mut finding = no_hole(now, pause);
        finding.lines.extend(busiest(&now.plan, weeks, locale));
        finding.lines.extend(unworked(now));
        return finding;
    };
    let mut lines = vec![cost(now, hole, weeks, pause, locale), when(hole, pause, locale)];
    if now.plan.partner_opportunities > 0.0 {
        lines.push("Partners go on: only your own prospecting stops.".into());
    }
    lines.extend(busiest(&now.plan, weeks, locale));
    lines.extend(unworked(now));
    Finding { heading: heading(hole, pause, locale), lines }
}

/// Where the hours do not even cover what is given, the weeks show more than is worked.
fn unworked(now: &Scenario) -> Option<String> {
    let decided = now.outcome.hold_hours.decided?;
    let is_worked = decided >= now.opportunities_given() || !differs(decided, now.opportunities_given());
    (!is_worked).then(|| {
        "These weeks assume that whatever is open gets worked. Your hours do not cover that, so you land lower.".into()
    })
}

/// The week of the period with most hours, without a pause, against the hours there are; for a team, each
/// seller's.
fn busiest(plan: &Plan, weeks: &WeeksOfPause, locale: Locale) -> Option<String> {
    let (week, hours) = weeks.without_pause.busiest(plan.period_weeks)?;
    let each = hours / plan.sellers;
    let [shown, _] = round_distinctly(each, plan.hours_per_week);
    let (hours, have) = format_distinctly(each, plan.hours_per_week, locale);
    let week = locale.whole(week as f64 + 1.0);
    let arguments = [("week", week.as_str()), ("hours", &hours), ("have", &have)];
    Some(if each > LONGEST_WEEK {
        fill("The busiest week is week {week}: no week is long enough for it.", &[("week", &week)])
    } else if each - plan.hours_per_week < 0.05 {
        fill("Without a pause, no week takes more than {hours} of your {have} hours.", &arguments[1..])
    } else {
        let forms = Forms {
            one: "Without a pause, the busiest week is week {week}: {hours} hour of work, and you have {have}.",
            other: "Without a pause, the busiest week is week {week}: {hours} hours of work, and you have {have}.",
        };
        fill(locale.language.form(forms, shown), &arguments)
    })
}

/// "A four-week pause hurts most 11 weeks after it starts".
fn heading(hole: &Hole, pause: Pause, locale: Locale) -> String {
    let length = words::number(pause.weeks as usize);
    let after = hole.deepest.saturating_sub(pause.start as usize);
    let when = match after {
        0 | 1 => "at once".into(),
        13 => "a quarter after it starts".into(),
        26 => "half a year after it starts".into(),
        52 => "a year after it starts".into(),
        weeks => fill("{weeks} weeks after it starts", &[("weeks", &words::number(weeks))]),
    };
    let articles = Articles {
        a: "A {length}-week pause hurts most {when}",
        an: "An {length}-week pause hurts most {when}",
    };
    let template = locale.language.article(articles, Rounded::whole(f64::from(pause.weeks)));
    fill(template, &[("length", &length), ("when", &when)])
}

/// What the pause costs, at how much prospecting, how much of that within the period, and why.
fn cost(now: &Scenario, hole: &Hole, weeks: &WeeksOfPause, pause: Pause, locale: Locale) -> String {
    let plan = &now.plan;
    let in_period = weeks.missing_in_period(plan);
    let size = locale.money(hole.size);
    // More than 95% within the period counts as all of it.
    let cost = if in_period < 0.95 * hole.size {
        let (part, within) = (locale.money(in_period), words::within(plan, locale));
        fill("{size} in all, {part} of it {within}", &[("size", &size), ("part", &part), ("within", &within)])
    } else {
        fill("{size} in all", &[("size", &size)])
    };
    let forms = Forms { one: "in that week", other: "in those weeks" };
    let then = locale.language.form(forms, Rounded::whole(f64::from(pause.weeks)));
    let own = now.prospects_pursued();
    let template = match now.outcome.hold_target.prospects_per_week {
        Some(asked) if asked == own => {
            "At the {prospects} the target takes, it costs {cost}: nobody can win what nobody found {then}."
        }
        _ => "At the {prospects} your hours allow, it costs {cost}: nobody can win what nobody found {then}.",
    };
    let prospects = prospects_a_week(own, locale);
    fill(template, &[("prospects", &prospects), ("cost", &cost), ("then", then)])
}

/// When the hole shows, and when it is over.
fn when(hole: &Hole, pause: Pause, locale: Locale) -> String {
    let number = |week: usize| locale.whole(week as f64 + 1.0);
    let Some(first) = hole.starts.map(number) else {
        return "It is spread so thin that no week shows it.".into();
    };
    let Some(over) = hole.over else {
        return fill(
            "It shows in bookings from week {first} until after the last week shown here.",
            &[("first", &first)],
        );
    };
    let after = over.saturating_sub(pause.end() as usize);
    let (weeks, over) = (words::number(after), number(over));
    let mut arguments = vec![("first", first.as_str()), ("over", &over)];
    let template = match after {
        0 => "It shows in bookings from week {first} and is over by week {over}.",
        1 => {
            "It shows in bookings from week {first} and is over by week {over}, a week after prospecting resumes."
        }
        _ => {
            arguments.push(("weeks", &weeks));
            "It shows in bookings from week {first} and is over by week {over}, {weeks} weeks after prospecting resumes."
        }
    };
    fill(template, &arguments)
}

/// Why nothing is missing.
fn no_hole(now: &Scenario, pause: Pause) -> Finding {
    let plan = &now.plan;
    let asked = now.outcome.hold_target.prospects_per_week;
    if pause.weeks == 0 {
        Finding::new("Without a pause nothing is missing", "Set some weeks, and see when they are felt.")
    } else if plan.win_rate == 0.0 {
        Finding::new(
            "Nothing is won, so a pause costs nothing",
            "At this win rate bookings are the same either way.",
        )
    } else if asked.is_some_and(|asked| asked > 0.0) {
        Finding::new("There is nothing to pause", "Your hours leave no time to prospect.")
    } else {
        Finding::new(
            "There is nothing to pause",
            "The target takes no new opportunities, so none are missing.",
        )
    }
}

/// "nothing new, weeks 9–12"; empty if there is no pause.
pub fn stripe(pause: Pause) -> String {
    let [first, last] = [pause.start + 1, pause.end()].map(|week| week.to_string());
    match pause.weeks {
        0 => String::new(),
        1 => fill("nothing new, week {week}", &[("week", &first)]),
        _ => fill("nothing new, weeks {first}\u{2013}{last}", &[("first", &first), ("last", &last)]),
    }
}

/// "widest gap in week 26: $4.63K less"; empty if nothing is missing.
pub fn hole(most: Option<(usize, f64)>, of: WeeklyFigure, locale: Locale) -> String {
    let Some((week, most)) = most else { return String::new() };
    let (template, most) = match of {
        WeeklyFigure::Booked => ("widest gap in week {week}: {most} less", locale.money(most)),
        WeeklyFigure::Hours => ("widest gap in week {week}: {most} h less", locale.count(most)),
        // Finer, so that a small gap does not look like none.
        WeeklyFigure::Open if most < 1.0 => ("widest gap in week {week}: {most} fewer", locale.amount(most)),
        WeeklyFigure::Open => ("widest gap in week {week}: {most} fewer", locale.count(most)),
    };
    fill(template, &[("week", &(week + 1).to_string()), ("most", &most)])
}

/// The title over the picture of a figure.
pub fn title(of: WeeklyFigure) -> &'static str {
    match of {
        WeeklyFigure::Open => page::OPEN_BY_WEEK,
        WeeklyFigure::Booked => page::BOOKED_BY_WEEK,
        WeeklyFigure::Hours => page::HOURS_BY_WEEK,
    }
}

/// The label of the hours there are, in the picture of the hours.
pub fn available(plan: &Plan, locale: Locale) -> String {
    fill("{hours} h, yours", &[("hours", &locale.count(plan.sellers * plan.hours_per_week))])
}

/// "quarter ends": the label at the end of the period.
pub fn end(plan: &Plan) -> String {
    fill("{period} ends", &[("period", words::period_of(plan))])
}

/// What a picture shows, in a sentence.
pub fn picture(title: &str, pause: Pause, hole: &str) -> String {
    let hole = if hole.is_empty() { "nothing is missing" } else { hole };
    match pause.weeks {
        0 => fill("{title}, week by week; {hole}.", &[("title", title), ("hole", hole)]),
        _ => fill(
            "{title}, week by week; {pause}; {hole}.",
            &[("title", title), ("pause", &stripe(pause)), ("hole", hole)],
        ),
    }
}

/// The label of a tick on a picture's value axis.
pub fn step(value: f64, of: WeeklyFigure, locale: Locale) -> String {
    // A long number is shortened; a small step keeps its decimals.
    let number = if value < 1e5 { locale.amount(value) } else { locale.whole(value) };
    match of {
        WeeklyFigure::Open => number,
        WeeklyFigure::Booked => locale.money(value),
        WeeklyFigure::Hours => fill("{hours} h", &[("hours", &number)]),
    }
}

/// The label of a week on the axis: "week 1", then the number alone.
pub fn week(week: f64, locale: Locale) -> String {
    let number = locale.whole(week);
    if week == 1.0 { fill("week {number}", &[("number", &number)]) } else { number }
}

/// The weeks in numbers, about a dozen rows.
pub fn table(weeks: &WeeksOfPause, locale: Locale) -> Table {
    let WeeksOfPause { with_pause, without_pause } = weeks;
    let every = with_pause.open.len().div_ceil(13).max(1);
    let told = with_pause.open.len().min(without_pause.open.len());
    let both = [with_pause, without_pause];
    let row = |at: usize| {
        let open = both.map(|weeks: &Weeks| locale.amount(weeks.open[at]));
        let booked = both.map(|weeks: &Weeks| locale.money(weeks.revenue[at]));
        let hours = both.map(|weeks: &Weeks| locale.count(weeks.hours[at]));
        std::iter::once((at + 1).to_string()).chain(open).chain(booked).chain(hours).collect()
    };
    table_of(
        "Open opportunities, bookings and hours by week, with the pause and without",
        &["Week", "Open", "without a pause", "Booked", "without a pause", "Hours", "without a pause"],
        (0..told).step_by(every).map(row).collect(),
    )
}
