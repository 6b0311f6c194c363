//! Parts of the page that are folded away until they are wanted.

use yew::prelude::*;

use super::env::Env;
use crate::browser::dom;
use crate::session::{Action, Foldable, Unfolded};
use crate::text::Table;
use crate::text::words::page;

/// A part of the page, folded away under a line that opens it. The document says whether it is open.
pub fn fold(
    part: Foldable,
    unfolded: Unfolded,
    class: &'static str,
    summary: &'static str,
    content: Html,
    env: &Env,
) -> Html {
    let open = unfolded.contains(part);
    let ontoggle = {
        let env = env.clone();
        move |event: Event| env.dispatch(Action::Unfold(part, dom::is_open(&event)))
    };
    html! {
        <details {class} {open} {ontoggle}>
            <summary>{summary}</summary>
            {content}
        </details>
    }
}

/// A picture's numbers as a table, folded away.
pub fn numbers(part: Foldable, unfolded: Unfolded, table: Table, env: &Env) -> Html {
    let Table { caption, head, rows } = table;
    let content = html! {
        <div class="sideways" tabindex="0" role="region" aria-label={caption.clone()}>
            <table>
                <caption class="only-heard">{caption}</caption>
                <thead>
                    <tr>
                        for cell in head {
                            <th scope="col">{cell}</th>
                        }
                    </tr>
                </thead>
                <tbody>{for rows.into_iter().map(row)}</tbody>
            </table>
        </div>
    };
    fold(part, unfolded, "numbers", page::NUMBERS, content, env)
}

/// A row of a table, whose first cell is its header.
fn row(cells: Vec<String>) -> Html {
    html! {
        <tr>
            for (i, cell) in cells.into_iter().enumerate() {
                if i == 0 {
                    <th scope="row">{cell}</th>
                } else {
                    <td>{cell}</td>
                }
            }
        </tr>
    }
}
