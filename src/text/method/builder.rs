//! How an equation is put together, and compared with today's.

use super::{Equation, Term};
use crate::model::{Input, Job, Plan};
use crate::session::Scenario;
use crate::text::Locale;
use crate::text::rounded::Rounded;
use crate::text::template::fill;

/// An equation and its result as a number.
pub(super) struct Formula {
    pub equation: Equation,
    /// The result as it is shown; `None` if it does not exist, and so nothing follows from it.
    pub shown: Option<Rounded>,
}

impl Formula {
    /// Adds today's result if it looks different.
    pub fn beside(mut self, today: &Formula) -> Formula {
        let looks_the_same = match (self.shown, today.shown) {
            (Some(now), Some(today)) => now.looks_like(today),
            (now, today) => now.is_none() && today.is_none(),
        };
        if !looks_the_same {
            self.equation.was = fill("today {number}", &[("number", today.equation.result.shown())]);
        }
        self
    }
}

/// How a result is rounded and written.
#[derive(Clone, Copy)]
pub(super) enum Kind {
    Amount,
    Money,
    /// Less than one is written "<1", not 0.
    Prospects,
}

impl Kind {
    fn written(self, value: f64, locale: Locale) -> String {
        match self {
            Kind::Amount => locale.amount(value),
            Kind::Money => locale.money(value),
            Kind::Prospects => locale.count_never_zero(value),
        }
    }

    /// Rounded so that two results can be checked for looking the same.
    fn rounded(self, value: f64) -> Rounded {
        match self {
            Kind::Amount => Rounded::amount(value),
            // Money always has three figures. Other numbers do when they are large, so this is scaled up.
            Kind::Money => Rounded::whole(value * 1e3),
            Kind::Prospects if value > 0.0 && value < 0.5 => Rounded::to(0.5, 1),
            Kind::Prospects => Rounded::whole(value),
        }
    }
}

/// Builds formulas, term by term.
pub(super) struct EquationBuilder<'a> {
    pub done: Vec<Formula>,
    terms: Vec<Term>,
    plan: &'a Plan,
    locale: Locale,
}

impl<'a> EquationBuilder<'a> {
    pub fn of(scenario: &'a Scenario, locale: Locale) -> Self {
        EquationBuilder { done: Vec::with_capacity(6), terms: Vec::new(), plan: &scenario.plan, locale }
    }

    fn push(&mut self, sign: &'static str, number: Option<String>, name: &'static str, job: Option<Job>) {
        self.terms.push(Term { sign, number, name, job });
    }

    /// Adds a number, exact enough to check the formula with.
    pub fn amount(&mut self, sign: &'static str, value: Option<f64>, name: &'static str, job: Option<Job>) {
        let number = value.map(|value| self.locale.amount(value));
        self.push(sign, number, name, job);
    }

    /// Adds an input's own value, in the colour of its job.
    pub fn input(&mut self, sign: &'static str, input: Input, name: &'static str) {
        let job = input.row().job;
        let number = self.plan.get(input).map(|value| self.locale.value(input, value));
        self.push(sign, number, name, (job != Job::Goal).then_some(job));
    }

    /// Adds the result of the previous formula.
    pub fn result_before(&mut self, name: &'static str) {
        let before = self.done.last().and_then(|formula| formula.equation.result.number.clone());
        self.push("", before, name, None);
    }

    /// Ends a formula with its result.
    pub fn result(&mut self, kind: Kind, value: Option<f64>, name: &'static str) {
        self.end("=", kind, value, name);
    }

    /// Ends a difference that is below zero, which is shown only as less than zero.
    pub fn below(&mut self, kind: Kind, name: &'static str) {
        self.end("<", kind, Some(0.0), name);
    }

    fn end(&mut self, sign: &'static str, kind: Kind, value: Option<f64>, name: &'static str) {
        let number = value.map(|value| kind.written(value, self.locale));
        let result = Term { sign, number, name, job: None };
        let equation = Equation { terms: std::mem::take(&mut self.terms), result, was: String::new() };
        self.done.push(Formula { equation, shown: value.map(|value| kind.rounded(value)) });
    }
}
