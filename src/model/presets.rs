//! People to start from, each with a different story in their numbers.

use super::plan::Plan;

/// A person whose plan can be taken as a start.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Preset {
    /// Round numbers and a steady pipeline: what a trainer calculates on the board.
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
    /// In the order they are offered.
    pub const ALL: [Preset; 7] = [
        Preset::Classroom,
        Preset::Hunter,
        Preset::Closer,
        Preset::Newcomer,
        Preset::Enterprise,
        Preset::Farmer,
        Preset::Reporter,
    ];

    /// The person's numbers; what is not theirs is as in the default plan.
    pub fn plan(self) -> Plan {
        let plan = Plan::default();
        match self {
            Preset::Classroom => Plan {
                target: 1_000_000.0,
                open_opportunities: None,
                meeting_rate: 0.2,
                hours_per_prospect: 1.5,
                win_rate: 0.2,
                deal_size: 50_000.0,
                hours_per_opportunity: 6.0,
                hours_per_open_week: 6.0 / 13.0,
                account_revenue: 0.0,
                account_hours: 0.0,
                partner_opportunities: 0.0,
                partner_hours: 0.0,
                win_rate_evidence: Some(100.0),
                ..plan
            },
            Preset::Hunter => Plan {
                meeting_rate: 0.2,
                win_rate: 0.14,
                no_decision_rate: 0.5,
                deal_size: 30_000.0,
                hours_per_opportunity: 5.0,
                ..plan
            },
            Preset::Closer => Plan {
                open_opportunities: Some(4.0),
                meeting_rate: 0.05,
                win_rate: 0.45,
                no_decision_rate: 0.2,
                ..plan
            },
            Preset::Newcomer => Plan {
                target: 200_000.0,
                period_weeks: 26.0,
                open_opportunities: Some(0.0),
                deal_size: 25_000.0,
                cycle_weeks: 17.0,
                account_revenue: 0.0,
                account_hours: 1.0,
                partner_opportunities: 0.0,
                partner_hours: 1.0,
                ..plan
            },
            Preset::Enterprise => Plan {
                target: 1_500_000.0,
                open_opportunities: Some(8.0),
                win_rate: 0.2,
                no_decision_rate: 0.68,
                deal_size: 250_000.0,
                cycle_weeks: 30.0,
                hours_per_opportunity: 40.0,
                hours_per_open_week: 1.0,
                account_revenue: 200_000.0,
                ..plan
            },
            Preset::Farmer => Plan {
                target: 900_000.0,
                open_opportunities: Some(6.0),
                account_revenue: 620_000.0,
                account_hours: 14.0,
                partner_opportunities: 4.0,
                ..plan
            },
            Preset::Reporter => Plan { open_opportunities: Some(12.0), reporting_hours: 14.0, ..plan },
        }
    }
}
