//! Mounts a calculator in an element of a page.

use std::cell::Cell;

use yew::{AppHandle, Renderer};

use super::app::{App, AppProps};
use crate::browser::dom::Root;
use crate::session::{Document, Session};
use crate::text::Locale;

thread_local! {
    /// How many have been mounted. The number keeps their ids apart.
    static MOUNTED: Cell<u32> = const { Cell::new(0) };
}

/// A mounted calculator.
pub struct Mounted {
    session: Session,
    app: Cell<Option<AppHandle<App>>>,
}

impl Mounted {
    /// The session that it shows.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// Removes it from its element; a second call does nothing. (Yew leaves its listeners on the element.)
    pub fn unmount(&self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
    }
}

/// Shows a calculator inside an element, whose contents it replaces. It starts with the default document.
pub fn mount(root: Root, locale: Locale) -> Mounted {
    let number = MOUNTED.get();
    MOUNTED.set(number + 1);
    let session = Session::new(Document::default());
    let element = root.element();
    let props = AppProps {
        session: session.clone(),
        id_prefix: ["headpin", &number.to_string(), "-"].concat().into(),
        root: Some(root),
        locale,
    };
    let app = Renderer::<App>::with_root_and_props(element, props).render();
    Mounted { session, app: Cell::new(Some(app)) }
}
