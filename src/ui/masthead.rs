//! The brand and what can be done with the whole plan; the foot of the page.

use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::press::{button, sends};
use super::sheet::Sheet;
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
    let mut sheet = Sheet::new("header", "mast");
    sheet.open("p", "brand");
    triangle(&mut sheet);
    sheet.fixed("span", "", page::BRAND);
    sheet.close();
    currencies(&mut sheet, currency, dispatch);
    sheet.with("nav", &["aria-label"], &[page::PLAN_ACTIONS]);
    // A button that can do nothing stays in place and keeps the focus.
    for (words, can, action) in [
        (page::UNDO, can_undo, Action::Undo),
        (page::RESET_ALL, moved, Action::ResetAll),
        (page::PIN, moved, Action::Pin),
    ] {
        button(&mut sheet, "text", words, "", can, sends(dispatch, action));
    }
    sheet.done()
}

fn currencies(sheet: &mut Sheet, chosen: &'static Currency, dispatch: &UseReducerDispatcher<State>) {
    sheet.with("select", &["class", "aria-label"], &["currency", page::CURRENCY]);
    let dispatch = dispatch.clone();
    let choose = move |event| {
        if let Some(currency) = Currency::of(&dom::value_of(&event)) {
            dispatch.dispatch(Action::Currency(currency));
        }
    };
    sheet.on(ListenerKind::onchange, Box::new(choose));
    for currency in &CURRENCIES {
        let Currency { code, sign, .. } = currency;
        let selected = if currency == chosen { "selected" } else { "" };
        sheet.with("option", &["value", "selected"], &[code, selected]);
        sheet.say([code, " ", sign].concat());
        sheet.close();
    }
    sheet.close();
}

pub fn foot() -> Html {
    let mut sheet = Sheet::new("footer", "foot");
    triangle(&mut sheet);
    sheet.fixed("p", "", page::FOOT);
    sheet.done()
}

/// Ten pins from above, the headpin in front.
#[inline(never)]
fn triangle(sheet: &mut Sheet) {
    const ROWS: [(f64, &[f64]); 4] =
        [(25.2, &[14.0]), (18.6, &[10.2, 17.8]), (12.0, &[6.4, 14.0, 21.6]), (5.5, &[2.7, 10.2, 17.8, 25.3])];
    let keys = &["class", "viewBox", "width", "height", "aria-hidden"];
    sheet.with("svg", keys, &["mark", "0 0 28 28", "28", "28", "true"]);
    for (row, (y, xs)) in ROWS.iter().enumerate() {
        let class = if row == 0 { "tri-head" } else { "tri" };
        for x in *xs {
            sheet.with("circle", &["class", "cx", "cy", "r"], &[class, &tenth(*x), &tenth(*y), "2.5"]);
            sheet.close();
        }
    }
    sheet.close();
}

fn tenth(value: f64) -> String {
    let tenths = (value * 10.0).round() as u32;
    format!("{}.{}", tenths / 10, tenths % 10)
}
