//! The JavaScript API: the results of the model and the session as plain objects, and the calculator
//! itself. The types, with each field's unit, are in `assets/headpin.d.ts`.
//!
//! A plan may leave out fields, which then have their defaults. Anything that is not a valid plan throws
//! an `Error` with the properties `field`, `value` and `allowed`.

mod assumptions;
mod calculator;
mod document;
mod errors;
mod reading;

use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use crate::model::{self, Assumptions, Given, Input, Job, Plan, ROWS, Reach, Refusal, Row, Step, Unit};
use crate::session::{Document, link};

use assumptions::assumptions_of;
pub use calculator::{Calculator, mount};
use errors::{field_names, given_as, link_error, mistaken, refusal};
use reading::{OPPORTUNITIES, ends, one_of, plan_named, plan_of, policy_of};

/// What a function returns, or the `Error` that it throws.
type Answer = Result<JsValue, JsValue>;

/// `{ holdTarget, holdHours, reason }` for a plan: what the target takes, and where the hours lead. The
/// assumptions are checked, as in every function, although they do not affect this result.
#[wasm_bindgen(skip_jsdoc)]
pub fn evaluate(plan: &JsValue, assumptions: &JsValue) -> Answer {
    let (plan, _) = plan_and_assumptions(plan, assumptions)?;
    Ok(object(&model::evaluate(&plan)))
}

/// What one move of each lever is worth.
#[wasm_bindgen(skip_jsdoc)]
pub fn leverage(plan: &JsValue, step: &JsValue, assumptions: &JsValue) -> Answer {
    let step = one_of("step", step, &Step::ALL)?;
    let (plan, assumptions) = plan_and_assumptions(plan, assumptions)?;
    Ok(object(&model::leverage(&plan, &assumptions, step)))
}

/// A plan with one field moved to a value, with what it pulls along, stopped at its limits.
#[wasm_bindgen(js_name = move, skip_jsdoc)]
pub fn move_to(
    plan: &JsValue,
    field: &JsValue,
    value: &JsValue,
    pinned: &JsValue,
    assumptions: &JsValue,
) -> Answer {
    let (plan, assumptions) = plan_and_assumptions(plan, assumptions)?;
    let pinned = if pinned.is_undefined() { plan } else { plan_named(pinned, "pinned")? };
    let name =
        field.as_string().ok_or_else(|| mistaken("field", field, "the name of one", &field_names()))?;
    let input = Input::named(&name).map_err(|refused| refusal(&refused, field))?;
    // Read like a field of a plan, except that bounds refuse nothing: the move stops at them.
    let is_number = value.as_f64().is_some_and(f64::is_finite);
    let mut read = plan;
    read.take(input, given_as(value)).map_err(|refused| refusal(&refused, value))?;
    if let (Some(asked), false) = (read.get(input), is_number) {
        return Err(refusal(&Refusal::NotANumber { input, given: Given::Number(asked) }, value));
    }
    let moved = read
        .get(input)
        .map_or(read, |asked| plan.moved_to(input, plan.stopped(input, asked), &assumptions, &pinned));
    Ok(object(&moved))
}

/// The lever for which four weeks of focus gain the most.
#[wasm_bindgen(js_name = oneThing, skip_jsdoc)]
pub fn one_thing(plan: &JsValue, assumptions: &JsValue) -> Answer {
    let (plan, assumptions) = plan_and_assumptions(plan, assumptions)?;
    Ok(object(&model::one_thing(&plan, &assumptions)))
}

/// Which lever each successive block of focus goes to.
#[wasm_bindgen(skip_jsdoc)]
pub fn sequence(plan: &JsValue, assumptions: &JsValue) -> Answer {
    let (plan, assumptions) = plan_and_assumptions(plan, assumptions)?;
    Ok(object(&model::sequence(&plan, &assumptions)))
}

/// How likely the target is if the sellers create this many opportunities a week themselves. Without the
/// number, as many as the target takes; `null` if that is out of reach.
#[wasm_bindgen(skip_jsdoc)]
pub fn chance(plan: &JsValue, created_per_week: &JsValue, assumptions: &JsValue) -> Answer {
    let (plan, _) = plan_and_assumptions(plan, assumptions)?;
    let created = created_per_week.as_f64().filter(|created| OPPORTUNITIES.holds(*created));
    if created.is_none() && !created_per_week.is_undefined() {
        let rule = ["a number from ", &ends(OPPORTUNITIES)].concat();
        return Err(mistaken("createdPerWeek", created_per_week, &rule, &object(&OPPORTUNITIES)));
    }
    Ok(object(&model::chance(&plan, created)))
}

/// How likely the target is, and the prospecting that raises the odds.
#[wasm_bindgen(skip_jsdoc)]
pub fn odds(plan: &JsValue, assumptions: &JsValue) -> Answer {
    let (plan, _) = plan_and_assumptions(plan, assumptions)?;
    Ok(object(&model::odds(&plan)))
}

/// How the week is split, and how it should be; `null` if there is nothing to split.
#[wasm_bindgen(skip_jsdoc)]
pub fn balance(plan: &JsValue, assumptions: &JsValue) -> Answer {
    let (plan, assumptions) = plan_and_assumptions(plan, assumptions)?;
    Ok(object(&model::balance(&plan, &assumptions)))
}

/// The coming weeks, one by one, under a prospecting policy.
#[wasm_bindgen(skip_jsdoc)]
pub fn weeks(plan: &JsValue, policy: &JsValue, assumptions: &JsValue) -> Answer {
    let (plan, _) = plan_and_assumptions(plan, assumptions)?;
    Ok(object(&model::weeks(&plan, policy_of(policy)?)))
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

/// Encodes a plan, and the assumptions that differ from the default, as the text of a link.
#[wasm_bindgen(js_name = toLink, skip_jsdoc)]
pub fn to_link(plan: &JsValue, assumptions: &JsValue) -> Answer {
    let (plan, assumptions) = plan_and_assumptions(plan, assumptions)?;
    Ok(link::write(&Document { assumptions, ..Document::of(plan) }).into())
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

/// A plan, and what is assumed beside it.
fn plan_and_assumptions(plan: &JsValue, assumptions: &JsValue) -> Result<(Plan, Assumptions), JsValue> {
    Ok((plan_of(plan)?, assumptions_of(assumptions)?))
}
