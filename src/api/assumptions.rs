//! Assumptions as a plain object, and back; read strictly, with errors that name the field at fault.

use serde::{Serialize, Serializer};
use wasm_bindgen::prelude::JsValue;

use super::errors::{assumption_error, error, given_as, unknown};
use super::object;
use super::reading::fields_of;
use crate::model::{AssumptionError, Assumptions, Coupling, Ease, Given, Input, Pull, RANKED_LEVERS};

/// The assumptions, keyed by the names of the levers and couplings.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Written {
    reach: ByLever<f64>,
    half_life: ByLever<f64>,
    ease: ByLever<&'static str>,
    couplings: ByCoupling,
}

impl Written {
    pub fn of(assumptions: &Assumptions) -> Written {
        let number = |of: fn(&Assumptions, Input) -> Option<f64>| {
            ByLever(RANKED_LEVERS.map(|lever| of(assumptions, lever).unwrap_or_default()))
        };
        let ease = |lever| assumptions.ease(lever).unwrap_or(Ease::Usual).name();
        Written {
            reach: number(Assumptions::reach),
            half_life: number(Assumptions::half_life),
            ease: ByLever(RANKED_LEVERS.map(ease)),
            couplings: ByCoupling(*assumptions),
        }
    }
}

/// One value for each of the nine levers, in the order of `RANKED_LEVERS`.
struct ByLever<T>([T; 9]);

impl<T: Copy + Serialize> Serialize for ByLever<T> {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(RANKED_LEVERS.into_iter().map(Input::lever_name).zip(self.0))
    }
}

/// The strength of every coupling that the user can change.
struct ByCoupling(Assumptions);

impl Serialize for ByCoupling {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let strength = |coupling: Coupling| {
            let strength = self.0.strength(coupling);
            let is_switch = coupling.row().pull == Pull::Hours;
            (
                coupling.row().name,
                if is_switch { Strength::Is(strength != 0.0) } else { Strength::By(strength) },
            )
        };
        to.collect_map(Coupling::adjustable().map(strength))
    }
}

/// A coupling of hours is on or off; every other one has an exponent.
#[derive(Serialize)]
#[serde(untagged)]
enum Strength {
    Is(bool),
    By(f64),
}

/// Reads assumptions from an object, lever by lever and coupling by coupling; `undefined` stands for the
/// defaults.
pub fn assumptions_of(given: &JsValue) -> Result<Assumptions, JsValue> {
    const FIELDS: [&str; 4] = ["reach", "halfLife", "ease", "couplings"];
    let mut assumptions = Assumptions::default();
    if given.is_undefined() {
        return Ok(assumptions);
    }
    for (name, value) in fields_of(given, "assumptions", &object(&FIELDS))? {
        match name.as_str() {
            "reach" => levers_of(&mut assumptions, "reach", &value, take_reach)?,
            "halfLife" => levers_of(&mut assumptions, "halfLife", &value, take_half_life)?,
            "ease" => levers_of(&mut assumptions, "ease", &value, take_ease)?,
            "couplings" => take_couplings(&mut assumptions, &value)?,
            _ => return Err(unknown(&name, &value, "assumptions", &FIELDS)),
        }
    }
    Ok(assumptions)
}

type Take = fn(&mut Assumptions, Input, &JsValue) -> Result<(), JsValue>;

/// Reads one field of assumptions, lever by lever.
fn levers_of(all: &mut Assumptions, field: &str, given: &JsValue, take: Take) -> Result<(), JsValue> {
    let names = RANKED_LEVERS.map(Input::lever_name);
    for (name, value) in fields_of(given, field, &object(&names))? {
        let lever = RANKED_LEVERS.into_iter().find(|lever| lever.lever_name() == name);
        take(all, lever.ok_or_else(|| unknown(&name, &value, field, &names))?, &value)?;
    }
    Ok(())
}

fn take_reach(all: &mut Assumptions, lever: Input, value: &JsValue) -> Result<(), JsValue> {
    refused(all.take_reach(lever, given_as(value)), value)
}

fn take_half_life(all: &mut Assumptions, lever: Input, value: &JsValue) -> Result<(), JsValue> {
    refused(all.take_half_life(lever, given_as(value)), value)
}

fn take_ease(all: &mut Assumptions, lever: Input, value: &JsValue) -> Result<(), JsValue> {
    let Some(ease) = value.as_string().and_then(|name| Ease::named(&name)) else {
        let names = Ease::ALL.map(Ease::name);
        let rule = ["one of ", &names.join(", ")].concat();
        return Err(mistaken("ease", lever.lever_name(), value, &rule, &object(&names)));
    };
    *all = all.with_ease(lever, ease);
    Ok(())
}

fn take_couplings(all: &mut Assumptions, given: &JsValue) -> Result<(), JsValue> {
    let names: Vec<_> = Coupling::adjustable().map(|coupling| coupling.row().name).collect();
    for (name, value) in fields_of(given, "couplings", &object(&names))? {
        let coupling = Coupling::adjustable().find(|coupling| coupling.row().name == name);
        let coupling = coupling.ok_or_else(|| unknown(&name, &value, "couplings", &names))?;
        let strength = match (coupling.row().pull, value.as_bool()) {
            (Pull::Hours, Some(is_on)) => Given::Number(f64::from(u8::from(is_on))),
            (Pull::Hours, None) => {
                return Err(mistaken("couplings", &name, &value, "true or false", &JsValue::NULL));
            }
            _ => given_as(&value),
        };
        refused(all.take_coupling(coupling, strength), &value)?;
    }
    Ok(())
}

fn refused(taken: Result<(), AssumptionError>, value: &JsValue) -> Result<(), JsValue> {
    taken.map_err(|error| assumption_error(&error, value))
}

/// The error for a value in a field of assumptions that breaks a rule.
fn mistaken(field: &str, name: &str, value: &JsValue, rule: &str, allowed: &JsValue) -> JsValue {
    let message = [field, ".", name, " is ", &given_as(value).to_string(), ", but must be ", rule].concat();
    error(&message, field, value, allowed)
}
