//! Panel 1: the answer, and its four figures.

use yew::prelude::*;

use super::figures::FigureCard;
use crate::text::Tone;
use crate::text::answer::Answer;
use crate::text::figures::Figure;
use crate::text::words::page;

#[derive(PartialEq, Properties)]
pub struct Props {
    pub answer: Answer,
    /// The two figures of reaching the target.
    pub reach: [Figure; 2],
    /// The two figures of the hours there are.
    pub hours: [Figure; 2],
    /// The values of the four gauges at rest, in the same order: their scales.
    pub resting: [[[Option<f64>; 3]; 2]; 2],
}

#[component]
pub fn AnswerPanel(Props { answer, reach, hours, resting }: &Props) -> Html {
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
                { pair(page::REACH_THE_TARGET, reach, &resting[0]) }
                { pair(page::IN_YOUR_HOURS, hours, &resting[1]) }
            </div>
        </section>
    }
}

fn pair(name: &str, figures: &[Figure; 2], resting: &[[Option<f64>; 3]; 2]) -> Html {
    let cards = figures.iter().zip(resting).map(|(figure, resting)| {
        html! { <FigureCard figure={figure.clone()} resting={*resting} /> }
    });
    html! { <div class="pair"><p class="pair-name">{ name }</p>{ for cards }</div> }
}
