//! How this browser writes numbers, asked once.

use js_sys::{Array, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::text::Locale;

/// The browser's own marks; the default ones where it does not tell. Digits are
/// always the plain ones, and the currency is the page's to choose.
pub fn locale() -> Locale {
    let default = Locale::default();
    let Some(number) = parts(&[], 12_345_678.5) else { return default };
    let mark = |kind: &str| number.iter().find(|part| part.0 == kind).and_then(|part| part.1.chars().next());
    let second_group = number.iter().filter(|part| part.0 == "integer").nth(1);
    Locale {
        decimal: mark("decimal").unwrap_or(default.decimal),
        group: mark("group").unwrap_or(default.group),
        group_size: second_group
            .map_or(default.group_size, |part| if part.1.chars().count() == 2 { 2 } else { 3 }),
        money_after: comes_last("currency", &[("style", "currency"), ("currency", "EUR")]).unwrap_or(false),
        percent_before: !comes_last("percentSign", &[("style", "percent")]).unwrap_or(true),
        currency: default.currency,
    }
}

/// Whether the sign of this kind stands behind its number.
fn comes_last(sign: &str, options: &[(&str, &str)]) -> Option<bool> {
    let parts = parts(options, 0.25)?;
    let place = |kind: &str| parts.iter().position(|part| part.0 == kind);
    Some(place(sign)? > place("integer")?)
}

/// The languages the reader asked for, in order.
fn preferred() -> Array {
    web_sys::window().map(|window| window.navigator().languages()).unwrap_or_default()
}

/// A number as the browser writes it, in pieces: what each is, and its text.
fn parts(options: &[(&str, &str)], number: f64) -> Option<Vec<(String, String)>> {
    let wanted = Object::new();
    for (name, value) in options {
        // Fails only for a frozen object, which a new one is not.
        let _ = Reflect::set(&wanted, &(*name).into(), &(*value).into());
    }
    let format = Intl::NumberFormat::new(&preferred(), &wanted);
    let parts: Array = format.format_to_parts(number).dyn_into().ok()?;
    let text = |part: &JsValue, key: &str| Reflect::get(part, &key.into()).ok()?.as_string();
    parts.iter().map(|part| Some((text(&part, "type")?, text(&part, "value")?))).collect()
}
