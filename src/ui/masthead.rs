//! The brand and what can be done with the whole plan; the foot of the page.

use yew::prelude::*;

use super::buttons::button;
use super::env::Env;
use super::markup::{Tag, element, nodes};
use super::memo::Block;
use crate::browser::dom;
use crate::session::{Action, Currency};
use crate::text::currency;
use crate::text::words::page;

/// The head of the page.
#[derive(PartialEq)]
pub struct Masthead {
    /// Whether anything stands elsewhere than today.
    pub is_moved: bool,
    pub can_undo: bool,
    pub currency: Currency,
    pub env: Env,
}

impl Block for Masthead {
    fn draw(&self) -> Html {
        let Masthead { is_moved, can_undo, currency, env } = self;
        let act = |words, can, action| button("text", words, String::new(), can, env.sends(action));
        element!(
            header,
            class = "mast",
            [
                element!(p, class = "brand", [triangle(), element!(span, [page::BRAND])]),
                currencies(*currency, env),
                element!(
                    nav,
                    aria_label = page::PLAN_ACTIONS,
                    [
                        act(page::UNDO, *can_undo, Action::Undo),
                        act(page::RESET_ALL, *is_moved, Action::ResetAll),
                        act(page::PIN, *is_moved, Action::Pin),
                    ]
                ),
            ]
        )
        .html()
    }
}

fn currencies(chosen: Currency, env: &Env) -> Tag {
    let choose = {
        let env = env.clone();
        move |event: Event| {
            if let Some(currency) = Currency::of_code(&dom::value_of(&event)) {
                env.dispatch(Action::SetCurrency(currency));
            }
        }
    };
    let options = Currency::ALL.into_iter().map(|it| {
        let words = [it.code(), " ", currency::sign(it)].concat();
        element!(option, value = it.code(), selected = it == chosen, [words])
    });
    element!(select, class = "currency", aria_label = page::CURRENCY, [nodes(options)]).onchange(choose)
}

/// The foot of the page: it never changes.
#[derive(PartialEq)]
pub struct Foot;

impl Block for Foot {
    fn draw(&self) -> Html {
        element!(footer, class = "foot", [triangle(), element!(p, [page::FOOT])]).html()
    }
}

/// Ten pins from above, the headpin in front: each row's height, and its pins from the left.
const PINS: [(&str, &[&str]); 4] = [
    ("25.2", &["14"]),
    ("18.6", &["10.2", "17.8"]),
    ("12", &["6.4", "14", "21.6"]),
    ("5.5", &["2.7", "10.2", "17.8", "25.3"]),
];

fn triangle() -> Tag {
    let pins = PINS.into_iter().enumerate().flat_map(|(row, (y, xs))| {
        let class = if row == 0 { "tri-head" } else { "tri" };
        xs.iter().map(move |x| element!(circle, class = class, cx = *x, cy = y, r = "2.5"))
    });
    element!(
        svg,
        class = "mark",
        viewBox = "0 0 28 28",
        width = "28",
        height = "28",
        aria_hidden = true,
        [nodes(pins)]
    )
}
