//! Panel 9: every formula with the visitor's own numbers, every assumption with its control.

use yew::prelude::*;

use super::field::{Of, field};
use super::lever::id;
use super::levers::job_name;
use super::panel::View;
use super::panel::told;
use super::press::{button, go_to, sends};
use super::sheet::Sheet;
use super::state::{Action, State};
use crate::model::{Assumptions, Input, RANKED_LEVERS, Reach, evaluate};
use crate::text::Locale;
use crate::text::answer::Side;
use crate::text::assumed::{self as take, Assumption};
use crate::text::method::{self, Equation, Term};
use crate::text::words::{self, page};

pub const ID: &str = "method";

pub fn draw(view: &View, locale: Locale, dispatch: &UseReducerDispatcher<State>) -> Html {
    let View { today, now, assumptions, .. } = view;
    let outcomes = [today, now].map(evaluate);
    let sides = [Side { plan: today, outcome: &outcomes[0] }, Side { plan: now, outcome: &outcomes[1] }];
    let mut sheet = Sheet::new("div", "picture");
    for group in method::equations(sides, locale) {
        sheet.open("ol", "method");
        for Equation { terms, result, was } in group {
            sheet.open("li", "");
            sheet.open("span", "eq");
            for part in terms {
                term(&mut sheet, part);
            }
            sheet.close();
            term(&mut sheet, result);
            sheet.text("span", "today", was);
            sheet.close();
        }
        sheet.close();
    }
    sheet.open("ul", "assume");
    for item in take::all(now, assumptions, locale) {
        assumption(&mut sheet, item, dispatch);
    }
    sheet.close();
    outlook(&mut sheet, view, dispatch, locale);
    sheet.fixed("p", "sources", page::SOURCES);
    told(ID, page::METHOD, method::finding(sides[1], locale), sheet.done())
}

#[inline(never)]
fn term(sheet: &mut Sheet, Term { sign, number, name, job }: Term) {
    sheet.with("span", &["class", "data-job"], &["term", job.map_or("", job_name)]);
    sheet.fixed("span", "op", sign);
    sheet.text("b", "", number);
    sheet.fixed("small", "", name);
    sheet.close();
}

fn assumption(
    sheet: &mut Sheet,
    Assumption { name, text, tag, lever }: Assumption,
    dispatch: &UseReducerDispatcher<State>,
) {
    sheet.open("li", "");
    sheet.fixed("b", "", name);
    sheet.text("span", "", text);
    sheet.fixed("small", "", tag);
    sheet.open("span", "");
    if let Some(input) = lever {
        let dispatch = dispatch.clone();
        let pressed = move |_| {
            dispatch.dispatch(Action::WholeJob(true));
            go_to(id("f", input));
        };
        let label = ["change ", words::input(input).the].concat();
        button(sheet, "text", page::CHANGE, &label, true, Box::new(pressed));
    }
    sheet.close();
    sheet.close();
}

/// How far each lever can go and how soon, to be assumed otherwise.
fn outlook(sheet: &mut Sheet, view: &View, dispatch: &UseReducerDispatcher<State>, locale: Locale) {
    sheet.open("details", "numbers outlook");
    sheet.fixed("summary", "", page::CHANGE_REACH);
    sheet.fixed("p", "", page::REACH_MEANING);
    sheet.open("ul", "");
    for input in RANKED_LEVERS {
        lever(sheet, input, view, dispatch, locale);
    }
    sheet.close();
    let touched = view.assumptions != Assumptions::default();
    let reset = sends(dispatch, Action::ResetAssumptions);
    button(sheet, "text", page::RESET_ASSUMPTIONS, "", touched, reset);
    sheet.close();
}

fn lever(
    sheet: &mut Sheet,
    input: Input,
    view: &View,
    dispatch: &UseReducerDispatcher<State>,
    locale: Locale,
) {
    let (from, to) = take::reach(&view.now, &view.assumptions, input, locale);
    sheet.with("li", &["data-job"], &[job_name(input.row().job)]);
    sheet.fixed("b", "", words::input(input).name);
    if let Some(outlook) = view.assumptions.of(input) {
        let (Reach::Odds(factor) | Reach::Times(factor)) = outlook.reach;
        for (is_reach, value) in [(true, factor.max(1.0 / factor)), (false, outlook.half_life)] {
            sheet.add(field(Of::Assumed(input, is_reach), value, locale, dispatch));
        }
    }
    sheet.text("span", "def", [&from, " → ", &to].concat());
    sheet.close();
}
