//! The order of the inputs on the page, in groups of one job each: those of the first view, and the rest.

use crate::model::{Input, Job};

/// Inputs under one heading.
pub struct Group {
    pub heading: Heading,
    /// The job whose colour it has.
    pub job: Job,
    pub inputs: &'static [Input],
}

/// The heading of a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Heading {
    Goal,
    Opportunities,
    Prospecting,
    Accounts,
    Partners,
    Week,
    TimeAndPipeline,
    Chance,
}

const fn group(heading: Heading, job: Job, inputs: &'static [Input]) -> Group {
    Group { heading, job, inputs }
}

/// The inputs of the first view.
pub static FIRST_VIEW: [Group; 3] = [
    group(Heading::Goal, Job::Goal, &[Input::Target]),
    group(Heading::Opportunities, Job::Opportunities, &[Input::WinRate, Input::DealSize, Input::CycleWeeks]),
    group(Heading::Prospecting, Job::Prospecting, &[Input::MeetingRate, Input::QualificationRate]),
];

/// All others.
pub static MORE_INPUTS: [Group; 7] = [
    group(
        Heading::Opportunities,
        Job::Opportunities,
        &[Input::NoDecisionRate, Input::HoursPerOpportunity, Input::HoursPerOpenWeek],
    ),
    group(Heading::Prospecting, Job::Prospecting, &[Input::HoursPerProspect]),
    group(Heading::Accounts, Job::Accounts, &[Input::AccountRevenue, Input::AccountHours]),
    group(Heading::Partners, Job::Partners, &[Input::PartnerOpportunities, Input::PartnerHours]),
    group(Heading::Week, Job::Week, &[Input::Sellers, Input::HoursPerWeek, Input::ReportingHours]),
    group(Heading::TimeAndPipeline, Job::Goal, &[Input::PeriodWeeks, Input::OpenOpportunities]),
    group(Heading::Chance, Job::Opportunities, &[Input::DealSizeVariation, Input::WinRateEvidence]),
];

/// The inputs of these groups, in order.
pub fn inputs_of(groups: &'static [Group]) -> impl Iterator<Item = Input> {
    groups.iter().flat_map(|group| group.inputs).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_input_is_on_the_page_once() {
        let mut shown: Vec<Input> = inputs_of(&FIRST_VIEW).chain(inputs_of(&MORE_INPUTS)).collect();
        shown.sort();
        assert_eq!(shown, Input::all().collect::<Vec<_>>());
    }
}
