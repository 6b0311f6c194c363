//! The method in the visitor's own numbers: each formula, each assumption.

use crate::model::{Assumptions, Input, Job, Plan, Reason, window};

use super::answer::Side;
use super::findings::Finding;
use super::{Locale, words};

const NONE: &str = "\u{2013}";

/// Of an open time with mean 1 (Erlang, shape 4): its median, and what one in ten exceeds.
const HALF_ARE_DONE: f64 = 0.918;
const ONE_IN_TEN: f64 = 1.670;

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

/// How the target becomes prospects; then the week it takes, what stays open, and where your hours end.
pub fn equations(sides: [Side; 2], locale: Locale) -> [Vec<Equation>; 2] {
    let [today, now] = sides.map(|side| [prospecting(side, locale), week(side, locale)]);
    let mut both = now;
    for (now, today) in both.iter_mut().flatten().zip(today.iter().flatten()) {
        if now.result.number != today.result.number {
            now.was = ["today ", &today.result.number].concat();
        }
    }
    both
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

fn prospecting(Side { plan, outcome }: Side, locale: Locale) -> Vec<Equation> {
    let held = &outcome.hold_target;
    let value = |input: Input| known(plan.get(input), |value| locale.value(input, value));
    let mine = |sign, input: Input, name| term(sign, value(input), name, Some(input.row().job));
    let count = |value: Option<f64>| known(value, |value| locale.count(value));
    let weeks = window(plan);
    let own = held.opportunities_to_create_per_week;
    let (to_win, deals) = (locale.money(held.revenue_to_win), locale.count(held.wins));
    let (decided, created) = (count(held.opportunities_to_decide), count(own.map(|own| own * weeks)));
    let a_week = known(own, |own| locale.amount(own));
    let mut given = vec![term("", decided.clone(), "to decide", None)];
    let closing = "weeks whose new ones still close";
    let mut creating = "weeks in the period";
    if plan.open_opportunities.is_some() {
        given.push(term(
            "\u{2212}",
            locale.count(held.opportunities_from_pipeline),
            "close from today\u{2019}s pipeline",
            None,
        ));
        creating = closing;
    }
    given.push(term(
        "\u{2212}",
        locale.count(held.opportunities_from_partners),
        "from partners",
        Some(Job::Partners),
    ));
    vec![
        equation(
            vec![
                term("", value(Input::Target), "target", None),
                mine("\u{2212}", Input::AccountRevenue, "existing customers"),
            ],
            to_win.clone(),
            "to win",
        ),
        equation(
            vec![term("", to_win, "to win", None), mine("÷", Input::DealSize, "deal size")],
            deals.clone(),
            "deals to win",
        ),
        equation(
            vec![term("", deals, "deals to win", None), mine("÷", Input::WinRate, "win rate")],
            decided,
            "opportunities to decide",
        ),
        equation(given, created.clone(), "to create yourself"),
        equation(
            vec![term("", created, "to create", None), term("÷", locale.amount(weeks), creating, None)],
            a_week.clone(),
            "new a week",
        ),
        equation(
            vec![
                term("", a_week, "new a week", None),
                mine("÷", Input::QualificationRate, "qualify"),
                mine("÷", Input::MeetingRate, "meet"),
            ],
            known(held.prospects_per_week, |some| locale.people(some)),
            "prospects a week",
        ),
    ]
}

fn week(Side { plan, outcome }: Side, locale: Locale) -> Vec<Equation> {
    let (held, landing) = (&outcome.hold_target, &outcome.hold_hours);
    let hours = |value: Option<f64>| known(value, |value| locale.count(value));
    let each = |sign, hours: f64, name, job| term(sign, locale.count(hours * plan.sellers), name, Some(job));
    let value = |sign, input: Input, name| {
        term(sign, known(plan.get(input), |value| locale.value(input, value)), name, Some(input.row().job))
    };
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

/// What the page takes for granted.
#[derive(Clone, Debug, PartialEq)]
pub struct Assumption {
    pub name: &'static str,
    pub text: String,
    /// Where it comes from.
    pub tag: &'static str,
    /// The lever that changes it.
    pub lever: Option<Input>,
}

/// Every assumption with the visitor's numbers; how far each lever goes comes first.
pub fn assumptions(plan: &Plan, assumptions: &Assumptions, locale: Locale) -> [Assumption; 6] {
    let value = |input: Input, value: f64| locale.value(input, value);
    let cycle = |times: f64| locale.count(plan.cycle_weeks * times);
    let (from, to) = reach(plan, assumptions, Input::WinRate, locale);
    let half = assumptions.of(Input::WinRate).map_or(0.0, |outlook| outlook.half_life);
    let assumed = |name, text: String| Assumption { name, text, tag: "assumption", lever: None };
    let evidence = match plan.win_rate_evidence {
        Some(cases) => [
            "is as sure as the ",
            &locale.amount(cases),
            " finished opportunities behind it. They spread the odds.",
        ]
        .concat(),
        None => "is taken as known exactly.".into(),
    };
    [
        assumed(
            "Focus",
            [
                "closes part of the gap to a realistic reach: a win rate of ",
                &from,
                " can go to ",
                &to,
                ", half of the way in ",
                &value(Input::CycleWeeks, half),
                ".",
            ]
            .concat(),
        ),
        assumed(
            "Plausible versions",
            "of your numbers: 512, each lever up or down by about 20\u{202f}%, the win rate by its evidence."
                .into(),
        ),
        assumed(
            "More of the same",
            "brings less: twice the prospecting brings 1.74 times the meetings.".into(),
        ),
        assumed(
            "Cycles",
            [
                "last ",
                &value(Input::CycleWeeks, plan.cycle_weeks),
                " on average: half are over by week ",
                &cycle(HALF_ARE_DONE),
                ", one in ten takes more than ",
                &cycle(ONE_IN_TEN),
                " (Erlang, shape 4).",
            ]
            .concat(),
        ),
        Assumption {
            lever: Some(Input::DealSizeVariation),
            ..assumed(
                "Deals",
                [
                    "vary in size by ",
                    &locale.percent(plan.deal_size_variation),
                    " of their mean (log-normal).",
                ]
                .concat(),
            )
        },
        Assumption {
            tag: "your count",
            lever: plan.win_rate_evidence.map(|_| Input::WinRateEvidence),
            ..assumed("The win rate", evidence)
        },
    ]
}

/// How far a lever can go: from where it is, to where.
pub fn reach(plan: &Plan, assumptions: &Assumptions, input: Input, locale: Locale) -> (String, String) {
    let value = plan.get(input).unwrap_or_default();
    let reached = value * assumptions.reach_factor(plan, input);
    (locale.value(input, value), locale.value(input, reached))
}

/// The name of one of a lever's two assumptions.
pub fn assumed(input: Input, is_reach: bool) -> String {
    [words::lever(input).name, if is_reach { ", times as good" } else { ", weeks to half of the way" }]
        .concat()
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
            assert_eq!((said.as_str(), results[5].as_str()), (heading, prospects));
        }
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

    #[test]
    fn an_assumption_says_where_it_leads() {
        let assumptions = Assumptions::default().with_reach(Input::WinRate, 2.0);
        let [focus, ..] = super::assumptions(&Plan::default(), &assumptions, Locale::default());
        assert!(focus.text.contains("25\u{202f}% can go to 40\u{202f}%"), "{}", focus.text);
    }
}
