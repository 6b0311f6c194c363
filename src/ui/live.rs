//! The page's one live region: the whole answer, once a change has come to rest.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

/// How long nothing must change before the answer is said, milliseconds.
const REST: u32 = 700;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub text: AttrValue,
}

#[component]
pub fn Live(Props { text }: &Props) -> Html {
    let said = use_state(AttrValue::default);
    let first = use_mut_ref(|| true);
    {
        let said = said.clone();
        use_effect_with(text.clone(), move |text| {
            // What stands there from the start is read with the page.
            let quiet = first.replace(false);
            let text = text.clone();
            let timer = (!quiet).then(|| Timeout::new(REST, move || said.set(text)));
            move || drop(timer)
        });
    }
    html! { <p class="only-heard" role="status" aria-live="polite">{ (*said).clone() }</p> }
}
