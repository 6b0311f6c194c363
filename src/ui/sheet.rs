//! Markup written from the outside in, one call an element: by `html!` every element would be code
//! of its own, 7 KB of the page for the levers and pictures alone. `__new_other` and `__new_input`
//! are what `html!` itself calls.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::listeners::Listeners;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Listener, ListenerKind, VList, VTag, VText};

use super::drawing;
use crate::chart::Drawing;

/// The elements that are open, the outermost first, and what is in them so far.
pub struct Sheet(Vec<Element>);

struct Element {
    tag: &'static str,
    attributes: Attributes,
    place: NodeRef,
    /// What an input holds, and whether it is chosen.
    value: Option<AttrValue>,
    checked: Option<bool>,
    listeners: Vec<Option<Rc<dyn Listener>>>,
    children: Vec<Html>,
}

/// What happens at an event.
pub type Tell = Box<dyn Fn(Event)>;

/// One kind of listener for all events: yew has one for each, and each costs its bytes.
struct On {
    kind: ListenerKind,
    tell: Tell,
}

impl Listener for On {
    fn kind(&self) -> ListenerKind {
        self.kind.clone()
    }

    fn handle(&self, event: Event) {
        (self.tell)(event);
    }

    fn passive(&self) -> bool {
        false
    }
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
            (!value.is_empty()).then(|| AttributeOrProperty::Attribute(AttrValue::Rc(Rc::from(*value))))
        };
        let attributes = Attributes::Dynamic { keys, values: values.iter().map(value).collect() };
        self.0.push(Element {
            tag,
            attributes,
            place: NodeRef::default(),
            value: None,
            checked: None,
            listeners: Vec::new(),
            children: Vec::new(),
        });
    }

    /// Where the open element will be.
    pub fn place(&mut self, place: &NodeRef) {
        if let Some(element) = self.0.last_mut() {
            element.place = place.clone();
        }
    }

    /// What the open input holds.
    #[inline(never)]
    pub fn holds(&mut self, value: AttrValue) {
        if let Some(element) = self.0.last_mut() {
            element.value = Some(value);
        }
    }

    /// Whether the open input is chosen.
    pub fn chosen(&mut self, chosen: bool) {
        if let Some(element) = self.0.last_mut() {
            element.checked = Some(chosen);
        }
    }

    /// What the open element does at an event.
    #[inline(never)]
    pub fn on(&mut self, kind: ListenerKind, tell: Tell) {
        if let Some(element) = self.0.last_mut() {
            element.listeners.push(Some(Rc::new(On { kind, tell })));
        }
    }

    /// Opens a button with attributes.
    #[inline(never)]
    pub fn button(&mut self, keys: &'static [&'static str], values: &[&str], pressed: Tell) {
        self.with("button", keys, values);
        self.on(ListenerKind::onclick, pressed);
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
        let Some(Element { tag, attributes, place, value, checked, listeners, children }) = self.0.pop()
        else {
            return Html::default();
        };
        let listeners =
            if listeners.is_empty() { Listeners::None } else { Listeners::Pending(listeners.into()) };
        if tag == "input" {
            return VTag::__new_input(value, checked, place, None, attributes, listeners).into();
        }
        let children = VList::with_children(children, None).into();
        VTag::__new_other(tag.into(), place, None, attributes, listeners, children).into()
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

    /// Words that never change, in the element that is open.
    #[inline(never)]
    pub fn word(&mut self, text: &'static str) {
        self.add(VText::new(text).into());
    }

    /// An element of words that never change.
    #[inline(never)]
    pub fn fixed(&mut self, tag: &'static str, class: &'static str, text: &'static str) {
        self.open(tag, class);
        self.word(text);
        self.close();
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
