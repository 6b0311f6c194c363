//! A button, and what an event sends: one place in the program for all that differ in no more.

use yew::prelude::*;

use super::state::{Action, State};

/// Sends an action, whatever the event.
#[inline(never)]
pub fn sends(dispatch: &UseReducerDispatcher<State>, action: Action) -> Callback<MouseEvent> {
    let dispatch = dispatch.clone();
    Callback::from(move |_| dispatch.dispatch(action))
}

/// A button of a class; its words, its name where that says more, and whether it can do anything.
#[inline(never)]
pub fn button(
    class: &'static str,
    words: &'static str,
    label: Option<String>,
    can: bool,
    onclick: Callback<MouseEvent>,
) -> Html {
    let idle = (!can).then_some("true");
    html! { <button type="button" {class} aria-label={label} aria-disabled={idle} {onclick}>{ words }</button> }
}
