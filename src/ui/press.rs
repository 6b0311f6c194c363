//! A button, a choice, and what they send: one place in the program for all that differ in no more.

use gloo_timers::callback::Timeout;
use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::sheet::{Sheet, Tell};
use super::state::{Action, State};
use crate::browser::dom;

/// Sends an action, whatever the event.
#[inline(never)]
pub fn sends(dispatch: &UseReducerDispatcher<State>, action: Action) -> Tell {
    let dispatch = dispatch.clone();
    Box::new(move |_| dispatch.dispatch(action))
}

/// A button of a class; its words, its name where that says more, and whether it can do anything.
#[inline(never)]
pub fn button(
    sheet: &mut Sheet,
    class: &'static str,
    words: &'static str,
    label: &str,
    can: bool,
    pressed: Tell,
) {
    let values = ["button", class, label, if can { "" } else { "true" }];
    sheet.button(&["type", "class", "aria-label", "aria-disabled"], &values, pressed);
    sheet.word(words);
    sheet.close();
}

/// One of several that exclude each other; what it means where its words do not say so.
#[inline(never)]
pub fn radio(
    sheet: &mut Sheet,
    name: &'static str,
    words: &'static str,
    meaning: &str,
    chosen: bool,
    choose: Tell,
) {
    sheet.with("label", &["title"], &[meaning]);
    sheet.with("input", &["type", "name"], &["radio", name]);
    sheet.chosen(chosen);
    sheet.on(ListenerKind::onchange, choose);
    sheet.close();
    sheet.fixed("span", "", words);
    sheet.close();
}

/// Takes the focus and the window to the element of an id, once the page has taken in what was
/// just dispatched: it may bring the element or move it.
pub fn go_to(id: String) {
    Timeout::new(0, move || dom::go_to(&id)).forget();
}
