//! Everything the user can do.

use crate::model::{Coupling, Ease, FalseChoice, Input, Pipeline, Preset, Step};

use super::choices::Foldable;
use super::currency::Currency;
use super::pause::Pause;

/// One thing the user does. [`State::reduce`](super::State::reduce) says what it changes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Action {
    /// Moves a slider to a value, along with any input that follows it. It is held until `Release`.
    Slide(Input, f64),
    /// Sets a typed number, for this input alone. It is held until `Release`.
    Type(Input, f64),
    /// Sets a rate that was typed as a count ("7 of 40"): the rate, and the total, which for the win rate
    /// becomes its evidence. It is held until `Release`.
    Count(Input, f64, f64),
    /// Lets go of the held input: scales settle, and the whole move becomes one undo step.
    Release,
    /// Abandons the move of the held input, as if it had never begun.
    Cancel,
    /// Moves an input one step up (`true`) or down its own grid.
    Nudge(Input, bool),
    /// Makes an input twice as good: doubles it, or halves it if less is better.
    Double(Input),
    /// Moves a lever by one of the steps that levers are ranked by.
    Apply(Input, Step),
    /// Sets an input back to today's value.
    Reset(Input),
    ResetAll,
    /// Makes now the new today: "These are my numbers".
    Pin,
    Undo,
    /// Starts from a preset, for both today and now.
    Start(Preset),
    /// Sets the period in weeks; amounts booked or brought in the period change in proportion.
    SetPeriod(f64),
    SetPipeline(Pipeline),
    /// Sets how many times as good a lever can get.
    SetReach(Input, f64),
    /// Sets how many weeks of focus take a lever halfway there.
    SetHalfLife(Input, f64),
    /// Says whether a lever is easier or harder for this person than usual.
    SetEase(Input, Ease),
    /// Sets how strongly one input pulls another; does nothing if the strength is not allowed.
    SetCoupling(Coupling, f64),
    /// Sets how strongly an input pulls others to the strengths worth trying (`true`), or back to the usual.
    TryCouplings(Input, bool),
    /// Sets all assumptions back to their defaults.
    ResetAssumptions,
    SetCurrency(Currency),
    /// Chooses the step that the ranking shows.
    ShowStep(Step),
    /// Shows the week under a false choice; `None` shows the week as it is.
    TryFalseChoice(Option<FalseChoice>),
    TryPause(Pause),
    /// Unfolds a part of the page (`true`), or folds it away.
    Unfold(Foldable, bool),
}
