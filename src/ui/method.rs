//! Panel 9: every formula with the visitor's own numbers, every assumption with its control.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::lever::id;
use super::levers::job_name;
use super::panel::{self, View};
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
    let groups = method::equations(sides, locale).into_iter().map(|group| {
        html! { <ol class="method">{ for group.into_iter().map(equation) }</ol> }
    });
    let items = take::all(now, assumptions, locale).into_iter();
    html! {
        <>
            { panel::words(ID, page::METHOD, method::finding(sides[1], locale), html! {}) }
            <div class="picture">
                { for groups }
                <ul class="assume">{ for items.map(|item| assumption(item, dispatch)) }</ul>
                { outlook(view, dispatch, locale) }
                <p class="sources">{ page::SOURCES }</p>
            </div>
        </>
    }
}

fn equation(Equation { terms, result, was }: Equation) -> Html {
    html! {
        <li>
            <span class="eq">{ for terms.into_iter().map(term) }</span>
            { term(result) }
            <span class="today">{ was }</span>
        </li>
    }
}

fn term(Term { sign, number, name, job }: Term) -> Html {
    html! {
        <span class="term" data-job={job.map(job_name)}>
            <span class="op">{ sign }</span><b>{ number }</b><small>{ name }</small>
        </span>
    }
}

fn assumption(
    Assumption { name, text, tag, lever }: Assumption,
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
        html! { <button type="button" class="text" aria-label={label} {onclick}>{ page::CHANGE }</button> }
    });
    html! { <li><b>{ name }</b><span>{ text }</span><small>{ tag }</small><span>{ control }</span></li> }
}

/// How far each lever can go and how soon, to be assumed otherwise.
fn outlook(view: &View, dispatch: &UseReducerDispatcher<State>, locale: Locale) -> Html {
    let rows = LEVERS.into_iter().map(|input| lever(input, view, dispatch, locale));
    let reset = {
        let dispatch = dispatch.clone();
        move |_| dispatch.dispatch(Action::ResetAssumptions)
    };
    let untouched = (view.assumptions == Assumptions::default()).then_some("true");
    html! {
        <details class="numbers outlook">
            <summary>{ page::CHANGE_REACH }</summary>
            <p>{ page::REACH_MEANING }</p>
            <ul>{ for rows }</ul>
            <button type="button" class="text" aria-disabled={untouched} onclick={reset}>{ page::RESET_ASSUMPTIONS }</button>
        </details>
    }
}

fn lever(input: Input, view: &View, dispatch: &UseReducerDispatcher<State>, locale: Locale) -> Html {
    let (from, to) = take::reach(&view.now, &view.assumptions, input, locale);
    let fields = view.assumptions.of(input).map(|outlook| {
        let (Reach::Odds(factor) | Reach::Times(factor)) = outlook.reach;
        let both = [(true, factor.max(1.0 / factor)), (false, outlook.half_life)];
        both.map(|(is_reach, value)| field(input, is_reach, value, dispatch, locale))
    });
    html! {
        <li data-job={job_name(input.row().job)}>
            <b>{ words::lever(input).name }</b>
            { for fields.into_iter().flatten() }
            <span class="def">{ [&from, " → ", &to].concat() }</span>
        </li>
    }
}

/// A typed assumption: what lies beyond its range is brought inside, what is no number leaves it.
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
