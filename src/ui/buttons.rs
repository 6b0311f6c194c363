//! Buttons and radio buttons.

use yew::prelude::*;

/// A button: its class, its text, its accessible name if that says more, and whether it can do anything.
/// One that cannot is not disabled but only marked as such, so that it keeps the focus.
pub fn button(
    class: &'static str,
    words: &'static str,
    label: Option<String>,
    can: bool,
    onclick: Callback<MouseEvent>,
) -> Html {
    html! {
        <button type="button" {class} aria-label={label} aria-disabled={(!can).then_some("true")} {onclick}>
            {words}
        </button>
    }
}

/// A button that is in or out: its class, its text, its accessible name or what it means if its text does not
/// say so, and whether it is in.
pub fn toggle(
    class: &'static str,
    words: AttrValue,
    label: Option<String>,
    meaning: Option<&'static str>,
    is_in: bool,
    onclick: Callback<MouseEvent>,
) -> Html {
    let pressed = if is_in { "true" } else { "false" };
    html! {
        <button type="button" {class} title={meaning} aria-label={label} aria-pressed={pressed} {onclick}>
            {words}
        </button>
    }
}

/// A radio button of a group, with what it means if its text does not say so.
pub fn radio(
    group: String,
    words: AttrValue,
    meaning: Option<&'static str>,
    checked: bool,
    onchange: Callback<Event>,
) -> Html {
    html! {
        <label title={meaning}>
            <input type="radio" name={group} {checked} {onchange} />
            <span>{words}</span>
        </label>
    }
}
