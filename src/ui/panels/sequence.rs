//! The levers that become the One Thing in turn, and what that books.

use std::rc::Rc;

use yew::prelude::*;

use crate::chart::score::{self, Landing};
use crate::session::{Choices, Facts, Foldable};
use crate::text::sequence as say;
use crate::text::words::{self, page};
use crate::ui::drawing::picture;
use crate::ui::env::Env;
use crate::ui::fold::numbers;
use crate::ui::jobs::job_name;
use crate::ui::panel_content::PanelContent;

pub fn draw(facts: &Rc<Facts>, choices: &Choices, env: &Env) -> PanelContent {
    let (locale, at_rest) = (env.locale(), facts.at_rest());
    let Facts { today, now, resting, .. } = &**facts;
    let lanes = score::lanes(resting.sequence());
    let (was, booked, full) = (today.booked(), now.booked(), now.landings());
    let targets = [today.plan.target, resting.plan.target];
    let all = resting.landings().into_iter().chain(resting.booked()).chain(was.iter().copied());
    let passed = now.target_booked_after_weeks();
    let landing = Landing {
        now: &booked,
        full: &full,
        today: if facts.is_moved() { &was } else { &[] },
        target: now.plan.target,
        scale: score::scale(all.chain(targets)),
        passed,
        words: say::landing(facts, locale),
        weeks: score::TICKS.map(|week| say::week(week, score::TICKS[4], locale)),
    };
    let is_used = |lever| resting.sequence().blocks.iter().any(|block| block.lever == lever);
    let notes = score::draw(now.sequence(), &lanes, passed);
    let [title, rings] = say::title(&now.plan);
    let picture = html! {
        <div class="picture">
            <div class="score">
                <ol class="lanes">
                    for lever in lanes.iter().copied() {
                        <li
                            class={if is_used(lever) { "" } else { "unused" }}
                            data-job={job_name(lever.row().job)}
                        >
                            {words::lever(lever).name}
                        </li>
                    }
                </ol>
                {picture(notes, "notes", Some(say::score(now, locale).into()))}
                <h3>
                    {title}
                    {" "}
                    <small class="today">{rings}</small>
                </h3>
                {picture(landing.draw(), "landing", Some(say::climb(now, locale).into()))}
            </div>
            {numbers(Foldable::SequenceTable, choices.unfolded, say::table(facts, locale), env)}
        </div>
    };
    PanelContent { topic: page::WHAT_NEXT, finding: say::finding(&at_rest, locale), picture }
}
