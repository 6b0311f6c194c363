//! What a field edits: how its number is read, shown and named, and what it changes.

use super::env::Env;
use crate::model::assumptions::{HALF_LIFE, REACH};
use crate::model::{Bounds, Coupling, Input};
use crate::session::{Action, Pause};
use crate::text::assumptions::field_name;
use crate::text::couplings;
use crate::text::reading::{self, Limits, Typed};
use crate::text::words::{self, page};
use crate::text::{Locale, inputs as say};

/// What a field edits.
#[derive(Clone, Copy, PartialEq)]
pub enum FieldTarget {
    /// An input of the plan, within limits.
    Input(Input, Limits),
    /// How many times as good a lever can get.
    Reach(Input),
    /// How many weeks of focus take a lever halfway there.
    HalfLife(Input),
    /// How strongly one input pulls another.
    Strength(Coupling),
    /// How many weeks the pause lasts.
    PauseLength(Pause),
    /// The week it begins in, counted from 1.
    PauseStart(Pause),
}

/// The ids and names of a field, and what surrounds its number.
pub struct FieldNames {
    /// The ids of the field and of its error message.
    pub field: String,
    pub error: String,
    /// The ids of the elements that name and describe it, if there are any.
    pub labelled_by: Option<String>,
    pub described_by: Option<String>,
    /// Its name, if nothing else on the page names it.
    pub label: Option<String>,
    /// What is shown before and after the number.
    pub before: &'static str,
    pub after: &'static str,
}

impl FieldTarget {
    /// Reads what was typed. `Err` is the message to show beside the field.
    pub fn read(&self, text: &str, locale: Locale) -> Result<Typed, String> {
        let (bounds, whole) = match self {
            FieldTarget::Input(input, limits) => return reading::typed(text, *input, limits, locale),
            FieldTarget::Reach(_) => (REACH, false),
            FieldTarget::HalfLife(_) => (HALF_LIFE, false),
            FieldTarget::Strength(coupling) => (coupling.allowed(), false),
            FieldTarget::PauseLength(_) => (Pause::LENGTH, true),
            FieldTarget::PauseStart(_) => (Pause::START, true),
        };
        reading::number(text, bounds, whole, locale).map(|value| Typed { value, of: None })
    }

    /// The action for a number that was typed.
    pub fn stated(&self, Typed { value, of }: Typed) -> Action {
        match (self, of) {
            (FieldTarget::Input(input, _), Some(of)) => Action::Count(*input, value, of),
            (FieldTarget::Input(input, _), None) => Action::Type(*input, value),
            (FieldTarget::Reach(lever), _) => Action::SetReach(*lever, value),
            (FieldTarget::HalfLife(lever), _) => Action::SetHalfLife(*lever, value),
            (FieldTarget::Strength(coupling), _) => Action::SetCoupling(*coupling, value),
            (FieldTarget::PauseLength(pause), _) => Action::TryPause(Pause { weeks: value as u32, ..*pause }),
            (FieldTarget::PauseStart(pause), _) => {
                Action::TryPause(Pause { start: (value as u32).saturating_sub(1), ..*pause })
            }
        }
    }

    /// The action for a step up or down from a value; `None` if the field has no steps.
    pub fn stepped(&self, value: f64, up: bool) -> Option<Action> {
        let beside = |Bounds { min, max }: Bounds, steps: f64| {
            // To the next whole step, so that what a decimal cannot hold exactly does not add up.
            let at = value * steps;
            let step = if up { (at + 1e-9).floor() + 1.0 } else { (at - 1e-9).ceil() - 1.0 };
            Some(self.stated(Typed { value: (step / steps).clamp(min, max), of: None }))
        };
        match self {
            FieldTarget::Input(input, _) => Some(Action::Nudge(*input, up)),
            FieldTarget::PauseLength(_) => beside(Pause::LENGTH, 1.0),
            FieldTarget::PauseStart(_) => beside(Pause::START, 1.0),
            // In twentieths. A phone's number keys have no minus, so this is the way below zero there.
            FieldTarget::Strength(coupling) => beside(coupling.allowed(), 20.0),
            FieldTarget::Reach(_) | FieldTarget::HalfLife(_) => None,
        }
    }

    /// The accessible name of the button for a step; `None` if the field has no steps.
    pub fn step_name(&self, up: bool) -> Option<String> {
        let of_pause = |words: page::PauseField| Some(if up { words.up } else { words.down }.into());
        match self {
            FieldTarget::Input(input, _) => Some(say::nudge(*input, up)),
            FieldTarget::PauseLength(_) => of_pause(page::PAUSE_LENGTH),
            FieldTarget::PauseStart(_) => of_pause(page::PAUSE_START),
            FieldTarget::Strength(coupling) => Some(couplings::nudge(*coupling, up)),
            FieldTarget::Reach(_) | FieldTarget::HalfLife(_) => None,
        }
    }

    /// A value as the field shows it.
    pub fn shown(&self, value: f64, locale: Locale) -> String {
        match self {
            FieldTarget::Input(input, _) => locale.field(*input, value),
            _ => locale.decimals(value, 2),
        }
    }

    /// Its class in the style sheet.
    pub fn class(&self) -> &'static str {
        match self {
            FieldTarget::Input(..) => "lever-value",
            FieldTarget::Reach(_) | FieldTarget::HalfLife(_) | FieldTarget::Strength(_) => "assumed",
            FieldTarget::PauseLength(_) | FieldTarget::PauseStart(_) => "count",
        }
    }

    /// Whether its name is shown beside it.
    pub fn shows_label(&self) -> bool {
        matches!(self, FieldTarget::PauseLength(_) | FieldTarget::PauseStart(_))
    }

    /// The ids and labels of its field.
    pub fn names(&self, env: &Env) -> FieldNames {
        let alone = |field: String, label: &str, [before, after]: [&'static str; 2]| FieldNames {
            error: [&field, "-error"].concat(),
            field,
            labelled_by: None,
            described_by: None,
            label: Some(label.into()),
            before,
            after,
        };
        let of_pause = |id: &str, words: page::PauseField| alone(env.id(id), words.label, ["", words.unit]);
        match self {
            FieldTarget::Input(input, _) => {
                let [before, after] = env.locale().around(*input, words::input(*input).unit);
                let id = |part| env.input_id(part, *input);
                FieldNames {
                    field: id("field"),
                    error: id("error"),
                    labelled_by: Some(id("name")),
                    described_by: Some(id("definition")),
                    label: None,
                    before,
                    after,
                }
            }
            FieldTarget::Reach(lever) => {
                alone(env.input_id("reach", *lever), &field_name(*lever, true), ["\u{d7}", ""])
            }
            FieldTarget::HalfLife(lever) => {
                alone(env.input_id("half-life", *lever), &field_name(*lever, false), ["", page::WEEKS])
            }
            FieldTarget::Strength(coupling) => {
                let row = coupling.row();
                let id = env.input_id(["pulled-by-", row.moved.row().name].concat().as_str(), row.pulled);
                alone(id, &couplings::field_name(*coupling), ["", ""])
            }
            FieldTarget::PauseLength(_) => of_pause("pause-length", page::PAUSE_LENGTH),
            FieldTarget::PauseStart(_) => of_pause("pause-start", page::PAUSE_START),
        }
    }
}
