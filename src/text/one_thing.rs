//! The One Thing in words: what each lever's move is and what it brings, which lever comes first, why, and
//! how certain that is.

use crate::model::one_thing::TIE;
use crate::model::{Assumptions, Ease, Input, Leverage, Plan, Step, Unit, Unless, first};
use crate::session::facts::{MOST_LEADERS, by_gain};
use crate::session::{Facts, Scenario};

use super::rounded::Rounded;
use super::table::NONE;
use super::template::{fill, fill_named, table as table_of};
use super::words::{self, Last};
use super::{Finding, Locale, Table};

/// One lever's row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// "50% → 52.4%", or "65%, at its limit".
    pub way: String,
    /// "+4.7%".
    pub gain: String,
    /// The full accessible name of the row, which is a button.
    pub apply: String,
    /// Whether nothing would move.
    pub is_exhausted: bool,
}

/// The row for a lever's move, in the scenario for which the move was worked out.
pub fn row(scenario: &Scenario, leverage: &Leverage, locale: Locale) -> Row {
    let Leverage { lever, value, factor, capped, .. } = *leverage;
    let is_exhausted = factor == 1.0;
    let way = if is_exhausted {
        let template = if value == 0.0 { "{value}, nothing to move" } else { "{value}, at its limit" };
        fill(template, &[("value", &locale.value(lever, value))])
    } else {
        let change = locale.change(lever, scenario.plan.get(lever).unwrap_or_default(), value);
        if capped { fill("{change}, its limit", &[("change", &change)]) } else { change }
    };
    let gained = leverage.gain().map(|gain| more(gain, locale));
    let (template, name) = match (is_exhausted, &gained) {
        (true, None) => ("{lever} {way}", words::lever(lever).name),
        (true, Some(_)) => ("{lever} {way}: {gain} more revenue", words::lever(lever).name),
        (false, None) => ("Apply: {lever} {way}", words::lever(lever).inside),
        (false, Some(_)) => {
            ("Apply: {lever} {way}, {gain} more revenue in the same hours", words::lever(lever).inside)
        }
    };
    let mut arguments = vec![("lever", name), ("way", &way)];
    arguments.extend(gained.as_deref().map(|gained| ("gain", gained)));
    Row { apply: fill(template, &arguments), gain: gain(leverage.gain(), locale), way, is_exhausted }
}

/// "+4.7%", "0%"; a dash if there is nothing to compare with.
pub(super) fn gain(gain: Option<f64>, locale: Locale) -> String {
    let Some(gain) = gain else { return NONE.into() };
    let is_shown_as_none = Rounded::count(gain.max(0.0) * 100.0).value == 0.0;
    fill(if is_shown_as_none { "{gain}" } else { "+{gain}" }, &[("gain", &more(gain, locale))])
}

/// "4.7%".
fn more(gain: f64, locale: Locale) -> String {
    locale.gain(gain.max(0.0))
}

/// The heading and the lines of the panel. Call it with facts at rest: how certain the ranking is takes too
/// long to work out on every step of a slider.
pub fn finding(step: Step, facts: &Facts, locale: Locale) -> Finding {
    let levers = facts.now.leverage(step);
    let (leaders, before) = (leaders(levers), first(facts.today.leverage(step)));
    let Some(best) = leaders.first().and_then(|leader| of(levers, *leader)).and_then(Leverage::gain) else {
        return nothing(&facts.now, step, locale);
    };
    let best = match leaders.len() {
        1 => locale.gain(best),
        _ => fill("about {gain}", &[("gain", &locale.gain(best))]),
    };
    let brings = words::step_brings(step, &best, &facts.now.plan, locale);
    let mut lines = Vec::new();
    let heading = match &leaders[..] {
        [leader] if leaders == before || facts.moved.is_empty() => {
            fill("{lever} first: {brings}", &[("lever", words::lever(*leader).name), ("brings", &brings)])
        }
        [leader] => {
            lines.push(words::step_brings_alone(step, &best, &facts.now.plan, locale));
            now_that(*leader, &facts.moved, &facts.now.plan, locale)
        }
        _ if leaders.len() <= MOST_LEADERS => {
            let levers = words::listed_first(&leaders, Last::Or);
            fill("{levers}: {brings}", &[("levers", &levers), ("brings", &brings)])
        }
        _ => {
            lines.push(fill("Tied: {levers}.", &[("levers", &words::listed(&leaders, Last::And))]));
            let count = words::number_first(leaders.len());
            fill("{count} levers tied: {brings}", &[("count", &count), ("brings", &brings)])
        }
    };
    if leaders.contains(&Input::ReportingHours) {
        lines.push(FREED_HOURS.into());
    }
    lines.extend(why(step, &leaders, levers, locale));
    lines.push(PRODUCT.into());
    lines.extend(how_sure(step, &facts.now, locale));
    if !facts.moved.is_empty() {
        lines.push(grey_marks(&before, &leaders));
    }
    Finding { heading, lines }
}

pub(super) const FREED_HOURS: &str =
    "Less reporting brings that much only if the freed hours sell as well as today\u{2019}s.";

const PRODUCT: &str = "If rates did nothing but multiply, every doubling would be worth the same. What sets the levers apart is hours, headroom, the time left, what customers and partners bring, and how far and how soon each is assumed to move.";

/// The levers that come first, in the order of the rows: the largest gain first.
fn leaders(levers: &[Leverage]) -> Vec<Input> {
    let leaders = first(levers);
    by_gain(levers).into_iter().filter(|lever| leaders.contains(lever)).collect()
}

fn of(levers: &[Leverage], lever: Input) -> Option<&Leverage> {
    levers.iter().find(|leverage| leverage.lever == lever)
}

/// "Deal size, now that the win rate is 50%": for when a different lever leads than today.
fn now_that(leader: Input, moved: &[Input], now: &Plan, locale: Locale) -> String {
    let name = words::lever(leader).name;
    let [input] = moved else {
        let template = "{lever}, now that {count} levers have moved";
        return fill(template, &[("lever", name), ("count", &words::number(moved.len()))]);
    };
    // Of the inputs that may be absent, only the open pipeline changes which lever leads.
    let Some(value) = now.get(*input) else {
        return fill("{lever}, now that the pipeline is steady", &[("lever", name)]);
    };
    let (moved, value) = (words::input(*input), locale.value(*input, value));
    let mut arguments = vec![("lever", name), ("value", &value)];
    // A lever that is named by what one does is not what stands at a value.
    let is_named = moved.name == name;
    let template = match (is_named, moved.is_plural) {
        (true, false) => "{lever}, now that it is {value}",
        (true, true) => "{lever}, now that they are {value}",
        (false, false) => "{lever}, now that {moved} is {value}",
        (false, true) => "{lever}, now that {moved} are {value}",
    };
    if !is_named {
        arguments.push(("moved", moved.the));
    }
    fill(template, &arguments)
}

/// A gain below this is not worth mentioning.
const NEGLIGIBLE: f64 = 0.0005;

/// Why the first lever is ahead of the next: what one percent of each is worth, and how far the step moves
/// each. A gain is about the product of the two.
fn why(step: Step, leaders: &[Input], levers: &[Leverage], locale: Locale) -> Option<String> {
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

/// How sure the choice is, what would turn it, and what a wrong one costs.
fn how_sure(step: Step, now: &Scenario, locale: Locale) -> Vec<String> {
    let one = now.one_thing();
    let Some(share) = one.share else { return Vec::new() };
    let versions = in_ten(share, locale);
    let levers = words::listed(&one.levers, Last::Or);
    let mut sure = vec![match (step, &one.levers[..]) {
        (Step::Focus, [_]) => fill(
            "First in {versions} plausible versions of your numbers and of the assumptions.",
            &[("versions", &versions)],
        ),
        (Step::Focus, _) => fill(
            "One of them is first in {versions} plausible versions of your numbers and of the assumptions.",
            &[("versions", &versions)],
        ),
        _ => fill(
            "With four weeks of focus, your One Thing is {levers}: first in {versions} plausible versions of your numbers and of the assumptions.",
            &[("levers", &levers), ("versions", &versions)],
        ),
    }];
    sure.extend(one.unless.map(|unless| turned(&unless, now, locale)));
    sure.extend(one.regret.filter(|regret| *regret > NEGLIGIBLE).map(|regret| {
        fill(
            "Sticking to this choice in all of them gives up {lost} of revenue on average.",
            &[("lost", &locale.gain(regret))],
        )
    }));
    vec![sure.join(" ")]
}

/// A share of the versions in tenths: "6 of 10". It says "all" only if it is all, and never "none".
fn in_ten(share: f64, locale: Locale) -> String {
    let tenths = (share * 10.0).round();
    match tenths {
        _ if share == 1.0 => "all".into(),
        10.0 => "more than 9 of 10".into(),
        0.0 => "fewer than 1 of 10".into(),
        _ => fill("{tenths} of 10", &[("tenths", &locale.whole(tenths))]),
    }
}

/// "Deal size instead, if yours can grow past × 1.62 rather than × 1.4."
fn turned(unless: &Unless, now: &Scenario, locale: Locale) -> String {
    let Unless { lever, reach } = *unless;
    let (plan, assumptions) = (&now.plan, now.assumptions());
    let words = words::lever(lever);
    let value = plan.get(lever).unwrap_or_default();
    let at = |assumptions: &Assumptions| {
        let factor = assumptions.reach_factor(plan, lever);
        // For rates, and where less is better, a person knows the value; for the rest, how many times as much.
        match lever.row().lower_is_better || lever.row().unit == Unit::Rate {
            true => locale.value(lever, value * factor),
            false => fill("×\u{a0}{times}", &[("times", &locale.amount(factor))]),
        }
    };
    fill(
        "{lever} instead, {further} {turning} rather than {assumed}.",
        &[
            ("lever", words.name),
            ("further", words.further),
            ("turning", &at(&assumptions.with_reach(lever, reach))),
            ("assumed", &at(assumptions)),
        ],
    )
}

/// How easy a lever is for this person, as its control offers it.
pub fn ease(ease: Ease) -> &'static str {
    match ease {
        Ease::Easier => "easier",
        Ease::Usual => "usual",
        Ease::Harder => "harder",
    }
}

/// The accessible name of that control: "Win rate, for you".
pub fn ease_of(lever: Input) -> String {
    fill("{lever}, for you", &[("lever", words::lever(lever).name)])
}

/// What the grey marks are, and which levers come first today, if they are different ones.
fn grey_marks(before: &[Input], leaders: &[Input]) -> String {
    let are_the_same = before.len() == leaders.len() && before.iter().all(|lever| leaders.contains(lever));
    match before.len() {
        0 => "Grey marks: the gain from today\u{2019}s numbers.".into(),
        _ if are_the_same => "Grey marks: the gain from today\u{2019}s numbers.".into(),
        1..=MOST_LEADERS => fill(
            "Grey marks: the gain from today\u{2019}s numbers, when {levers} came first.",
            &[("levers", &words::listed(before, Last::And))],
        ),
        many => fill(
            "Grey marks: the gain from today\u{2019}s numbers, when {count} levers were tied.",
            &[("count", &words::number(many))],
        ),
    }
}

/// Why no lever comes first.
fn nothing(now: &Scenario, step: Step, locale: Locale) -> Finding {
    match now.revenue() {
        None => Finding::new(
            "No lever comes first: your hours set no limit",
            "Prospecting and deals take no hours here, so more of either is free.",
        ),
        Some(revenue) if revenue > 0.0 => Finding::new(
            "No lever gains anything here",
            "Each is at its limit, or changes nothing you book in these hours.",
        ),
        Some(_) if now.plan.win_rate == 0.0 => Finding::new(
            fill("Win something first: at {rate} won, no lever gains", &[("rate", &locale.percent(0.0))]),
            "A gain is measured against what you book, and these hours book nothing. Set the win rate above.",
        ),
        Some(_) => match now.first_to_book(step) {
            Some(lever) => Finding::new(
                fill("{lever} first: these hours book nothing yet", &[("lever", words::lever(lever).name)]),
                "A gain is measured against what you book, so there is no bar to draw. This lever brings the most.",
            ),
            None => Finding::new(
                "These hours book nothing yet, so the levers cannot be compared",
                "A gain is measured against what you book, and there is nothing to measure against.",
            ),
        },
    }
}

/// The ranking in numbers, in the order of the rows.
pub fn table(order: &[Input], step: Step, facts: &Facts, locale: Locale) -> Table {
    let rows = order.iter().filter_map(|lever| {
        let [before, now] = [&facts.today, &facts.now].map(|scenario| of(scenario.leverage(step), *lever));
        let Row { way, gain: gain_now, .. } = row(&facts.now, now?, locale);
        Some(vec![words::lever(*lever).name.into(), way, gain_now, gain(before?.gain(), locale)])
    });
    table_of(
        "Each lever\u{2019}s move, and the revenue it adds in the same hours",
        &["", "Move", "Gain now", "Gain from today\u{2019}s numbers"],
        rows.collect(),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Action;

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

    #[test]
    fn a_share_is_told_in_tenths_and_never_as_all_if_it_is_not() {
        let told = |share| in_ten(share, EN);
        assert_eq!(
            [0.0, 0.02, 0.62, 0.96, 0.999, 1.0].map(told),
            [
                "fewer than 1 of 10",
                "fewer than 1 of 10",
                "6 of 10",
                "more than 9 of 10",
                "more than 9 of 10",
                "all"
            ]
        );
    }

    #[test]
    fn less_reporting_first_says_what_it_rests_on() {
        let finding = |plan| finding(Step::Focus, &Facts::after(plan, &[]), EN);
        let reporter = finding(crate::model::Preset::Reporter.plan());
        assert!(reporter.heading.starts_with("Cut reporting first: "), "{}", reporter.heading);
        assert!(reporter.lines.contains(&String::from(FREED_HOURS)));
        assert!(!finding(Plan::default()).lines.contains(&String::from(FREED_HOURS)));
    }

    #[test]
    fn what_would_turn_the_choice_is_told_as_a_person_knows_it() {
        let sure =
            |plan, actions: &[Action]| finding(Step::Focus, &Facts::after(plan, actions), EN).lines.join(" ");
        let default = sure(Plan::default(), &[]);
        assert!(default.contains("Deal size instead, if yours can grow past ×\u{a0}1.6"), "{default}");
        let unless = |lever, reach| {
            turned(&Unless { lever, reach }, &Scenario::of(&Plan::default(), &Assumptions::default()), EN)
        };
        assert_eq!(
            unless(Input::WinRate, 2.0),
            "Win rate instead, if yours can rise past 40% rather than 34.8%."
        );
        assert_eq!(
            unless(Input::ReportingHours, 4.0),
            "Cut reporting instead, if yours can fall below 1.5 h rather than 3 h."
        );
    }
}
