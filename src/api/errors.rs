//! The errors thrown to JavaScript: each says which field is at fault, what was given and what is allowed.

use js_sys::{Error, Reflect};
use wasm_bindgen::prelude::JsValue;

use super::object;
use crate::model::{AssumptionError, Given, ROWS, Refusal};
use crate::session::link::LinkError;

/// A value from JavaScript, as the model reads it and a message quotes it.
pub fn given_as(value: &JsValue) -> Given {
    match (value.as_f64(), value.as_string()) {
        (Some(number), _) => Given::Number(number),
        (_, Some(text)) => Given::text(&text),
        _ if value.is_null() => Given::Null,
        _ => Given::Other(format!("of the type {}", value.js_typeof().as_string().unwrap_or_default())),
    }
}

pub fn refusal(refused: &Refusal, value: &JsValue) -> JsValue {
    let allowed = refused.allowed().map_or_else(field_names, |bounds| object(&bounds));
    error(&refused.to_string(), refused.field(), value, &allowed)
}

pub fn link_error(refused: &LinkError, text: &str) -> JsValue {
    match refused {
        LinkError::Plan(Refusal::OutOfBounds(outside)) => {
            refusal(&Refusal::OutOfBounds(*outside), &outside.value.into())
        }
        LinkError::Plan(other) => refusal(other, &text.into()),
        LinkError::Assumption(refused) => assumption_error(refused, &text.into()),
        _ => error(&refused.to_string(), "link", &text.into(), &JsValue::NULL),
    }
}

pub fn assumption_error(refused: &AssumptionError, value: &JsValue) -> JsValue {
    error(&refused.to_string(), refused.what.field(), value, &object(&refused.allowed))
}

/// The `allowed` of an error about an unknown field: all field names.
pub fn field_names() -> JsValue {
    object(&ROWS.each_ref().map(|row| row.name))
}

/// The `Error` for an argument that breaks a rule, such as "a number from 0 to 52".
pub fn mistaken(field: &str, value: &JsValue, rule: &str, allowed: &JsValue) -> JsValue {
    let message = [field, " is ", &given_as(value).to_string(), ", but must be ", rule].concat();
    error(&message, field, value, allowed)
}

/// An `Error` that says which field is at fault, what was given and what is allowed.
pub fn error(message: &str, field: &str, value: &JsValue, allowed: &JsValue) -> JsValue {
    let error = Error::new(message);
    for (name, property) in [("field", &field.into()), ("value", value), ("allowed", allowed)] {
        // Fails only for a frozen object, which a new one is not.
        let _ = Reflect::set(&error, &name.into(), property);
    }
    error.into()
}

/// The error for a field that does not exist.
pub fn unknown(name: &str, value: &JsValue, of: &str, fields: &[&str]) -> JsValue {
    let message = ["\"", name, "\" is not a field of ", of, "; its fields are ", &fields.join(", ")].concat();
    error(&message, name, value, &object(fields))
}
