//! Panel 1: the answer, and its four figures.

use yew::prelude::*;

use super::element::{el, text};
use super::figures::card;
use crate::text::Tone;
use crate::text::answer::Answer;
use crate::text::figures::Figure;
use crate::text::words::page;

/// The values of two gauges at rest: their scales.
pub type Resting = [[Option<f64>; 3]; 2];

/// The answer; two figures of reaching the target and two of the hours there are, each with the
/// gauges at rest.
pub fn draw(answer: &Answer, figures: [&[Figure; 2]; 2], resting: [Resting; 2]) -> Html {
    let pieces = answer.sentence.iter().map(|piece| {
        let (tag, class) = match (piece.strong, piece.tone) {
            (false, _) => ("span", ""),
            (_, Tone::Plain) => ("b", "keep"),
            (_, Tone::Better) => ("b", "keep is-better"),
            (_, Tone::Worse) => ("b", "keep is-too-much"),
        };
        el(tag, class, vec![text(piece.text.clone())])
    });
    // As many lines as the usual sentence has, whatever the numbers.
    let size = match answer.length() {
        0..=93 => None,
        94..=114 => Some("long"),
        _ => Some("longest"),
    };
    let second = if answer.second_is_today { "answer-was today" } else { "answer-was" };
    let pairs = vec![
        pair(page::REACH_THE_TARGET, figures[0], &resting[0]),
        pair(page::IN_YOUR_HOURS, figures[1], &resting[1]),
    ];
    html! {
        <section class="answer" aria-labelledby="h-answer">
            <h1 id="h-answer" class={size}>{ for pieces }</h1>
            { el("p", second, vec![text(answer.second.clone())]) }
            { el("div", "figures", pairs) }
        </section>
    }
}

fn pair(name: &'static str, figures: &[Figure; 2], resting: &Resting) -> Html {
    let mut shown = vec![el("p", "pair-name", vec![text(name)])];
    shown.extend(figures.iter().zip(resting).map(|(figure, resting)| card(figure, resting)));
    el("div", "pair", shown)
}
