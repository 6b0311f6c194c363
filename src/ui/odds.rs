//! Panel 7: how likely the target is, and what better odds take.

use yew::prelude::*;

use super::element::{el, picture, text};
use super::panel::told;
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
    let shown = vec![
        el("ul", "odds", vec![chance(hours), chance(target)]),
        el("h3", "odds-for", vec![text(page::BETTER_ODDS)]),
        el("ul", "odds", say::better(&is, locale).into_iter().map(better).collect()),
        panel::numbers(say::table(&was, &is, locale)),
    ];
    let finding = say::finding(sides[1], &is, locale);
    told(ID, page::ODDS, finding, html! {}, el("div", "picture", shown))
}

#[inline(never)]
fn chance(chance: Chance) -> Html {
    let Chance { title, number, unit, from, percent, today, dots: [was, is] } = chance;
    let label = [&number, unit, ", ", &percent].concat();
    let words = vec![
        el("h3", "", vec![text(title)]),
        el("p", "odds-big", vec![el("b", "", vec![text(number)]), text(unit)]),
        el("p", "", vec![text(percent), el("span", "today", vec![text(today)])]),
        el("p", "", vec![text(from)]),
    ];
    let dots = el("span", "dots", vec![picture(dots::field(was, is, 9.4), Some(label))]);
    el("li", "", vec![dots, el("div", "", words)])
}

fn better(Better { dots, number, why }: Better) -> Html {
    let dots = el("span", "dots few", vec![picture(dots::field(None, Some(dots), 4.7), None)]);
    let words = vec![el("b", "", vec![text(number)]), text(why)];
    el("li", "", vec![dots, el("p", "", words)])
}
