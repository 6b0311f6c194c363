//! The brand and what can be done with the whole plan; the foot of the page.

use yew::prelude::*;

use super::press::{button, sends};
use super::state::{Action, State};
use crate::browser::dom;
use crate::text::words::page;
use crate::text::{CURRENCIES, Currency};

/// The head: whether now stands elsewhere than today, whether there is something to undo.
pub fn draw(
    moved: bool,
    can_undo: bool,
    currency: &'static Currency,
    dispatch: &UseReducerDispatcher<State>,
) -> Html {
    // A button that can do nothing stays in place and keeps the focus.
    let act = |words, can, action| button("text", words, None, can, sends(dispatch, action));
    html! {
        <header class="mast">
            <p class="brand">{ triangle() }<span>{ page::BRAND }</span></p>
            { currencies(currency, dispatch) }
            <nav aria-label={page::PLAN_ACTIONS}>
                { act(page::UNDO, can_undo, Action::Undo) }
                { act(page::RESET_ALL, moved, Action::ResetAll) }
                { act(page::PIN, moved, Action::Pin) }
            </nav>
        </header>
    }
}

fn currencies(chosen: &'static Currency, dispatch: &UseReducerDispatcher<State>) -> Html {
    let dispatch = dispatch.clone();
    let onchange = move |event: Event| {
        if let Some(currency) = Currency::of(&dom::value_of(&event)) {
            dispatch.dispatch(Action::Currency(currency));
        }
    };
    let options = CURRENCIES.iter().map(|currency| {
        let Currency { code, sign, .. } = currency;
        html! { <option value={*code} selected={currency == chosen}>{ [code, " ", sign].concat() }</option> }
    });
    html! { <select class="currency" aria-label={page::CURRENCY} {onchange}>{ for options }</select> }
}

pub fn foot() -> Html {
    html! { <footer class="foot">{ triangle() }<p>{ page::FOOT }</p></footer> }
}

/// Ten pins from above, the headpin in front.
fn triangle() -> Html {
    const ROWS: [(f64, &[f64]); 4] =
        [(25.2, &[14.0]), (18.6, &[10.2, 17.8]), (12.0, &[6.4, 14.0, 21.6]), (5.5, &[2.7, 10.2, 17.8, 25.3])];
    let pins = ROWS.iter().enumerate().flat_map(|(row, (y, xs))| {
        xs.iter().map(move |x| {
            let class = if row == 0 { "tri-head" } else { "tri" };
            html! { <circle cx={tenth(*x)} cy={tenth(*y)} r="2.5" {class} /> }
        })
    });
    html! { <svg class="mark" viewBox="0 0 28 28" width="28" height="28" aria-hidden="true">{ for pins }</svg> }
}

fn tenth(value: f64) -> String {
    let tenths = (value * 10.0).round() as u32;
    format!("{}.{}", tenths / 10, tenths % 10)
}
