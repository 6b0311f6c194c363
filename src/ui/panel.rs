//! A panel: words in the margin, its picture in the field; and when it looks again.

use yew::prelude::*;
use yew::virtual_dom::VList;

use super::element::{el, text};
use super::state::State;
use super::still::{Of, Still};
use crate::browser::sight::Sight;
use crate::model::{Assumptions, Plan};
use crate::text::findings::Finding;
use crate::text::words::page;
use crate::text::{Locale, Table};

/// What every panel is made from.
#[derive(Clone, Copy, PartialEq)]
pub struct View {
    pub today: Plan,
    pub now: Plan,
    /// Now as it was when nothing was held: what scales are drawn for.
    pub resting: Plan,
    pub assumptions: Assumptions,
    /// How numbers are written.
    pub locale: Locale,
}

/// What draws a panel: what it is made from, how numbers are written, and where actions go.
pub type Draw = fn(&View, Locale, &UseReducerDispatcher<State>) -> Html;

/// A panel's name, what it shows, and what draws it.
#[derive(Clone, Copy)]
pub struct Frame {
    pub id: &'static str,
    pub view: View,
    pub draw: Draw,
}

impl PartialEq for Frame {
    fn eq(&self, other: &Self) -> bool {
        // The id stands for what draws it: the addresses of functions tell nothing.
        self.id == other.id && self.view == other.view
    }
}

#[derive(PartialEq, Properties)]
pub struct Props {
    pub frame: Frame,
    pub dispatch: UseReducerDispatcher<State>,
}

/// A panel, drawn by a plain function: a component of its own for each would cost its bytes anew.
#[component]
pub fn Panel(Props { frame, dispatch }: &Props) -> Html {
    let place = use_node_ref();
    let view = use_view_of(&place, &frame.view);
    let of = Of::Panel(Frame { view, ..*frame }.into(), dispatch.clone());
    html! {
        <section class="panel" id={frame.id} aria-labelledby={heading_of(frame.id)} ref={place}>
            <Still {of} />
        </section>
    }
}

/// What a panel should show. In view it follows the thumb; out of view it waits until nothing is
/// held, at no cost to a step: a reader, a search and a printer ask no window.
#[hook]
fn use_view_of(place: &NodeRef, view: &View) -> View {
    let in_view = use_in_view(place);
    let shown = use_mut_ref(|| *view);
    let mut shown = shown.borrow_mut();
    if in_view || view.now == view.resting {
        *shown = *view;
    }
    *shown
}

/// Whether the element is in view, and so until the browser says otherwise.
#[hook]
fn use_in_view(place: &NodeRef) -> bool {
    let in_view = use_state_eq(|| true);
    let (place, tell) = (place.clone(), in_view.setter());
    use_effect_with((), move |()| {
        let sight = place.cast().and_then(|element| Sight::of(&element, move |seen| tell.set(seen)));
        move || drop(sight)
    });
    *in_view
}

/// The words of a panel: its topic, small; its finding as a heading; the lines under it, and what
/// else stands there.
pub fn words(id: &'static str, topic: &'static str, finding: Finding, more: Html) -> Html {
    let mut shown = vec![
        el("p", "kicker", vec![text(topic)]),
        html! { <h2 id={heading_of(id)}>{ finding.heading }</h2> },
    ];
    shown.extend(finding.lines.into_iter().map(|line| el("p", "", vec![text(line)])));
    shown.push(more);
    el("div", "words", shown)
}

/// The id of a panel's heading, which also names the panel.
pub fn heading_of(id: &str) -> String {
    ["h-", id].concat()
}

/// A picture's numbers as a table, folded away.
pub fn numbers(table: Table) -> Html {
    let row = |cells: Vec<String>| {
        let mut cells = cells.into_iter();
        let name = cells.next();
        let name = html! { <th scope="row">{ name }</th> };
        let rest = cells.map(|cell| el("td", "", vec![text(cell)]));
        el("tr", "", std::iter::once(name).chain(rest).collect())
    };
    let head = table.head.into_iter().map(|cell| html! { <th scope="col">{ cell }</th> }).collect();
    let shown = vec![
        el("caption", "only-heard", vec![text(table.caption.clone())]),
        el("thead", "", vec![el("tr", "", head)]),
        el("tbody", "", table.rows.into_iter().map(row).collect()),
    ];
    let sideways = html! {
        <div class="sideways" tabindex="0" role="region" aria-label={table.caption}>{ el("table", "", shown) }</div>
    };
    el("details", "numbers", vec![el("summary", "", vec![text(page::NUMBERS)]), sideways])
}

/// A panel's words, what else stands there, and its picture.
pub fn told(id: &'static str, topic: &'static str, finding: Finding, more: Html, picture: Html) -> Html {
    VList::with_children(vec![words(id, topic, finding, more), picture], None).into()
}
