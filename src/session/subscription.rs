//! The session: one document as it changes, shared by its holders and its subscribers.

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use super::action::Action;
use super::document::Document;
use super::facts::Facts;
use super::state::State;

/// The state at one moment, and the facts that follow from it.
#[derive(Clone)]
pub struct Snapshot {
    pub state: Rc<State>,
    pub facts: Rc<Facts>,
}

impl PartialEq for Snapshot {
    /// Whether both are of the same moment.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.state, &other.state)
    }
}

/// A handle to one session; clones share the session.
#[derive(Clone)]
pub struct Session(Rc<Shared>);

struct Shared {
    latest: RefCell<Snapshot>,
    subscribers: RefCell<Vec<(u32, Subscriber)>>,
    next_number: Cell<u32>,
}

type Subscriber = Rc<dyn Fn(&Snapshot)>;

impl PartialEq for Session {
    /// Whether it is the same session.
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl Session {
    /// A session that starts from a document, with nothing to undo.
    pub fn new(document: Document) -> Session {
        let state = State::of(document);
        let facts = Facts::of(&state, None);
        Session(Rc::new(Shared {
            latest: RefCell::new(Snapshot { state: Rc::new(state), facts }),
            subscribers: RefCell::default(),
            next_number: Cell::default(),
        }))
    }

    /// The current state and its facts.
    pub fn latest(&self) -> Snapshot {
        self.0.latest.borrow().clone()
    }

    /// The current document.
    pub fn document(&self) -> Document {
        self.0.latest.borrow().state.document
    }

    /// Applies an action, and notifies the subscribers if it changed anything.
    pub fn dispatch(&self, action: Action) {
        let reduced = self.0.latest.borrow().state.reduce(action);
        if let Some(state) = reduced {
            self.become_state(state);
        }
    }

    /// Replaces the document and starts over: nothing is held, and nothing can be undone.
    pub fn replace(&self, document: Document) {
        self.become_state(State::of(document));
    }

    /// Calls `tell` after every change, until the subscription is dropped. Subscribers are called in the
    /// order in which they subscribed. Subscribing does not call `tell` with the current state; for that,
    /// use [`latest`](Session::latest).
    #[must_use = "dropping a subscription ends it"]
    pub fn subscribe(&self, tell: impl Fn(&Snapshot) + 'static) -> Subscription {
        let number = self.0.next_number.get();
        self.0.next_number.set(number + 1);
        self.0.subscribers.borrow_mut().push((number, Rc::new(tell)));
        Subscription { session: Rc::downgrade(&self.0), number }
    }

    fn become_state(&self, state: State) {
        let facts = Facts::of(&state, Some(&self.0.latest.borrow().facts));
        let snapshot = Snapshot { state: Rc::new(state), facts };
        *self.0.latest.borrow_mut() = snapshot.clone();
        // A subscriber may dispatch, subscribe or unsubscribe when it is called, so nothing is borrowed then.
        let subscribers = self.0.subscribers.borrow().clone();
        for (_, tell) in subscribers {
            tell(&snapshot);
        }
    }
}

/// A subscription, which ends when it is dropped.
pub struct Subscription {
    session: Weak<Shared>,
    number: u32,
}

impl Drop for Subscription {
    fn drop(&mut self) {
        if let Some(session) = self.session.upgrade() {
            session.subscribers.borrow_mut().retain(|(number, _)| *number != self.number);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Input;

    #[test]
    fn a_subscriber_is_told_of_changes_and_of_nothing_else() {
        let session = Session::new(Document::default());
        let told = Rc::new(RefCell::new(Vec::new()));
        let log = told.clone();
        let subscription = session.subscribe(move |snapshot| {
            log.borrow_mut().push(snapshot.state.document.plans.now.win_rate);
        });
        session.dispatch(Action::Double(Input::WinRate));
        session.dispatch(Action::ResetAll);
        session.dispatch(Action::ResetAll);
        drop(subscription);
        session.dispatch(Action::Double(Input::WinRate));
        assert_eq!(*told.borrow(), [0.5, 0.25]);
    }

    #[test]
    fn a_subscriber_may_change_the_session_it_is_told_of() {
        let session = Session::new(Document::default());
        let (again, count) = (session.clone(), Rc::new(Cell::new(0)));
        let counted = count.clone();
        let _subscription = session.subscribe(move |snapshot| {
            counted.set(counted.get() + 1);
            if snapshot.state.is_moved() {
                again.dispatch(Action::Pin);
            }
        });
        session.dispatch(Action::Double(Input::DealSize));
        assert_eq!((count.get(), session.document().plans.today.deal_size), (2, 80_000.0));
    }

    #[test]
    fn another_document_begins_anew() {
        let session = Session::new(Document::default());
        session.dispatch(Action::Double(Input::DealSize));
        session.replace(Document::default());
        assert_eq!(*session.latest().state, State::default());
    }
}
