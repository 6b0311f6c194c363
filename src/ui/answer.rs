//! Panel 1: the answer, and its four figures.

use yew::prelude::*;

use super::figures::card;
use super::sheet::Sheet;
use crate::text::Tone;
use crate::text::answer::Answer;
use crate::text::figures::Figure;
use crate::text::words::page;

/// The values of two gauges at rest: their scales.
pub type Resting = [[Option<f64>; 3]; 2];

/// The answer; two figures of reaching the target and two of the hours there are, each with the
/// gauges at rest.
pub fn draw(answer: &Answer, figures: [&[Figure; 2]; 2], resting: [Resting; 2]) -> Html {
    // As many lines as the usual sentence has, whatever the numbers.
    let size = match answer.length() {
        0..=93 => "",
        94..=114 => "long",
        _ => "longest",
    };
    let mut sheet = Sheet::of("section", &["class", "aria-labelledby"], &["answer", "h-answer"]);
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
        for (figure, resting) in figures[i].iter().zip(&resting[i]) {
            card(&mut sheet, figure, resting);
        }
        sheet.close();
    }
    sheet.done()
}
