//! The headings of the panels: each a finding, reworded with the numbers.

use crate::model::{Change, Input, Measure, Pin, Plan, Reason};

use super::answer::Side;
use super::{Locale, Tone, differs, words};

/// A panel's heading and the lines under it.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    pub heading: String,
    pub lines: Vec<String>,
}

/// The inputs that stand elsewhere than today, in the order of the table. A win
/// rate that only went along with no decision is not counted.
pub fn moved(today: &Plan, now: &Plan) -> Vec<Input> {
    let changed = |input: Input| match (today.get(input), now.get(input)) {
        (Some(was), Some(is)) => differs(was, is),
        (was, is) => was != is,
    };
    let along = today.moved_to(Input::NoDecisionRate, now.no_decision_rate).win_rate;
    let went_along = changed(Input::NoDecisionRate) && !differs(along, now.win_rate);
    Input::all().filter(|input| changed(*input) && !(*input == Input::WinRate && went_along)).collect()
}

/// The heading over the levers.
pub fn levers(today: Side, now: Side, locale: Locale) -> String {
    let moved = moved(today.plan, now.plan);
    let [input] = moved[..] else {
        return if moved.is_empty() {
            "The deeper the bite, the greater the leverage".into()
        } else {
            format!("{} levers moved: every line shows what is left", number(moved.len(), true))
        };
    };
    let what = changed(input, today.plan, now.plan, locale);
    let measure = |side: Side| Measure::Prospects.of(side.plan, side.outcome);
    match Tone::of_less(measure(today), measure(now)) {
        Tone::Better => format!("{what}: every other line sinks with it"),
        Tone::Worse if measure(now).is_none() => format!("{what}: the target is out of reach"),
        Tone::Worse => format!("{what}: every other line rises with it"),
        Tone::Plain => format!("{what}: it takes as many prospects as before"),
    }
}

/// "Win rate doubled", "Sales cycle halved", "Win rate 25 % → 30 %".
fn changed(input: Input, today: &Plan, now: &Plan, locale: Locale) -> String {
    let name = words::input(input).name;
    let (Some(was), Some(is)) = (today.get(input), now.get(input)) else { return format!("{name} changed") };
    if was > 0.0 && !differs(is, 2.0 * was) {
        format!("{name} doubled")
    } else if was > 0.0 && !differs(is, 0.5 * was) {
        format!("{name} halved")
    } else {
        format!("{name} {} → {}", locale.value(input, was), locale.value(input, is))
    }
}

/// The ripple: which pins fell, which stand, and why.
pub fn ripple(today: Side, now: Side, changes: &[Change; 5], locale: Locale) -> Finding {
    let moved = moved(today.plan, now.plan);
    let fell = changes.iter().filter(|change| **change == Change::Fell).count();
    let rose = changes.iter().filter(|change| **change == Change::Rose).count();
    if moved.is_empty() {
        return Finding {
            heading: "Move a lever and watch what falls".into(),
            lines: vec![
                "Five pins stand behind your target. A lever that takes several down is worth more than one that takes its own."
                    .into(),
            ],
        };
    }
    let who = match moved[..] {
        [input] => words::input(input).name.into(),
        _ => format!("{} levers", number(moved.len(), true)),
    };
    let reached = [today, now].map(|side| side.outcome.hold_target.prospects_per_week.is_some());
    let heading = match (fell, rose) {
        _ if reached == [true, false] => format!("{who} put the target out of reach"),
        _ if reached == [false, true] => format!("{who} brought the target within reach"),
        (5, _) => format!("{who} took down all five pins"),
        (0, 0) => format!("{who} moved no pin"),
        (0, rose) => format!("{who} raised {} of five figures", number(rose, false)),
        (fell, 0) => format!("{who} took down {} of five pins", number(fell, false)),
        (fell, rose) => {
            format!("{who} took down {} of five pins and raised {}", number(fell, false), number(rose, false))
        }
    };
    let mut lines = Vec::new();
    if let [input] = moved[..]
        && let (Some(was), Some(is)) = (today.plan.get(input), now.plan.get(input))
    {
        lines.push(format!("From {} to {}.", locale.value(input, was), locale.value(input, is)));
    }
    lines.extend(why(&moved, today, now, changes, locale));
    Finding { heading, lines }
}

/// Why a pin stands, or what a rise means.
fn why(moved: &[Input], today: Side, now: Side, changes: &[Change; 5], locale: Locale) -> Option<String> {
    let of = |pin: Pin| changes[Pin::ALL.iter().position(|p| *p == pin).unwrap_or_default()];
    let steady = now.plan.open_opportunities.is_none();
    match now.outcome.reason {
        Some(Reason::ZeroWinRate | Reason::WindowClosed) => {
            let still = today.outcome.hold_target.prospects_per_week.is_none();
            return still.then(|| "The target is out of reach, as it was.".into());
        }
        Some(Reason::Covered) if now.plan.target == 0.0 => {
            return Some("There is no target yet: nothing has to be found.".into());
        }
        Some(Reason::Covered) => {
            return Some("Existing customers bring the target: nothing new has to be found.".into());
        }
        _ => {}
    }
    if moved == [Input::CycleWeeks] && steady {
        return Some(
            "In a steady pipeline as much comes in as goes out, so the cycle changes how much stays open and the hours it takes, not the prospects. Start from today\u{2019}s pipeline, and time counts."
                .into(),
        );
    }
    let wins = now.outcome.hold_target.wins;
    if of(Pin::Wins) == Change::Same && of(Pin::Prospects) == Change::Fell {
        let deals = match locale.count(wins).as_str() {
            "1" => "The one deal still has to be won".into(),
            deals => format!("The {deals} deals still have to be won"),
        };
        return Some(format!("{deals}: that pin stands. What it takes to win them falls."));
    }
    if of(Pin::Wins) == Change::Fell {
        return Some(format!(
            "Fewer deals have to be won: {} instead of {}.",
            locale.count(wins),
            locale.count(today.outcome.hold_target.wins)
        ));
    }
    if changes.iter().all(|change| *change == Change::Same) {
        let landing = |side: Side| side.outcome.hold_hours.revenue;
        let lands_elsewhere = Change::between(landing(today), landing(now)) != Change::Same;
        let said = if lands_elsewhere {
            "No pin stands for your hours: what changes is where you land."
        } else {
            "Nothing here changes by more than 1\u{202f}%."
        };
        return Some(said.into());
    }
    (of(Pin::Prospects) == Change::Same).then(|| "The prospecting stays the same; the week changes.".into())
}

/// A small number in words.
pub(crate) fn number(n: usize, capital: bool) -> String {
    const WORDS: [&str; 10] = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
    let word = WORDS.get(n).map_or_else(|| n.to_string(), |word| (*word).into());
    if !capital {
        return word;
    }
    let mut letters = word.chars();
    letters
        .next()
        .map_or(String::new(), |first| std::iter::once(first.to_ascii_uppercase()).chain(letters).collect())
}
