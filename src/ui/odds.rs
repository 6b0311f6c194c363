//! Panel 7: how likely the target is, and what better odds take.

use yew::prelude::*;

use super::drawing::Picture;
use super::panel::{self, View};
use super::state::State;
use crate::chart::dots;
use crate::model::{evaluate, odds};
use crate::text::Locale;
use crate::text::answer::Side;
use crate::text::odds::{self as say, Better, Chance};
use crate::text::words::page;

pub const ID: &str = "odds";

pub fn draw(View { today, now, .. }: &View, locale: Locale, _: &UseReducerDispatcher<State>) -> Html {
    let is = odds(now);
    let was = if today == now { is } else { odds(today) };
    let outcomes = [today, now].map(evaluate);
    let sides = [Side { plan: today, outcome: &outcomes[0] }, Side { plan: now, outcome: &outcomes[1] }];
    let [hours, mut target] = say::chances(sides, [&was, &is], locale);
    // What the target asks moves along with the plan: its odds are neither gain nor loss.
    target.dots[0] = target.dots[1];
    html! {
        <>
            { panel::words(ID, page::ODDS, say::finding(sides[1], &is, locale), html! {}) }
            <div class="picture">
                <ul class="odds">{ chance(hours) }{ chance(target) }</ul>
                <h3 class="odds-for">{ page::BETTER_ODDS }</h3>
                <ul class="odds">{ for say::better(&is, locale).into_iter().map(better) }</ul>
                { panel::numbers(say::table(&was, &is, locale)) }
            </div>
        </>
    }
}

fn chance(chance: Chance) -> Html {
    let Chance { title, number, unit, from, percent, today, dots: [was, is] } = chance;
    let label = [&number, unit, ", ", &percent].concat();
    html! {
        <li>
            <span class="dots"><Picture drawing={dots::field(was, is, 9.4)} label={AttrValue::from(label)} /></span>
            <div>
                <h3>{ title }</h3>
                <p class="odds-big"><b>{ number }</b>{ unit }</p>
                <p>{ percent }<span class="today">{ today }</span></p>
                <p>{ from }</p>
            </div>
        </li>
    }
}

fn better(Better { dots, number, why }: Better) -> Html {
    let drawing = dots::field(None, Some(dots), 4.7);
    html! { <li><span class="dots few"><Picture {drawing} /></span><p><b>{ number }</b>{ why }</p></li> }
}
