//! The JavaScript API: the results of the model and the session as plain objects, and the calculator
//! itself. The types, with each field's unit, are in `assets/headpin.d.ts`.
//!
//! A plan may leave out fields, which then have their defaults. Anything that is not a valid plan throws
//! an `Error` with the properties `field`, `value` and `allowed`.

mod calculator;
mod document;

use js_sys::{Array, Error, Reflect, Symbol};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::model::{
    self, AssumptionError, Assumptions, Bounds, Given, Input, Job, Plan, Policy, ROWS, Reach, Refusal, Row,
    Step, Unit,
};
use crate::session::link::{self, LinkError};

pub use calculator::{Calculator, mount};

/// The range for a number of opportunities, far beyond anything real.
const OPPORTUNITIES: Bounds = Bounds { min: 0.0, max: 1e12 };

/// What a function returns, or the `Error` that it throws.
type Answer = Result<JsValue, JsValue>;

/// `{ holdTarget, holdHours, reason }` for a plan: what the target takes, and where the hours lead.
#[wasm_bindgen(skip_jsdoc)]
pub fn evaluate(plan: &JsValue) -> Answer {
    Ok(object(&model::evaluate(&plan_of(plan)?)))
}

/// What one move of each lever is worth.
#[wasm_bindgen(skip_jsdoc)]
pub fn leverage(plan: &JsValue, step: &JsValue) -> Answer {
    let step = one_of("step", step, &Step::ALL)?;
    Ok(object(&model::leverage(&plan_of(plan)?, &Assumptions::default(), step)))
}

/// The lever for which four weeks of focus gain the most.
#[wasm_bindgen(js_name = oneThing, skip_jsdoc)]
pub fn one_thing(plan: &JsValue) -> Answer {
    Ok(object(&model::one_thing(&plan_of(plan)?, &Assumptions::default())))
}

/// Which lever each successive block of focus goes to.
#[wasm_bindgen(skip_jsdoc)]
pub fn sequence(plan: &JsValue) -> Answer {
    Ok(object(&model::sequence(&plan_of(plan)?, &Assumptions::default())))
}

/// How likely the target is if the sellers create this many opportunities a week themselves. Without the
/// number, as many as the target takes; `null` if that is out of reach.
#[wasm_bindgen(skip_jsdoc)]
pub fn chance(plan: &JsValue, created_per_week: &JsValue) -> Answer {
    let created = created_per_week.as_f64().filter(|created| OPPORTUNITIES.holds(*created));
    if created.is_none() && !created_per_week.is_undefined() {
        let rule = ["a number from ", &ends(OPPORTUNITIES)].concat();
        return Err(mistaken("createdPerWeek", created_per_week, &rule, &object(&OPPORTUNITIES)));
    }
    Ok(object(&model::chance(&plan_of(plan)?, created)))
}

/// How likely the target is, and the prospecting that raises the odds.
#[wasm_bindgen(skip_jsdoc)]
pub fn odds(plan: &JsValue) -> Answer {
    Ok(object(&model::odds(&plan_of(plan)?)))
}

/// How the week is split, and how it should be; `null` if there is nothing to split.
#[wasm_bindgen(skip_jsdoc)]
pub fn balance(plan: &JsValue) -> Answer {
    Ok(object(&model::balance(&plan_of(plan)?, &Assumptions::default())))
}

/// The coming weeks, one by one, under a prospecting policy.
#[wasm_bindgen(skip_jsdoc)]
pub fn weeks(plan: &JsValue, policy: &JsValue) -> Answer {
    Ok(object(&model::weeks(&plan_of(plan)?, policy_of(policy)?)))
}

/// The table of all inputs: bounds, defaults, and the assumptions about the ranked levers.
#[wasm_bindgen(skip_jsdoc)]
pub fn levers() -> JsValue {
    object(&ROWS.each_ref().map(Lever::of))
}

/// The plan that the page starts with.
#[wasm_bindgen(js_name = defaultPlan, skip_jsdoc)]
pub fn default_plan() -> JsValue {
    object(&Plan::default())
}

/// Encodes a plan as the text of a link.
#[wasm_bindgen(js_name = toLink, skip_jsdoc)]
pub fn to_link(plan: &JsValue) -> Answer {
    Ok(link::write_plan(&plan_of(plan)?).into())
}

/// Decodes the plan in a link's text.
#[wasm_bindgen(js_name = fromLink, skip_jsdoc)]
pub fn from_link(text: &JsValue) -> Answer {
    let Some(text) = text.as_string() else {
        return Err(mistaken("link", text, "a text", &JsValue::NULL));
    };
    link::read_plan(&text).map(|plan| object(&plan)).map_err(|refused| link_error(&refused, &text))
}

/// A row of the table of inputs, without what only the page uses.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Lever {
    name: &'static str,
    job: Job,
    unit: Unit,
    min: f64,
    max: f64,
    may_be_null: bool,
    default: f64,
    step: f64,
    lower_is_better: bool,
    ranked: Option<Ranked>,
}

/// The assumptions about one of the nine ranked levers.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Ranked {
    name: &'static str,
    reach: Reach,
    half_life: f64,
}

impl Lever {
    fn of(row: &Row) -> Lever {
        Lever {
            name: row.name,
            job: row.job,
            unit: row.unit,
            min: row.bounds.min,
            max: row.bounds.max,
            may_be_null: row.input.may_be_absent(),
            default: row.default,
            step: row.step,
            lower_is_better: row.lower_is_better,
            ranked: row.ranked.map(|lever| Ranked {
                name: lever.name,
                reach: lever.outlook.reach,
                half_life: lever.outlook.half_life,
            }),
        }
    }
}

/// Converts a value to plain JavaScript; `None` becomes `null`.
fn object(value: &(impl Serialize + ?Sized)) -> JsValue {
    // Serializing plain numbers, names and lists cannot fail.
    value.serialize(&Serializer::json_compatible()).unwrap_or_default()
}

/// Reads a plan from an object, field by field.
fn plan_of(given: &JsValue) -> Result<Plan, JsValue> {
    plan_named(given, "plan")
}

/// The same for an argument or field of another name.
fn plan_named(given: &JsValue, field: &str) -> Result<Plan, JsValue> {
    let mut plan = Plan::default();
    for (name, value) in fields_of(given, field, &field_names())? {
        let taken = Input::named(&name).and_then(|input| plan.take(input, given_as(&value)));
        taken.map_err(|refused| refusal(&refused, &value))?;
    }
    plan.check().map_err(|outside| refusal(&Refusal::OutOfBounds(outside), &outside.value.into()))?;
    Ok(plan)
}

/// The fields of a plain object, except those that are `undefined`.
fn fields_of(given: &JsValue, what: &str, names: &JsValue) -> Result<Vec<(String, JsValue)>, JsValue> {
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

fn given_as(value: &JsValue) -> Given {
    match (value.as_f64(), value.as_string()) {
        (Some(number), _) => Given::Number(number),
        (_, Some(text)) => Given::text(&text),
        _ if value.is_null() => Given::Null,
        _ => Given::Other(format!("of the type {}", value.js_typeof().as_string().unwrap_or_default())),
    }
}

/// Finds the choice with the given JSON name.
fn one_of<T: Copy + Serialize>(field: &str, given: &JsValue, choices: &[T]) -> Result<T, JsValue> {
    let chosen = choices.iter().find(|choice| object(choice) == *given);
    chosen.copied().ok_or_else(|| {
        let names = object(choices);
        let listed = Array::from(&names).join(", ");
        mistaken(field, given, &format!("one of {listed}"), &names)
    })
}

/// Reads a policy: `"steady"`, `"dealsFirst"`, `{ pause: { start, weeks } }` or
/// `{ stopStart: { above, below } }`.
fn policy_of(given: &JsValue) -> Result<Policy, JsValue> {
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
fn number_of(given: &JsValue, field: &str, bounds: Bounds, whole: bool) -> Result<f64, JsValue> {
    let value = Reflect::get(given, &field.into())?;
    let number = value.as_f64().filter(|number| bounds.holds(*number) && !(whole && number.fract() != 0.0));
    number.ok_or_else(|| {
        let rule = [if whole { "a whole number from " } else { "a number from " }, &ends(bounds)].concat();
        mistaken(field, &value, &rule, &object(&bounds))
    })
}

/// A range in words: "0 to 52". The ranges used here have whole numbers at both ends.
fn ends(bounds: Bounds) -> String {
    [(bounds.min as u64).to_string(), " to ".into(), (bounds.max as u64).to_string()].concat()
}

fn refusal(refused: &Refusal, value: &JsValue) -> JsValue {
    let allowed = refused.allowed().map_or_else(field_names, |bounds| object(&bounds));
    error(&refused.to_string(), refused.field(), value, &allowed)
}

fn link_error(refused: &LinkError, text: &str) -> JsValue {
    match refused {
        LinkError::Plan(Refusal::OutOfBounds(outside)) => {
            refusal(&Refusal::OutOfBounds(*outside), &outside.value.into())
        }
        LinkError::Plan(other) => refusal(other, &text.into()),
        LinkError::Assumption(refused) => assumption_error(refused, &text.into()),
        _ => error(&refused.to_string(), "link", &text.into(), &JsValue::NULL),
    }
}

fn assumption_error(refused: &AssumptionError, value: &JsValue) -> JsValue {
    error(&refused.to_string(), refused.what, value, &object(&refused.allowed))
}

/// The `allowed` of an error about an unknown field: all field names.
fn field_names() -> JsValue {
    object(&ROWS.each_ref().map(|row| row.name))
}

/// The `Error` for an argument that breaks a rule, such as "a number from 0 to 52".
fn mistaken(field: &str, value: &JsValue, rule: &str, allowed: &JsValue) -> JsValue {
    let message = [field, " is ", &given_as(value).to_string(), ", but must be ", rule].concat();
    error(&message, field, value, allowed)
}

/// An `Error` that says which field is at fault, what was given and what is allowed.
fn error(message: &str, field: &str, value: &JsValue, allowed: &JsValue) -> JsValue {
    let error = Error::new(message);
    for (name, property) in [("field", &field.into()), ("value", value), ("allowed", allowed)] {
        // Fails only for a frozen object, which a new one is not.
        let _ = Reflect::set(&error, &name.into(), property);
    }
    error.into()
}
