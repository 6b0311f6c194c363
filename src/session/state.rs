//! The state, and the only way to change it.

use crate::model::{Assumptions, Input, Move, Pipeline, Plan};

use super::action::Action;
use super::choices::Choices;
use super::document::Document;
use super::movements::{followed_inputs, following};
use super::plan_changes::{counted, in_period, reset};
use super::scenarios::Scenarios;
use super::track::Track;

/// A document, the input being moved, and the undo history.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    pub document: Document,
    /// The input being moved, and the plans before the move began.
    held: Option<(Input, Scenarios<Plan>)>,
    /// The plans to go back to, the latest last.
    history: Vec<Scenarios<Plan>>,
    /// The open opportunities of each side, to return to from a steady or an empty pipeline.
    open: Scenarios<f64>,
}

/// How many changes can be undone.
const MOST_UNDONE: usize = 200;

impl Default for State {
    fn default() -> Self {
        State::of(Document::default())
    }
}

impl State {
    /// The state in which a page starts from a document: nothing is held, and nothing can be undone.
    pub fn of(document: Document) -> State {
        State {
            document,
            held: None,
            history: Vec::new(),
            open: Scenarios::same(Input::OpenOpportunities.row().default),
        }
        .remembering_open()
    }

    pub fn can_undo(&self) -> bool {
        !self.history.is_empty()
    }

    /// Now as it was when nothing was held. Scales are chosen for it.
    pub fn resting(&self) -> Plan {
        self.held.map_or(self.document.plans, |(_, before)| before).now
    }

    /// Whether now differs from today.
    pub fn is_moved(&self) -> bool {
        self.document.plans.today != self.document.plans.now
    }

    /// The state after an action; `None` if nothing changes.
    pub fn reduce(&self, action: Action) -> Option<State> {
        let Document { plans, assumptions, choices, .. } = self.document;
        let Scenarios { today, now } = plans;
        let with_now = |now: Plan| Scenarios { today, now };
        // Moves are relative to today: a job's hours follow the curve through today's plan.
        let moved = |by: Move| with_now(by.apply(&now, &assumptions, &today).plan);
        match action {
            Action::Slide(input, value) => {
                self.hold(input, |from| from.moved_to(input, value, &assumptions, &today))
            }
            Action::Type(input, value) => self.hold(input, |from| from.with(input, value)),
            Action::Count(input, rate, of) => self.hold(input, |from| counted(from, input, rate, of)),
            Action::Release => self.held.map(|_| self.settled()),
            Action::Cancel => self.held.map(|(_, before)| {
                let mut state = self.clone();
                state.document.plans = before;
                state.held = None;
                state
            }),
            Action::Nudge(input, up) => {
                let value = Track::of(&today, &self.resting(), input).beside(now.get(input)?, up);
                self.change(with_now(now.moved_to(input, value, &assumptions, &today)))
            }
            Action::Double(input) => self.change(moved(Move::double(input))),
            Action::Apply(input, step) => self.change(moved(Move::step(&now, &assumptions, input, step))),
            Action::Reset(input) => self.change(with_now(reset(today, now, &assumptions, input))),
            Action::ResetAll => self.change(with_now(today)),
            Action::Pin => self.change(Scenarios::same(now)),
            Action::Undo => self.undo(),
            Action::Start(preset) => self.change(Scenarios::same(preset.plan())),
            Action::SetPeriod(weeks) => self.change(plans.map(|plan| in_period(plan, weeks))),
            Action::SetPipeline(pipeline) => self.start_from(pipeline),
            Action::SetReach(input, times) => self.assume(assumptions.with_reach(input, times)),
            Action::SetHalfLife(input, weeks) => self.assume(assumptions.with_half_life(input, weeks)),
            Action::SetEase(input, ease) => self.assume(assumptions.with_ease(input, ease)),
            Action::SetCoupling(coupling, strength) => {
                self.assume(assumptions.with_coupling(coupling, strength))
            }
            Action::TryCouplings(moved, is_tried) => self.assume(assumptions.trying(moved, is_tried)),
            Action::ResetAssumptions => self.assume(Assumptions::default()),
            Action::SetCurrency(currency) => self.with_document(Document { currency, ..self.document }),
            Action::ShowStep(step) => self.choose(Choices { step, ..choices }),
            Action::TryFalseChoice(false_choice) => self.choose(Choices { false_choice, ..choices }),
            Action::TryPause(pause) => self.choose(Choices { pause: Some(pause), ..choices }),
            Action::Unfold(part, is_open) => {
                self.choose(Choices { unfolded: choices.unfolded.with(part, is_open), ..choices })
            }
        }
    }

    fn with_document(&self, document: Document) -> Option<State> {
        (document != self.document).then(|| State { document, ..self.clone() })
    }

    /// Changes an assumption. An input that only followed another now follows it under the new one.
    fn assume(&self, assumptions: Assumptions) -> Option<State> {
        let Scenarios { today, now } = self.document.plans;
        let mut followed = now;
        for input in followed_inputs(&today, &now, &self.document.assumptions) {
            followed.set(input, following(&today, &now, &assumptions, input));
        }
        let plans = Scenarios { today, now: followed };
        self.with_document(Document { assumptions, plans, ..self.document })
    }

    fn choose(&self, choices: Choices) -> Option<State> {
        self.with_document(Document { choices, ..self.document })
    }

    /// Moves an input, always starting from where it was when the move began.
    fn hold(&self, input: Input, from: impl Fn(Plan) -> Plan) -> Option<State> {
        let mut state = match self.held {
            Some((held, _)) if held == input => self.clone(),
            _ => self.settled(),
        };
        let before = state.held.map_or(state.document.plans, |(_, before)| before);
        let now = from(before.now);
        state.document.plans.now = now;
        state.held = Some((input, before));
        (now != self.document.plans.now).then_some(state)
    }

    /// Makes a change that is complete at once: one undo step.
    fn change(&self, plans: Scenarios<Plan>) -> Option<State> {
        let mut state = self.settled();
        if plans == state.document.plans {
            return self.held.map(|_| state);
        }
        state.remember(state.document.plans);
        state.document.plans = plans;
        Some(state.remembering_open())
    }

    fn undo(&self) -> Option<State> {
        let mut state = self.settled();
        state.document.plans = state.history.pop()?;
        Some(state)
    }

    /// Starts both sides from another pipeline. Going back to today's restores what each side had open.
    fn start_from(&self, pipeline: Pipeline) -> Option<State> {
        let started = |plan: Plan, open: f64| match pipeline {
            Pipeline::Steady => plan.with(Input::OpenOpportunities, None),
            Pipeline::Empty => plan.with(Input::OpenOpportunities, 0.0),
            Pipeline::Today => plan.with(Input::OpenOpportunities, open),
        };
        let Scenarios { today, now } = self.document.plans;
        self.change(Scenarios { today: started(today, self.open.today), now: started(now, self.open.now) })
    }

    /// The state once the held input is let go.
    fn settled(&self) -> State {
        let mut state = self.clone();
        if let Some((_, before)) = state.held.take()
            && before != state.document.plans
        {
            state.remember(before);
        }
        state.remembering_open()
    }

    fn remember(&mut self, plans: Scenarios<Plan>) {
        if self.history.len() == MOST_UNDONE {
            self.history.remove(0);
        }
        self.history.push(plans);
    }

    /// Remembers what each side has open, for [`start_from`](State::start_from).
    fn remembering_open(mut self) -> State {
        let kept =
            |plan: Plan, before: f64| plan.open_opportunities.filter(|open| *open > 0.0).unwrap_or(before);
        let Scenarios { today, now } = self.document.plans;
        self.open = Scenarios { today: kept(today, self.open.today), now: kept(now, self.open.now) };
        self
    }
}

#[cfg(test)]
mod tests;
