//! Panel 4: what one move of each lever brings, the largest first; a press makes it.

use yew::prelude::*;

use super::job::{Props, Tried, trial};
use super::lever::id;
use super::levers::job_name;
use super::panel::told;
use super::panel::{self, View};
use super::press::{go_to, radio};
use super::sheet::{Sheet, Tell};
use super::state::{Action, State};
use crate::chart::rank;
use crate::model::{Input, Leverage, OneThing, RANKED_LEVERS, Step, leverage};
use crate::text::one_thing::{Ranked, finding, leaders, order, row, table};
use crate::text::words::{self, STEPS, page};
use crate::text::{Locale, differs};

pub const ID: &str = "one";

pub fn draw(view: &View, _: Locale, dispatch: &UseReducerDispatcher<State>) -> Html {
    trial(ID, view, dispatch)
}

pub fn ranking(
    Props { view, dispatch, .. }: &Props,
    tried: &UseStateHandle<Tried>,
    one: &OneThing,
    locale: Locale,
) -> Html {
    let step = tried.step;
    let View { today, now, resting, assumptions, .. } = view;
    let [was, is, rests] = [today, now, resting].map(|plan| leverage(plan, assumptions, step));
    let order = order(&rests);
    let [was, is, rests] =
        [(today, &was), (now, &is), (resting, &rests)].map(|(plan, levers)| Ranked { plan, levers });
    let heading = finding(step, was, rests, one, locale);
    let leaders = leaders(rests.levers);
    let scale = rank::scale([was, rests].iter().flat_map(|side| side.levers).filter_map(Leverage::gain));
    let mut sheet = Sheet::new("div", "picture");
    steps(&mut sheet, tried);
    sheet.open("ol", "ranks");
    for lever in &order {
        let lever = *lever;
        let press = applies(lever, step, dispatch);
        rank(&mut sheet, lever, leaders.contains(&lever), [was, is], scale, press, locale);
    }
    sheet.close();
    sheet.fixed("p", "press", page::PRESS);
    sheet.add(panel::numbers(table(&order, was, is, locale)));
    told(ID, page::ONE_THING, heading, sheet.done())
}

/// Makes a lever's move; the focus goes where its row goes.
fn applies(lever: Input, step: Step, dispatch: &UseReducerDispatcher<State>) -> Tell {
    let dispatch = dispatch.clone();
    Box::new(move |_| {
        dispatch.dispatch(Action::Apply(lever, step));
        go_to(id("a", lever));
    })
}

/// One lever: a button that makes its move.
fn rank(
    sheet: &mut Sheet,
    lever: Input,
    leads: bool,
    sides: [Ranked; 2],
    scale: f64,
    press: Tell,
    locale: Locale,
) {
    let at = RANKED_LEVERS.iter().position(|l| *l == lever).unwrap_or_default();
    let said = row(sides[1].plan, &sides[1].levers[at], locale);
    let [was, is] = sides.map(|side| side.levers[at].gain().unwrap_or_default());
    let drawing = rank::draw(is, Some(was).filter(|was| differs(*was, is)), scale);
    let class = if leads { "rank first" } else { "rank" };
    let spent = if said.spent { "true" } else { "" };
    sheet.open("li", "");
    sheet.button(
        &["type", "id", "class", "data-job", "aria-label", "aria-disabled"],
        &["button", &id("a", lever), class, job_name(lever.row().job), &said.apply, spent],
        press,
    );
    sheet.open("span", "rank-name");
    sheet.word(words::input(lever).name);
    sheet.word(" ");
    sheet.text("small", "", said.way);
    sheet.close();
    sheet.picture("rank-plot", drawing, None);
    sheet.word(" ");
    sheet.text("span", "gain", said.gain);
    sheet.close();
    sheet.close();
}

/// The choice of step.
fn steps(sheet: &mut Sheet, tried: &UseStateHandle<Tried>) {
    sheet.open("fieldset", "segments");
    sheet.fixed("legend", "only-heard", page::STEP);
    for (step, name, _) in STEPS {
        let chosen = tried.step == step;
        let tried = tried.clone();
        let choose = move |_| tried.set(Tried { step, ..*tried });
        radio(sheet, "step", name, "", chosen, Box::new(choose));
    }
    sheet.close();
}
