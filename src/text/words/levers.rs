//! The words for a lever as something to work on: what one does, where less is better.

use crate::model::Input;

use super::input;

/// The words for one lever.
#[derive(Clone, Copy, Debug)]
pub struct LeverWords {
    /// As a label, and at the start of a sentence: "Win rate", "Cut reporting".
    pub name: &'static str,
    /// The same inside a sentence: "win rate", "cut reporting".
    pub inside: &'static str,
    /// After "four weeks": "on win rate", "of cutting reporting".
    pub on: &'static str,
    /// After "a", one hundredth of it in the direction that helps: "one-percent rise in the win rate",
    /// "one-percent cut in reporting".
    pub percent: &'static str,
    /// After "instead": what would have to be so for this lever to come first, "if yours can grow past".
    pub further: &'static str,
}

/// The words for a lever. An input that is not one of the nine keeps its own name.
#[rustfmt::skip]
pub fn lever(of: Input) -> LeverWords {
    const GROW: &str = "if yours can grow past";
    const RISE: &str = "if yours can rise past";
    const FALL: &str = "if yours can fall below";
    let [name, inside, on, percent, further] = match of {
        Input::MeetingRate => ["Meeting rate", "meeting rate", "on meeting rate", "one-percent rise in the meeting rate", RISE],
        Input::QualificationRate => ["Qualification rate", "qualification rate", "on qualification rate", "one-percent rise in the qualification rate", RISE],
        Input::WinRate => ["Win rate", "win rate", "on win rate", "one-percent rise in the win rate", RISE],
        Input::NoDecisionRate => ["Fewer no-decisions", "fewer no-decisions", "on fewer no-decisions", "one-percent cut in the no-decision rate", FALL],
        Input::DealSize => ["Deal size", "deal size", "on deal size", "one-percent rise in the deal size", GROW],
        Input::CycleWeeks => ["A shorter cycle", "a shorter cycle", "on a shorter cycle", "one-percent cut in the sales cycle", FALL],
        Input::AccountRevenue => ["Account revenue", "account revenue", "on account revenue", "one-percent rise in account revenue", GROW],
        Input::PartnerOpportunities => ["Partner opportunities", "partner opportunities", "on partner opportunities", "one-percent rise in partner opportunities", GROW],
        Input::ReportingHours => ["Cut reporting", "cut reporting", "of cutting reporting", "one-percent cut in reporting", FALL],
        other => [input(other).name, input(other).inside, "on it", "one-percent rise in it", RISE],
    };
    LeverWords { name, inside, on, percent, further }
}
