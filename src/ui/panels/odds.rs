//! How likely the target is, and what better odds take.

use crate::chart::dots;
use crate::session::{Choices, Facts, Foldable};
use crate::text::odds::{self as say, Better, Chance};
use crate::text::words::page;
use crate::ui::drawing::picture;
use crate::ui::drawn::Drawn;
use crate::ui::env::Env;
use crate::ui::fold::numbers;
use crate::ui::markup::{Tag, element, nodes};

pub fn draw(facts: &Facts, choices: &Choices, env: &Env) -> Drawn {
    let locale = env.locale();
    let [hours, mut target] = say::chances(facts, locale);
    // What the target asks moves along with the plan: its odds are neither gain nor loss.
    target.dots[0] = target.dots[1];
    let better = say::better(&facts.now, locale);
    let heading = (!better.is_empty()).then(|| element!(h3, class = "odds-for", [page::BETTER_ODDS]));
    let picture = element!(
        div,
        class = "picture",
        [
            element!(ul, class = "odds", [chance(hours), chance(target)]),
            heading,
            element!(ul, class = "odds", [nodes(better.into_iter().map(better_odds))]),
            numbers(Foldable::OddsTable, choices.unfolded, say::table(facts, locale), env),
        ]
    );
    Drawn { topic: page::ODDS, finding: say::finding(&facts.now, locale), picture: picture.html() }
}

fn chance(Chance { title, number, unit, from, percent, today, label, dots: [was, is] }: Chance) -> Tag {
    element!(
        li,
        [
            element!(span, class = "dots", [picture(dots::field(was, is, 9.4), "", Some(label.into()))]),
            element!(
                div,
                [
                    element!(h3, [title]),
                    element!(p, class = "odds-big", [element!(b, [number]), " ", unit]),
                    element!(p, [percent, element!(span, class = "today", [today])]),
                    element!(p, [from]),
                ]
            ),
        ]
    )
}

fn better_odds(Better { dots, number, why }: Better) -> Tag {
    element!(
        li,
        [
            element!(span, class = "dots few", [picture(dots::field(None, Some(dots), 4.7), "", None)]),
            element!(p, [element!(b, [number]), why]),
        ]
    )
}
