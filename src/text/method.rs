//! The method in the visitor's own numbers: each formula.

use crate::model::{HoldTarget, Input, Job, Plan, Reason, window};

use super::answer::Side;
use super::findings::Finding;
use super::{Locale, differs};

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
        (_, Some(prospects)) => ["Why it is ", &locale.count_never_zero(prospects), " a week"].concat(),
    };
    let line = "Your own numbers, step by step, each in the colour of its job. Change any of them above.";
    Finding { heading, lines: vec![line.into()] }
}

/// How the target becomes prospects, down to the step where it cannot; then the week it takes, what
/// stays open, and where your hours end.
pub fn equations(sides: [Side; 2], locale: Locale) -> [Vec<Equation>; 2] {
    let [today, mut now] = sides.map(|side| sheet(side, locale));
    for (now, today) in now.iter_mut().zip(&today) {
        if now.result.number != today.result.number {
            now.was = ["today ", &today.result.number].concat();
        }
    }
    let ends = |equation: &Equation| equation.result.number == NONE;
    let mut week = now.split_off(CHAIN);
    if let Some(end) = now.iter().position(ends) {
        now.truncate(end + 1);
    }
    week.retain(|equation| !ends(equation));
    [now, week]
}

/// Steps from the target to prospects.
const CHAIN: usize = 6;

/// A sheet of formulas, written term by term.
struct Sheet<'a> {
    done: Vec<Equation>,
    terms: Vec<Term>,
    plan: &'a Plan,
    locale: Locale,
}

impl Sheet<'_> {
    #[inline(never)]
    fn term(&mut self, sign: &'static str, number: String, name: &'static str, job: Option<Job>) {
        self.terms.push(Term { sign, number, name, job });
    }

    /// A count that may not exist, to three figures: what is read here is worked with.
    #[inline(never)]
    fn count(&self, value: Option<f64>) -> String {
        value.map_or_else(|| NONE.into(), |value| self.locale.amount(value))
    }

    #[inline(never)]
    fn counted(&mut self, sign: &'static str, value: Option<f64>, name: &'static str, job: Job) {
        self.term(sign, self.count(value), name, Some(job));
    }

    /// An input's own value, in the colour of its job.
    #[inline(never)]
    fn own(&mut self, sign: &'static str, input: Input, name: &'static str) {
        let job = input.row().job;
        let number = known(self.plan.get(input), |value| self.locale.value(input, value));
        self.term(sign, number, name, (job != Job::Goal).then_some(job));
    }

    /// What the step before came to.
    #[inline(never)]
    fn on(&mut self, name: &'static str) {
        let before = self.done.last().map(|step| step.result.number.clone()).unwrap_or_default();
        self.term("", before, name, None);
    }

    /// Ends a difference with what is left, or with less than that: none.
    fn is_or_none(&mut self, over: bool, left: String, names: [&'static str; 2]) {
        self.is(left, names[usize::from(over)]);
        if let Some(equation) = self.done.last_mut().filter(|_| over) {
            equation.result.sign = "<";
        }
    }

    /// Ends a formula with what it comes to.
    #[inline(never)]
    fn is(&mut self, number: String, name: &'static str) {
        let terms = std::mem::take(&mut self.terms);
        let result = Term { sign: "=", number, name, job: None };
        self.done.push(Equation { terms, result, was: String::new() });
    }
}

/// A number that may not exist.
fn known(value: Option<f64>, text: impl Fn(f64) -> String) -> String {
    value.map_or_else(|| NONE.into(), text)
}

#[inline(never)]
fn sheet(Side { plan, outcome }: Side, locale: Locale) -> Vec<Equation> {
    let (held, landing) = (&outcome.hold_target, &outcome.hold_hours);
    let (weeks, steady) = (window(plan), plan.open_opportunities.is_none());
    let amount = |value: Option<f64>| known(value, |value| locale.amount(value));
    let mut sheet = Sheet { done: Vec::with_capacity(9), terms: Vec::new(), plan, locale };

    sheet.own("", Input::Target, "target");
    sheet.own("\u{2212}", Input::AccountRevenue, "existing customers");
    let over = plan.account_revenue > plan.target;
    sheet.is_or_none(over, locale.money(held.revenue_to_win), ["left to win", "nothing left to win"]);

    sheet.on("to win");
    sheet.own("÷", Input::DealSize, "deal size");
    sheet.is(locale.amount(held.wins), "deals to win");

    sheet.on("deals to win");
    sheet.own("÷", Input::WinRate, "win rate");
    sheet.is(sheet.count(held.opportunities_to_decide), "opportunities to decide");

    sheet.on("to decide");
    if !steady {
        let pipeline = locale.amount(held.opportunities_from_pipeline);
        sheet.term("\u{2212}", pipeline, "close from today\u{2019}s pipeline", None);
    }
    sheet.counted("\u{2212}", Some(held.opportunities_from_partners), "from partners", Job::Partners);
    let given = given(held);
    let over = held.opportunities_to_decide.is_some_and(|needed| needed < given && differs(needed, given));
    let left = sheet.count(created(held, weeks));
    sheet.is_or_none(over, left, ["left to create yourself", "nothing left to create"]);

    sheet.on("to create");
    let creating = if steady { "weeks in the period" } else { "weeks of new ones that close in time" };
    sheet.term("÷", locale.amount(weeks), creating, None);
    sheet.is(amount(held.opportunities_to_create_per_week), "new a week");

    sheet.on("new a week");
    sheet.own("÷", Input::QualificationRate, "qualify");
    sheet.own("÷", Input::MeetingRate, "meet");
    sheet.is(known(held.prospects_per_week, |some| locale.count_never_zero(some)), "prospects a week");

    sheet.counted("", held.prospecting_hours_per_week, "prospecting", Job::Prospecting);
    sheet.counted("+", held.deal_hours_per_week, "opportunities", Job::Opportunities);
    sheet.counted("+", Some(plan.account_hours * plan.sellers), "accounts", Job::Accounts);
    sheet.counted("+", Some(plan.partner_hours * plan.sellers), "partners", Job::Partners);
    sheet.counted("+", Some(plan.reporting_hours * plan.sellers), "reporting", Job::Week);
    sheet.is(sheet.count(held.hours_per_week), "hours a week");

    let flow = held.open_opportunities.map(|open| open / plan.cycle_weeks);
    sheet.term("", amount(flow), "new a week, partners\u{2019} too", None);
    sheet.own("×", Input::CycleWeeks, "sales cycle");
    sheet.is(sheet.count(held.open_opportunities), "open once steady");

    sheet.term("", sheet.count(landing.decided), "decided in your hours", None);
    sheet.own("×", Input::WinRate, "win rate");
    sheet.own("×", Input::DealSize, "deal size");
    sheet.own("+", Input::AccountRevenue, "existing customers");
    sheet.is(known(landing.revenue, |revenue| locale.money(revenue)), "where you land");
    sheet.done
}

/// What is left to create in the period; known even where no week is left to create it in.
fn created(held: &HoldTarget, weeks: f64) -> Option<f64> {
    let own = held.opportunities_to_create_per_week;
    own.map(|own| own * weeks).or(held.opportunities_to_decide.map(|needed| (needed - given(held)).max(0.0)))
}

/// What need not be created: today's pipeline and partners bring it.
fn given(held: &HoldTarget) -> f64 {
    held.opportunities_from_pipeline + held.opportunities_from_partners
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
        assert_eq!(results, ["$680K", "17", "68", "46", "1.18", "20", "46.9", "17.3", "$689K"]);
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
