//! The head of the page, with the brand and the actions for the whole plan; and the foot of the page.

use yew::prelude::*;

use super::buttons::button;
use super::env::Env;
use super::memo::Block;
use crate::browser::dom;
use crate::session::{Action, Currency};
use crate::text::currency;
use crate::text::words::page;

/// The head of the page.
#[derive(PartialEq)]
pub struct Masthead {
    /// Whether now differs from today.
    pub is_moved: bool,
    pub can_undo: bool,
    pub currency: Currency,
    pub env: Env,
}

impl Block for Masthead {
    fn draw(&self) -> Html {
        let Masthead { is_moved, can_undo, currency, env } = self;
        let act = |words, can, action| button("text", words, None, can, env.callback(action));
        html! {
            <header class="mast">
                <p class="brand">
                    {triangle()}
                    <span>{page::BRAND}</span>
                </p>
                {currencies(*currency, env)}
                <nav aria-label={page::PLAN_ACTIONS}>
                    {act(page::UNDO, *can_undo, Action::Undo)}
                    {act(page::RESET_ALL, *is_moved, Action::ResetAll)}
                    {act(page::PIN, *is_moved, Action::Pin)}
                </nav>
            </header>
        }
    }
}

fn currencies(chosen: Currency, env: &Env) -> Html {
    let onchange = {
        let env = env.clone();
        move |event: Event| {
            if let Some(currency) = Currency::of_code(&dom::value_of(&event)) {
                env.dispatch(Action::SetCurrency(currency));
            }
        }
    };
    html! {
        <select key={chosen.code()} class="currency" aria-label={page::CURRENCY} {onchange}>
            for it in Currency::ALL {
                <option value={it.code()} selected={it == chosen}>
                    {[it.code(), " ", currency::sign(it)].concat()}
                </option>
            }
        </select>
    }
}

/// The foot of the page: it never changes.
#[derive(PartialEq)]
pub struct Foot;

impl Block for Foot {
    fn draw(&self) -> Html {
        html! {
            <footer class="foot">
                {triangle()}
                <p>{page::FOOT}</p>
            </footer>
        }
    }
}

/// Ten pins from above, the headpin in front: the y of each row, and the x of its pins from the left.
const PINS: [(&str, &[&str]); 4] = [
    ("25.2", &["14"]),
    ("18.6", &["10.2", "17.8"]),
    ("12", &["6.4", "14", "21.6"]),
    ("5.5", &["2.7", "10.2", "17.8", "25.3"]),
];

fn triangle() -> Html {
    html! {
        <svg class="mark" viewBox="0 0 28 28" width="28" height="28" aria-hidden="true">
            for (row, (y, xs)) in PINS.into_iter().enumerate() {
                for x in xs {
                    <circle class={if row == 0 { "tri-head" } else { "tri" }} cx={*x} cy={y} r="2.5" />
                }
            }
        </svg>
    }
}
