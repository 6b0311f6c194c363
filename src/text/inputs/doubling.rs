//! What the ×2 or ½ button of an input would do, beside it and in a sentence.

use crate::model::{Input, Measure};
use crate::session::facts::{Doubling, InputFacts};
use crate::session::{Facts, Tone};

use super::shown;
use crate::text::Locale;
use crate::text::hours::too_long;
use crate::text::template::{fill, fill_named};
use crate::text::words::{self, page};

/// What is shown beside the ×2 or ½ button.
#[derive(Clone, Debug, PartialEq)]
pub struct Readout {
    /// The measured figure after the move.
    pub to: String,
    /// The unit that follows the figure; empty if there is no figure.
    pub unit: &'static str,
    pub tone: Tone,
    /// "at 50%", "at 65%, its limit".
    pub at: String,
    /// Whether nothing would move: the input is at its limit, or zero.
    pub is_exhausted: bool,
}

/// What the ×2 or ½ button would do now.
pub fn readout(facts: &InputFacts, locale: Locale) -> Readout {
    let InputFacts { input, doubling, .. } = facts;
    let Doubling { before, after, value, is_capped, is_exhausted, .. } = *doubling;
    let template = match after {
        _ if is_exhausted && is_capped => "at its limit",
        _ if value == 0.0 => nothing_to_move(*input),
        _ if is_capped => "at {value}, its limit",
        None => "out of reach at {value}",
        Some(_) => "at {value}",
    };
    Readout {
        to: shown(input.row().measure, after, locale),
        unit: if after.is_some() { page::A_WEEK } else { "" },
        tone: Tone::when_less_is_better(before, after),
        at: fill_named(template, &[("value", &locale.value(*input, value))]),
        is_exhausted,
    }
}

/// What sets a ×2 or ½ apart from others that save as many prospects: "26 h, lands at $1.26M". So nobody
/// takes a tie in prospects for a tie in everything. Empty if no other saves as many.
pub fn apart(facts: &Facts, input: Input, locale: Locale) -> String {
    let saved = |(input, doubling): &(Input, Doubling)| {
        let after = doubling.after.filter(|after| doubling.before.is_some_and(|before| *after < before))?;
        (input.row().measure == Measure::Prospects).then(|| locale.count_never_zero(after))
    };
    let doublings = facts.doublings();
    let Some(own) = doublings.iter().find(|(of, _)| *of == input) else { return String::new() };
    let Some(shown) = saved(own) else { return String::new() };
    let is_alone = !doublings.iter().any(|other| other.0 != input && saved(other).as_ref() == Some(&shown));
    let (false, Doubling { hours_after: Some(hours), revenue_after: Some(revenue), .. }) = (is_alone, own.1)
    else {
        return String::new();
    };
    let hours = too_long(hours, 1.0, locale).unwrap_or_else(|| locale.whole(hours));
    fill("{hours} h, lands at {revenue}", &[("hours", &hours), ("revenue", &locale.money(revenue))])
}

fn nothing_to_move(input: Input) -> &'static str {
    if input.row().lower_is_better { "nothing to halve" } else { "nothing to double" }
}

/// The text on the ×2 or ½ button, and its accessible name, which begins with that text: "×2, double the
/// win rate", "½, halve the sales cycle".
pub fn double(input: Input) -> (&'static str, String) {
    let (sign, template) = if input.row().lower_is_better {
        (page::HALF, "½, halve {the}")
    } else {
        (page::TWICE, "×2, double {the}")
    };
    (sign, fill(template, &[("the", words::input(input).the)]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Plan;
    use crate::text::table::NONE;

    const EN: Locale = Locale::PLAIN;

    fn of(plan: Plan, input: Input) -> InputFacts {
        Facts::after(plan, &[]).input(input).unwrap()
    }

    #[test]
    fn the_big_button_says_what_it_would_do() {
        let plan = Plan::default();
        for (plan, input, to, at) in [
            (plan, Input::WinRate, "5", "at 50%"),
            (Plan { win_rate: 0.5, ..plan }, Input::WinRate, "2", "at 65%, its limit"),
            (Plan { win_rate: 0.65, ..plan }, Input::WinRate, "2", "at its limit"),
            (
                Plan { partner_opportunities: 0.0, ..plan },
                Input::PartnerOpportunities,
                "22",
                "nothing to double",
            ),
            (Plan { reporting_hours: 0.0, ..plan }, Input::ReportingHours, "41 h", "nothing to halve"),
            (Plan { win_rate: 0.0, ..plan }, Input::DealSize, "\u{2013}", "out of reach at $80K"),
        ] {
            let readout = readout(&of(plan, input), EN);
            assert_eq!((readout.to.as_str(), readout.at.as_str()), (to, at), "{input:?}");
            assert_eq!(readout.unit.is_empty(), to == NONE);
        }
        assert_eq!(double(Input::WinRate), ("×2", "×2, double the win rate".into()));
        assert_eq!(double(Input::CycleWeeks), ("½", "½, halve the sales cycle".into()));
    }

    #[test]
    fn a_tie_in_prospects_says_what_sets_it_apart() {
        let facts = Facts::after(Plan::default(), &[]);
        let apart = |input| apart(&facts, input, EN);
        let (win_rate, deal_size) = (apart(Input::WinRate), apart(Input::DealSize));
        assert!(win_rate.contains(" h, lands at $"), "{win_rate}");
        assert_ne!(win_rate, apart(Input::QualificationRate));
        assert!(!deal_size.is_empty());
        assert_eq!([Input::Target, Input::AccountRevenue, Input::HoursPerProspect].map(apart), ["", "", ""]);
    }
}
