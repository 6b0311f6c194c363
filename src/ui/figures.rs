//! One of the four figures, large; and the bar that keeps them in reach of a
//! thumb.

use yew::prelude::*;

use super::element::{el, picture, text};
use crate::chart::{dots, gauge};
use crate::text::Tone;
use crate::text::figures::Figure;
use crate::text::odds;

/// A figure; the values at rest are for its gauge's scale.
pub fn card(figure: &Figure, resting: &[Option<f64>; 3]) -> Html {
    let [today, now, mark] = figure.values;
    let drawing = if figure.dots {
        dots::row(today.map(odds::dots), now.map(odds::dots))
    } else {
        let scale = gauge::scale(&[today, resting[0], resting[1], resting[2]]);
        gauge::draw(today, now, mark, scale, figure.tone)
    };
    let said = |words: &String| vec![text(words.clone())];
    let number = vec![el("b", "", said(&figure.number)), el("span", "fig-unit", said(&figure.unit))];
    let note = vec![
        el("span", verdict(figure.note_tone), said(&figure.note)),
        el("span", "today", said(&figure.today)),
    ];
    let gauge = el("div", "gauge", vec![picture(drawing, None)]);
    el("div", "figure", vec![el("p", "fig-n", number), gauge, el("p", "fig-note", note)])
}

/// Prospects, hours, where you land, and the odds in a slim bar at the foot of a phone. It repeats
/// what the answer says, so a screen reader is spared it.
pub fn bar([prospects, hours]: &[Figure; 2], [landing, odds]: &[Figure; 2]) -> Html {
    let tone = if hours.note_tone == Tone::Plain { hours.tone } else { hours.note_tone };
    let shown = [(prospects, "", ""), (hours, verdict(tone), ""), (landing, "", ""), (odds, "", "odd")];
    let shown = shown.into_iter().map(|(figure, tone, class)| {
        let mut words = vec![el("b", tone, vec![text(figure.number.clone())])];
        if !figure.short.is_empty() {
            words.extend([text(" "), text(figure.short.clone())]);
        }
        el("span", class, words)
    });
    html! { <div class="bar" aria-hidden="true">{ for shown }</div> }
}

fn verdict(tone: Tone) -> &'static str {
    match tone {
        Tone::Plain => "",
        Tone::Better => "is-better",
        Tone::Worse => "is-worse",
    }
}
