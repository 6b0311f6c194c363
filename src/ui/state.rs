//! The one state, and the only way to change it.

mod plans;

use std::rc::Rc;

use yew::Reducible;

use crate::chart::Track;
use crate::model::{self, Assumptions, Input, Move, Pipeline, Plan, Preset};
use crate::text::Currency;
use plans::{counted, in_period, reset};

pub use plans::Plans;

/// Everything the page depends on.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    pub plans: Plans,
    /// Now as it was when nothing was held: what the scales are drawn for.
    pub resting: Plan,
    /// The lever in hand, and the plans from before it was taken.
    held: Option<(Input, Plans)>,
    /// The plans to go back to, the latest last.
    history: Vec<Plans>,
    /// Open opportunities of either side, to return to from a steady or an empty
    /// pipeline.
    open: Plans<f64>,
    /// Whether the levers of the whole job are shown.
    pub whole_job: bool,
    /// How far and how soon the levers can go.
    pub assumptions: Assumptions,
    /// What money is in.
    pub currency: &'static Currency,
}

/// What can happen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Action {
    /// A slider is at a value; it is held until released.
    Slide(Input, f64),
    /// A field holds a number: stated as a fact, and held until released.
    Type(Input, f64),
    /// A field holds a rate as it was counted, with of how many: a win rate's evidence.
    Count(Input, f64, f64),
    /// The hand is off: scales settle, and the change can be undone as one.
    Release,
    /// The gesture was not meant: as if the lever had never been taken.
    Cancel,
    /// One step up or down the lever's own grid.
    Step(Input, bool),
    /// Twice, or half where less is better.
    Double(Input),
    /// A lever moved by one of the steps it is ranked by.
    Apply(Input, model::Step),
    /// Back to today's value.
    Reset(Input),
    ResetAll,
    /// Now becomes today: these are my numbers.
    Pin,
    Undo,
    Start(Preset),
    /// A period in weeks, its amounts taken along in proportion.
    Period(f64),
    Pipeline(Pipeline),
    WholeJob(bool),
    /// So many times as good is how far a lever can go.
    Reach(Input, f64),
    /// So many weeks of focus close half the gap to there.
    HalfLife(Input, f64),
    /// All assumptions as they came.
    ResetAssumptions,
    /// Other money: a sign, no number changes.
    Currency(&'static Currency),
}

/// How many changes can be undone.
const DEPTH: usize = 200;

impl Default for State {
    fn default() -> Self {
        State::of(Plan::default())
    }
}

impl State {
    /// A page that starts from a plan.
    pub fn of(plan: Plan) -> State {
        State {
            plans: Plans { today: plan, now: plan },
            resting: plan,
            held: None,
            history: Vec::new(),
            open: Plans { today: plan, now: plan }.both(|_| Input::OpenOpportunities.row().default),
            whole_job: false,
            assumptions: Assumptions::default(),
            currency: Default::default(),
        }
        .remembering_open()
    }

    /// With what is open now on either side kept in mind.
    fn remembering_open(mut self) -> State {
        let kept =
            |plan: Plan, before: f64| plan.open_opportunities.filter(|open| *open > 0.0).unwrap_or(before);
        self.open = Plans {
            today: kept(self.plans.today, self.open.today),
            now: kept(self.plans.now, self.open.now),
        };
        self
    }

    pub fn can_undo(&self) -> bool {
        !self.history.is_empty()
    }

    /// Whether anything stands elsewhere than today.
    pub fn moved(&self) -> bool {
        self.plans.today != self.plans.now
    }

    /// The state after an action; `None` when nothing changes.
    pub fn after(&self, action: Action) -> Option<State> {
        let Plans { today, now } = self.plans;
        let with = |now: Plan| Plans { today, now };
        match action {
            Action::Slide(input, value) => self.hold(input, |from| from.moved_to(input, value)),
            Action::Type(input, value) => self.hold(input, |from| from.with(input, value)),
            Action::Count(input, rate, of) => self.hold(input, |from| counted(from, input, rate, of)),
            Action::Release => self.held.map(|_| self.settled()),
            Action::Cancel => self.held.map(|(_, before)| {
                let mut state = self.clone();
                state.plans = before;
                state.held = None;
                state
            }),
            Action::Step(input, up) => {
                let value = Track::of(&today, &self.resting, input).beside(now.get(input)?, up);
                self.change(with(now.moved_to(input, value)))
            }
            Action::Double(input) => self.change(with(Move::double(input).apply(&now).plan)),
            Action::Apply(input, step) => {
                self.change(with(Move::step(&now, &self.assumptions, input, step).apply(&now).plan))
            }
            Action::Reset(input) => self.change(with(reset(today, now, input))),
            Action::ResetAll => self.change(with(today)),
            Action::Pin => self.change(Plans { today: now, now }),
            Action::Undo => {
                let mut state = self.settled();
                state.plans = state.history.pop()?;
                state.resting = state.plans.now;
                Some(state)
            }
            Action::Start(preset) => self.change(Plans { today: preset.plan(), now: preset.plan() }),
            Action::Period(weeks) => self.change(self.plans.both(|plan| in_period(plan, weeks))),
            Action::Pipeline(pipeline) => {
                let started = |plan: Plan, open: f64| match pipeline {
                    Pipeline::Steady => plan.with(Input::OpenOpportunities, None),
                    Pipeline::Empty => plan.with(Input::OpenOpportunities, 0.0),
                    Pipeline::Today => plan.with(Input::OpenOpportunities, open),
                };
                let Plans { today: open_today, now: open_now } = self.open;
                self.change(Plans { today: started(today, open_today), now: started(now, open_now) })
            }
            Action::WholeJob(shown) => Some(State { whole_job: shown, ..self.clone() }),
            Action::Reach(input, times) => self.assume(self.assumptions.with_reach(input, times)),
            Action::HalfLife(input, weeks) => self.assume(self.assumptions.with_half_life(input, weeks)),
            Action::Currency(currency) => {
                (currency != self.currency).then(|| State { currency, ..self.clone() })
            }
            Action::ResetAssumptions => self.assume(Assumptions::default()),
        }
    }

    fn assume(&self, assumptions: Assumptions) -> Option<State> {
        (assumptions != self.assumptions).then(|| State { assumptions, ..self.clone() })
    }

    /// Moves a lever from where it stood when it was taken.
    fn hold(&self, input: Input, from: impl Fn(Plan) -> Plan) -> Option<State> {
        let state = match self.held {
            Some((held, _)) if held == input => self.clone(),
            _ => self.settled(),
        };
        let before = state.held.map_or(state.plans, |(_, before)| before);
        let now = from(before.now);
        let moved = State { plans: Plans { now, ..state.plans }, held: Some((input, before)), ..state };
        (now != self.plans.now).then_some(moved)
    }

    /// A change made at once.
    fn change(&self, plans: Plans) -> Option<State> {
        let mut state = self.settled();
        if plans == state.plans {
            return self.held.map(|_| state);
        }
        state.remember(state.plans);
        state.plans = plans;
        state.resting = plans.now;
        Some(state.remembering_open())
    }

    /// As it is once nothing is held.
    fn settled(&self) -> State {
        let mut state = self.clone();
        if let Some((_, before)) = state.held.take()
            && before != state.plans
        {
            state.remember(before);
        }
        state.resting = state.plans.now;
        state.remembering_open()
    }

    fn remember(&mut self, plans: Plans) {
        if self.history.len() == DEPTH {
            self.history.remove(0);
        }
        self.history.push(plans);
    }
}

impl Reducible for State {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        self.after(action).map_or(self, Rc::new)
    }
}

#[cfg(test)]
mod tests;
