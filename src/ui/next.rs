//! Panel 5: the levers that become the One Thing one after the other, and where
//! that leads.

use yew::prelude::*;

use super::drawing::picture;
use super::levers::job_name;
use super::panel::{self, View};
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
    let names = lanes.iter().map(|lane| {
        let used = rests.sequence.blocks.iter().any(|block| block.lever == *lane);
        html! { <li class={(!used).then_some("unused")} data-job={job_name(lane.row().job)}>{ words::lever(*lane).name }</li> }
    });
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
    };
    html! {
        <>
            { panel::words(ID, page::WHAT_NEXT, said::finding(rests, today != resting, locale), html! {}) }
            <div class="picture">
                <div class="score">
                    <ol class="lanes">{ for names }</ol>
                    { picture(score::draw(is.sequence, &lanes), "notes", Some(said::score(is, locale).into())) }
                    { picture(landing.draw(), "landing", Some(said::climb(is, locale).into())) }
                </div>
                { panel::numbers(said::table(is, &before, locale)) }
            </div>
        </>
    }
}
