//! Panel 1: the answer, and its four figures.

use yew::prelude::*;

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
        if piece.strong {
            let color = match piece.tone {
                Tone::Plain => None,
                Tone::Better => Some("is-better"),
                Tone::Worse => Some("is-too-much"),
            };
            html! { <b class={classes!("keep", color)}>{ &piece.text }</b> }
        } else {
            html! { <span>{ &piece.text }</span> }
        }
    });
    // As many lines as the usual sentence has, whatever the numbers.
    let size = match answer.length() {
        0..=93 => None,
        94..=114 => Some("long"),
        _ => Some("longest"),
    };
    let second = classes!("answer-was", answer.second_is_today.then_some("today"));
    html! {
        <section class="answer" aria-labelledby="h-answer">
            <h1 id="h-answer" class={size}>{ for pieces }</h1>
            <p class={second}>{ &answer.second }</p>
            <div class="figures">
                { pair(page::REACH_THE_TARGET, figures[0], &resting[0]) }
                { pair(page::IN_YOUR_HOURS, figures[1], &resting[1]) }
            </div>
        </section>
    }
}

fn pair(name: &str, figures: &[Figure; 2], resting: &Resting) -> Html {
    let cards = figures.iter().zip(resting).map(|(figure, resting)| card(figure, resting));
    html! { <div class="pair"><p class="pair-name">{ name }</p>{ for cards }</div> }
}
