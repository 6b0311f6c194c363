//! Why the first lever is ahead of the next, in a sentence.

use crate::model::one_thing::TIE;
use crate::model::{Input, Leverage, Step};
use crate::session::facts::by_gain;

use super::{NEGLIGIBLE, of};
use crate::text::template::fill_named;
use crate::text::{Locale, words};

/// Why the first lever is ahead of the next: what one percent of each is worth, and how far the step moves
/// each. A gain is about the product of the two.
pub(super) fn why(step: Step, leaders: &[Input], levers: &[Leverage], locale: Locale) -> Option<String> {
    let gain = |leverage: &Leverage| leverage.gain().unwrap_or_default();
    let far = |leverage: &Leverage| (leverage.factor - 1.0).abs();
    let best = of(levers, *leaders.first()?)?;
    let next = by_gain(levers).into_iter().find(|lever| !leaders.contains(lever));
    let Some(next) = next.and_then(|next| of(levers, next)).filter(|next| gain(next) > NEGLIGIBLE) else {
        return Some("No other lever brings anything to speak of.".into());
    };
    let [far, next_far] = [best, next].map(far);
    let worth = gain(best) / far / (gain(next) / next_far);
    Some(product_of(Ratio::of(worth), Ratio::of(far / next_far), step, [best.lever, next.lever], locale))
}

/// How much larger one figure is than another.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Ratio {
    Larger(f64),
    /// Within a twentieth of each other, as gains that tie are.
    AboutTheSame,
    /// By how much the other is larger.
    Smaller(f64),
}

impl Ratio {
    fn of(ratio: f64) -> Ratio {
        match ratio {
            ratio if ratio > 1.0 + TIE => Ratio::Larger(ratio),
            ratio if ratio < 1.0 / (1.0 + TIE) => Ratio::Smaller(1.0 / ratio),
            _ => Ratio::AboutTheSame,
        }
    }
}

/// What sets two levers apart, in a sentence: the ratio of what a one-percent rise in each is worth, and of how far
/// each is moved.
fn product_of(worth: Ratio, far: Ratio, step: Step, levers: [Input; 2], locale: Locale) -> String {
    let times = |ratio: Ratio| match ratio {
        Ratio::AboutTheSame => String::new(),
        Ratio::Larger(ratio) | Ratio::Smaller(ratio) => locale.count(ratio),
    };
    let moves = match step {
        Step::Focus => "four weeks are assumed to move",
        Step::Reach => "a realistic reach is assumed to take",
        Step::Double | Step::TenPercent => "the step moves",
    };
    let template = match (worth, far) {
        (Ratio::AboutTheSame, Ratio::Larger(_)) => {
            "A {a} is worth about as much as a {b}, but {moves} {first} {far} times as far."
        }
        (Ratio::AboutTheSame, _) => "A {a} is worth about as much as a {b}, and both move about as far.",
        (Ratio::Larger(_), Ratio::Larger(_)) => {
            "A {a} is worth {worth} times a {b}, and {moves} {first} {far} times as far."
        }
        (Ratio::Larger(_), Ratio::AboutTheSame) => {
            "A {a} is worth {worth} times a {b}; both move about as far."
        }
        (Ratio::Larger(_), Ratio::Smaller(_)) => {
            "A {a} is worth {worth} times a {b}, though {moves} {next} {far} times as far."
        }
        (Ratio::Smaller(_), Ratio::Larger(_)) => {
            "A {b} is worth {worth} times a {a}, but {moves} {first} {far} times as far."
        }
        (Ratio::Smaller(_), _) => "A {b} is worth {worth} times a {a}; both move about as far.",
    };
    let (worth, far) = (times(worth), times(far));
    let [first, next] = levers.map(words::lever);
    let [moved, moved_next] = levers.map(|lever| words::input(lever).the);
    fill_named(
        template,
        &[
            ("a", first.percent),
            ("b", next.percent),
            ("first", moved),
            ("next", moved_next),
            ("moves", moves),
            ("worth", &worth),
            ("far", &far),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    const EN: Locale = Locale::PLAIN;

    #[test]
    fn what_sets_two_levers_apart_is_told_in_the_direction_it_has() {
        let both = [Input::WinRate, Input::ReportingHours];
        let told = |worth, far| product_of(Ratio::of(worth), Ratio::of(far), Step::Focus, both, EN);
        for (worth, far, said) in [
            (
                1.0,
                1.6,
                "A one-percent rise in the win rate is worth about as much as a one-percent cut in reporting, but four weeks are assumed to move the win rate 1.6 times as far.",
            ),
            (
                1.02,
                1.0,
                "A one-percent rise in the win rate is worth about as much as a one-percent cut in reporting, and both move about as far.",
            ),
            (
                2.0,
                1.5,
                "A one-percent rise in the win rate is worth 2 times a one-percent cut in reporting, and four weeks are assumed to move the win rate 1.5 times as far.",
            ),
            (
                2.0,
                1.0,
                "A one-percent rise in the win rate is worth 2 times a one-percent cut in reporting; both move about as far.",
            ),
            (
                2.0,
                0.8,
                "A one-percent rise in the win rate is worth 2 times a one-percent cut in reporting, though four weeks are assumed to move reporting 1.3 times as far.",
            ),
            (
                0.5,
                3.0,
                "A one-percent cut in reporting is worth 2 times a one-percent rise in the win rate, but four weeks are assumed to move the win rate 3 times as far.",
            ),
        ] {
            assert_eq!(told(worth, far), said);
        }
    }
}
