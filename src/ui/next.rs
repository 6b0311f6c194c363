//! Panel 5: the levers that become the One Thing one after the other, and where
//! that leads.

use yew::prelude::*;

use super::levers::job_name;
use super::panel::told;
use super::panel::{self, View};
use super::sheet::Sheet;
use super::state::State;
use crate::chart::score::{self, Landing};
use crate::model::sequence;
use crate::text::Locale;
use crate::text::sequence::{self as said, Course};
use crate::text::words::{self, page};

pub const ID: &str = "next";

pub fn draw(
    View { today, now, resting, assumptions, .. }: &View,
    locale: Locale,
    _: &UseReducerDispatcher<State>,
) -> Html {
    let courses = [today, now, resting].map(|plan| (plan, sequence(plan, assumptions)));
    let [was, is, rests] = [0, 1, 2].map(|i| Course { plan: courses[i].0, sequence: &courses[i].1 });
    let lanes = score::lanes(rests.sequence);
    let (before, landings) = (was.landings(), is.landings());
    let before = if today == now { Vec::new() } else { before };
    let scaled = rests.landings().into_iter().chain(was.landings()).chain([today.target, resting.target]);
    let landing = Landing {
        now: &landings,
        today: &before,
        target: now.target,
        scale: score::scale(scaled),
        sequence: is.sequence,
        words: said::landing(is, &before, locale),
        weeks: score::TICKS.map(|week| said::week(week, score::TICKS[4], locale)),
    };
    let mut sheet = Sheet::new("div", "picture");
    sheet.open("div", "score");
    sheet.open("ol", "lanes");
    for lane in &lanes {
        let used = rests.sequence.blocks.iter().any(|block| block.lever == *lane);
        let class = if used { "" } else { "unused" };
        sheet.with("li", &["class", "data-job"], &[class, job_name(lane.row().job)]);
        sheet.say(words::input(*lane).name.into());
        sheet.close();
    }
    sheet.close();
    sheet.picture("notes", score::draw(is.sequence, &lanes), Some(said::score(is, locale)));
    sheet.text("h3", "", said::title(now));
    sheet.picture("landing", landing.draw(), Some(said::climb(is, locale)));
    sheet.close();
    sheet.add(panel::numbers(said::table(is, &before, locale)));
    let finding = said::finding(rests, today != resting, locale);
    told(ID, page::WHAT_NEXT, finding, sheet.done())
}
