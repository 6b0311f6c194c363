//! The user's view in a link, as indices into lists that may grow only at their end.

use crate::model::{FalseChoice, Given, Step};
use crate::session::{Choices, Currency, Document, Foldable, Pause, Unfolded};

use super::{LinkError, fields};

/// Writes what differs from the view that the page starts with.
pub fn push(text: &mut String, document: &Document) {
    let Document { currency, choices, .. } = document;
    let begin = Choices::default();
    let place = |at: Option<usize>| at.map(|at| at as f64);
    if *currency != Currency::default() {
        fields::push(text, 'c', place(Currency::ALL.iter().position(|it| it == currency)));
    }
    if choices.step != begin.step {
        fields::push(text, 's', place(Step::ALL.iter().position(|it| *it == choices.step)));
    }
    if let Some(choice) = choices.false_choice {
        fields::push(text, 'f', place(FalseChoice::ALL.iter().position(|it| *it == choice)));
    }
    if let Some(Pause { start, weeks }) = choices.pause {
        fields::push(text, 'p', Some(f64::from(weeks)));
        fields::push(text, 'b', Some(f64::from(start)));
    }
    let places = (0..).zip(Foldable::ALL).filter(|(_, part)| choices.unfolded.contains(*part));
    let bits: u32 = places.map(|(at, _)| 1 << at).sum();
    if bits != 0 {
        fields::push(text, 'u', Some(f64::from(bits)));
    }
}

/// Reads one letter of the view into a document.
///
/// # Errors
/// [`LinkError::UnknownLetter`], and [`LinkError::Choice`] for a value that the letter does not allow.
pub fn take(document: &mut Document, letter: char, given: Given) -> Result<(), LinkError> {
    let Document { currency, choices, .. } = document;
    let whole = match given {
        Given::Number(value) if (0.0..1e6).contains(&value) && value.fract() == 0.0 => Some(value as u32),
        _ => None,
    };
    let taken = whole.and_then(|whole| {
        let at = whole as usize;
        match letter {
            'c' => *currency = *Currency::ALL.get(at)?,
            's' => choices.step = *Step::ALL.get(at)?,
            'f' => choices.false_choice = Some(*FalseChoice::ALL.get(at)?),
            'p' => {
                choices.pause =
                    allowed(Pause { weeks: whole, start: choices.pause.map_or(0, |it| it.start) })?
            }
            'b' => {
                choices.pause =
                    allowed(Pause { start: whole, weeks: choices.pause.map_or(0, |it| it.weeks) })?
            }
            'u' => choices.unfolded = unfolded(whole)?,
            _ => return None,
        }
        Some(())
    });
    match taken {
        Some(()) => Ok(()),
        None if "csfpbu".contains(letter) => Err(LinkError::Choice(letter)),
        None => Err(LinkError::UnknownLetter(letter)),
    }
}

fn allowed(pause: Pause) -> Option<Option<Pause>> {
    pause.is_allowed().then_some(Some(pause))
}

/// The parts whose bits are set; `None` if a bit belongs to no part.
fn unfolded(bits: u32) -> Option<Unfolded> {
    let is_set = |at: usize| bits >> at & 1 == 1;
    let parts = Foldable::ALL.into_iter().enumerate().filter(|(at, _)| is_set(*at));
    (bits >> Foldable::ALL.len() == 0).then(|| parts.map(|(_, part)| part).collect())
}
