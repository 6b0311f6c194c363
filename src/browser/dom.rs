//! Reading and setting what markup cannot.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusOptions, HtmlElement, HtmlInputElement, KeyboardEvent, PointerEvent};

/// The text or value of the control an event came from; empty for anything else.
pub fn value_of(event: &Event) -> String {
    let value = event.target().and_then(|target| Reflect::get(&target, &"value".into()).ok());
    value.and_then(|value| value.as_string()).unwrap_or_default()
}

/// Puts the input an event came from back to a value, unless it has it.
pub fn restore_value(event: &Event, value: &str) {
    if let Some(input) = input_of(event)
        && input.value() != value
    {
        input.set_value(value);
    }
}

fn input_of(event: &Event) -> Option<HtmlInputElement> {
    // Yew listens at the root, so the event's current target is never the input.
    event.target()?.dyn_into().ok()
}

/// Sets a custom property through the style object: the page's security policy
/// forbids style attributes.
pub fn set_property(element: Option<HtmlElement>, name: &str, value: &str) {
    if let Some(element) = element {
        // Fails only for a read-only style, which an element's own never is.
        let _ = element.style().set_property(name, value);
    }
}

/// Puts a text into an element that has nothing else in it, unless it has it.
pub fn set_text(element: &Option<Element>, text: &str) {
    if let Some(element) = element
        && element.text_content().as_deref() != Some(text)
    {
        element.set_text_content(Some(text));
    }
}

/// Where a finger or a pen is, in pixels; `None` for a mouse, which cannot scroll
/// the page by its stroke.
pub fn finger(event: &Event) -> Option<(i32, i32)> {
    let event: &PointerEvent = event.dyn_ref()?;
    (event.pointer_type() != "mouse").then(|| (event.client_x(), event.client_y()))
}

/// The key of a key's event, as [`KeyboardEvent`] names it; empty for any other.
pub fn key_of(event: &Event) -> String {
    event.dyn_ref().map(KeyboardEvent::key).unwrap_or_default()
}

/// Whether a key's event is the one that undoes, anywhere but where text is typed.
pub fn is_undo(event: &Event) -> bool {
    let typed = input_of(event).is_some_and(|input| input.type_() == "text");
    let held = |event: &KeyboardEvent| (event.ctrl_key() || event.meta_key()) && !event.shift_key();
    !typed && key_of(event) == "z" && event.dyn_ref().is_some_and(held)
}

/// Whether the part that an event came from is unfolded; not for anything that cannot be.
pub fn is_open(event: &Event) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .is_some_and(|it| it.has_attribute("open"))
}

/// The element that one calculator is in. Everything is looked up inside it, never in the whole
/// document: another calculator, or the page around it, may have elements of any id.
#[derive(Clone, PartialEq)]
pub struct Root(Element);

impl Root {
    /// The calculator in an element.
    pub fn new(element: Element) -> Root {
        Root(element)
    }

    pub fn element(&self) -> Element {
        self.0.clone()
    }

    /// Takes the focus to the element of an id, without scrolling to it.
    pub fn focus(&self, id: &str) {
        if let Some(element) = self.find::<HtmlElement>(id) {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            // Fails only for an element that cannot be focused.
            let _ = element.focus_with_options(&options);
        }
    }

    /// Takes the focus to the field of an id, all of it selected and with the keyboard for words.
    pub fn type_words(&self, id: &str) {
        if let Some(field) = self.find::<HtmlInputElement>(id) {
            // Neither fails for an input of text.
            let _ = field.set_attribute("inputmode", "text");
            let _ = field.focus();
            field.select();
        }
    }

    /// Takes the focus to the element of an id, and the window along.
    pub fn go_to(&self, id: &str) {
        if let Some(element) = self.find::<HtmlElement>(id) {
            // Fails only for an element that cannot be focused.
            let _ = element.focus();
        }
    }

    fn find<T: JsCast>(&self, id: &str) -> Option<T> {
        let selector = ["[id=\"", id, "\"]"].concat();
        self.0.query_selector(&selector).ok()??.dyn_into().ok()
    }
}

/// The place that the page keeps for the calculator; `None` where there is no page, or none.
pub fn page_root() -> Option<Root> {
    web_sys::window()?.document()?.get_element_by_id("app").map(Root)
}
