//! Plain elements, made in one place: each written out in `html!` would be code of its own.

use yew::prelude::*;
use yew::virtual_dom::VText;

/// An element of a class, or of none.
pub fn el(tag: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    let class = (!class.is_empty()).then_some(class);
    html! { <@{tag} {class}>{ for children }</@> }
}

pub fn text(text: impl Into<AttrValue>) -> Html {
    VText::new(text).into()
}
