//! The method in the visitor's own numbers: each formula.

use crate::model::{HoldTarget, Input, Job, Plan, Reason, window};

use super::Locale;
use super::answer::Side;
use super::findings::Finding;

const NONE: &str = "\u{2013}";

/// A number in a formula, what it is, whose it is, and the sign before it.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    pub sign: &'static str,
    pub number: String,
    pub name: &'static str,
    pub job: Option<Job>,
}

/// A formula: its terms, what they come to, and what that was.
#[derive(Clone, Debug, PartialEq)]
pub struct Equation {
    pub terms: Vec<Term>,
    pub result: Term,
    /// "today 20", once it differs; else empty.
    pub was: String,
}

/// The heading: what the formulas explain.
pub fn finding(now: Side, locale: Locale) -> Finding {
    let heading = match (now.outcome.reason, now.outcome.hold_target.prospects_per_week) {
        (Some(Reason::Covered), _) => "Why nothing has to be found".into(),
        (_, None) => "Why it is out of reach".into(),
        (_, Some(0.0)) => "Why no new prospect is needed".into(),
        (_, Some(prospects)) => ["Why it is ", &locale.people(prospects), " a week"].concat(),
    };
    let line = "Your own numbers, step by step, each in the colour of its job. Change any of them above.";
    Finding { heading, lines: vec![line.into()] }
}

/// How the target becomes prospects, down to the step where it cannot; then the week it takes, what
/// stays open, and where your hours end.
pub fn equations(sides: [Side; 2], locale: Locale) -> [Vec<Equation>; 2] {
    let [today, mut now] = sides.map(|side| [prospecting(side, locale), week(side, locale)]);
    for (now, today) in now.iter_mut().flatten().zip(today.iter().flatten()) {
        if now.result.number != today.result.number {
            now.was = ["today ", &today.result.number].concat();
        }
    }
    let ends = |equation: &Equation| equation.result.number == NONE;
    if let Some(end) = now[0].iter().position(ends) {
        now[0].truncate(end + 1);
    }
    now[1].retain(|equation| !ends(equation));
    now
}

fn term(sign: &'static str, number: String, name: &'static str, job: Option<Job>) -> Term {
    Term { sign, number, name, job }
}

fn equation(terms: Vec<Term>, number: String, name: &'static str) -> Equation {
    Equation { terms, result: term("=", number, name, None), was: String::new() }
}

/// A number that may not exist.
fn known(value: Option<f64>, text: impl Fn(f64) -> String) -> String {
    value.map_or_else(|| NONE.into(), text)
}

/// An input's own value, in the colour of its job.
fn own(sign: &'static str, input: Input, name: &'static str, plan: &Plan, locale: Locale) -> Term {
    let job = input.row().job;
    term(
        sign,
        known(plan.get(input), |value| locale.value(input, value)),
        name,
        (job != Job::Goal).then_some(job),
    )
}

/// A step that begins with what the step before came to.
fn on(steps: &mut Vec<Equation>, name: &'static str, more: Vec<Term>, number: String, result: &'static str) {
    let before = steps.last().map(|step| step.result.number.clone()).unwrap_or_default();
    let mut terms = vec![term("", before, name, None)];
    terms.extend(more);
    steps.push(equation(terms, number, result));
}

fn prospecting(Side { plan, outcome }: Side, locale: Locale) -> Vec<Equation> {
    let held = &outcome.hold_target;
    let mine = |sign, input, name| own(sign, input, name, plan, locale);
    let count = |value: Option<f64>| known(value, |value| locale.count(value));
    let (weeks, steady) = (window(plan), plan.open_opportunities.is_none());
    let (need, create) = (count(held.opportunities_to_decide), count(created(held, weeks)));
    let given = [
        (!steady).then_some((held.opportunities_from_pipeline, "close from today\u{2019}s pipeline", None)),
        Some((held.opportunities_from_partners, "from partners", Some(Job::Partners))),
    ];
    let given = given.into_iter().flatten();
    let given = given.map(|(some, name, job)| term("\u{2212}", locale.count(some), name, job)).collect();
    let creating = if steady { "weeks in the period" } else { "weeks of new ones that close in time" };
    let a_week = known(held.opportunities_to_create_per_week, |own| locale.amount(own));
    let people = known(held.prospects_per_week, |some| locale.people(some));
    let rates = vec![mine("÷", Input::QualificationRate, "qualify"), mine("÷", Input::MeetingRate, "meet")];
    let target = vec![
        mine("", Input::Target, "target"),
        mine("\u{2212}", Input::AccountRevenue, "existing customers"),
    ];
    let mut steps = vec![equation(target, locale.money(held.revenue_to_win), "to win")];
    on(
        &mut steps,
        "to win",
        vec![mine("÷", Input::DealSize, "deal size")],
        locale.count(held.wins),
        "deals to win",
    );
    on(
        &mut steps,
        "deals to win",
        vec![mine("÷", Input::WinRate, "win rate")],
        need,
        "opportunities to decide",
    );
    on(&mut steps, "to decide", given, create, "to create yourself");
    on(&mut steps, "to create", vec![term("÷", locale.amount(weeks), creating, None)], a_week, "new a week");
    on(&mut steps, "new a week", rates, people, "prospects a week");
    steps
}

/// What is left to create in the period; known even where no week is left to create it in.
fn created(held: &HoldTarget, weeks: f64) -> Option<f64> {
    let left =
        |needed: f64| (needed - held.opportunities_from_pipeline - held.opportunities_from_partners).max(0.0);
    let own = held.opportunities_to_create_per_week;
    own.map(|own| own * weeks).or(held.opportunities_to_decide.map(left))
}

fn week(Side { plan, outcome }: Side, locale: Locale) -> Vec<Equation> {
    let (held, landing) = (&outcome.hold_target, &outcome.hold_hours);
    let hours = |value: Option<f64>| known(value, |value| locale.count(value));
    let each = |sign, hours: f64, name, job| term(sign, locale.count(hours * plan.sellers), name, Some(job));
    let value = |sign, input, name| own(sign, input, name, plan, locale);
    let flow = held.open_opportunities.map(|open| open / plan.cycle_weeks);
    vec![
        equation(
            vec![
                term("", hours(held.prospecting_hours_per_week), "prospecting", Some(Job::Prospecting)),
                term("+", hours(held.deal_hours_per_week), "opportunities", Some(Job::Opportunities)),
                each("+", plan.account_hours, "accounts", Job::Accounts),
                each("+", plan.partner_hours, "partners", Job::Partners),
                each("+", plan.reporting_hours, "reporting", Job::Week),
            ],
            hours(held.hours_per_week),
            "hours a week",
        ),
        equation(
            vec![
                term("", known(flow, |flow| locale.amount(flow)), "new a week, partners\u{2019} too", None),
                value("×", Input::CycleWeeks, "sales cycle"),
            ],
            hours(held.open_opportunities),
            "open on average",
        ),
        equation(
            vec![
                term("", hours(landing.decided), "decided in your hours", None),
                value("×", Input::WinRate, "win rate"),
                value("×", Input::DealSize, "deal size"),
                value("+", Input::AccountRevenue, "existing customers"),
            ],
            known(landing.revenue, |revenue| locale.money(revenue)),
            "where you land",
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::evaluate;

    fn told(plan: Plan) -> (String, Vec<String>) {
        let outcome = evaluate(&plan);
        let side = Side { plan: &plan, outcome: &outcome };
        let [first, second] = equations([side, side], Locale::default());
        assert!(first.iter().chain(&second).all(|equation| equation.was.is_empty()));
        let results = first.into_iter().chain(second).map(|equation| equation.result.number);
        (finding(side, Locale::default()).heading, results.collect())
    }

    #[test]
    fn the_worked_plan_step_by_step() {
        let (heading, results) = told(Plan::default());
        assert_eq!(heading, "Why it is 20 a week");
        assert_eq!(results, ["$680K", "17", "68", "46", "1.18", "20", "47", "17", "$689K"]);
    }

    #[test]
    fn an_edge_breaks_no_formula() {
        let plan = Plan::default();
        for (plan, heading, prospects) in [
            (Plan { account_revenue: 900_000.0, ..plan }, "Why nothing has to be found", "0"),
            (Plan { win_rate: 0.0, ..plan }, "Why it is out of reach", NONE),
            (Plan { period_weeks: 1.0, cycle_weeks: 100.0, ..plan }, "Why it is out of reach", NONE),
            (Plan { open_opportunities: Some(100.0), ..plan }, "Why no new prospect is needed", "0"),
        ] {
            let (said, results) = told(plan);
            assert_eq!(said, heading);
            assert_eq!(results.iter().find(|result| *result == NONE).is_some(), prospects == NONE);
            assert!(prospects == NONE || results[5] == prospects, "{results:?}");
        }
    }

    #[test]
    fn the_chain_ends_where_it_breaks() {
        let plan = Plan::default();
        assert_eq!(told(Plan { win_rate: 0.0, ..plan }).1, ["$680K", "17", NONE, "$120K"]);
        let (_, closed) = told(Plan { period_weeks: 1.0, cycle_weeks: 100.0, ..plan });
        assert_eq!(closed[4], NONE, "no week is left: {closed:?}");
    }

    #[test]
    fn a_steady_pipeline_creates_all_period_long() {
        let plan = Plan { open_opportunities: None, ..Plan::default() };
        let outcome = evaluate(&plan);
        let side = Side { plan: &plan, outcome: &outcome };
        let [steps, _] = equations([side, side], Locale::default());
        assert_eq!(steps[3].terms.len(), 2, "nothing comes from a pipeline");
        assert_eq!(
            (steps[4].terms[1].number.as_str(), steps[4].terms[1].name),
            ("52", "weeks in the period")
        );
    }
}
