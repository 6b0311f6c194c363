//! The answer, and its four figures.

use yew::prelude::*;

use super::figures::{card, verdict};
use crate::text::answer::{Answer, Piece};
use crate::text::figures::Figure;
use crate::text::words::page;
use crate::ui::env::Env;

/// The answer, then two figures for reaching the target and two for the hours you have.
pub fn draw(answer: &Answer, figures: &[Figure; 4], place: &NodeRef, env: &Env) -> Html {
    // A longer sentence is set smaller, so that it takes as many lines as the usual one.
    let size = match answer.length() {
        0..=93 => "",
        94..=114 => "long",
        _ => "longest",
    };
    let heading = env.id("h-answer");
    let second = if answer.second_is_today { "answer-was today" } else { "answer-was" };
    let [prospects, hours, landing, odds] = figures;
    html! {
        <section class="answer" aria-labelledby={heading.clone()} ref={place}>
            <h1 id={heading} class={size}>
                for Piece { text, strong, tone } in &answer.sentence {
                    if *strong {
                        <b class={classes!("keep", verdict(*tone))}>{text}</b>
                    } else {
                        <span>{text}</span>
                    }
                }
            </h1>
            <p class={second}>{&answer.second}</p>
            <div class="figures">
                {pair(page::REACH_THE_TARGET, prospects, hours)}
                {pair(page::IN_YOUR_HOURS, landing, odds)}
            </div>
        </section>
    }
}

fn pair(name: &'static str, first: &Figure, second: &Figure) -> Html {
    html! {
        <div class="pair">
            <p class="pair-name">{name}</p>
            {card(first)}
            {card(second)}
        </div>
    }
}
