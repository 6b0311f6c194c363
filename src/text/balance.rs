//! The balance in words: how the week is split and how it could be, what the false choices would bring,
//! and doing more compared with doing better.

use crate::model::balance::{GOOD_ENOUGH, MORE};
use crate::model::{Balance, FalseChoice, Input, LONGEST_WEEK, Leverage, Pipeline, Plan, Step, Task};
use crate::session::Scenario;
use crate::session::facts::by_gain;

use super::hours::NO_WEEK_IS_LONG_ENOUGH;
use super::one_thing::gain;
use super::plural::Forms;
use super::rounded::Rounded;
use super::table::NONE;
use super::template::{fill, table as table_of};
use super::week::{JOBS, of_all_sellers};
use super::{Finding, Locale, Table, words};

/// Above this share of the best split's revenue, a split counts as just as good.
const AS_GOOD: f64 = 0.9995;

/// The label of a false choice's button, and why the choice falls short.
pub fn choice(choice: FalseChoice) -> (&'static str, &'static str) {
    match choice {
        FalseChoice::Only(Task::Prospecting) => {
            ("Only prospecting", "More opportunities than ever, and nobody to work them.")
        }
        FalseChoice::Only(Task::Deals) => {
            ("Only closing", "Time for every opportunity, and soon there are none left.")
        }
        FalseChoice::Only(Task::Accounts) => {
            ("Only existing customers", "They grow only so far, and nobody new comes in.")
        }
        FalseChoice::Only(Task::Partners) => ("Only partners", "Nobody works what they bring in."),
        FalseChoice::Without(Task::Prospecting) => {
            ("No prospecting", "The pipeline runs dry: what is left comes from others.")
        }
        FalseChoice::Without(Task::Deals) => ("No closing", "Opportunities come in, and nobody works them."),
        FalseChoice::Without(Task::Accounts) => {
            ("No existing customers", "They take their business elsewhere.")
        }
        FalseChoice::Without(Task::Partners) => ("No partners", "They take their referrals elsewhere."),
    }
}

/// Why leaving a job out would bring more.
fn brings_less(task: Task) -> &'static str {
    match task {
        Task::Prospecting => "Prospecting brings less here than its hours would elsewhere.",
        Task::Deals => "Closing brings less here than its hours would elsewhere.",
        Task::Accounts => "Existing customers bring less here than their hours would elsewhere.",
        Task::Partners => "Partners bring less here than their hours would elsewhere.",
    }
}

/// Why there is nothing to split.
pub fn no_split(plan: &Plan, locale: Locale) -> Finding {
    let taken = plan.fixed_hours();
    if taken < plan.hours_per_week {
        return Finding::new(
            "Your hours set no limit",
            "Prospecting and deals take no hours here, so there is nothing to split.",
        );
    }
    let line = fill(
        "Accounts, partners and reporting take {taken} h a week, and you have {have}. What existing customers bring is kept as it is.",
        &[("taken", &locale.amount(taken)), ("have", &locale.amount(plan.hours_per_week))],
    );
    Finding::new("No hours are left to sell", line)
}

/// The heading over the split, and what the week brings.
pub fn finding(now: &Scenario, balance: &Balance, locale: Locale) -> Finding {
    let plan = &now.plan;
    let Some(efficiency) = balance.efficiency else {
        return Finding::new(
            "No split of the week books anything",
            "However you split it, nothing is won and no customer books anything.",
        );
    };
    let within = words::within(plan, locale);
    let mut books = vec![what_it_books(balance, efficiency, &within, locale)];
    if balance.best.revenue < plan.target {
        books.push(fill(
            "Even the best split is short of your {target}.",
            &[("target", &locale.money(plan.target))],
        ));
    }
    books.extend(landing(now, balance, locale));
    let worth = locale.money(balance.hour_value * plan.period_weeks);
    let hour = fill(
        "At the best split an extra selling hour a week is worth up to {worth} {within}.",
        &[("worth", &worth), ("within", &within)],
    );
    let lines = [books.join(" "), hour].into_iter();
    let lines = lines.chain(left_out(plan)).chain(at_its_limit(plan)).chain(of_all_sellers(plan, locale));
    Finding { heading: heading(plan, balance, efficiency, locale), lines: lines.collect() }
}

/// A job without hours has no curve, and so no place in the best split.
fn left_out(plan: &Plan) -> Option<String> {
    (plan.account_hours == 0.0 || plan.partner_hours == 0.0).then(|| {
        "A job that has no hours now is left out: there is no telling what hours on it would bring.".into()
    })
}

/// A win rate at its limit cannot tell how many hours an opportunity needs.
fn at_its_limit(plan: &Plan) -> Option<String> {
    (plan.win_rate > 0.0 && plan.win_rate >= 1.0 - plan.no_decision_rate - 1e-9).then(|| {
        "Your win rate is at its limit, so there is no telling how few hours an opportunity needs: treat the best split with caution.".into()
    })
}

fn heading(plan: &Plan, balance: &Balance, efficiency: f64, locale: Locale) -> String {
    let (yours, best) = (balance.today.revenue, balance.best.revenue);
    let only = |task| balance.false_choices.revenue(FalseChoice::Only(task));
    let alone = Task::ALL.into_iter().find_map(|task| {
        let revenue = only(task);
        (revenue > 0.0 && revenue >= GOOD_ENOUGH * yours).then_some((task, revenue * GOOD_ENOUGH > yours))
    });
    match alone {
        Some((task, is_more)) => alone_would(task, is_more).into(),
        None if yours < plan.target && best >= plan.target && yours > 0.0 => {
            "Split better, these hours make the number".into()
        }
        None if efficiency < GOOD_ENOUGH && yours > 0.0 => {
            let more = locale.percent(best / yours - 1.0);
            fill("Split better, the same week would bring {more} more", &[("more", &more)])
        }
        None if best < plan.target => "No split of these hours makes the number".into(),
        None if Task::ALL.into_iter().all(|task| only(task) < plan.target) => {
            "No one job makes the number".into()
        }
        None => "Your split is as good as any".into(),
    }
}

/// The heading if the whole week on one job would bring more than the split, or as much.
fn alone_would(task: Task, is_more: bool) -> &'static str {
    match (task, is_more) {
        (Task::Prospecting, true) => "Prospecting alone would bring more",
        (Task::Prospecting, false) => "Prospecting alone would bring as much",
        (Task::Deals, true) => "Closing alone would bring more",
        (Task::Deals, false) => "Closing alone would bring as much",
        (Task::Accounts, true) => "Existing customers alone would bring more",
        (Task::Accounts, false) => "Existing customers alone would bring as much",
        (Task::Partners, true) => "Partners alone would bring more",
        (Task::Partners, false) => "Partners alone would bring as much",
    }
}

fn what_it_books(balance: &Balance, efficiency: f64, within: &str, locale: Locale) -> String {
    let hours = Rounded::count(balance.today.hours.total());
    let forms = Forms { one: "{hours} selling hour", other: "{hours} selling hours" };
    let hours = fill(locale.language.form(forms, hours), &[("hours", &locale.write(hours))]);
    let [books, best] = [balance.today, balance.best].map(|split| locale.money(split.revenue));
    let mut arguments = vec![("hours", hours.as_str()), ("books", &books), ("within", within)];
    if efficiency > AS_GOOD {
        return fill(
            "With a steady pipeline your split of {hours} books {books} {within}. No other split books noticeably more.",
            &arguments,
        );
    }
    let share = locale.percent(efficiency);
    arguments.extend([("share", share.as_str()), ("best", &best)]);
    fill(
        "With a steady pipeline your split of {hours} books {books} {within}, {share} of the best split\u{2019}s {best}.",
        &arguments,
    )
}

/// Where the same hours land from the actual pipeline; `None` if that is about the same.
fn landing(now: &Scenario, balance: &Balance, locale: Locale) -> Option<String> {
    let steady = balance.today.revenue;
    let landing = now.revenue().filter(|landing| (landing - steady).abs() > 0.01 * landing)?;
    let template = match Pipeline::of(&now.plan) {
        Pipeline::Empty => "From an empty pipeline the same hours land you at {landing}.",
        Pipeline::Today | Pipeline::Steady => {
            "From today\u{2019}s pipeline the same hours land you at {landing}."
        }
    };
    Some(fill(template, &[("landing", &locale.money(landing))]))
}

/// The line over the split: what a dot in its band means, or what the chosen false choice would bring.
pub fn chosen(choice: Option<FalseChoice>, balance: &Balance, locale: Locale) -> String {
    let Some(choice) = choice else {
        return fill(
            "Each band: the hours one job can have, with the others adjusted, and stay within {percent} of the best split.",
            &[("percent", &locale.percent(1.0 - GOOD_ENOUGH))],
        );
    };
    let (revenue, yours) = (balance.false_choices.revenue(choice), balance.today.revenue);
    let (name, why) = self::choice(choice);
    let (revenue_said, yours_said) = (locale.money(revenue), locale.money(yours));
    let mut arguments = vec![("choice", name), ("revenue", &revenue_said), ("yours", &yours_said)];
    if revenue < GOOD_ENOUGH * yours {
        arguments.push(("why", why));
        return fill("{choice}: {revenue} instead of {yours}. {why}", &arguments);
    }
    if let (FalseChoice::Without(task), true) = (choice, revenue > yours) {
        arguments.push(("why", brings_less(task)));
        return fill("{choice}: {revenue} instead of {yours}. {why}", &arguments);
    }
    fill("{choice}: {revenue} instead of {yours}.", &arguments)
}

/// The split in numbers.
pub fn table(balance: &Balance, locale: Locale) -> Table {
    let (yours, best) = (balance.today.hours.jobs(), balance.best.hours.jobs());
    let row = |(i, [from, to]): (usize, [f64; 2])| {
        let hours = [yours[i], best[i], from, to].map(|hours| locale.count(hours));
        std::iter::once(String::from(JOBS[i])).chain(hours).collect()
    };
    let within = fill(
        "Hours a week by job: yours, the best, and within {percent} of the best",
        &[("percent", &locale.percent(1.0 - GOOD_ENOUGH))],
    );
    let rows = balance.within2_percent.jobs().into_iter().enumerate().map(row).collect();
    table_of(&within, &["Hours a week", "Yours", "Best", "From", "To"], rows)
}

/// The best hours for a job, shown beside its picture.
pub fn beside(best: f64, locale: Locale) -> String {
    fill("best {hours}", &[("hours", &locale.count(best))])
}

/// Doing more and doing better, both with a steady pipeline: what each of them is, what it brings and what
/// it costs.
pub fn versus(now: &Scenario, balance: &Balance, locale: Locale) -> [Vec<String>; 2] {
    [do_more(&now.plan, balance, locale), do_better(now, balance, locale)]
}

fn do_more(plan: &Plan, balance: &Balance, locale: Locale) -> Vec<String> {
    let yours = balance.today.revenue;
    let what = fill("Do more: every job {share} longer", &[("share", &locale.percent(MORE - 1.0))]);
    let more = (MORE - 1.0) * balance.today.hours.total();
    if yours == 0.0 {
        return vec![what, NONE.into(), "a gain is measured against what you book".into()];
    }
    if balance.today.hours.total() + more + plan.sellers * plan.reporting_hours > LONGEST_WEEK * plan.sellers
    {
        return vec![what, NONE.into(), NO_WEEK_IS_LONG_ENOUGH.into()];
    }
    let of = |revenue: f64| revenue / yours - 1.0;
    let [alone, published, own] =
        [balance.do_more.only_prospecting, balance.do_more.published, balance.do_more.every_job].map(of);
    let [least, most] = [published.min(own), published.max(own)];
    let hours = Rounded::count(more);
    let forms = Forms { one: "{hours} more hour", other: "{hours} more hours" };
    let hours = fill(locale.language.form(forms, hours), &[("hours", &locale.write(hours))]);
    let each = |gain: f64| self::gain(Some(gain / more), locale);
    vec![
        what,
        range(gain(Some(least), locale), gain(Some(most), locale)),
        fill(
            "for {hours} every week, {each} per hour: the low end is what published studies find, the high end if the extra hours sell as well as your hours do now. More prospecting alone: {alone}.",
            &[
                ("hours", &hours),
                ("each", &range(each(least), each(most))),
                ("alone", &gain(Some(alone), locale)),
            ],
        ),
    ]
}

/// "+6.4% to +16%", or one of them if both look the same.
fn range(least: String, most: String) -> String {
    if least == most { least } else { fill("{least} to {most}", &[("least", &least), ("most", &most)]) }
}

fn do_better(now: &Scenario, balance: &Balance, locale: Locale) -> Vec<String> {
    // On the same basis as doing more.
    let moves = now.steady().leverage(Step::Focus);
    let first = by_gain(moves).into_iter().next();
    let best = first.and_then(|first| moves.iter().find(|row| row.lever == first));
    let best = best.filter(|best| best.gain().is_some_and(|gain| gain > 0.0));
    let (what, cost) = match best {
        Some(best) => {
            let cost = match best.lever {
                Input::ReportingHours => {
                    "for no more hours, as long as it is kept up and the freed hours sell as well as today\u{2019}s"
                }
                _ => "for no more hours, as long as it is kept up",
            };
            (fill("Do better: four weeks {on}", &[("on", words::lever(best.lever).on)]), cost)
        }
        None if balance.today.revenue > 0.0 => {
            ("Do better: four weeks on one thing".into(), "no lever has any further to go")
        }
        None => ("Do better: four weeks on one thing".into(), "a gain is measured against what you book"),
    };
    vec![what, gain(best.and_then(Leverage::gain), locale), cost.into()]
}
