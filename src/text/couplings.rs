//! What moves with what, in words: each pair, where its strength comes from, and the strengths to try.

use crate::model::{Assumptions, COUPLINGS, Coupling, Input, Plan, Pull};

use super::Locale;
use super::template::{fill, fill_named};
use super::words;

/// A pair of inputs that move together.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    pub coupling: Coupling,
    /// "Deal size → win rate".
    pub name: String,
    /// What it means, with its source or the word "assumption".
    pub text: String,
}

/// Every pair, in the order of the table. The first cannot be changed.
pub fn all(locale: Locale) -> Vec<Pair> {
    let pair = |coupling| Pair { coupling, name: name(coupling), text: meaning(coupling, locale) };
    Coupling::all().map(pair).collect()
}

/// "Deal size → win rate".
fn name(coupling: Coupling) -> String {
    let row = coupling.row();
    let (moved, pulled) = (words::input(row.moved).name, words::input(row.pulled).inside);
    fill("{moved} → {pulled}", &[("moved", moved), ("pulled", pulled)])
}

fn meaning(coupling: Coupling, locale: Locale) -> String {
    let template = match coupling {
        Coupling::NoDecisionToWinRate => {
            "Those who now decide are won as often as the rest. Always on; assumption."
        }
        Coupling::AccountHoursToRevenue => {
            "The hours bring the revenue, along the curve used under Balance. Assumption."
        }
        Coupling::PartnerHoursToOpportunities => {
            "The hours bring the opportunities, along the curve used under Balance. Assumption."
        }
        Coupling::WinRateToPartners | Coupling::WinRateToAccounts | Coupling::WinRateToMeetings => {
            "Word gets around when you win more. David Brock; no published figure."
        }
        Coupling::DealSizeToWinRate => {
            "Larger deals are won less often: {strength} across published deal sizes. Assumption."
        }
        Coupling::DealSizeToCycle => {
            "Larger deals take longer: {strength} across published deal sizes. Assumption."
        }
        Coupling::QualificationToWinRate => {
            "With a lower bar more qualify, and they are won less often. Assumption."
        }
    };
    let strength = coupling.row().to_try.map(|strength| locale.decimals(strength, 2)).unwrap_or_default();
    fill_named(template, &[("strength", &strength)])
}

/// The inputs whose pairs there is something to try for, in the order of the table.
pub fn inputs_to_try() -> Vec<Input> {
    let mut inputs: Vec<Input> =
        COUPLINGS.iter().filter(|row| row.to_try.is_some()).map(|row| row.moved).collect();
    inputs.dedup();
    inputs
}

/// The button that tries the strengths for what an input pulls.
pub fn to_try(moved: Input) -> &'static str {
    match moved {
        Input::WinRate => {
            "Brock\u{2019}s spill-over: what winning more does for partners, customers and meetings"
        }
        Input::DealSize => "Larger deals: won less often, and slower",
        _ => "A lower bar: more qualify, won less often",
    }
}

/// The accessible name of a pair's control.
pub fn field_name(coupling: Coupling) -> String {
    match coupling.row().pull {
        Pull::Power => fill("{pair}, exponent", &[("pair", &name(coupling))]),
        Pull::Hours | Pull::Split => name(coupling),
    }
}

/// The accessible name of the minus or plus button of a pair's exponent.
pub fn nudge(coupling: Coupling, up: bool) -> String {
    let template = if up { "{pair} up one step" } else { "{pair} down one step" };
    fill(template, &[("pair", &name(coupling))])
}

/// What moving an input does to others, for its definition; `None` if it pulls none, or only by the
/// coupling that is always on. `pinned` is the plan to which the hours of a job are relative.
pub fn pulls(input: Input, pinned: &Plan, assumptions: &Assumptions, locale: Locale) -> Option<String> {
    let pulled: Vec<_> = assumptions.pulls(input).filter(|row| row.pull != Pull::Split).collect();
    let first = pulled.first()?;
    if first.pull == Pull::Power {
        let names: Vec<Input> = pulled.iter().map(|row| row.pulled).collect();
        let pulled = words::listed_inputs(&names);
        return Some(fill("As you assume, moving it moves {pulled} too.", &[("pulled", &pulled)]));
    }
    let brought = pinned.get(first.pulled).filter(|brought| *brought > 0.0)?;
    pinned.get(input).filter(|hours| *hours > 0.0)?;
    let most = brought * assumptions.reach_factor(pinned, first.pulled);
    let template = match first.pulled {
        Input::AccountRevenue => {
            "Moving these hours moves what customers book: nothing without any hours, {most} at most (assumption). Typing changes the hours alone."
        }
        _ => {
            "Moving these hours moves what partners bring: nothing without any hours, {most} at most (assumption). Typing changes the hours alone."
        }
    };
    Some(fill(template, &[("most", &locale.value(first.pulled, most))]))
}

#[cfg(test)]
mod tests {
    use super::*;

    const EN: Locale = Locale::PLAIN;

    #[test]
    fn every_pair_is_named_and_says_where_it_comes_from() {
        let all = all(Locale::PLAIN);
        assert_eq!(all.len(), 9);
        assert_eq!(all[6].name, "Deal size → win rate");
        for Pair { name, text, .. } in all {
            assert!(text.contains("ssumption") || text.contains("Brock"), "{name}: {text}");
        }
        assert_eq!(inputs_to_try(), [Input::WinRate, Input::DealSize, Input::QualificationRate]);
    }

    #[test]
    fn what_an_input_pulls_is_told_where_it_pulls() {
        let (plan, usual) = (Plan::default(), Assumptions::default());
        let told = |input, plan: &Plan, assumptions: &Assumptions| pulls(input, plan, assumptions, EN);
        let accounts = told(Input::AccountHours, &plan, &usual).unwrap();
        assert!(
            accounts.contains("what customers book: nothing without any hours, $180K at most"),
            "{accounts}"
        );
        assert!(
            told(Input::PartnerHours, &plan, &usual)
                .unwrap()
                .contains("partners bring: nothing without any hours, 16 at most")
        );
        assert_eq!(told(Input::AccountHours, &Plan { account_hours: 0.0, ..plan }, &usual), None);
        assert_eq!(told(Input::WinRate, &plan, &usual), None);
        assert_eq!(told(Input::NoDecisionRate, &plan, &usual), None, "its definition says so already");
        let off = usual.with_coupling(Coupling::AccountHoursToRevenue, 0.0);
        assert_eq!(told(Input::AccountHours, &plan, &off), None);
        assert_eq!(
            told(Input::DealSize, &plan, &usual.trying(Input::DealSize, true)).unwrap(),
            "As you assume, moving it moves the win rate and the sales cycle too."
        );
    }
}
