//! The levers that become the One Thing one after the other, and where that leads.

use std::rc::Rc;

use crate::chart::score::{self, Landing};
use crate::session::{Choices, Facts, Foldable};
use crate::text::sequence as say;
use crate::text::words::{self, page};
use crate::ui::drawing::picture;
use crate::ui::drawn::Drawn;
use crate::ui::env::Env;
use crate::ui::fold::numbers;
use crate::ui::jobs::job_name;
use crate::ui::markup::{element, nodes};

pub fn draw(facts: &Rc<Facts>, choices: &Choices, env: &Env) -> Drawn {
    let (locale, at_rest) = (env.locale(), facts.at_rest());
    let Facts { today, now, resting, .. } = &**facts;
    let lanes = score::lanes(resting.sequence());
    let (was, landings) = (today.landings(), now.landings());
    let targets = [today.plan.target, resting.plan.target];
    let scale = score::scale(resting.landings().into_iter().chain(was.iter().copied()).chain(targets));
    let landing = Landing {
        now: &landings,
        today: if facts.is_moved() { &was } else { &[] },
        target: now.plan.target,
        scale,
        sequence: now.sequence(),
        words: say::landing(facts, locale),
        weeks: score::TICKS.map(|week| say::week(week, score::TICKS[4], locale)),
    };
    let names = lanes.iter().map(|lever| {
        let is_used = resting.sequence().blocks.iter().any(|block| block.lever == *lever);
        let class = if is_used { "" } else { "unused" };
        element!(li, class = class, data_job = job_name(lever.row().job), [words::input(*lever).name])
    });
    let notes = score::draw(now.sequence(), &lanes);
    let picture = element!(
        div,
        class = "picture",
        [
            element!(
                div,
                class = "score",
                [
                    element!(ol, class = "lanes", [nodes(names)]),
                    picture(notes, "notes", Some(say::score(now, locale).into())),
                    element!(h3, [say::title(&now.plan)]),
                    picture(landing.draw(), "landing", Some(say::climb(now, locale).into())),
                ]
            ),
            numbers(Foldable::SequenceTable, choices.unfolded, say::table(facts, locale), env),
        ]
    );
    Drawn { topic: page::WHAT_NEXT, finding: say::finding(&at_rest, locale), picture: picture.html() }
}
