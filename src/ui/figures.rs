//! One of the four figures, large; and the bar that keeps them in reach of a
//! thumb.

use yew::prelude::*;

use super::drawing::Picture;
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
    html! {
        <div class="figure">
            <p class="fig-n"><b>{ &figure.number }</b><span class="fig-unit">{ &figure.unit }</span></p>
            <div class="gauge"><Picture {drawing} /></div>
            <p class="fig-note">
                <span class={verdict(figure.note_tone)}>{ &figure.note }</span>
                <span class="today">{ &figure.today }</span>
            </p>
        </div>
    }
}

/// Prospects, hours, where you land, and the odds in a slim bar at the foot of a phone. It repeats
/// what the answer says, so a screen reader is spared it.
pub fn bar([prospects, hours]: &[Figure; 2], [landing, odds]: &[Figure; 2]) -> Html {
    html! {
        <div class="bar" aria-hidden="true">
            <span><b>{ &prospects.number }</b>{ " " }{ &prospects.short }</span>
            <span><b class={verdict(if hours.note_tone == Tone::Plain { hours.tone } else { hours.note_tone })}>{ &hours.number }</b>{ " " }{ &hours.short }</span>
            <span><b>{ &landing.number }</b></span>
            <span class="odd"><b>{ &odds.number }</b>{ " " }{ &odds.short }</span>
        </div>
    }
}

fn verdict(tone: Tone) -> Option<&'static str> {
    match tone {
        Tone::Plain => None,
        Tone::Better => Some("is-better"),
        Tone::Worse => Some("is-worse"),
    }
}
