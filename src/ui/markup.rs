//! Markup as expressions: an element with its attributes, each beside its value, and its children.
//!
//! ```ignore
//! element!(section, class = "answer", aria_labelledby = heading, [
//!     element!(h1, id = heading, [sentence]),
//!     element!(button, r#type = "button", ["Undo"]).onclick(undo),
//! ])
//! ```
//!
//! Yew's own `html!` makes code of its own for every element, and the page that much larger
//! (CONTRIBUTING.md has the numbers). This makes the same nodes through yew's public interface by
//! one function for all elements. Like `html!`, it pairs siblings by their place: an absent child
//! keeps it.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, Listener, ListenerKind, VList, VTag, VText};

/// An element: its tag, its attributes, its children. An attribute that is `None`, `false` or an
/// empty text is not there; `true` is `"true"`. Names with a hyphen are written with `_`, Rust's own
/// words as `r#type` and `r#for`.
macro_rules! element {
    ($tag:ident $(, $name:ident = $value:expr)* $(, [$($child:expr),* $(,)?])? $(,)?) => {
        $crate::ui::markup::Tag::new(
            stringify!($tag),
            &[$($crate::ui::markup::attribute_name!($name)),*],
            Box::new([$($crate::ui::markup::AttributeValue::into_attribute($value)),*]),
            vec![$($($crate::ui::markup::Node::into_node($child)),*)?],
        )
    };
}

/// The name of an attribute as the browser knows it.
macro_rules! attribute_name {
    (r#type) => {
        "type"
    };
    (r#for) => {
        "for"
    };
    (aria_controls) => {
        "aria-controls"
    };
    (aria_describedby) => {
        "aria-describedby"
    };
    (aria_disabled) => {
        "aria-disabled"
    };
    (aria_expanded) => {
        "aria-expanded"
    };
    (aria_hidden) => {
        "aria-hidden"
    };
    (aria_invalid) => {
        "aria-invalid"
    };
    (aria_label) => {
        "aria-label"
    };
    (aria_labelledby) => {
        "aria-labelledby"
    };
    (aria_live) => {
        "aria-live"
    };
    (aria_pressed) => {
        "aria-pressed"
    };
    (aria_valuetext) => {
        "aria-valuetext"
    };
    (data_job) => {
        "data-job"
    };
    (data_limit) => {
        "data-limit"
    };
    ($name:ident) => {
        stringify!($name)
    };
}

pub(crate) use {attribute_name, element};

/// What happens at an event.
pub type EventHandler = Box<dyn Fn(Event)>;

/// An element in the making. It becomes a node where it is used as a child, or by [`Tag::html`].
pub struct Tag(Rc<VTag>);

impl Tag {
    /// See [`element!`].
    #[inline(never)]
    pub fn new(
        name: &'static str,
        keys: &'static [&'static str],
        values: Box<[Option<AttributeOrProperty>]>,
        children: Vec<Html>,
    ) -> Tag {
        let mut tag = VTag::new(name);
        tag.attributes = Attributes::Dynamic { keys, values };
        if !children.is_empty() {
            tag.add_children(children);
        }
        Tag(Rc::new(tag))
    }

    /// The node.
    pub fn html(self) -> Html {
        Html::VTag(self.0)
    }

    /// What an input holds.
    pub fn value(self, value: AttrValue) -> Tag {
        self.with(|tag| tag.set_value(value))
    }

    /// Whether a radio button is chosen.
    pub fn checked(self, checked: bool) -> Tag {
        self.with(|tag| tag.set_checked(checked))
    }

    /// Where the element will be found once it is on the page.
    pub fn reference(self, reference: &NodeRef) -> Tag {
        self.with(|tag| tag.node_ref = reference.clone())
    }

    #[inline(never)]
    fn on(self, kind: ListenerKind, handler: EventHandler) -> Tag {
        self.with(|tag| {
            tag.add_listener(Rc::new(On { kind, handler }));
        })
    }

    fn with(mut self, change: impl FnOnce(&mut VTag)) -> Tag {
        // Nobody else has it yet.
        if let Some(tag) = Rc::get_mut(&mut self.0) {
            change(tag);
        }
        self
    }
}

/// A method for each event, named after the event's attribute.
macro_rules! events {
    ($($event:ident)*) => {
        impl Tag {
            $(pub fn $event(self, handler: impl Fn(Event) + 'static) -> Tag {
                self.on(ListenerKind::$event, Box::new(handler))
            })*
        }
    };
}

events! { onblur onchange onclick oninput onkeydown onkeyup onpointercancel onpointerdown onpointermove onpointerup ontoggle }

/// One kind of listener for all events: `html!` has one for each.
struct On {
    kind: ListenerKind,
    handler: EventHandler,
}

impl Listener for On {
    fn kind(&self) -> ListenerKind {
        self.kind.clone()
    }

    fn handle(&self, event: Event) {
        (self.handler)(event);
    }

    fn passive(&self) -> bool {
        false
    }
}

/// What an attribute may be set to.
pub trait AttributeValue {
    /// `None`: the attribute is not there.
    fn into_attribute(self) -> Option<AttributeOrProperty>;
}

impl AttributeValue for &'static str {
    fn into_attribute(self) -> Option<AttributeOrProperty> {
        AttrValue::Static(self).into_attribute()
    }
}

impl AttributeValue for AttrValue {
    fn into_attribute(self) -> Option<AttributeOrProperty> {
        (!self.is_empty()).then_some(AttributeOrProperty::Attribute(self))
    }
}

impl AttributeValue for String {
    #[inline(never)]
    fn into_attribute(self) -> Option<AttributeOrProperty> {
        AttrValue::from(self).into_attribute()
    }
}

impl AttributeValue for &String {
    fn into_attribute(self) -> Option<AttributeOrProperty> {
        self.clone().into_attribute()
    }
}

impl AttributeValue for bool {
    fn into_attribute(self) -> Option<AttributeOrProperty> {
        self.then_some("true").into_attribute()
    }
}

impl<T: AttributeValue> AttributeValue for Option<T> {
    fn into_attribute(self) -> Option<AttributeOrProperty> {
        self.and_then(T::into_attribute)
    }
}

/// What may stand in an element: one node each, so that its siblings keep their places.
pub trait Node {
    fn into_node(self) -> Html;
}

impl Node for Html {
    fn into_node(self) -> Html {
        self
    }
}

impl Node for Tag {
    fn into_node(self) -> Html {
        self.html()
    }
}

impl Node for &'static str {
    #[inline(never)]
    fn into_node(self) -> Html {
        VText::new(self).into()
    }
}

impl Node for String {
    #[inline(never)]
    fn into_node(self) -> Html {
        VText::new(self).into()
    }
}

impl<T: Node> Node for Option<T> {
    fn into_node(self) -> Html {
        self.map_or_else(Html::default, T::into_node)
    }
}

impl Node for Vec<Html> {
    #[inline(never)]
    fn into_node(self) -> Html {
        VList::with_children(self, None).into()
    }
}

/// Several nodes in a row: of an iterator of whatever may be one.
pub fn nodes<T: Node>(all: impl IntoIterator<Item = T>) -> Html {
    all.into_iter().map(T::into_node).collect::<Vec<_>>().into_node()
}
