//! What every part of the page is given: where it is, how numbers are written, and where actions go.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::Callback;

use crate::browser::dom::Root;
use crate::model::Input;
use crate::session::{Action, Session};
use crate::text::Locale;

/// One calculator's surroundings. Clones share them; a different `Env` means that everything is redrawn.
#[derive(Clone)]
pub struct Env(Rc<Surroundings>);

struct Surroundings {
    session: Session,
    /// The prefix of every id, so that two calculators in one document share none.
    id_prefix: Rc<str>,
    root: Option<Root>,
    locale: Locale,
}

impl PartialEq for Env {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Env {
    /// `root` is the element that the calculator is in. Without one, as outside a browser, nothing can be
    /// focused.
    pub fn new(session: Session, id_prefix: Rc<str>, root: Option<Root>, locale: Locale) -> Env {
        Env(Rc::new(Surroundings { session, id_prefix, root, locale }))
    }

    /// How numbers are written.
    pub fn locale(&self) -> Locale {
        self.0.locale
    }

    /// The id of a part of the page.
    pub fn id(&self, part: &str) -> String {
        [&self.0.id_prefix, part].concat()
    }

    /// The id of a part of an input's row.
    pub fn input_id(&self, part: &str, input: Input) -> String {
        [&self.0.id_prefix, part, "-", input.row().name].concat()
    }

    /// The name that the radio buttons of a group share.
    pub fn group_name(&self, name: &str) -> String {
        self.id(name)
    }

    /// Sends an action to the session.
    pub fn dispatch(&self, action: Action) {
        self.0.session.dispatch(action);
    }

    /// A callback that dispatches an action, whatever the event.
    pub fn callback<E>(&self, action: Action) -> Callback<E> {
        let session = self.0.session.clone();
        Callback::from(move |_| session.dispatch(action))
    }

    /// Moves the focus to the element with an id in this calculator and scrolls to it, once the page has
    /// rendered what was just dispatched, which may create or move the element.
    pub fn go_to(&self, id: String) {
        if let Some(root) = self.0.root.clone() {
            Timeout::new(0, move || root.go_to(&id)).forget();
        }
    }

    /// Moves the focus to the element with an id in this calculator, without scrolling to it.
    pub fn focus(&self, id: &str) {
        if let Some(root) = &self.0.root {
            root.focus(id);
        }
    }

    /// Moves the focus to the field with an id in this calculator, selects its text, and asks a phone for
    /// its full keyboard.
    pub fn type_words(&self, id: &str) {
        if let Some(root) = &self.0.root {
            root.type_words(id);
        }
    }
}
