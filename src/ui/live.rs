//! The page's one live region: it announces the whole answer once changes have settled.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::browser::dom;

/// How long nothing must change before the answer is announced, in milliseconds.
const QUIET_MS: u32 = 700;

/// The region. Its text is written to the DOM directly, so that the page is not rendered again for it.
#[hook]
pub fn use_live(text: String) -> Html {
    // The first answer is read with the page, so it is not announced.
    let last = use_mut_ref(|| (text.clone(), None::<Timeout>));
    let place = use_node_ref();
    let mut last = last.borrow_mut();
    if last.0 != text {
        let (place, said) = (place.clone(), text.clone());
        // A timer that was waiting is dropped, which stops it.
        *last = (text, Some(Timeout::new(QUIET_MS, move || dom::set_text(&place.cast(), &said))));
    }
    html! { <p class="only-heard" role="status" aria-live="polite" ref={place} /> }
}
