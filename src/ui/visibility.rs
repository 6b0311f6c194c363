//! Whether something is in view.

use yew::prelude::*;

use crate::browser::visibility::VisibilityObserver;

/// Whether the element is in view; true until the browser says otherwise.
#[hook]
pub fn use_in_view(place: &NodeRef) -> bool {
    let in_view = use_state_eq(|| true);
    let (place, tell) = (place.clone(), in_view.setter());
    use_effect_with((), move |()| {
        let sight =
            place.cast().and_then(|element| VisibilityObserver::of(&element, move |seen| tell.set(seen)));
        move || drop(sight)
    });
    *in_view
}
