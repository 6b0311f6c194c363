//! Whether an element is in view.

use js_sys::Array;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry};

/// Watches an element until it is dropped.
pub struct VisibilityObserver {
    observer: IntersectionObserver,
    _tell: Closure<dyn FnMut(Array)>,
}

impl VisibilityObserver {
    /// Calls `tell` with whether the element is in view, at first and then at every change. `None` if the
    /// browser cannot tell.
    pub fn of(element: &Element, tell: impl Fn(bool) + 'static) -> Option<VisibilityObserver> {
        let tell = Closure::new(move |entries: Array| {
            let latest: JsValue = entries.pop();
            tell(latest.unchecked_into::<IntersectionObserverEntry>().is_intersecting());
        });
        let callback = JsCast::unchecked_ref(tell.as_ref());
        let observer = IntersectionObserver::new(callback).ok()?;
        observer.observe(element);
        Some(VisibilityObserver { observer, _tell: tell })
    }
}

impl Drop for VisibilityObserver {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
