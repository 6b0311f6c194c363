//! Converts a document to a plain object and back. Reading is strict: an error names the field at fault.

use js_sys::Array;
use serde::Serialize;
use wasm_bindgen::prelude::JsValue;

use super::{assumption_error, fields_of, given_as, mistaken, number_of, object, one_of, plan_named};
use crate::model::{Assumptions, FalseChoice, Input, Plan, RANKED_LEVERS, Step};
use crate::session::{Choices, Currency, Document, Foldable, Pause, Scenarios, Unfolded};

/// A document as JavaScript sees it.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Written {
    today: Plan,
    now: Plan,
    assumptions: WrittenAssumptions,
    currency: &'static str,
    choices: WrittenChoices,
}

/// The assumptions, keyed by lever name.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct WrittenAssumptions {
    reach: ByLever,
    half_life: ByLever,
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

/// One number for each of the nine levers, in the order of `RANKED_LEVERS`.
struct ByLever([f64; 9]);

impl Serialize for ByLever {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(RANKED_LEVERS.into_iter().map(Input::lever_name).zip(self.0))
    }
}

/// Converts a document to a plain object.
pub fn document_object(document: &Document) -> JsValue {
    let Document { plans: Scenarios { today, now }, assumptions, currency, choices } = document;
    let by_lever = |of: fn(&Assumptions, Input) -> Option<f64>| {
        ByLever(RANKED_LEVERS.map(|lever| of(assumptions, lever).unwrap_or_default()))
    };
    object(&Written {
        today: *today,
        now: *now,
        assumptions: WrittenAssumptions {
            reach: by_lever(Assumptions::reach),
            half_life: by_lever(Assumptions::half_life),
        },
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
            "currency" => document.currency = currency_of(&value)?,
            "choices" => document.choices = choices_of(&value)?,
            _ => return Err(unknown(&name, &value, "a document", &FIELDS)),
        }
    }
    document.plans.now = now.unwrap_or(document.plans.today);
    Ok(document)
}

fn assumptions_of(given: &JsValue) -> Result<Assumptions, JsValue> {
    const FIELDS: [&str; 2] = ["reach", "halfLife"];
    let mut assumptions = Assumptions::default();
    for (name, value) in fields_of(given, "assumptions", &object(&FIELDS))? {
        let take = match name.as_str() {
            "reach" => Assumptions::take_reach,
            "halfLife" => Assumptions::take_half_life,
            _ => return Err(unknown(&name, &value, "assumptions", &FIELDS)),
        };
        let names = RANKED_LEVERS.map(Input::lever_name);
        for (lever, value) in fields_of(&value, &name, &object(&names))? {
            let lever = RANKED_LEVERS
                .into_iter()
                .find(|it| it.lever_name() == lever)
                .ok_or_else(|| unknown(&lever, &value, &name, &names))?;
            take(&mut assumptions, lever, given_as(&value))
                .map_err(|error| assumption_error(&error, &value))?;
        }
    }
    Ok(assumptions)
}

fn currency_of(given: &JsValue) -> Result<Currency, JsValue> {
    let codes = Currency::ALL.map(Currency::code);
    given
        .as_string()
        .and_then(|code| Currency::of_code(&code))
        .ok_or_else(|| mistaken("currency", given, &["one of ", &codes.join(", ")].concat(), &object(&codes)))
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

/// The error for a field that does not exist.
fn unknown(name: &str, value: &JsValue, of: &str, fields: &[&str]) -> JsValue {
    let message = ["\"", name, "\" is not a field of ", of, "; its fields are ", &fields.join(", ")].concat();
    super::error(&message, name, value, &object(fields))
}
