//! How this browser writes numbers, read once.
//!
//! A browser's list of languages may have entries that `Intl` rejects ("C", "en-US@posix"), and a page
//! may have changed `Intl` itself. So any call into it may fail, and then the default marks are used.

use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::text::{Locale, SignPlace};

/// The browser's separators and sign positions, or the defaults where it does not report them. Digits are
/// always 0 to 9, and the currency is left to the page.
pub fn locale() -> Locale {
    let default = Locale::default();
    let languages = accepted_languages();
    let Some(number) = parts(&languages, &[], 12_345_678.5) else { return default };
    let mark = |kind: &str| number.iter().find(|part| part.0 == kind).and_then(|part| part.1.chars().next());
    let second_group = number.iter().filter(|part| part.0 == "integer").nth(1);
    let place = |sign, options: &[(&str, &str)]| {
        parts(&languages, options, 0.25).and_then(|parts| sign_place(sign, &parts))
    };
    Locale {
        language: default.language,
        decimal: mark("decimal").unwrap_or(default.decimal),
        group: mark("group").unwrap_or(default.group),
        group_size: second_group
            .map_or(default.group_size, |part| if part.1.chars().count() == 2 { 2 } else { 3 }),
        percent: place("percentSign", &[("style", "percent")]).unwrap_or(default.percent),
        money: place("currency", &[("style", "currency"), ("currency", "EUR")]).unwrap_or(default.money),
        currency: default.currency,
    }
}

/// A piece of a formatted number: its type, as `formatToParts` names it, and its text.
type Part = (String, String);

/// Where a sign stands relative to the number, and what separates the two.
fn sign_place(sign: &str, parts: &[Part]) -> Option<SignPlace> {
    let place = |kind: &str| parts.iter().position(|part| part.0 == kind);
    let (sign, number) = (place(sign)?, place("integer")?);
    let is_before = sign < number;
    let beside = if is_before { sign + 1 } else { sign - 1 };
    let space = parts.get(beside).filter(|part| part.0 == "literal").and_then(|part| part.1.chars().next());
    Some(SignPlace { is_before, space: space.filter(|space| space.is_whitespace()) })
}

/// The user's preferred languages, in order, without those that `Intl` rejects.
fn accepted_languages() -> Array {
    let wanted = web_sys::window().map(|window| window.navigator().languages()).unwrap_or_default();
    wanted.iter().filter(|language| number_format(&Array::of1(language), &Object::new()).is_some()).collect()
}

/// A number as the browser writes it, in pieces; `None` if `Intl` fails.
fn parts(languages: &Array, options: &[(&str, &str)], number: f64) -> Option<Vec<Part>> {
    let wanted = Object::new();
    for (name, value) in options {
        // Fails only for a frozen object, which a new one is not.
        let _ = Reflect::set(&wanted, &(*name).into(), &(*value).into());
    }
    let format = number_format(languages, &wanted)?;
    let to_parts: Function = Reflect::get(&format, &"formatToParts".into()).ok()?.dyn_into().ok()?;
    let parts: Array = to_parts.call1(&format, &number.into()).ok()?.dyn_into().ok()?;
    let text = |part: &JsValue, key: &str| Reflect::get(part, &key.into()).ok()?.as_string();
    parts.iter().map(|part| Some((text(&part, "type")?, text(&part, "value")?))).collect()
}

/// `new Intl.NumberFormat(languages, options)`; `None` if that throws.
fn number_format(languages: &Array, options: &Object) -> Option<JsValue> {
    let intl = Reflect::get(&js_sys::global(), &"Intl".into()).ok()?;
    let constructor: Function = Reflect::get(&intl, &"NumberFormat".into()).ok()?.dyn_into().ok()?;
    Reflect::construct(&constructor, &Array::of2(languages, options)).ok()
}
