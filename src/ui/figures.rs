//! One of the four figures, large; and the bar that keeps them in reach of a thumb.

use yew::prelude::*;

use super::drawing::picture;
use super::markup::{Tag, element};
use crate::chart::{dots, gauge};
use crate::session::{Tone, filled_dots};
use crate::text::figures::Figure;

/// A figure.
pub fn card(figure: &Figure) -> Tag {
    let [today, now, mark] = figure.gauge;
    let drawing = if figure.shows_dots {
        dots::row(today.map(filled_dots), now.map(filled_dots))
    } else {
        let [_, rests, rests_at] = figure.resting;
        gauge::draw(today, now, mark, gauge::scale(&[today, rests, rests_at]), figure.tone)
    };
    element!(
        div,
        class = "figure",
        [
            element!(
                p,
                class = "fig-n",
                [
                    element!(b, [figure.number.clone()]),
                    " ",
                    element!(span, class = "fig-unit", [figure.unit.clone()]),
                ]
            ),
            element!(div, class = "gauge", [picture(drawing, "", None)]),
            element!(
                p,
                class = "fig-note",
                [
                    element!(span, class = verdict(figure.note_tone), [figure.note.clone()]),
                    element!(span, class = "today", [figure.today.clone()]),
                ]
            ),
        ]
    )
}

/// Prospects, hours, where you land, and the odds in a slim bar at the foot of the window: always on
/// a phone, elsewhere while the answer is out of view. It repeats what the answer says, so a screen
/// reader is spared it.
pub fn bar([prospects, hours, landing, odds]: &[Figure; 4], is_away: bool) -> Html {
    let hours_tone = if hours.note_tone == Tone::Neutral { hours.tone } else { hours.note_tone };
    element!(
        div,
        class = if is_away { "bar away" } else { "bar" },
        aria_hidden = true,
        [
            short(prospects, "", ""),
            short(hours, verdict(hours_tone), ""),
            short(landing, "", ""),
            short(odds, "", "odd"),
        ]
    )
    .html()
}

fn short(figure: &Figure, tone: &'static str, class: &'static str) -> Tag {
    let unit = (!figure.short.is_empty()).then(|| [" ", &figure.short].concat());
    element!(span, class = class, [element!(b, class = tone, [figure.number.clone()]), unit])
}

fn verdict(tone: Tone) -> &'static str {
    match tone {
        Tone::Neutral => "",
        Tone::Better => "is-better",
        Tone::Worse => "is-worse",
    }
}
