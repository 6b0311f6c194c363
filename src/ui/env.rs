//! What every part of the page is given: where it is, how numbers are written here, and where
//! actions go.

use std::rc::Rc;

use gloo::timers::callback::Timeout;
use yew::Callback;

use crate::browser::dom::Root;
use crate::model::Input;
use crate::session::{Action, Session};
use crate::text::Locale;

/// One calculator's surroundings. Clones are of the same; another means that all is drawn anew.
#[derive(Clone)]
pub struct Env(Rc<Surroundings>);

struct Surroundings {
    session: Session,
    /// Begins every id, so that two calculators in one document share none.
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
    /// `root` is the element that the calculator is in; without one, as outside of a browser,
    /// nothing takes the focus.
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

    /// What radio buttons that exclude each other share.
    pub fn group_name(&self, name: &str) -> String {
        self.id(name)
    }

    pub fn dispatch(&self, action: Action) {
        self.0.session.dispatch(action);
    }

    /// Sends an action, whatever the event.
    pub fn sends<E>(&self, action: Action) -> Callback<E> {
        let session = self.0.session.clone();
        Callback::from(move |_| session.dispatch(action))
    }

    /// Takes the focus and the window to the element of an id in this calculator, once the page has
    /// taken in what was just dispatched: it may bring the element or move it.
    pub fn go_to(&self, id: String) {
        if let Some(root) = self.0.root.clone() {
            Timeout::new(0, move || root.go_to(&id)).forget();
        }
    }

    /// Takes the focus to the element of an id in this calculator, without scrolling to it.
    pub fn focus(&self, id: &str) {
        if let Some(root) = &self.0.root {
            root.focus(id);
        }
    }

    /// Takes the focus to the field of an id in this calculator, all of it selected and with the
    /// keyboard for words.
    pub fn type_words(&self, id: &str) {
        if let Some(root) = &self.0.root {
            root.type_words(id);
        }
    }
}
