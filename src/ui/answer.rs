//! The answer, and its four figures.

use yew::prelude::*;

use super::figures::card;
use super::markup::{Tag, element, nodes};
use crate::session::Tone;
use crate::text::answer::{Answer, Piece};
use crate::text::figures::Figure;
use crate::text::words::page;
use crate::ui::env::Env;

/// The answer; two figures of reaching the target, and two of the hours there are.
pub fn draw(answer: &Answer, figures: &[Figure; 4], place: &NodeRef, env: &Env) -> Html {
    // As many lines as the usual sentence has, whatever the numbers.
    let size = match answer.length() {
        0..=93 => "",
        94..=114 => "long",
        _ => "longest",
    };
    let heading = env.id("h-answer");
    let second = if answer.second_is_today { "answer-was today" } else { "answer-was" };
    let pair = |name: &'static str, [first, second]: [&Figure; 2]| {
        element!(div, class = "pair", [element!(p, class = "pair-name", [name]), card(first), card(second)])
    };
    let [prospects, hours, landing, odds] = figures;
    element!(
        section,
        class = "answer",
        aria_labelledby = &heading,
        [
            element!(h1, id = heading, class = size, [nodes(answer.sentence.iter().map(piece))]),
            element!(p, class = second, [answer.second.clone()]),
            element!(
                div,
                class = "figures",
                [
                    pair(page::REACH_THE_TARGET, [prospects, hours]),
                    pair(page::IN_YOUR_HOURS, [landing, odds]),
                ]
            ),
        ]
    )
    .reference(place)
    .html()
}

fn piece(Piece { text, strong, tone }: &Piece) -> Tag {
    let class = match tone {
        Tone::Neutral => "keep",
        Tone::Better => "keep is-better",
        Tone::Worse => "keep is-too-much",
    };
    if *strong { element!(b, class = class, [text.clone()]) } else { element!(span, [text.clone()]) }
}
