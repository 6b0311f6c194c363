//! The words for the inputs.

use crate::model::Input;

/// The words for one input.
#[derive(Clone, Copy, Debug)]
pub struct InputWords {
    /// As a heading, a label, and at the start of a sentence: "Win rate".
    pub name: &'static str,
    /// The same inside a sentence: "win rate".
    pub inside: &'static str,
    /// The same with its article, if it takes one: "the win rate".
    pub the: &'static str,
    /// Whether a verb after it takes the plural: "the working hours are".
    pub is_plural: bool,
    /// The unit, shown beside the number in its field. Empty for money, which has its currency instead.
    pub unit: &'static str,
    /// One line that says exactly what is counted. It may mention the period, as `{period}`.
    pub definition: &'static str,
}

/// The words for an input.
pub fn input(input: Input) -> InputWords {
    let is_plural = matches!(
        input,
        Input::OpenOpportunities
            | Input::HoursPerProspect
            | Input::HoursPerOpportunity
            | Input::HoursPerOpenWeek
            | Input::AccountHours
            | Input::PartnerOpportunities
            | Input::PartnerHours
            | Input::HoursPerWeek
    );
    let [name, inside, the] = names(input);
    let (unit, definition) = meaning(input);
    InputWords { name, inside, the, is_plural, unit, definition }
}

/// Its name at the start of a sentence, inside one, and with its article.
#[rustfmt::skip]
fn names(input: Input) -> [&'static str; 3] {
    match input {
        Input::Target => ["Target", "target", "the target"],
        Input::PeriodWeeks => ["Time left", "time left", "the time left"],
        Input::OpenOpportunities => ["Open opportunities", "open opportunities", "the open opportunities"],
        Input::MeetingRate => ["Meeting rate", "meeting rate", "the meeting rate"],
        Input::QualificationRate => ["Qualification rate", "qualification rate", "the qualification rate"],
        Input::HoursPerProspect => ["Hours per prospect", "hours per prospect", "the hours per prospect"],
        Input::WinRate => ["Win rate", "win rate", "the win rate"],
        Input::NoDecisionRate => ["No-decision rate", "no-decision rate", "the no-decision rate"],
        Input::DealSize => ["Deal size", "deal size", "the deal size"],
        Input::CycleWeeks => ["Sales cycle", "sales cycle", "the sales cycle"],
        Input::HoursPerOpportunity => ["Hours per opportunity", "hours per opportunity", "the hours per opportunity"],
        Input::HoursPerOpenWeek => ["Weekly hours per opportunity", "weekly hours per opportunity", "the weekly hours per opportunity"],
        Input::AccountRevenue => ["Account revenue", "account revenue", "the account revenue"],
        Input::AccountHours => ["Hours on existing customers", "hours on existing customers", "the hours on existing customers"],
        Input::PartnerOpportunities => ["Partner opportunities", "partner opportunities", "partner opportunities"],
        Input::PartnerHours => ["Hours on partners", "hours on partners", "the hours on partners"],
        Input::Sellers => ["Sellers", "number of sellers", "the number of sellers"],
        Input::HoursPerWeek => ["Working hours", "working hours", "the working hours"],
        Input::ReportingHours => ["Reporting", "reporting", "reporting"],
        Input::DealSizeVariation => ["Deal-size variation", "deal-size variation", "the deal-size variation"],
        Input::WinRateEvidence => ["Evidence", "evidence", "the evidence"],
    }
}

/// Its unit and its definition.
#[rustfmt::skip]
fn meaning(input: Input) -> (&'static str, &'static str) {
    match input {
        Input::Target => ("", "What you have to book {period}, existing customers included."),
        Input::PeriodWeeks => ("weeks", "Weeks left to book the target."),
        Input::OpenOpportunities => ("open", "Qualified opportunities in your pipeline now. They have a head start on new ones; not all close in time."),
        Input::MeetingRate => ("%", "First meetings, out of the prospects you pursue."),
        Input::QualificationRate => ("%", "Qualified opportunities, out of first meetings. Raise it by meeting the right people; a lower bar costs win rate."),
        Input::HoursPerProspect => ("hours", "To pursue one prospect: every call, email and note together."),
        Input::WinRate => ("%", "Won, out of all qualified opportunities that ended, no-decisions included."),
        Input::NoDecisionRate => ("%", "Ended without any decision. Moving it moves the win rate too: those who now decide buy as often as the rest. Typing changes it alone."),
        Input::DealSize => ("", "What the average won deal is worth."),
        Input::CycleWeeks => ("weeks", "Weeks a qualified opportunity stays open, however it ends."),
        Input::HoursPerOpportunity => ("hours", "Fixed work on one opportunity: discovery, demo, proposal."),
        Input::HoursPerOpenWeek => ("hours", "To keep one open opportunity moving, every week."),
        Input::AccountRevenue => ("", "What existing customers book {period}: renewals, repeat orders, expansion."),
        Input::AccountHours => ("hours", "A week, for each seller."),
        Input::PartnerOpportunities => ("", "Qualified opportunities that partners and referrals bring {period}."),
        Input::PartnerHours => ("hours", "A week, for each seller."),
        Input::Sellers => ("", "Who share the target."),
        Input::HoursPerWeek => ("hours", "A week, for each seller, everything included."),
        Input::ReportingHours => ("hours", "Reporting and admin a week, for each seller. It wins no deals."),
        Input::DealSizeVariation => ("× mean", "How much deal sizes vary: standard deviation ÷ mean. It changes the odds, not the prospecting."),
        Input::WinRateEvidence => ("ended", "How many ended opportunities your win rate rests on. It changes the odds, not the prospecting."),
    }
}
