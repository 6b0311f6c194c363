//! Facts: everything that follows from one document, worked out once and read by every panel.
//!
//! What is cheap is worked out at once, the rest when it is first needed. New facts are made from the
//! previous ones and reuse whatever is still valid: today's scenario while now is explored, the curves of
//! the slider being dragged, and the sums over deals that do not depend on what was moved.

mod curves;
mod known_deals;
mod ranking;
mod scenario;

use std::cell::OnceCell;
use std::rc::Rc;

use crate::model::{Assumptions, Change, Input, Plan, pin_changes};

use super::document::Document;
use super::movements::{followed_inputs, moved_inputs};
use super::scenarios::Scenarios;
use super::state::State;
use curves::Curves;
use known_deals::KnownDeals;

pub use curves::{Curve, Doubling, InputFacts, SAMPLES};
pub use ranking::{MOST_LEADERS, by_gain, leaders};
pub use scenario::{Scenario, WeeklyFigure, WeeksOfPause, most_missing};

/// Everything that follows from a document.
pub struct Facts {
    /// The pinned baseline.
    pub today: Rc<Scenario>,
    /// What is being explored.
    pub now: Rc<Scenario>,
    /// Now as it was when nothing was held. Scales are chosen for it so that they hold still during a
    /// drag, and whatever is too slow to follow a drag is shown for it.
    pub resting: Rc<Scenario>,
    /// The inputs that differ from today, in the order of the table, without those that only followed
    /// another.
    pub moved: Vec<Input>,
    /// The inputs that only followed another, in the same order.
    pub followed: Vec<Input>,
    /// How each pin changed, in the order of [`Pin::ALL`](crate::model::Pin::ALL).
    pub pins: [Change; 5],
    curves: Rc<Curves>,
    deals: Rc<KnownDeals>,
    leaders: OnceCell<Vec<Input>>,
    doublings: OnceCell<Vec<(Input, Doubling)>>,
    rested: OnceCell<Rc<Facts>>,
}

impl PartialEq for Facts {
    /// Whether they are the same facts, not merely equal ones: if so, what was drawn from them need not
    /// be redrawn.
    fn eq(&self, other: &Self) -> bool {
        std::ptr::eq(self, other)
    }
}

impl Facts {
    /// What a plan comes to once these actions are done, for tests; an action that changes nothing is passed over.
    #[cfg(test)]
    pub fn after(plan: crate::model::Plan, actions: &[super::Action]) -> Rc<Facts> {
        let state = State::of(super::Document::of(plan));
        Facts::of(&actions.iter().fold(state, |state, action| state.reduce(*action).unwrap_or(state)), None)
    }

    /// The facts of two plans under the usual assumptions, with nothing held.
    pub fn of_plans(today: Plan, now: Plan) -> Rc<Facts> {
        let plans = Scenarios { today, now };
        Facts::of(&State::of(Document { plans, ..Document::default() }), None)
    }

    /// The facts of a state: `before` itself, if nothing that facts depend on has changed.
    pub fn of(state: &State, before: Option<&Rc<Facts>>) -> Rc<Facts> {
        let Scenarios { today, now } = state.document.plans;
        let assumptions = &state.document.assumptions;
        let scenarios = [today, now, state.resting()];
        if let Some(before) = before
            && before.scenarios().iter().zip(&scenarios).all(|(known, plan)| known.is_of(plan, assumptions))
        {
            return before.clone();
        }
        let mut known: Vec<_> = before.iter().flat_map(|before| before.scenarios()).collect();
        let deals = before.map_or_else(Rc::default, |before| before.deals.clone());
        let scenario =
            |plan: &Plan, known: &[&Rc<Scenario>]| Facts::scenario(plan, assumptions, known, &deals);
        let today = scenario(&today, &known);
        known.push(&today);
        let now = scenario(&now, &known);
        known.push(&now);
        let resting = scenario(&state.resting(), &known);
        drop(known);
        let curves = before.map_or_else(Rc::default, |before| before.curves.clone());
        let facts = Facts::between(today, now, resting, curves, deals);
        // While an input is held, the facts at rest stay the same.
        if let Some(rested) = before.and_then(Facts::known_at_rest)
            && Rc::ptr_eq(&rested.today, &facts.today)
            && Rc::ptr_eq(&rested.now, &facts.resting)
            && !facts.is_at_rest()
        {
            // A new cell is empty, so this cannot fail.
            let _ = facts.rested.set(rested);
        }
        Rc::new(facts)
    }

    fn known_at_rest(self: &Rc<Self>) -> Option<Rc<Facts>> {
        if self.is_at_rest() { Some(self.clone()) } else { self.rested.get().cloned() }
    }

    fn between(
        today: Rc<Scenario>,
        now: Rc<Scenario>,
        resting: Rc<Scenario>,
        curves: Rc<Curves>,
        deals: Rc<KnownDeals>,
    ) -> Facts {
        Facts {
            moved: moved_inputs(&today.plan, &now.plan, today.assumptions()),
            followed: followed_inputs(&today.plan, &now.plan, today.assumptions()),
            pins: pin_changes(&today.outcome.hold_target, &now.outcome.hold_target),
            today,
            now,
            resting,
            curves,
            deals,
            leaders: OnceCell::new(),
            doublings: OnceCell::new(),
            rested: OnceCell::new(),
        }
    }

    /// The scenario of a plan: one that is known already, or a new one that reuses what it can.
    fn scenario(
        plan: &Plan,
        assumptions: &Assumptions,
        known: &[&Rc<Scenario>],
        deals: &Rc<KnownDeals>,
    ) -> Rc<Scenario> {
        let same = known.iter().find(|scenario| scenario.is_of(plan, assumptions));
        same.map_or_else(|| Rc::new(Scenario::knowing(plan, assumptions, deals)), |same| (*same).clone())
    }

    fn scenarios(&self) -> [&Rc<Scenario>; 3] {
        [&self.today, &self.now, &self.resting]
    }

    /// Whether now differs from today.
    pub fn is_moved(&self) -> bool {
        self.today.plan != self.now.plan
    }

    /// Whether nothing is held.
    pub fn is_at_rest(&self) -> bool {
        self.now.plan == self.resting.plan
    }

    /// The facts with the resting plan as now: for what is too slow to follow every step of a drag.
    pub fn at_rest(self: &Rc<Self>) -> Rc<Facts> {
        if self.is_at_rest() {
            return self.clone();
        }
        let rested = || {
            let (today, resting) = (self.today.clone(), self.resting.clone());
            let (curves, deals) = (self.curves.clone(), self.deals.clone());
            Rc::new(Facts::between(today, resting.clone(), resting, curves, deals))
        };
        self.rested.get_or_init(rested).clone()
    }

    /// The One Thing at rest: the levers that gain the most from four weeks of focus. Empty if too many tie.
    pub fn leaders(&self) -> &[Input] {
        self.leaders.get_or_init(|| leaders(self.resting.leverage(crate::model::Step::Focus)))
    }

    /// The measured figure of the resting plan with one input at another value. `None` if the input cannot
    /// have that value, or if the target is out of reach.
    pub fn figure_at(&self, input: Input, value: f64) -> Option<f64> {
        let plan = &self.resting.plan;
        let moved = || plan.moved_to(input, value, self.today.assumptions(), &self.today.plan);
        let there = plan.allowed(input).holds(value).then(moved)?;
        curves::figure(&there, input.row().measure)
    }

    /// What the ×2 or ½ button of each input does at rest, in the order of the table.
    pub fn doublings(&self) -> &[(Input, Doubling)] {
        self.doublings.get_or_init(|| {
            let (plan, pinned) = (&self.resting.plan, &self.today.plan);
            let of = |input| Some((input, Doubling::of(plan, pinned, self.today.assumptions(), input)?));
            Input::all().filter_map(of).collect()
        })
    }

    /// The facts of one input: its axis, its curves, its ×2 or ½ button. `None` if the plan has no value
    /// for it.
    pub fn input(&self, input: Input) -> Option<InputFacts> {
        InputFacts::of(self, input)
    }
}

#[cfg(test)]
mod tests;
