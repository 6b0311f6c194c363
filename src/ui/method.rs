//! Panel 9: every formula with the visitor's own numbers, every assumption with its control.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::element::{el, text};
use super::lever::id;
use super::levers::job_name;
use super::panel::View;
use super::panel::told;
use super::press::{button, sends};
use super::state::{Action, State};
use crate::browser::dom;
use crate::model::{Assumptions, Input, LEVERS, Reach, evaluate};
use crate::text::answer::Side;
use crate::text::assumed::{self as take, Assumption};
use crate::text::method::{self, Equation, Term};
use crate::text::words::{self, page};
use crate::text::{Locale, reading};

pub const ID: &str = "method";

pub fn draw(view: &View, locale: Locale, dispatch: &UseReducerDispatcher<State>) -> Html {
    let View { today, now, assumptions, .. } = view;
    let outcomes = [today, now].map(evaluate);
    let sides = [Side { plan: today, outcome: &outcomes[0] }, Side { plan: now, outcome: &outcomes[1] }];
    let mut shown = Vec::with_capacity(5);
    for group in method::equations(sides, locale) {
        shown.push(el("ol", "method", group.into_iter().map(equation).collect()));
    }
    let items = take::all(now, assumptions, locale).into_iter();
    shown.push(el("ul", "assume", items.map(|item| assumption(item, dispatch)).collect()));
    shown.push(outlook(view, dispatch, locale));
    shown.push(el("p", "sources", vec![text(page::SOURCES)]));
    told(ID, page::METHOD, method::finding(sides[1], locale), html! {}, el("div", "picture", shown))
}

fn equation(Equation { terms, result, was }: Equation) -> Html {
    let sum = el("span", "eq", terms.into_iter().map(term).collect());
    el("li", "", vec![sum, term(result), el("span", "today", vec![text(was)])])
}

#[inline(never)]
fn term(Term { sign, number, name, job }: Term) -> Html {
    html! {
        <span class="term" data-job={job.map(job_name)}>
            { el("span", "op", vec![text(sign)]) }{ el("b", "", vec![text(number)]) }{ el("small", "", vec![text(name)]) }
        </span>
    }
}

fn assumption(
    Assumption { name, text: said, tag, lever }: Assumption,
    dispatch: &UseReducerDispatcher<State>,
) -> Html {
    let control = lever.map(|input| {
        let dispatch = dispatch.clone();
        let onclick = move |_| {
            dispatch.dispatch(Action::WholeJob(true));
            // The lever is there once the page has taken in that it should be.
            Timeout::new(0, move || dom::go_to(&id("f", input))).forget();
        };
        let label = ["change ", words::lever(input).the].concat();
        button("text", page::CHANGE, Some(label), true, onclick.into())
    });
    let cells = vec![
        el("b", "", vec![text(name)]),
        el("span", "", vec![text(said)]),
        el("small", "", vec![text(tag)]),
        el("span", "", control.into_iter().collect()),
    ];
    el("li", "", cells)
}

/// How far each lever can go and how soon, to be assumed otherwise.
fn outlook(view: &View, dispatch: &UseReducerDispatcher<State>, locale: Locale) -> Html {
    let rows = LEVERS.into_iter().map(|input| lever(input, view, dispatch, locale)).collect();
    let touched = view.assumptions != Assumptions::default();
    let reset = sends(dispatch, Action::ResetAssumptions);
    let shown = vec![
        el("summary", "", vec![text(page::CHANGE_REACH)]),
        el("p", "", vec![text(page::REACH_MEANING)]),
        el("ul", "", rows),
        button("text", page::RESET_ASSUMPTIONS, None, touched, reset),
    ];
    el("details", "numbers outlook", shown)
}

fn lever(input: Input, view: &View, dispatch: &UseReducerDispatcher<State>, locale: Locale) -> Html {
    let (from, to) = take::reach(&view.now, &view.assumptions, input, locale);
    let mut shown = vec![el("b", "", vec![text(words::lever(input).name)])];
    if let Some(outlook) = view.assumptions.of(input) {
        let (Reach::Odds(factor) | Reach::Times(factor)) = outlook.reach;
        for (is_reach, value) in [(true, factor.max(1.0 / factor)), (false, outlook.half_life)] {
            shown.push(field(input, is_reach, value, dispatch, locale));
        }
    }
    shown.push(el("span", "def", vec![text([&from, " → ", &to].concat())]));
    html! { <li data-job={job_name(input.row().job)}>{ for shown }</li> }
}

/// A typed assumption: what lies beyond its range is brought inside, what is no number leaves it.
#[inline(never)]
fn field(
    input: Input,
    is_reach: bool,
    value: f64,
    dispatch: &UseReducerDispatcher<State>,
    locale: Locale,
) -> Html {
    let (before, after) = if is_reach { ("×", "") } else { ("", "weeks") };
    let value = locale.decimals(value, 2);
    let onchange = {
        let (dispatch, value) = (dispatch.clone(), value.clone());
        move |event: Event| {
            let read = reading::plain(&dom::value_of(&event), locale);
            // Shows what holds, should this change nothing.
            dom::restore_value(&event, &value);
            match read {
                Some(read) if is_reach => dispatch.dispatch(Action::Reach(input, read)),
                Some(read) => dispatch.dispatch(Action::HalfLife(input, read)),
                None => {}
            }
        }
    };
    html! {
        <label class="assumed">
            { before }
            <input
                type="text"
                inputmode="decimal"
                autocomplete="off"
                {value}
                aria-label={take::field(input, is_reach)}
                {onchange}
            />
            { after }
        </label>
    }
}
