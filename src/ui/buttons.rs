//! A button, and one of several that exclude each other.

use super::markup::{EventHandler, Node, Tag, element};

/// A button of a class: its words, its name where that says more, and whether it can do anything. One
/// that cannot stays in place and keeps the focus.
pub fn button(
    class: &'static str,
    words: &'static str,
    label: String,
    can: bool,
    press: EventHandler,
) -> Tag {
    element!(button, r#type = "button", class = class, aria_label = label, aria_disabled = !can, [words])
        .onclick(press)
}

/// A radio button of a group; what it means where its words do not say so.
pub fn radio(
    group: String,
    words: impl Node,
    meaning: &'static str,
    chosen: bool,
    choose: EventHandler,
) -> Tag {
    element!(
        label,
        title = meaning,
        [
            element!(input, r#type = "radio", name = group).checked(chosen).onchange(choose),
            element!(span, [words]),
        ]
    )
}
