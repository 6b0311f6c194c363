//! The typed field of one assumption: how far a lever can go, or how soon.

use yew::prelude::*;

use super::lever::id;
use super::state::{Action, State};
use crate::browser::dom;
use crate::model::assumptions::{HALF_LIFE, REACH};
use crate::model::{Assumptions, Input, Reach};
use crate::text::{Locale, assumed as words, reading};

#[derive(PartialEq, Properties)]
pub struct Props {
    pub input: Input,
    /// How far, in times as good; else how soon, in weeks to half of the way.
    pub is_reach: bool,
    pub assumptions: Assumptions,
    pub dispatch: UseReducerDispatcher<State>,
}

#[component]
pub fn Assumed(Props { input, is_reach, assumptions, dispatch }: &Props) -> Html {
    let locale = use_context::<Locale>().unwrap_or_default();
    let refused = use_state_eq(|| false);
    let (input, is_reach) = (*input, *is_reach);
    let Some(outlook) = assumptions.of(input) else { return Html::default() };
    let (Reach::Odds(factor) | Reach::Times(factor)) = outlook.reach;
    let (value, bounds, part) =
        if is_reach { (factor.max(1.0 / factor), REACH, "r") } else { (outlook.half_life, HALF_LIFE, "h") };
    let onchange = {
        let (dispatch, refused) = (dispatch.clone(), refused.clone());
        move |event: Event| {
            let read = reading::plain(&dom::value_of(&event), bounds, locale);
            refused.set(read.is_none());
            if let Some(read) = read {
                dispatch.dispatch(if is_reach {
                    Action::Reach(input, read)
                } else {
                    Action::HalfLife(input, read)
                });
            }
        }
    };
    let error =
        refused.then(|| html! { <span class="error" role="alert">{ reading::range(bounds, locale) }</span> });
    html! {
        <label class={classes!("assumed", refused.then_some("refused"))}>
            if is_reach { { "×" } }
            <input
                id={id(part, input)}
                type="text"
                inputmode="decimal"
                autocomplete="off"
                size="4"
                value={locale.decimals(value, 2)}
                aria-label={words::field(input, is_reach)}
                aria-invalid={refused.then_some("true")}
                {onchange}
            />
            if !is_reach { { "weeks" } }
            { error }
        </label>
    }
}
