//! What can happen.

use crate::model::{Coupling, Ease, FalseChoice, Input, Pipeline, Preset, Step};

use super::choices::Foldable;
use super::currency::Currency;
use super::pause::Pause;

/// One thing a person does.
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
    /// The gesture was not meant: as if the input had never been taken.
    Cancel,
    /// One step up or down the input's own grid.
    Nudge(Input, bool),
    /// Twice as good: double, or half where less is better.
    Double(Input),
    /// A lever moved by one of the steps it is ranked by.
    Apply(Input, Step),
    /// Back to today's value.
    Reset(Input),
    ResetAll,
    /// Now becomes today: these are my numbers.
    Pin,
    Undo,
    /// A person's numbers, for today and now.
    Start(Preset),
    /// A period in weeks, its amounts taken along in proportion.
    SetPeriod(f64),
    SetPipeline(Pipeline),
    /// How many times as good a lever can get.
    SetReach(Input, f64),
    /// In how many weeks of focus a lever gets half of the way there.
    SetHalfLife(Input, f64),
    /// A lever is easier or harder for this person than for most.
    SetEase(Input, Ease),
    /// How strongly one input pulls another; one that is not allowed changes nothing.
    SetCoupling(Coupling, f64),
    /// All assumptions as they came.
    ResetAssumptions,
    SetCurrency(Currency),
    /// The step that the ranking shows.
    ShowStep(Step),
    /// The false choice that is tried; `None`: the week as it is.
    TryFalseChoice(Option<FalseChoice>),
    TryPause(Pause),
    /// A part of the page is unfolded, or folded away.
    Unfold(Foldable, bool),
}
