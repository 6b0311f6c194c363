//! Converts a document to a plain object and back. Reading is strict: an error names the field at fault.

use js_sys::Array;
use serde::Serialize;
use wasm_bindgen::prelude::JsValue;

use super::assumptions::{self, assumptions_of};
use super::errors::{mistaken, unknown};
use super::object;
use super::reading::{fields_of, number_of, one_of, plan_named};
use crate::model::{FalseChoice, Plan, Step};
use crate::session::{Choices, Currency, Document, Foldable, Pause, Scenarios, Unfolded};

/// A document as JavaScript sees it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Written {
    today: Plan,
    now: Plan,
    assumptions: assumptions::Written,
    currency: &'static str,
    choices: WrittenChoices,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct WrittenChoices {
    step: Step,
    false_choice: Option<&'static str>,
    pause: Option<WrittenPause>,
    unfolded: Vec<&'static str>,
}

#[derive(Serialize)]
struct WrittenPause {
    start: u32,
    weeks: u32,
}

/// Converts a document to a plain object.
pub fn document_object(document: &Document) -> JsValue {
    let Document { plans: Scenarios { today, now }, assumptions, currency, choices } = document;
    object(&Written {
        today: *today,
        now: *now,
        assumptions: assumptions::Written::of(assumptions),
        currency: currency.code(),
        choices: WrittenChoices {
            step: choices.step,
            false_choice: choices.false_choice.map(FalseChoice::name),
            pause: choices.pause.map(|Pause { start, weeks }| WrittenPause { start, weeks }),
            unfolded: choices.unfolded.all().map(Foldable::name).collect(),
        },
    })
}

/// Reads a document from an object. Omitted fields have the values that the page starts with; if `now` is
/// omitted, it is the same as `today`. Anything else is an `Error` that names the field at fault.
pub fn document_of(given: &JsValue) -> Result<Document, JsValue> {
    const FIELDS: [&str; 5] = ["today", "now", "assumptions", "currency", "choices"];
    let mut document = Document::default();
    let mut now = None;
    for (name, value) in fields_of(given, "document", &object(&FIELDS))? {
        match name.as_str() {
            "today" => document.plans.today = plan_named(&value, "today")?,
            "now" => now = Some(plan_named(&value, "now")?),
            "assumptions" => document.assumptions = assumptions_of(&value)?,
            "currency" => document.currency = named("currency", &value, &Currency::ALL, Currency::code)?,
            "choices" => document.choices = choices_of(&value)?,
            _ => return Err(unknown(&name, &value, "a document", &FIELDS)),
        }
    }
    document.plans.now = now.unwrap_or(document.plans.today);
    Ok(document)
}

fn choices_of(given: &JsValue) -> Result<Choices, JsValue> {
    const FIELDS: [&str; 4] = ["step", "falseChoice", "pause", "unfolded"];
    let mut choices = Choices::default();
    for (name, value) in fields_of(given, "choices", &object(&FIELDS))? {
        match name.as_str() {
            "step" => choices.step = one_of("step", &value, &Step::ALL)?,
            "falseChoice" if value.is_null() => {}
            "falseChoice" => {
                choices.false_choice =
                    Some(named("falseChoice", &value, &FalseChoice::ALL, FalseChoice::name)?)
            }
            "pause" if value.is_null() => {}
            "pause" => choices.pause = Some(pause_of(&value)?),
            "unfolded" => choices.unfolded = unfolded_of(&value)?,
            _ => return Err(unknown(&name, &value, "choices", &FIELDS)),
        }
    }
    Ok(choices)
}

/// Both weeks of a pause, and nothing else.
fn pause_of(given: &JsValue) -> Result<Pause, JsValue> {
    const FIELDS: [&str; 2] = ["start", "weeks"];
    for (name, value) in fields_of(given, "pause", &object(&FIELDS))? {
        if !FIELDS.contains(&name.as_str()) {
            return Err(unknown(&name, &value, "pause", &FIELDS));
        }
    }
    Ok(Pause {
        start: number_of(given, "start", Pause::FIRST_WEEK, true)? as u32,
        weeks: number_of(given, "weeks", Pause::LENGTH, true)? as u32,
    })
}

fn unfolded_of(given: &JsValue) -> Result<Unfolded, JsValue> {
    if !Array::is_array(given) {
        let names = Foldable::ALL.map(Foldable::name);
        return Err(mistaken("unfolded", given, "a list of names", &object(&names)));
    }
    Array::from(given).iter().map(|part| named("unfolded", &part, &Foldable::ALL, Foldable::name)).collect()
}

/// Finds the item with the given name.
fn named<T: Copy>(
    field: &str,
    given: &JsValue,
    all: &[T],
    name: fn(T) -> &'static str,
) -> Result<T, JsValue> {
    let chosen = given.as_string().and_then(|wanted| all.iter().copied().find(|it| name(*it) == wanted));
    chosen.ok_or_else(|| {
        let names: Vec<_> = all.iter().map(|it| name(*it)).collect();
        mistaken(field, given, &["one of ", &names.join(", ")].concat(), &object(&names))
    })
}
