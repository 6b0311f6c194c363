//! People to start from. Each but the first has another lever to work on first: that is
//! the story their numbers tell, and `tests/reference.rs` holds them to it.
//!
//! The numbers are examples, made up to differ from the default plan in what matters.

use super::inputs::Input;
use super::plan::Plan;

/// A person whose plan can serve as a start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// Round numbers and a steady pipeline: what a trainer works out on the board.
    Classroom,
    /// Many prospects, few wins.
    Hunter,
    /// Few prospects, many wins.
    Closer,
    /// An empty pipeline and half a year.
    Newcomer,
    /// Large deals that mostly end in no decision.
    Enterprise,
    /// Lives on existing customers.
    Farmer,
    /// Fourteen hours of reporting a week.
    Reporter,
}

impl Preset {
    /// In the order in which they are offered.
    pub const ALL: [Preset; 7] = [
        Preset::Classroom,
        Preset::Hunter,
        Preset::Closer,
        Preset::Newcomer,
        Preset::Enterprise,
        Preset::Farmer,
        Preset::Reporter,
    ];

    /// The person's plan: their own numbers, and the default plan's for the rest.
    pub fn plan(self) -> Plan {
        self.own().iter().fold(Plan::default(), |plan, (input, value)| plan.with(*input, *value))
    }

    fn own(self) -> &'static [(Input, Option<f64>)] {
        use Input::*;
        match self {
            Preset::Classroom => &[
                (Target, Some(1_000_000.0)),
                (OpenOpportunities, None),
                (MeetingRate, Some(0.2)),
                (HoursPerProspect, Some(1.5)),
                (WinRate, Some(0.2)),
                (DealSize, Some(50_000.0)),
                (HoursPerOpportunity, Some(6.0)),
                (HoursPerOpenWeek, Some(6.0 / 13.0)),
                (AccountRevenue, Some(0.0)),
                (AccountHours, Some(0.0)),
                (PartnerOpportunities, Some(0.0)),
                (PartnerHours, Some(0.0)),
                (WinRateEvidence, Some(100.0)),
            ],
            Preset::Hunter => &[
                (MeetingRate, Some(0.2)),
                (WinRate, Some(0.14)),
                (NoDecisionRate, Some(0.5)),
                (DealSize, Some(30_000.0)),
                (HoursPerOpportunity, Some(5.0)),
            ],
            Preset::Closer => &[
                (OpenOpportunities, Some(4.0)),
                (MeetingRate, Some(0.05)),
                (WinRate, Some(0.45)),
                (NoDecisionRate, Some(0.2)),
            ],
            Preset::Newcomer => &[
                (Target, Some(200_000.0)),
                (PeriodWeeks, Some(26.0)),
                (OpenOpportunities, Some(0.0)),
                (DealSize, Some(25_000.0)),
                (CycleWeeks, Some(17.0)),
                (AccountRevenue, Some(0.0)),
                (AccountHours, Some(1.0)),
                (PartnerOpportunities, Some(0.0)),
                (PartnerHours, Some(1.0)),
            ],
            Preset::Enterprise => &[
                (Target, Some(1_500_000.0)),
                (OpenOpportunities, Some(8.0)),
                (WinRate, Some(0.2)),
                (NoDecisionRate, Some(0.68)),
                (DealSize, Some(250_000.0)),
                (CycleWeeks, Some(30.0)),
                (HoursPerOpportunity, Some(40.0)),
                (HoursPerOpenWeek, Some(1.0)),
                (AccountRevenue, Some(200_000.0)),
            ],
            Preset::Farmer => &[
                (Target, Some(900_000.0)),
                (OpenOpportunities, Some(6.0)),
                (AccountRevenue, Some(620_000.0)),
                (AccountHours, Some(14.0)),
                (PartnerOpportunities, Some(4.0)),
            ],
            Preset::Reporter => &[(OpenOpportunities, Some(12.0)), (ReportingHours, Some(14.0))],
        }
    }
}
