//! What the page takes for granted, in words, with the visitor's own numbers.

use std::f64::consts::LN_2;

use crate::model::balance::FALLING;
use crate::model::one_thing::{DOUBT, PLAUSIBLE};
use crate::model::{Assumptions, Input, Plan, RANKED_LEVERS};

use super::{Locale, differs, words};

/// Of an open time with mean 1 (Erlang, shape 4): its median, and what one in ten exceeds.
const HALF_ARE_DONE: f64 = 0.918;
const ONE_IN_TEN: f64 = 1.670;

/// One assumption.
#[derive(Clone, Debug, PartialEq)]
pub struct Assumption {
    pub name: &'static str,
    /// Reads on from the name.
    pub text: String,
    /// Where it comes from.
    pub tag: &'static str,
    /// The lever that changes it.
    pub lever: Option<Input>,
}

fn assumed(name: &'static str, text: String, lever: Option<Input>) -> Assumption {
    Assumption { name, text, tag: "assumption", lever }
}

/// Every assumption; how far a lever goes comes first.
pub fn all(plan: &Plan, assumptions: &Assumptions, locale: Locale) -> [Assumption; 7] {
    let plausible = locale.say(
        "of your numbers: &, each lever up or down by about *, the win rate by its evidence.",
        &[PLAUSIBLE as f64, DOUBT],
        &[],
    );
    let twice = ((1.0 - FALLING) * LN_2).exp();
    let volume = locale.say("brings less: twice the prospecting brings ^ times the meetings.", &[twice], &[]);
    let uneven =
        ["vary in size by ", &locale.percent(plan.deal_size_variation), " of their mean (log-normal)."];
    [
        assumed("Focus", focus(plan, assumptions, locale), None),
        assumed("Plausible versions", plausible, None),
        assumed("More of the same", volume, None),
        assumed("Cycles", cycles(plan, locale), None),
        assumed("Hours", hours(plan, locale), None),
        assumed("Deals", uneven.concat(), Some(Input::DealSizeVariation)),
        evidence(plan, locale),
    ]
}

fn focus(plan: &Plan, assumptions: &Assumptions, locale: Locale) -> String {
    // The first that has somewhere to go.
    let can_move = |input: &Input| {
        plan.get(*input).is_some_and(|value| differs(value, value * assumptions.reach_factor(plan, *input)))
    };
    let input = [Input::WinRate].into_iter().chain(RANKED_LEVERS).find(can_move).unwrap_or(Input::WinRate);
    let (from, to) = reach(plan, assumptions, input, locale);
    let half = assumptions.of(input).map_or(0.0, |outlook| outlook.half_life);
    let (name, half) = (words::input(input).the, locale.value(Input::CycleWeeks, half));
    [
        "closes part of the gap to a realistic reach: ",
        name,
        " can go from ",
        &from,
        " to ",
        &to,
        ", half of the way in ",
        &half,
        ".",
    ]
    .concat()
}

fn cycles(plan: &Plan, locale: Locale) -> String {
    let value = |times: f64| locale.count(plan.cycle_weeks * times);
    let mean = locale.value(Input::CycleWeeks, plan.cycle_weeks);
    let (half, tenth) = (value(HALF_ARE_DONE), value(ONE_IN_TEN));
    [
        "last ",
        &mean,
        " on average: half are over by week ",
        &half,
        ", one in ten takes more than ",
        &tenth,
        " (Erlang, shape 4).",
    ]
    .concat()
}

fn hours(plan: &Plan, locale: Locale) -> String {
    [
        "for opportunities count when they are decided: what is still open after ",
        &words::within(plan, locale),
        " costs its hours then.",
    ]
    .concat()
}

fn evidence(plan: &Plan, locale: Locale) -> Assumption {
    let text = match plan.win_rate_evidence {
        Some(cases) => [
            "is as sure as the ",
            &locale.amount(cases),
            " finished opportunities behind it. The fewer, the wider the odds.",
        ]
        .concat(),
        None => "is taken as known exactly.".into(),
    };
    let lever = plan.win_rate_evidence.map(|_| Input::WinRateEvidence);
    let is_counted = plan.win_rate_evidence != Plan::default().win_rate_evidence;
    let tag = if is_counted { "your count" } else { "assumption" };
    Assumption { tag, ..assumed("The win rate", text, lever) }
}

/// How far a lever can go: from where it is, to where.
pub fn reach(plan: &Plan, assumptions: &Assumptions, input: Input, locale: Locale) -> (String, String) {
    let value = plan.get(input).unwrap_or_default();
    let reached = value * assumptions.reach_factor(plan, input);
    (locale.value(input, value), locale.value(input, reached))
}

/// The name of the field of one of a lever's two assumptions.
pub fn field(input: Input, is_reach: bool) -> String {
    [words::input(input).name, if is_reach { ", times as good" } else { ", weeks to half of the way" }]
        .concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_assumption_says_where_it_leads() {
        let assumptions = Assumptions::default().with_reach(Input::WinRate, 2.0);
        let [focus, ..] = all(&Plan::default(), &assumptions, Locale::default());
        assert!(focus.text.contains("from 25\u{202f}% to 40\u{202f}%"), "{}", focus.text);
        let [focus, .., evidence] = all(
            &Plan { win_rate: 0.0, win_rate_evidence: None, ..Plan::default() },
            &assumptions,
            Locale::default(),
        );
        assert!(focus.text.contains("the meeting rate can go from 12"), "{}", focus.text);
        assert_eq!(evidence.lever, None, "what is known exactly has no lever");
    }
}
