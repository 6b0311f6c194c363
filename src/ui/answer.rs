//! Panel 1: the answer, and its four figures.

use yew::prelude::*;

use super::figures::card;
use super::sheet::Sheet;
use crate::text::Tone;
use crate::text::answer::Answer;
use crate::text::figures::{Figure, Gauge};
use crate::text::words::page;

/// The answer; two figures of reaching the target and two of the hours there are, and the gauges at
/// rest, for their scales.
pub fn draw(answer: &Answer, figures: &[Figure; 4], resting: &[Gauge; 4], place: &NodeRef) -> Html {
    // As many lines as the usual sentence has, whatever the numbers.
    let size = match answer.length() {
        0..=93 => "",
        94..=114 => "long",
        _ => "longest",
    };
    let mut sheet = Sheet::of("section", &["class", "aria-labelledby"], &["answer", "h-answer"]);
    sheet.place(place);
    sheet.with("h1", &["id", "class"], &["h-answer", size]);
    for piece in &answer.sentence {
        let (tag, class) = match (piece.strong, piece.tone) {
            (false, _) => ("span", ""),
            (_, Tone::Plain) => ("b", "keep"),
            (_, Tone::Better) => ("b", "keep is-better"),
            (_, Tone::Worse) => ("b", "keep is-too-much"),
        };
        sheet.text(tag, class, piece.text.clone());
    }
    sheet.close();
    let second = if answer.second_is_today { "answer-was today" } else { "answer-was" };
    sheet.text("p", second, answer.second.clone());
    sheet.open("div", "figures");
    for (i, name) in [page::REACH_THE_TARGET, page::IN_YOUR_HOURS].into_iter().enumerate() {
        sheet.open("div", "pair");
        sheet.fixed("p", "pair-name", name);
        for at in [2 * i, 2 * i + 1] {
            card(&mut sheet, &figures[at], &resting[at]);
        }
        sheet.close();
    }
    sheet.done()
}
