//! Panel 3: today against now through the chain, and the pins that fell.

use yew::prelude::*;

use super::element::{el, picture, text};
use super::panel::told;
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
    let table = panel::numbers(ripple::table(sides[0], sides[1], locale));
    let shown = vec![el("ol", "ripple", stages.collect()), table];
    told(ID, page::RIPPLE, finding, html! {}, el("div", "picture", shown))
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
    let class = match pin {
        None => "stage minor",
        Some(Change::Fell) => "stage fell",
        Some(_) => "stage",
    };
    let name = vec![text(step.name), el("small", "", vec![text(step.unit(now.plan, locale))])];
    let mut shown = vec![
        el("span", "lane", pin.map(standing_or_lying).into_iter().collect()),
        el("span", "now", vec![text(step.shown(is, locale))]),
        el("span", "from today", vec![text(ripple::from(step, was, is, locale))]),
        el("span", "col", vec![picture(drawn.standing(), None)]),
        el("span", "row", vec![picture(drawn.lying(), None)]),
        el("span", "stage-name", name),
    ];
    if let Some(link) = step.link(now.plan, locale) {
        shown.push(el("span", "link", vec![text(link)]));
    }
    el("li", class, shown)
}

/// The pin of a stage: lying where its figure fell.
fn standing_or_lying(change: Change) -> Html {
    let fell = change == Change::Fell;
    let class = if fell { "pin-svg fell" } else { "pin-svg" };
    html! {
        <svg {class} viewBox="0 0 46 44" width="46" height="44" role="img" aria-label={ripple::pin(change)}>
            <g transform={pin::placing(fell)}><path d={pin::OUTLINE} class="pin" /><path d={pin::BANDS} class="pin-band" /></g>
        </svg>
    }
}
