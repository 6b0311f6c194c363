//! What is folded away until it is wanted.

use yew::prelude::*;

use super::env::Env;
use super::markup::{element, nodes};
use crate::browser::dom;
use crate::session::{Action, Foldable, Unfolded};
use crate::text::Table;
use crate::text::words::page;

/// A part of the page under a line to open it. Whether it is open is the document's to say.
pub fn fold(
    part: Foldable,
    unfolded: Unfolded,
    class: &'static str,
    summary: &'static str,
    content: Html,
    env: &Env,
) -> Html {
    let is_open = unfolded.contains(part);
    let toggled = {
        let env = env.clone();
        move |event: Event| env.dispatch(Action::Unfold(part, dom::is_open(&event)))
    };
    element!(details, class = class, open = is_open, [element!(summary, [summary]), content])
        .ontoggle(toggled)
        .html()
}

/// A picture's numbers as a table, folded away.
pub fn numbers(part: Foldable, unfolded: Unfolded, table: Table, env: &Env) -> Html {
    let Table { caption, head, rows } = table;
    let row = |cells: Vec<String>| {
        let cells = cells.into_iter().enumerate().map(|(i, cell)| match i {
            0 => element!(th, scope = "row", [cell]),
            _ => element!(td, [cell]),
        });
        element!(tr, [nodes(cells)])
    };
    let content = element!(
        div,
        class = "sideways",
        tabindex = "0",
        role = "region",
        aria_label = &caption,
        [element!(
            table,
            [
                element!(caption, class = "only-heard", [caption.clone()]),
                element!(
                    thead,
                    [element!(tr, [nodes(head.into_iter().map(|cell| element!(th, scope = "col", [cell])))])]
                ),
                element!(tbody, [nodes(rows.into_iter().map(row))]),
            ]
        )]
    );
    fold(part, unfolded, "numbers", page::NUMBERS, content.html(), env)
}
