//! Panel 9: every formula with the visitor's own numbers, every assumption with its control.

use gloo_timers::callback::Timeout;
use yew::prelude::*;

use super::assumed::Assumed;
use super::lever::id;
use super::levers::job_name;
use super::panel::{self, View, use_view_of};
use super::state::{Action, State};
use crate::browser::dom;
use crate::model::{Assumptions, Input, LEVERS, evaluate};
use crate::text::Locale;
use crate::text::answer::Side;
use crate::text::assumed::{self as take, Assumption};
use crate::text::method::{self, Equation, Term};
use crate::text::words::{self, page};

const ID: &str = "method";

#[derive(PartialEq, Properties)]
pub struct Props {
    pub view: View,
    pub dispatch: UseReducerDispatcher<State>,
}

#[component]
pub fn Method(Props { view, dispatch }: &Props) -> Html {
    let place = use_node_ref();
    let view = use_view_of(&place, view);
    html! {
        <section class="panel" id={ID} aria-labelledby={panel::heading_of(ID)} ref={place}>
            <Formulas {view} dispatch={dispatch.clone()} />
        </section>
    }
}

#[component]
fn Formulas(Props { view, dispatch }: &Props) -> Html {
    let View { today, now, assumptions, .. } = view;
    let locale = use_context::<Locale>().unwrap_or_default();
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
    let fields = [true, false].map(|is_reach| {
        html! { <Assumed {input} {is_reach} assumptions={view.assumptions} dispatch={dispatch.clone()} /> }
    });
    html! {
        <li data-job={job_name(input.row().job)}>
            <b>{ words::lever(input).name }</b>
            { for fields }
            <span class="def">{ [&from, " → ", &to].concat() }</span>
        </li>
    }
}
