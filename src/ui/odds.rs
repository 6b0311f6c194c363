//! Panel 7: how likely the target is, and what better odds take.

use yew::prelude::*;

use super::panel::told;
use super::panel::{self, View};
use super::sheet::Sheet;
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
    let mut sheet = Sheet::new("div", "picture");
    sheet.open("ul", "odds");
    chance(&mut sheet, hours);
    chance(&mut sheet, target);
    sheet.close();
    let better = say::better(sides[1], &is, locale);
    if !better.is_empty() {
        sheet.fixed("h3", "odds-for", page::BETTER_ODDS);
    }
    sheet.open("ul", "odds");
    for Better { dots, number, why } in better {
        sheet.open("li", "");
        sheet.framed("span", "dots few", dots::field(None, Some(dots), 4.7), None);
        sheet.open("p", "");
        sheet.text("b", "", number);
        sheet.say(why);
        sheet.close();
        sheet.close();
    }
    sheet.close();
    sheet.add(panel::numbers(say::table([today, now], [&was, &is], locale)));
    told(ID, page::ODDS, say::finding(sides[1], &is, locale), sheet.done())
}

#[inline(never)]
fn chance(sheet: &mut Sheet, chance: Chance) {
    let Chance { title, number, unit, from, percent, today, dots: [was, is] } = chance;
    let label = [&number, unit, ", ", &percent].concat();
    sheet.open("li", "");
    sheet.framed("span", "dots", dots::field(was, is, 9.4), Some(label));
    sheet.open("div", "");
    sheet.fixed("h3", "", title);
    sheet.open("p", "odds-big");
    sheet.text("b", "", number);
    sheet.word(unit);
    sheet.close();
    sheet.open("p", "");
    sheet.say(percent);
    sheet.text("span", "today", today);
    sheet.close();
    sheet.text("p", "", from);
    sheet.close();
    sheet.close();
}
