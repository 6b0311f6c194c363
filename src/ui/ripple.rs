//! Panel 3: today against now through the chain, and the pins that fell.

use yew::prelude::*;

use super::drawing::Picture;
use super::panel::{self, View};
use super::state::State;
use crate::chart::column::Stage;
use crate::chart::pin;
use crate::model::{Change, Outcome, Pin, evaluate, pin_changes};
use crate::text::answer::Side;
use crate::text::ripple::{self, Step};
use crate::text::words::page;
use crate::text::{Locale, findings};

pub const ID: &str = "ripple";

pub fn draw(
    View { today, now, resting, .. }: &View,
    locale: Locale,
    _: &UseReducerDispatcher<State>,
) -> Html {
    let outcomes = [today, now, resting].map(evaluate);
    let changes = pin_changes(&outcomes[0].hold_target, &outcomes[1].hold_target);
    let sides = [Side { plan: today, outcome: &outcomes[0] }, Side { plan: now, outcome: &outcomes[1] }];
    let finding = findings::ripple(sides[0], sides[1], &changes, locale);
    let stages = ripple::STEPS.into_iter().map(|step| stage(step, sides, &outcomes[2], &changes, locale));
    html! {
        <>
            { panel::words(ID, page::RIPPLE, finding, html! {}) }
            <div class="picture">
                <ol class="ripple">{ for stages }</ol>
                { panel::numbers(ripple::table(sides[0], sides[1], locale)) }
            </div>
        </>
    }
}

fn stage(
    step: Step,
    [today, now]: [Side; 2],
    resting: &Outcome,
    changes: &[Change; 5],
    locale: Locale,
) -> Html {
    let (was, is) = (step.figure(today.outcome), step.figure(now.outcome));
    let pin = step.pin.map(|pin| changes[Pin::ALL.iter().position(|p| *p == pin).unwrap_or_default()]);
    let drawn = Stage::new(was, is, step.figure(resting));
    let link = step.link(now.plan, locale);
    let class =
        classes!("stage", pin.is_none().then_some("minor"), (pin == Some(Change::Fell)).then_some("fell"));
    html! {
        <li {class}>
            <span class="lane">{ pin.map(standing_or_lying) }</span>
            <span class="now">{ step.shown(is, locale) }</span>
            <span class="from today">{ ripple::from(step, was, is, locale) }</span>
            <span class="col"><Picture drawing={drawn.standing()} /></span>
            <span class="row"><Picture drawing={drawn.lying()} /></span>
            <span class="stage-name">{ step.name }<small>{ step.unit(now.plan, locale) }</small></span>
            if let Some(link) = link {
                <span class="link">{ link }</span>
            }
        </li>
    }
}

/// The pin of a stage: lying where its figure fell.
fn standing_or_lying(change: Change) -> Html {
    let fell = change == Change::Fell;
    let class = classes!("pin-svg", fell.then_some("fell"));
    html! {
        <svg {class} viewBox="0 0 46 44" width="46" height="44" role="img" aria-label={ripple::pin(change)}>
            <g transform={pin::placing(fell)}><path d={pin::OUTLINE} class="pin" /><path d={pin::BANDS} class="pin-band" /></g>
        </svg>
    }
}
