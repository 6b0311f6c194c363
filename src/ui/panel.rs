//! A panel: words in the margin, its picture in the field; and when it looks again.

use yew::prelude::*;
use yew::virtual_dom::VList;

use super::sheet::Sheet;
use super::state::State;
use super::still::{Of, still};
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
    let keys = &["class", "id", "aria-labelledby"];
    let mut sheet = Sheet::of("section", keys, &["panel", frame.id, &heading_of(frame.id)]);
    sheet.place(&place);
    sheet.add(still(of));
    sheet.done()
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
pub fn use_in_view(place: &NodeRef) -> bool {
    let in_view = use_state_eq(|| true);
    let (place, tell) = (place.clone(), in_view.setter());
    use_effect_with((), move |()| {
        let sight = place.cast().and_then(|element| Sight::of(&element, move |seen| tell.set(seen)));
        move || drop(sight)
    });
    *in_view
}

/// The words of a panel: its topic, small; its finding as a heading; the lines under it.
fn words(id: &'static str, topic: &'static str, finding: Finding) -> Html {
    let mut sheet = Sheet::new("div", "words");
    sheet.fixed("p", "kicker", topic);
    sheet.with("h2", &["id"], &[&heading_of(id)]);
    sheet.say(finding.heading);
    sheet.close();
    for line in finding.lines {
        sheet.text("p", "", line);
    }
    sheet.done()
}

/// The id of a panel's heading, which also names the panel.
pub fn heading_of(id: &str) -> String {
    ["h-", id].concat()
}

/// A picture's numbers as a table, folded away.
pub fn numbers(table: Table) -> Html {
    let mut sheet = Sheet::new("details", "numbers");
    sheet.fixed("summary", "", page::NUMBERS);
    sheet.with(
        "div",
        &["class", "tabindex", "role", "aria-label"],
        &["sideways", "0", "region", &table.caption],
    );
    sheet.open("table", "");
    sheet.text("caption", "only-heard", table.caption);
    sheet.open("thead", "");
    sheet.open("tr", "");
    for cell in table.head {
        named(&mut sheet, "col", cell);
    }
    sheet.close();
    sheet.close();
    sheet.open("tbody", "");
    for row in table.rows {
        sheet.open("tr", "");
        for (i, cell) in row.into_iter().enumerate() {
            if i == 0 {
                named(&mut sheet, "row", cell);
            } else {
                sheet.text("td", "", cell);
            }
        }
        sheet.close();
    }
    sheet.done()
}

/// A cell that names its column or row.
fn named(sheet: &mut Sheet, scope: &str, name: String) {
    sheet.with("th", &["scope"], &[scope]);
    sheet.say(name);
    sheet.close();
}

/// A panel's words and its picture.
pub fn told(id: &'static str, topic: &'static str, finding: Finding, picture: Html) -> Html {
    VList::with_children(vec![words(id, topic, finding), picture], None).into()
}
