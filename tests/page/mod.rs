//! Renders the page natively.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use headpin::session::{Document, Session};
use headpin::text::Locale;
use headpin::ui::{App, AppProps};

/// Runs a future. Rendering waits for nothing here, so it is enough to poll it until it is done.
fn finish<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut context) {
            return value;
        }
    }
}

/// The calculator's markup for a document.
pub fn page_of(document: Document) -> String {
    let props = AppProps {
        session: Session::new(document),
        id_prefix: "a-".into(),
        root: None,
        locale: Locale::default(),
    };
    finish(yew::LocalServerRenderer::<App>::with_props(props).hydratable(false).render())
}
