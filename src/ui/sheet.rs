//! Markup written from the outside in, one call an element: built as nested values, every element
//! would be code of its own.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::listeners::Listeners;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Listener, VList, VTag, VText};

use super::drawing;
use crate::chart::Drawing;

/// The elements that are open, the outermost first, and what is in them so far.
pub struct Sheet(Vec<Element>);

struct Element {
    tag: &'static str,
    attributes: Attributes,
    listeners: Listeners,
    children: Vec<Html>,
}

impl Sheet {
    /// An outermost element.
    #[inline(never)]
    pub fn new(tag: &'static str, class: &'static str) -> Sheet {
        Sheet::of(tag, &["class"], &[class])
    }

    /// An outermost element with attributes; an empty one is none.
    #[inline(never)]
    pub fn of(tag: &'static str, keys: &'static [&'static str], values: &[&str]) -> Sheet {
        let mut sheet = Sheet(Vec::new());
        sheet.with(tag, keys, values);
        sheet
    }

    #[inline(never)]
    pub fn open(&mut self, tag: &'static str, class: &'static str) {
        self.with(tag, &["class"], &[class]);
    }

    /// Opens an element with attributes; an empty one is none.
    #[inline(never)]
    pub fn with(&mut self, tag: &'static str, keys: &'static [&'static str], values: &[&str]) {
        let value = |value: &&str| {
            let value = AttrValue::from(String::from(*value));
            (!value.is_empty()).then_some(AttributeOrProperty::Attribute(value))
        };
        let attributes = Attributes::Dynamic { keys, values: values.iter().map(value).collect() };
        self.0.push(Element { tag, attributes, listeners: Listeners::None, children: Vec::new() });
    }

    /// Opens a button with attributes.
    pub fn button(
        &mut self,
        keys: &'static [&'static str],
        values: &[&str],
        pressed: impl Fn(MouseEvent) + 'static,
    ) {
        self.with("button", keys, values);
        let pressed: Rc<dyn Listener> = Rc::new(yew::html::onclick::Wrapper::new(Callback::from(pressed)));
        if let Some(element) = self.0.last_mut() {
            element.listeners = Listeners::Pending(Box::new([Some(pressed)]));
        }
    }

    #[inline(never)]
    pub fn add(&mut self, html: Html) {
        if let Some(element) = self.0.last_mut() {
            element.children.push(html);
        }
    }

    /// Closes the innermost element, or the outermost too.
    #[inline(never)]
    fn shut(&mut self) -> Html {
        let Some(Element { tag, attributes, listeners, children }) = self.0.pop() else {
            return Html::default();
        };
        let children = VList::with_children(children, None).into();
        VTag::__new_other(tag.into(), NodeRef::default(), None, attributes, listeners, children).into()
    }

    #[inline(never)]
    pub fn close(&mut self) {
        let html = self.shut();
        self.add(html);
    }

    /// An element of words.
    #[inline(never)]
    pub fn text(&mut self, tag: &'static str, class: &'static str, text: String) {
        self.open(tag, class);
        self.say(text);
        self.close();
    }

    /// Words in the element that is open.
    #[inline(never)]
    pub fn say(&mut self, text: String) {
        self.add(VText::new(text).into());
    }

    /// An element of words that never change.
    #[inline(never)]
    pub fn fixed(&mut self, tag: &'static str, class: &'static str, text: &'static str) {
        self.text(tag, class, text.into());
    }

    #[inline(never)]
    pub fn picture(&mut self, class: &'static str, drawing: Drawing, label: Option<String>) {
        self.add(drawing::picture(drawing, class, label.map(AttrValue::from)));
    }

    /// A picture in an element of its own.
    #[inline(never)]
    pub fn framed(
        &mut self,
        tag: &'static str,
        class: &'static str,
        drawing: Drawing,
        label: Option<String>,
    ) {
        self.open(tag, class);
        self.picture("", drawing, label);
        self.close();
    }

    /// All of it.
    #[inline(never)]
    pub fn done(mut self) -> Html {
        while self.0.len() > 1 {
            self.close();
        }
        self.shut()
    }
}
