//! The page's one live region: the whole answer, once a change has come to rest.

use gloo::timers::callback::Timeout;
use yew::prelude::*;

use crate::browser::dom;

/// How long nothing must change before the answer is said, milliseconds.
const REST: u32 = 700;

/// The region. Its text is written past yew: the page is not drawn anew for it.
#[hook]
pub fn use_live(text: String) -> Html {
    // What stands there from the start is read with the page: it is not said.
    let last = use_mut_ref(|| (text.clone(), None::<Timeout>));
    let place = use_node_ref();
    let mut last = last.borrow_mut();
    if last.0 != text {
        let (place, said) = (place.clone(), text.clone());
        // A timer that was waiting is dropped, and with it stopped.
        *last = (text, Some(Timeout::new(REST, move || dom::set_text(&place.cast(), &said))));
    }
    html! { <p class="only-heard" role="status" aria-live="polite" ref={place} /> }
}
