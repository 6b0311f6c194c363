//! Panel 4: what one move of each lever brings, the largest first; a press makes it.

use yew::prelude::*;

use super::drawing::picture;
use super::levers::job_name;
use super::panel::{self, View};
use super::state::{Action, State};
use crate::chart::rank;
use crate::model::{Input, LEVERS, Leverage, Step, first, leverage, one_thing};
use crate::text::one_thing::{Ranked, finding, order, row, table};
use crate::text::words::{self, STEPS, page};
use crate::text::{Locale, differs};

pub const ID: &str = "one";

#[derive(PartialEq, Properties)]
struct Props {
    view: View,
    dispatch: UseReducerDispatcher<State>,
}

pub fn draw(view: &View, _: Locale, dispatch: &UseReducerDispatcher<State>) -> Html {
    html! { <Ranking view={*view} dispatch={dispatch.clone()} /> }
}

#[component]
fn Ranking(Props { view, dispatch }: &Props) -> Html {
    let step = use_state_eq(|| Step::Focus);
    let View { today, now, resting, assumptions, locale } = *view;
    // 512 plans: only where the hand is off.
    let one = use_memo((resting, assumptions), |(plan, assumptions)| one_thing(plan, assumptions));
    let [was, is, rests] = [today, now, resting].map(|plan| leverage(&plan, &assumptions, *step));
    let order = order(&rests);
    let [was, is, rests] =
        [(&today, &was), (&now, &is), (&resting, &rests)].map(|(plan, levers)| Ranked { plan, levers });
    let heading = finding(*step, was, rests, &one, locale);
    let firsts = first(rests.levers);
    // Where all are level no one stands out.
    let leads = |lever: Input| firsts.len() <= 3 && firsts.contains(&lever);
    let scale = rank::scale([was, rests].iter().flat_map(|side| side.levers).filter_map(Leverage::gain));
    let rows =
        order.iter().map(|lever| rank(*lever, *step, leads(*lever), [was, is], scale, dispatch, locale));
    html! {
        <>
            { panel::words(ID, page::ONE_THING, heading, html! {}) }
            <div class="picture">
                { steps(&step) }
                <ol class="ranks">{ for rows }</ol>
                <p class="press">{ page::PRESS }</p>
                { panel::numbers(table(&order, was, is, locale)) }
            </div>
        </>
    }
}

/// One lever: a button that makes its move.
fn rank(
    lever: Input,
    step: Step,
    leads: bool,
    sides: [Ranked; 2],
    scale: f64,
    dispatch: &UseReducerDispatcher<State>,
    locale: Locale,
) -> Html {
    let at = LEVERS.iter().position(|l| *l == lever).unwrap_or_default();
    let said = row(sides[1].plan, &sides[1].levers[at], locale);
    let [was, is] = sides.map(|side| side.levers[at].gain().unwrap_or_default());
    let drawing = rank::draw(is, Some(was).filter(|was| differs(*was, is)), scale);
    let dispatch = dispatch.clone();
    let onclick = move |_| dispatch.dispatch(Action::Apply(lever, step));
    html! {
        <li>
            <button type="button" class={classes!("rank", leads.then_some("first"))} data-job={job_name(lever.row().job)}
                aria-label={said.apply} aria-disabled={said.spent.then_some("true")} {onclick}>
                <span class="rank-name">{ words::lever(lever).name }{ " " }<small>{ said.way }</small></span>
                { picture(drawing, "rank-plot", None) }
                { " " }<span class="gain">{ said.gain }</span>
            </button>
        </li>
    }
}

/// The choice of step.
fn steps(step: &UseStateHandle<Step>) -> Html {
    let radios = STEPS.into_iter().map(|(choice, name, _)| {
        let set = step.setter();
        let onchange = move |_| set.set(choice);
        html! {
            <label><input type="radio" name="step" checked={**step == choice} {onchange} /><span>{ name }</span></label>
        }
    });
    html! { <fieldset class="segments"><legend class="only-heard">{ page::STEP }</legend>{ for radios }</fieldset> }
}
