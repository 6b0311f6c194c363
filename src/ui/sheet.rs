//! Markup written from the outside in, one call an element: built as nested values, every element
//! would be code of its own.

use yew::prelude::*;
use yew::virtual_dom::VText;

use super::drawing::Picture;
use crate::chart::Drawing;

/// The elements that are open, the outermost first: tag, class and what is in them so far.
pub struct Sheet(Vec<(&'static str, &'static str, Vec<Html>)>);

impl Sheet {
    /// An outermost element.
    #[inline(never)]
    pub fn new(tag: &'static str, class: &'static str) -> Sheet {
        Sheet(vec![(tag, class, Vec::new())])
    }

    #[inline(never)]
    pub fn open(&mut self, tag: &'static str, class: &'static str) {
        self.0.push((tag, class, Vec::new()));
    }

    #[inline(never)]
    pub fn add(&mut self, html: Html) {
        if let Some((.., children)) = self.0.last_mut() {
            children.push(html);
        }
    }

    /// Closes the innermost element, or the outermost too.
    #[inline(never)]
    fn shut(&mut self) -> Html {
        let Some((tag, class, children)) = self.0.pop() else { return Html::default() };
        let class = (!class.is_empty()).then_some(class);
        html! { <@{tag} {class}>{ for children }</@> }
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
        self.add(html! { <Picture {class} {drawing} label={label.map(AttrValue::from)} /> });
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
