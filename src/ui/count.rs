//! A small whole number to type, between minus and plus: a field of the pause.

use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::job::Tried;
use super::sheet::Sheet;
use crate::browser::dom;
use crate::text::Locale;
use crate::text::words::page;
use crate::text::year::Pause;

/// A field, what it holds, and where that goes.
#[derive(Clone)]
struct Count {
    tried: UseStateHandle<Tried>,
    /// Its place among the fields.
    at: usize,
    value: u32,
    /// The least and the most it may be.
    bounds: [u32; 2],
}

impl Count {
    /// Takes what was typed: a number within the bounds at once, anything else as a draft.
    fn take(&self, text: String, done: bool) {
        let [least, most] = self.bounds;
        let mut tried = (*self.tried).clone();
        let read = text.trim().parse().ok().filter(|count| (least..=most).contains(count));
        tried.drafts[self.at] = (!done || read.is_none()).then_some((text, done && read.is_none()));
        tried.pause = match (read, self.at) {
            (Some(weeks), 0) => Pause { weeks, ..tried.pause },
            (Some(week), _) => Pause { start: week - 1, ..tried.pause },
            _ => tried.pause,
        };
        self.tried.set(tried);
    }

    fn step(&self, up: bool) {
        let next = if up { self.value + 1 } else { self.value.saturating_sub(1) };
        self.take(next.clamp(self.bounds[0], self.bounds[1]).to_string(), true);
    }

    fn button(&self, sheet: &mut Sheet, before: &str, up: bool) {
        let label = [before, ": ", page::LESS_AND_MORE[usize::from(up)]].concat();
        let count = self.clone();
        let values = ["button", "round", &label];
        sheet.button(&["type", "class", "aria-label"], &values, Box::new(move |_| count.step(up)));
        sheet.word(if up { "+" } else { "\u{2212}" });
        sheet.close();
    }
}

pub fn draw(
    sheet: &mut Sheet,
    tried: &UseStateHandle<Tried>,
    at: usize,
    id: &'static str,
    value: u32,
    bounds: [u32; 2],
) {
    let (before, after) = page::PAUSE[at];
    let count = Count { tried: tried.clone(), at, value, bounds };
    let [typed, left, pressed] = [0; 3].map(|_| count.clone());
    let oninput = move |event| typed.take(dom::value_of(&event), false);
    let onchange = move |event| left.take(dom::value_of(&event), true);
    let onkeydown = move |event: Event| {
        if let key @ ("ArrowUp" | "ArrowDown") = dom::key_of(&event).as_str() {
            event.prevent_default();
            pressed.step(key == "ArrowUp");
        }
    };
    let draft = &tried.drafts[at];
    let told = draft.as_ref().is_some_and(|(_, told)| *told);
    let shown = draft.as_ref().map_or_else(|| value.to_string(), |(text, _)| text.clone());
    sheet.open("div", "count");
    sheet.with("label", &["for"], &[id]);
    sheet.word(before);
    sheet.close();
    sheet.open("div", "stepper");
    count.button(sheet, before, false);
    sheet.open("label", if told { "field refused" } else { "field" });
    let keys = &["id", "type", "inputmode", "autocomplete", "size", "aria-label", "aria-invalid"];
    let invalid = if told { "true" } else { "" };
    sheet.with("input", keys, &[id, "text", "numeric", "off", "3", before, invalid]);
    sheet.holds(shown.into());
    sheet.on(ListenerKind::oninput, Box::new(oninput));
    sheet.on(ListenerKind::onchange, Box::new(onchange));
    sheet.on(ListenerKind::onkeydown, Box::new(onkeydown));
    sheet.close();
    sheet.fixed("span", "unit", after);
    sheet.close();
    count.button(sheet, before, true);
    sheet.close();
    // Always there: siblings are paired from the back, and one more would make the field anew under
    // the fingers.
    sheet.with("p", &["class", "role"], &["error", if told { "alert" } else { "" }]);
    if told {
        sheet.say(Locale::PLAIN.say("From & to &.", &bounds.map(f64::from), &[]));
    }
    sheet.close();
    sheet.close();
}
