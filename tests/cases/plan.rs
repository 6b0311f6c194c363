//! A plan as the cases write it, an object of named numbers: taken field by field and
//! checked at the end, as `src/api.rs` takes an object of JavaScript.

use headpin::model::{Given, Input, Plan, Refusal};
use serde_json::Value;

/// The plan of an object; a field that is left out has its default.
pub fn plan_of(object: &Value) -> Result<Plan, Refusal> {
    let mut plan = Plan::default();
    let fields = object.as_object().unwrap_or_else(|| panic!("not an object: {object}"));
    for (name, value) in fields {
        let given = match value {
            Value::Null => Given::Null,
            Value::Number(number) => Given::Number(number.as_f64().unwrap()),
            other => Given::Other(other.to_string()),
        };
        plan.take(Input::named(name)?, given)?;
    }
    plan.check().map_err(Refusal::OutOfBounds)?;
    Ok(plan)
}
