//! Today against now through the funnel, and the pins that fell.

use crate::chart::column;
use crate::chart::pin;
use crate::model::{Change, Pin};
use crate::session::{Choices, Facts, Foldable};
use crate::text::ripple::{self as say, STAGES, Stage};
use crate::text::words::page;
use crate::ui::drawing::picture;
use crate::ui::drawn::Drawn;
use crate::ui::env::Env;
use crate::ui::fold::numbers;
use crate::ui::markup::{Tag, element, nodes};

pub fn draw(facts: &Facts, choices: &Choices, env: &Env) -> Drawn {
    let locale = env.locale();
    let picture = element!(
        div,
        class = "picture",
        [
            element!(ol, class = "ripple", [nodes(STAGES.iter().map(|stage| stage_of(stage, facts, env)))]),
            numbers(Foldable::RippleTable, choices.unfolded, say::table(facts, locale), env),
        ]
    );
    Drawn { topic: page::RIPPLE, finding: say::finding(facts, locale), picture: picture.html() }
}

fn stage_of(stage: &Stage, facts: &Facts, env: &Env) -> Tag {
    let (now, locale) = (&facts.now, env.locale());
    let [was, is, rests] =
        [&facts.today, &facts.now, &facts.resting].map(|scenario| stage.figure(&scenario.outcome));
    let pin = stage.pin.map(|pin| facts.pins[Pin::ALL.iter().position(|p| *p == pin).unwrap_or_default()]);
    let columns = column::Stage::new(was, is, rests);
    let class = match pin {
        None => "stage minor",
        Some(Change::Fell) => "stage fell",
        Some(_) => "stage",
    };
    element!(
        li,
        class = class,
        [
            element!(span, class = "lane", [pin.map(pin_picture)]),
            element!(span, class = "now", [stage.shown(is, now, locale)]),
            element!(span, class = "from today", [say::from(*stage, was, is, now, locale)]),
            element!(span, class = "col", [picture(columns.standing(), "", None)]),
            element!(span, class = "row", [picture(columns.lying(), "", None)]),
            element!(
                span,
                class = "stage-name",
                [stage.name, element!(small, [stage.unit(&now.plan, locale)])]
            ),
            stage.link(&now.plan, locale).map(|link| element!(span, class = "link", [link])),
        ]
    )
}

/// The pin of a stage: lying where its figure fell.
fn pin_picture(change: Change) -> Tag {
    let fell = change == Change::Fell;
    element!(
        svg,
        class = if fell { "pin-svg fell" } else { "pin-svg" },
        viewBox = "0 0 46 44",
        width = "46",
        height = "44",
        role = "img",
        aria_label = say::pin(change),
        [element!(
            g,
            transform = pin::placing(fell),
            [
                element!(path, class = "pin", d = pin::OUTLINE),
                element!(path, class = "pin-band", d = pin::BANDS),
            ]
        )]
    )
}
