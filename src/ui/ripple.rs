//! Panel 3: today against now through the chain, and the pins that fell.

use yew::prelude::*;

use super::panel::told;
use super::panel::{self, View};
use super::sheet::Sheet;
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
    let mut sheet = Sheet::new("div", "picture");
    sheet.open("ol", "ripple");
    for step in &ripple::STEPS {
        stage(&mut sheet, step, sides, &outcomes[2], &changes, locale);
    }
    sheet.close();
    sheet.add(panel::numbers(ripple::table(sides[0], sides[1], locale)));
    told(ID, page::RIPPLE, finding, sheet.done())
}

fn stage(
    sheet: &mut Sheet,
    step: &Step,
    [today, now]: [Side; 2],
    resting: &Outcome,
    changes: &[Change; 5],
    locale: Locale,
) {
    let (was, is) = (step.figure(today.outcome), step.figure(now.outcome));
    let pin = step.pin.map(|pin| changes[Pin::ALL.iter().position(|p| *p == pin).unwrap_or_default()]);
    let drawn = Stage::new(was, is, step.figure(resting));
    let class = match pin {
        None => "stage minor",
        Some(Change::Fell) => "stage fell",
        Some(_) => "stage",
    };
    sheet.open("li", class);
    sheet.open("span", "lane");
    if let Some(change) = pin {
        standing_or_lying(sheet, change);
    }
    sheet.close();
    sheet.text("span", "now", step.shown(is, now, locale));
    sheet.text("span", "from today", ripple::from(*step, was, is, now, locale));
    sheet.framed("span", "col", drawn.standing(), None);
    sheet.framed("span", "row", drawn.lying(), None);
    sheet.open("span", "stage-name");
    sheet.word(step.name);
    sheet.text("small", "", step.unit(now.plan, locale));
    sheet.close();
    if let Some(link) = step.link(now.plan, locale) {
        sheet.text("span", "link", link);
    }
    sheet.close();
}

/// The pin of a stage: lying where its figure fell.
fn standing_or_lying(sheet: &mut Sheet, change: Change) {
    let fell = change == Change::Fell;
    let class = if fell { "pin-svg fell" } else { "pin-svg" };
    let keys = &["class", "viewBox", "width", "height", "role", "aria-label"];
    sheet.with("svg", keys, &[class, "0 0 46 44", "46", "44", "img", ripple::pin(change)]);
    sheet.with("g", &["transform"], &[pin::placing(fell)]);
    for (class, path) in [("pin", pin::OUTLINE), ("pin-band", pin::BANDS)] {
        sheet.with("path", &["class", "d"], &[class, path]);
        sheet.close();
    }
    sheet.close();
    sheet.close();
}
