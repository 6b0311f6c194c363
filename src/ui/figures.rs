//! The card of one of the four figures, and the bar that keeps all four in view.

use yew::prelude::*;

use super::drawing::picture;
use crate::chart::{dots, gauge};
use crate::session::{Tone, filled_dots};
use crate::text::figures::Figure;

/// The card of a figure.
pub fn card(figure: &Figure) -> Html {
    let [today, now, mark] = figure.gauge;
    let drawing = if figure.shows_dots {
        dots::row(today.map(filled_dots), now.map(filled_dots))
    } else {
        let [_, rests, rests_at] = figure.resting;
        gauge::draw(today, now, mark, gauge::scale(&[today, rests, rests_at]), figure.tone)
    };
    html! {
        <div class="figure">
            <p class="fig-n">
                <b>{&figure.number}</b>
                {" "}
                <span class="fig-unit">{&figure.unit}</span>
            </p>
            <div class="gauge">{picture(drawing, "", None)}</div>
            <p class="fig-note">
                <span class={verdict(figure.note_tone)}>{&figure.note}</span>
                <span class="today">{&figure.today}</span>
            </p>
        </div>
    }
}

/// Prospects, hours, where you land, and the odds, in a slim bar at the foot of the window: always on a
/// phone, elsewhere while the answer is out of view. It repeats the answer, so it is hidden from screen
/// readers.
pub fn bar([prospects, hours, landing, odds]: &[Figure; 4], is_away: bool) -> Html {
    let hours_tone = if hours.note_tone == Tone::Neutral { hours.tone } else { hours.note_tone };
    html! {
        <div class={if is_away { "bar away" } else { "bar" }} aria-hidden="true">
            {short(prospects, "", "")}
            {short(hours, verdict(hours_tone), "")}
            {short(landing, "", "")}
            {short(odds, "", "odd")}
        </div>
    }
}

fn short(figure: &Figure, tone: &'static str, class: &'static str) -> Html {
    html! {
        <span {class}>
            <b class={tone}>{&figure.number}</b>
            if !figure.short.is_empty() {
                {[" ", &figure.short].concat()}
            }
        </span>
    }
}

/// The class of what is better or worse.
pub(super) fn verdict(tone: Tone) -> &'static str {
    match tone {
        Tone::Neutral => "",
        Tone::Better => "is-better",
        Tone::Worse => "is-worse",
    }
}
