//! Reads and sets what markup cannot express.

use js_sys::Reflect;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusOptions, HtmlElement, HtmlInputElement, KeyboardEvent, PointerEvent};

/// The value of the control an event came from; empty if it came from anything else.
pub fn value_of(event: &Event) -> String {
    let value = event.target().and_then(|target| Reflect::get(&target, &"value".into()).ok());
    value.and_then(|value| value.as_string()).unwrap_or_default()
}

/// Sets the input an event came from back to a value, unless it already has that value.
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

/// Sets a custom property through the style object, because the page's security policy forbids style
/// attributes.
pub fn set_property(element: Option<HtmlElement>, name: &str, value: &str) {
    if let Some(element) = element {
        // Fails only for a read-only style, which an element's own never is.
        let _ = element.style().set_property(name, value);
    }
}

/// Sets the text of an element that contains nothing else, unless it already has that text.
pub fn set_text(element: &Option<Element>, text: &str) {
    if let Some(element) = element
        && element.text_content().as_deref() != Some(text)
    {
        element.set_text_content(Some(text));
    }
}

/// Where a finger or a pen touches, in pixels; `None` for a mouse, which does not scroll the page by
/// dragging.
pub fn finger(event: &Event) -> Option<(i32, i32)> {
    let event: &PointerEvent = event.dyn_ref()?;
    (event.pointer_type() != "mouse").then(|| (event.client_x(), event.client_y()))
}

/// The key of a keyboard event, as [`KeyboardEvent`] names it; empty for any other event.
pub fn key_of(event: &Event) -> String {
    event.dyn_ref().map(KeyboardEvent::key).unwrap_or_default()
}

/// Whether an event is Ctrl+Z or ⌘Z, pressed anywhere but in a text field.
pub fn is_undo(event: &Event) -> bool {
    let typed = input_of(event).is_some_and(|input| input.type_() == "text");
    let held = |event: &KeyboardEvent| (event.ctrl_key() || event.meta_key()) && !event.shift_key();
    !typed && key_of(event) == "z" && event.dyn_ref().is_some_and(held)
}

/// Whether the `<details>` that an event came from is open; false for anything else.
pub fn is_open(event: &Event) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .is_some_and(|it| it.has_attribute("open"))
}

/// The element that one calculator is in. Elements are looked up inside it, never in the whole document:
/// another calculator or the page around it may use the same ids.
#[derive(Clone, PartialEq)]
pub struct Root(Element);

impl Root {
    /// The root of a calculator that is in `element`.
    pub fn new(element: Element) -> Root {
        Root(element)
    }

    pub fn element(&self) -> Element {
        self.0.clone()
    }

    /// Moves the focus to the element with an id, without scrolling to it. Does nothing if there is none.
    pub fn focus(&self, id: &str) {
        if let Some(element) = self.find::<HtmlElement>(id) {
            let options = FocusOptions::new();
            options.set_prevent_scroll(true);
            // Fails only for an element that cannot be focused.
            let _ = element.focus_with_options(&options);
        }
    }

    /// Moves the focus to the field with an id, selects its text, and asks a phone for its full keyboard.
    pub fn type_words(&self, id: &str) {
        if let Some(field) = self.find::<HtmlInputElement>(id) {
            // Neither fails for a text input.
            let _ = field.set_attribute("inputmode", "text");
            let _ = field.focus();
            field.select();
        }
    }

    /// Moves the focus to the element with an id, and scrolls to it.
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

/// The page's element with the id `app`; `None` if there is no page, or no such element.
pub fn page_root() -> Option<Root> {
    web_sys::window()?.document()?.get_element_by_id("app").map(Root)
}
