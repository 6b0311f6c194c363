//! A small whole number to type, between minus and plus: a field of the pause.

use yew::prelude::*;

use super::job::Tried;
use crate::browser::dom;
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

    fn button(&self, before: &str, up: bool) -> Html {
        let label = [before, ": ", page::LESS_AND_MORE[usize::from(up)]].concat();
        let sign = if up { "+" } else { "\u{2212}" };
        let count = self.clone();
        html! { <button type="button" class="round" aria-label={label} onclick={move |_| count.step(up)}>{ sign }</button> }
    }
}

pub fn draw(
    tried: &UseStateHandle<Tried>,
    at: usize,
    id: &'static str,
    value: u32,
    bounds: [u32; 2],
) -> Html {
    let (before, after) = page::PAUSE[at];
    let count = Count { tried: tried.clone(), at, value, bounds };
    let [typed, left, pressed] = [0; 3].map(|_| count.clone());
    let oninput = move |event: InputEvent| typed.take(dom::value_of(&event), false);
    let onchange = move |event: Event| left.take(dom::value_of(&event), true);
    let onkeydown = move |event: KeyboardEvent| {
        if let key @ ("ArrowUp" | "ArrowDown") = event.key().as_str() {
            event.prevent_default();
            pressed.step(key == "ArrowUp");
        }
    };
    let draft = &tried.drafts[at];
    let told = draft.as_ref().is_some_and(|(_, told)| *told);
    let shown = draft.as_ref().map_or_else(|| value.to_string(), |(text, _)| text.clone());
    html! {
        <div class="count">
            <label for={id}>{ before }</label>
            <div class="stepper">
                { count.button(before, false) }
                <label class={if told { "field refused" } else { "field" }}>
                    <input
                        {id}
                        type="text"
                        inputmode="numeric"
                        autocomplete="off"
                        size="3"
                        value={shown}
                        aria-label={before}
                        aria-invalid={told.then_some("true")}
                        {oninput}
                        {onchange}
                        {onkeydown}
                    />
                    <span class="unit">{ after }</span>
                </label>
                { count.button(before, true) }
            </div>
            if told {
                <p class="error" role="alert">{ ["From ", &bounds[0].to_string(), " to ", &bounds[1].to_string(), "."].concat() }</p>
            }
        </div>
    }
}
