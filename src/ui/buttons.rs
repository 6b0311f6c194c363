//! A button, and one of several that exclude each other.

use yew::prelude::*;

/// A button of a class: its words, its name where that says more, and whether it can do anything. One
/// that cannot stays in place and keeps the focus.
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

/// A radio button of a group; what it means where its words do not say so.
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
