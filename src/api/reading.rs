//! Reads arguments from JavaScript strictly; every error names the field at fault.

use js_sys::{Array, Reflect, Symbol};
use serde::Serialize;
use wasm_bindgen::prelude::JsValue;

use super::errors::{field_names, given_as, mistaken, refusal};
use super::object;
use crate::model::{self, Bounds, Input, Plan, Policy, Refusal};

/// The range for a number of opportunities, far beyond anything real.
pub const OPPORTUNITIES: Bounds = Bounds { min: 0.0, max: 1e12 };

/// Reads a plan from an object, field by field.
pub fn plan_of(given: &JsValue) -> Result<Plan, JsValue> {
    plan_named(given, "plan")
}

/// The same for an argument or field of another name.
pub fn plan_named(given: &JsValue, field: &str) -> Result<Plan, JsValue> {
    let mut plan = Plan::default();
    for (name, value) in fields_of(given, field, &field_names())? {
        let taken = Input::named(&name).and_then(|input| plan.take(input, given_as(&value)));
        taken.map_err(|refused| refusal(&refused, &value))?;
    }
    plan.check().map_err(|outside| refusal(&Refusal::OutOfBounds(outside), &outside.value.into()))?;
    Ok(plan)
}

/// The fields of a plain object, except those that are `undefined`.
pub fn fields_of(given: &JsValue, what: &str, names: &JsValue) -> Result<Vec<(String, JsValue)>, JsValue> {
    let no_object = || mistaken(what, given, "an object with named fields", names);
    // A Map keeps its entries elsewhere; without this check it would pass for an object without fields.
    let is_tagged = Reflect::has(given, &Symbol::to_string_tag()).map_err(|_| no_object())?;
    if is_tagged || Array::is_array(given) {
        return Err(no_object());
    }
    let mut fields = Vec::new();
    for key in Reflect::own_keys(given).map_err(|_| no_object())?.iter() {
        let value = Reflect::get(given, &key)?;
        fields.extend(key.as_string().filter(|_| !value.is_undefined()).map(|name| (name, value)));
    }
    Ok(fields)
}

/// Finds the choice with the given JSON name.
pub fn one_of<T: Copy + Serialize>(field: &str, given: &JsValue, choices: &[T]) -> Result<T, JsValue> {
    let chosen = choices.iter().find(|choice| object(choice) == *given);
    chosen.copied().ok_or_else(|| {
        let names = object(choices);
        let listed = Array::from(&names).join(", ");
        mistaken(field, given, &format!("one of {listed}"), &names)
    })
}

/// Reads a policy: `"steady"`, `"dealsFirst"`, `{ pause: { start, weeks } }` or
/// `{ stopStart: { above, below } }`.
pub fn policy_of(given: &JsValue) -> Result<Policy, JsValue> {
    let pause = Reflect::get(given, &"pause".into()).unwrap_or_default();
    if pause.is_object() {
        let weeks = |field| number_of(&pause, field, model::weeks::WEEKS, true);
        return Ok(Policy::Pause { start: weeks("start")? as u32, weeks: weeks("weeks")? as u32 });
    }
    let stop = Reflect::get(given, &"stopStart".into()).unwrap_or_default();
    if stop.is_object() {
        let open = |field| number_of(&stop, field, OPPORTUNITIES, false);
        return Ok(Policy::StopStart { above: open("above")?, below: open("below")? });
    }
    one_of("policy", given, &[Policy::Steady, Policy::DealsFirst])
}

/// Reads a field of an object as a number inside bounds, and a whole one if asked.
pub fn number_of(given: &JsValue, field: &str, bounds: Bounds, whole: bool) -> Result<f64, JsValue> {
    let value = Reflect::get(given, &field.into())?;
    let number = value.as_f64().filter(|number| bounds.holds(*number) && !(whole && number.fract() != 0.0));
    number.ok_or_else(|| {
        let rule = [if whole { "a whole number from " } else { "a number from " }, &ends(bounds)].concat();
        mistaken(field, &value, &rule, &object(&bounds))
    })
}

/// A range in words: "0 to 52". The ranges used here have whole numbers at both ends.
pub fn ends(bounds: Bounds) -> String {
    [(bounds.min as u64).to_string(), " to ".into(), (bounds.max as u64).to_string()].concat()
}
