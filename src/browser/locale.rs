//! How this browser writes numbers, asked once.

use js_sys::{Array, Intl, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use crate::text::Locale;

/// The browser's own marks; the default ones where it does not tell. Digits are
/// always the plain ones.
pub fn locale() -> Locale {
    let format = Intl::NumberFormat::new(&preferred(), &Object::new());
    let default = Locale::default();
    let Some(parts) = parts(&format, 12_345_678.5) else { return default };
    let mark = |kind: &str| parts.iter().find(|part| part.0 == kind).and_then(|part| part.1.chars().next());
    let second_group = parts.iter().filter(|part| part.0 == "integer").nth(1);
    Locale {
        decimal: mark("decimal").unwrap_or(default.decimal),
        group: mark("group").unwrap_or(default.group),
        group_size: second_group
            .map_or(default.group_size, |part| if part.1.chars().count() == 2 { 2 } else { 3 }),
    }
}

/// The languages the reader asked for, in order.
fn preferred() -> Array {
    web_sys::window().map(|window| window.navigator().languages()).unwrap_or_default()
}

fn parts(format: &Intl::NumberFormat, number: f64) -> Option<Vec<(String, String)>> {
    let parts: Array = format.format_to_parts(number).dyn_into().ok()?;
    let text = |part: &JsValue, key: &str| Reflect::get(part, &key.into()).ok()?.as_string();
    parts.iter().map(|part| Some((text(&part, "type")?, text(&part, "value")?))).collect()
}
