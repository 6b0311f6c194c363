//! The method: each formula with the user's own numbers in it.

mod builder;

use crate::model::{Input, Job, Reason, differs};
use crate::session::{Facts, Scenario};

use super::table::NONE;
use super::template::fill;
use super::{Finding, Locale};

use builder::{EquationBuilder, Formula, Kind};

/// A number in a formula, its name, the job it belongs to, and the sign before it.
#[derive(Clone, Debug, PartialEq)]
pub struct Term {
    pub sign: &'static str,
    /// `None` if it does not exist because the target is out of reach.
    pub number: Option<String>,
    pub name: &'static str,
    pub job: Option<Job>,
}

impl Term {
    /// The number, or a dash.
    pub fn shown(&self) -> &str {
        self.number.as_deref().unwrap_or(NONE)
    }
}

/// A formula: its terms, its result now, and its result today.
#[derive(Clone, Debug, PartialEq)]
pub struct Equation {
    pub terms: Vec<Term>,
    pub result: Term,
    /// "today 20" if that looks different, otherwise empty.
    pub was: String,
}

/// The heading: what the formulas explain.
pub fn finding(now: &Scenario, locale: Locale) -> Finding {
    let heading = match (now.outcome.reason, now.outcome.hold_target.prospects_per_week) {
        (Some(Reason::Covered), _) => "Why there is nothing to prospect for".into(),
        (_, None) => "Why it is out of reach".into(),
        (_, Some(0.0)) => "Why no new prospects are needed".into(),
        (_, Some(prospects)) => {
            fill("Why it is {prospects} a week", &[("prospects", &locale.count_never_zero(prospects))])
        }
    };
    Finding::new(
        heading,
        "Your own numbers, step by step, each in the colour of its job. Change any of them above.",
    )
}

/// The formulas from the target to prospects, as far as they have results; then those of the week it takes,
/// of what stays open, and of where your hours land you.
pub fn equations(facts: &Facts, locale: Locale) -> [Vec<Equation>; 2] {
    let [mut chain, mut rest] = [chain, rest].map(|formulas: fn(&Scenario, Locale) -> Vec<Formula>| {
        let now = formulas(&facts.now, locale);
        if !facts.is_moved() {
            return now;
        }
        let today = formulas(&facts.today, locale);
        now.into_iter().zip(&today).map(|(now, today)| now.beside(today)).collect()
    });
    if let Some(end) = chain.iter().position(|formula| formula.shown.is_none()) {
        chain.truncate(end + 1);
    }
    rest.retain(|formula| formula.shown.is_some());
    [chain, rest].map(|formulas| formulas.into_iter().map(|formula| formula.equation).collect())
}

/// From the target to prospects.
fn chain(scenario: &Scenario, locale: Locale) -> Vec<Formula> {
    let Scenario { plan, outcome, .. } = scenario;
    let (held, weeks) = (&outcome.hold_target, scenario.weeks_to_create());
    let is_steady = plan.open_opportunities.is_none();
    let mut build = EquationBuilder::of(scenario, locale);

    build.input("", Input::Target, "target");
    build.input("\u{2212}", Input::AccountRevenue, "existing customers");
    if plan.account_revenue > plan.target {
        build.below(Kind::Money, "nothing left to win");
    } else {
        build.result(Kind::Money, Some(held.revenue_to_win), "left to win");
    }

    build.result_before("to win");
    build.input("÷", Input::DealSize, "deal size");
    build.result(Kind::Amount, Some(held.wins), "deals to win");

    build.result_before("deals to win");
    build.input("÷", Input::WinRate, "win rate");
    build.result(Kind::Amount, held.opportunities_to_decide, "opportunities to decide");

    build.result_before("to decide");
    if !is_steady {
        let pipeline = Some(held.opportunities_from_pipeline);
        build.amount("\u{2212}", pipeline, "close from today\u{2019}s pipeline", None);
    }
    let partners = Some(held.opportunities_from_partners);
    build.amount("\u{2212}", partners, "from partners", Some(Job::Partners));
    let given = scenario.opportunities_given();
    if held.opportunities_to_decide.is_some_and(|needed| needed < given && differs(needed, given)) {
        build.below(Kind::Amount, "nothing left to create");
    } else {
        build.result(Kind::Amount, scenario.opportunities_left_to_create(), "left to create yourself");
    }

    build.result_before("to create");
    let creating = if is_steady { "weeks in the period" } else { "weeks in which new ones close in time" };
    build.amount("÷", Some(weeks), creating, None);
    build.result(Kind::Amount, held.opportunities_to_create_per_week, "new a week");

    build.result_before("new a week");
    build.input("÷", Input::QualificationRate, "qualify");
    build.input("÷", Input::MeetingRate, "meet");
    build.result(Kind::Prospects, held.prospects_per_week, "prospects a week");
    build.done
}

/// The week it takes, with the work on what is open, what stays open, and where your hours land you.
fn rest(scenario: &Scenario, locale: Locale) -> Vec<Formula> {
    let Scenario { plan, outcome, .. } = scenario;
    let (held, landing) = (&outcome.hold_target, &outcome.hold_hours);
    let mut build = EquationBuilder::of(scenario, locale);

    let jobs = [
        ("", "prospecting", Job::Prospecting),
        ("+", "opportunities", Job::Opportunities),
        ("+", "accounts", Job::Accounts),
        ("+", "partners", Job::Partners),
        ("+", "reporting", Job::Week),
    ];
    for ((sign, name, job), hours) in jobs.into_iter().zip(scenario.hours_by_job()) {
        build.amount(sign, hours, name, Some(job));
    }
    build.result(Kind::Amount, held.hours_per_week.filter(|_| scenario.fits_a_week()), "hours a week");

    let deal_hours = held.deal_hours_per_week.filter(|_| scenario.fits_a_week());
    let each = scenario.plan.hours_per_open();
    build.amount("", Some(each), "hours a week on each open one", Some(Job::Opportunities));
    // Without any work on them, how many are open cannot be told from their hours.
    let average = deal_hours.filter(|_| each > 0.0).map(|hours| hours / each);
    build.amount("×", average, "open on average", None);
    build.result(Kind::Amount, deal_hours.filter(|_| average.is_some()), "hours on opportunities");

    let flow = held.open_opportunities.map(|open| open / plan.cycle_weeks);
    build.amount("", flow, "new a week, partners\u{2019} included", None);
    build.input("×", Input::CycleWeeks, "sales cycle");
    build.result(Kind::Amount, held.open_opportunities, "open once steady");

    build.amount("", landing.decided, "decided in your hours", None);
    build.input("×", Input::WinRate, "win rate");
    build.input("×", Input::DealSize, "deal size");
    build.input("+", Input::AccountRevenue, "existing customers");
    build.result(Kind::Money, landing.revenue, "where you land");
    build.done
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Assumptions;
    use crate::model::Plan;

    fn told(plan: Plan) -> (String, Vec<String>) {
        let [first, second] = equations(&Facts::of_plans(plan, plan), Locale::default());
        assert!(first.iter().chain(&second).all(|equation| equation.was.is_empty()));
        let results = first.into_iter().chain(second).map(|equation| equation.result.shown().into());
        let now = Scenario::of(&plan, &Assumptions::default());
        (finding(&now, Locale::default()).heading, results.collect())
    }

    #[test]
    fn the_worked_plan_step_by_step() {
        let (heading, results) = told(Plan::default());
        assert_eq!(heading, "Why it is 20 a week");
        assert_eq!(results, ["$680K", "17", "68", "46", "1.18", "20", "47.1", "20.8", "17.3", "$693K"]);
    }

    #[test]
    fn an_edge_breaks_no_formula() {
        let plan = Plan::default();
        for (plan, heading, prospects) in [
            (Plan { account_revenue: 900_000.0, ..plan }, "Why there is nothing to prospect for", "0"),
            (Plan { win_rate: 0.0, ..plan }, "Why it is out of reach", NONE),
            (Plan { period_weeks: 1.0, cycle_weeks: 100.0, ..plan }, "Why it is out of reach", NONE),
            (Plan { open_opportunities: Some(100.0), ..plan }, "Why no new prospects are needed", "0"),
        ] {
            let (said, results) = told(plan);
            assert_eq!(said, heading);
            assert_eq!(results.iter().any(|result| result == NONE), prospects == NONE);
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
    fn a_difference_below_nothing_says_so() {
        let plan = Plan { account_revenue: 900_000.0, ..Plan::default() };
        let [chain, _] = equations(&Facts::of_plans(plan, plan), Locale::default());
        let end = &chain[0].result;
        assert_eq!((end.sign, end.shown(), end.name), ("<", "$0", "nothing left to win"));
    }

    #[test]
    fn today_is_told_where_it_looks_different() {
        let plan = Plan::default();
        let was = |now| {
            let [chain, rest] = equations(&Facts::of_plans(plan, now), Locale::default());
            chain.into_iter().chain(rest).map(|equation| equation.was).collect::<Vec<_>>()
        };
        let doubled = was(Plan { win_rate: 0.5, ..plan });
        assert_eq!(doubled[..3], ["", "", "today 68"]);
        assert_eq!(doubled.last().map(String::as_str), Some("today $693K"));
        let alike = was(Plan { deal_size: 40_000.01, ..plan });
        assert!(alike.iter().all(String::is_empty), "{alike:?}");
        let lost = was(Plan { win_rate: 0.0, ..plan });
        assert_eq!(lost[2], "today 68");
    }

    #[test]
    fn a_steady_pipeline_creates_all_period_long() {
        let plan = Plan { open_opportunities: None, ..Plan::default() };
        let [steps, _] = equations(&Facts::of_plans(plan, plan), Locale::default());
        assert_eq!(steps[3].terms.len(), 2, "nothing comes from a pipeline");
        assert_eq!((steps[4].terms[1].shown(), steps[4].terms[1].name), ("52", "weeks in the period"));
    }
}
