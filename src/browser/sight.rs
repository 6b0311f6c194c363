//! Whether an element is in view, or nearly.

use js_sys::Array;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, IntersectionObserver, IntersectionObserverEntry, IntersectionObserverInit};

/// How far outside the window still counts as in view: what scrolls in is fresh.
const MARGIN: &str = "200px";

/// Watches until it is dropped.
pub struct Sight {
    observer: IntersectionObserver,
    _tell: Closure<dyn FnMut(Array)>,
}

impl Sight {
    /// Tells at once and at every change whether the element is in view. `None`
    /// where the browser cannot tell.
    pub fn of(element: &Element, tell: impl Fn(bool) + 'static) -> Option<Sight> {
        let tell = Closure::new(move |entries: Array| {
            let latest: JsValue = entries.pop();
            tell(latest.unchecked_into::<IntersectionObserverEntry>().is_intersecting());
        });
        let options = IntersectionObserverInit::new();
        options.set_root_margin(MARGIN);
        let callback = JsCast::unchecked_ref(tell.as_ref());
        let observer = IntersectionObserver::new_with_options(callback, &options).ok()?;
        observer.observe(element);
        Some(Sight { observer, _tell: tell })
    }
}

impl Drop for Sight {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
