//! The assumptions in words, with the user's own numbers.

use std::f64::consts::LN_2;

use crate::model::balance::{FALLING, PUBLISHED_ELASTICITY};
use crate::model::one_thing::{ASSUMED_DOUBT, DOUBT, PLAUSIBLE};
use crate::model::{Assumptions, Input, Plan, RANKED_LEVERS, differs};

use crate::model::math::erlang;

use super::plural::Forms;
use super::rounded::Rounded;
use super::template::fill;
use super::{Locale, words};

/// One assumption.
#[derive(Clone, Debug, PartialEq)]
pub struct Assumption {
    pub name: &'static str,
    /// Continues the sentence that the name begins.
    pub text: String,
    /// Where it comes from.
    pub tag: &'static str,
    /// The input that changes it, if there is one.
    pub input: Option<Input>,
}

fn assumed(name: &'static str, text: String, input: Option<Input>) -> Assumption {
    Assumption { name, text, tag: "assumption", input }
}

/// Every assumption. The first is how far a lever can go.
pub fn all(plan: &Plan, assumptions: &Assumptions, locale: Locale) -> [Assumption; 8] {
    let variation = locale.percent(plan.deal_size_variation);
    let deals = match plan.deal_size_variation {
        0.0 => "are all of the same size.".into(),
        _ => fill("vary in size by {variation} of their mean (log-normal).", &[("variation", &variation)]),
    };
    [
        assumed("Focus", focus(plan, assumptions, locale), None),
        assumed("Plausible versions", plausible(locale), None),
        assumed("More of the same", volume(locale), None),
        assumed("Cycles", cycles(plan, locale), None),
        assumed("Hours", hours(plan, locale), None),
        assumed("More hours", more_hours(locale), None),
        assumed("Deals", deals, Some(Input::DealSizeVariation)),
        evidence(plan, locale),
    ]
}

fn focus(plan: &Plan, assumptions: &Assumptions, locale: Locale) -> String {
    // The first lever that has room to move.
    let can_move = |input: &Input| {
        let [from, to] = reach_of(plan, assumptions, *input);
        differs(from, to)
    };
    let input = [Input::WinRate].into_iter().chain(RANKED_LEVERS).find(can_move).unwrap_or(Input::WinRate);
    let [from, to] = reach_of(plan, assumptions, input).map(|value| locale.value(input, value));
    let weeks = locale.value(Input::CycleWeeks, assumptions.weeks_to_half(input).unwrap_or_default());
    fill(
        "closes part of the gap to a realistic reach: {lever} can go from {from} to {to}, and halfway there in {weeks}.",
        &[("lever", words::input(input).the), ("from", &from), ("to", &to), ("weeks", &weeks)],
    )
}

fn plausible(locale: Locale) -> String {
    fill(
        "of your numbers and of the assumptions: {count} of them, each lever off by about {doubt}, the win rate by as much as its evidence allows, and how far and how soon each lever can go off by about {assumed}.",
        &[
            ("count", &locale.whole(PLAUSIBLE as f64)),
            ("doubt", &locale.percent(DOUBT)),
            ("assumed", &locale.percent(ASSUMED_DOUBT)),
        ],
    )
}

fn volume(locale: Locale) -> String {
    let twice = ((1.0 - FALLING) * LN_2).exp();
    fill(
        "brings less, under Balance: twice the hours on prospecting bring {times} times the meetings, and hours on deals, customers and partners take their results no further than their reach.",
        &[("times", &locale.amount(twice))],
    )
}

fn cycles(plan: &Plan, locale: Locale) -> String {
    let weeks = |times: f64| locale.count(plan.cycle_weeks * times);
    fill(
        "last {mean} on average: half are over by week {half}, and one in ten takes more than {longest} (Erlang, shape 4).",
        &[
            ("mean", &locale.value(Input::CycleWeeks, plan.cycle_weeks)),
            ("half", &weeks(erlang::MEDIAN)),
            ("longest", &weeks(erlang::NINE_TENTHS)),
        ],
    )
}

fn hours(plan: &Plan, locale: Locale) -> String {
    let each = plan.hours_per_open();
    if each == 0.0 {
        return "are taken by no opportunity.".into();
    }
    fill(
        "for opportunities count while they are open: {hours} h in every week, for each.",
        &[("hours", &locale.amount(each))],
    )
}

fn more_hours(locale: Locale) -> String {
    fill(
        "sell less than you would expect: in published studies, revenue grows with effort to the power of {power} (Albers, Mantrala and Sridhar, 2010).",
        &[("power", &locale.amount(PUBLISHED_ELASTICITY))],
    )
}

fn evidence(plan: &Plan, locale: Locale) -> Assumption {
    const NAME: &str = "The win rate";
    let is_counted = plan.win_rate_evidence != Plan::default().win_rate_evidence;
    let tag = if is_counted { "your count" } else { "assumption" };
    let Some(ended) = plan.cases_of_uncertain_win_rate() else {
        return assumed(NAME, "is taken to be known exactly.".into(), None);
    };
    if ended == 0.0 {
        let text = "rests on no ended opportunity yet, so the range of results is wide.".into();
        return Assumption { tag, ..assumed(NAME, text, Some(Input::WinRateEvidence)) };
    }
    let forms = Forms {
        one: "is as certain as the {ended} ended opportunity behind it. The fewer there are, the wider the range of results.",
        other: "is as certain as the {ended} ended opportunities behind it. The fewer there are, the wider the range of results.",
    };
    let text = fill(locale.language.form(forms, Rounded::amount(ended)), &[("ended", &locale.amount(ended))]);
    Assumption { tag, ..assumed(NAME, text, Some(Input::WinRateEvidence)) }
}

/// How far a lever can go: "25% → 34.8%".
pub fn reach(plan: &Plan, assumptions: &Assumptions, input: Input, locale: Locale) -> String {
    let [from, to] = reach_of(plan, assumptions, input);
    locale.change(input, from, to)
}

/// A lever's value, and the value it can reach.
fn reach_of(plan: &Plan, assumptions: &Assumptions, input: Input) -> [f64; 2] {
    let value = plan.get(input).unwrap_or_default();
    [value, value * assumptions.reach_factor(plan, input)]
}

/// The name of the field for one of a lever's two assumptions: how far it can go, or how soon.
pub fn field_name(input: Input, is_reach: bool) -> String {
    let template = match is_reach {
        true => "{lever}, times as good",
        false => "{lever}, weeks to get halfway there",
    };
    fill(template, &[("lever", words::input(input).name)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_assumption_says_where_it_leads() {
        let assumptions = Assumptions::default().with_reach(Input::WinRate, 2.0);
        let [focus, ..] = all(&Plan::default(), &assumptions, Locale::default());
        assert!(focus.text.contains("from 25% to 40%, and halfway there in 12 weeks"), "{}", focus.text);
        let [focus, .., evidence] = all(
            &Plan { win_rate: 0.0, win_rate_evidence: None, ..Plan::default() },
            &assumptions,
            Locale::default(),
        );
        assert!(focus.text.contains("the meeting rate can go from 12"), "{}", focus.text);
        assert_eq!(evidence.input, None, "what is known exactly is changed by no input");
    }

    #[test]
    fn hours_are_those_of_one_open_opportunity() {
        let plan = Plan {
            hours_per_opportunity: 13.0,
            hours_per_open_week: 0.5,
            cycle_weeks: 13.0,
            ..Plan::default()
        };
        let hours = all(&plan, &Assumptions::default(), Locale::default())[4].text.clone();
        assert_eq!(hours, "for opportunities count while they are open: 1.5 h in every week, for each.");
    }
}
