//! A small whole number to type, between minus and plus.

use yew::prelude::*;

use crate::browser::dom;
use crate::text::words::page;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub id: &'static str,
    /// The words before and after it; those before are its name.
    pub words: (&'static str, &'static str),
    pub value: u32,
    /// The least and the most it may be.
    pub bounds: [u32; 2],
    pub onset: Callback<u32>,
}

#[component]
pub fn Count(Props { id, words: (before, after), value, bounds, onset }: &Props) -> Html {
    // What was typed while it is no such number, and whether that was told.
    let draft = use_state(|| None::<(String, bool)>);
    let ([least, most], value) = (*bounds, *value);
    let read = move |text: &str| text.trim().parse().ok().filter(|count| (least..=most).contains(count));
    let take = {
        let (draft, onset) = (draft.clone(), onset.clone());
        move |text: String, done: bool| match read(&text) {
            Some(count) => {
                draft.set((!done).then_some((text, false)));
                onset.emit(count);
            }
            None => draft.set(Some((text, done))),
        }
    };
    let step = {
        let take = take.clone();
        move |up: bool| {
            let next = if up { value + 1 } else { value.saturating_sub(1) };
            take(next.clamp(least, most).to_string(), true);
        }
    };
    let oninput = {
        let take = take.clone();
        move |event: InputEvent| take(dom::value_of(&event), false)
    };
    let onchange = move |event: Event| take(dom::value_of(&event), true);
    let onkeydown = {
        let step = step.clone();
        move |event: KeyboardEvent| {
            if let key @ ("ArrowUp" | "ArrowDown") = event.key().as_str() {
                event.prevent_default();
                step(key == "ArrowUp");
            }
        }
    };
    let button = |sign: &'static str, up: bool| {
        let step = step.clone();
        let label = [before, ": ", page::LESS_AND_MORE[usize::from(up)]].concat();
        html! { <button type="button" class="round" aria-label={label} onclick={move |_| step(up)}>{ sign }</button> }
    };
    let told = draft.as_ref().is_some_and(|(_, told)| *told);
    let shown = draft.as_ref().map_or_else(|| value.to_string(), |(text, _)| text.clone());
    html! {
        <div class="count">
            <label for={*id}>{ before }</label>
            <div class="stepper">
                { button("\u{2212}", false) }
                <label class={classes!("field", told.then_some("refused"))}>
                    <input
                        id={*id}
                        type="text"
                        inputmode="numeric"
                        autocomplete="off"
                        size="3"
                        value={shown}
                        aria-label={*before}
                        aria-invalid={told.then_some("true")}
                        {oninput}
                        {onchange}
                        {onkeydown}
                    />
                    <span class="unit">{ after }</span>
                </label>
                { button("+", true) }
            </div>
            if told {
                <p class="error" role="alert">{ ["From ", &least.to_string(), " to ", &most.to_string(), "."].concat() }</p>
            }
        </div>
    }
}
