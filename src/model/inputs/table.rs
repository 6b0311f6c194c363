//! The table itself, and what it takes to write a row of it in one line.

use super::Reach::{Odds, Times};
use super::{Bounds, Input, Job, Measure, Outlook, RankedLever, Reach, Row, Unit};
use crate::model::plan::Plan;

/// How to read and write a field that always has a value.
macro_rules! field {
    ($name:ident) => {
        (
            |plan| Some(plan.$name),
            |plan, value| {
                if let Some(value) = value {
                    plan.$name = value
                }
            },
        )
    };
}

/// How to read and write a field that may be absent.
macro_rules! optional {
    ($name:ident) => {
        (|plan| plan.$name, |plan, value| plan.$name = value)
    };
}

/// A row; `$access` is one of the two macros above.
macro_rules! row {
    ($input:ident $code:literal $name:literal, $job:ident $unit:ident, $min:literal..$max:literal = $default:literal,
     step $step:literal span $span:literal, $better:ident $measure:ident, $access:expr, $lever:expr) => {{
        let (get, set): (fn(&Plan) -> Option<f64>, fn(&mut Plan, Option<f64>)) = $access;
        Row {
            input: Input::$input,
            name: $name,
            code: $code,
            job: Job::$job,
            unit: Unit::$unit,
            bounds: Bounds { min: $min, max: $max },
            default: $default,
            step: $step,
            span: $span,
            lower_is_better: lower_is_better::$better,
            measure: Measure::$measure,
            ranked: $lever,
            get,
            set,
        }
    }};
}

/// The words of the column that says which way is better.
mod lower_is_better {
    #![allow(non_upper_case_globals, reason = "they are words in the table, not settings")]
    pub const more: bool = false;
    pub const less: bool = true;
}

/// A ranked lever.
const fn lever(name: &'static str, reach: Reach, half_life: f64) -> Option<RankedLever> {
    Some(RankedLever { name, outlook: Outlook { reach, half_life }, reciprocal: false })
}

/// A ranked lever whose reciprocal improves: the rates that prospecting is divided by.
const fn reciprocal(name: &'static str, reach: Reach, half_life: f64) -> Option<RankedLever> {
    Some(RankedLever { name, outlook: Outlook { reach, half_life }, reciprocal: true })
}

/// Every input, in the order of [`Input`]. The columns are described in [`Row`], the values
/// in [the module](super).
#[rustfmt::skip]
pub static ROWS: [Row; 21] = [
    row!(Target 't' "target", Goal Money, 0.0..1e12 = 800_000.0, step 10_000.0 span 5e6, more Prospects, field!(target), None),
    row!(PeriodWeeks 'p' "periodWeeks", Goal Weeks, 1.0..260.0 = 52.0, step 1.0 span 156.0, more Prospects, field!(period_weeks), None),
    row!(OpenOpportunities 'o' "openOpportunities", Goal Count, 0.0..1e6 = 16.0, step 1.0 span 50.0, more Prospects, optional!(open_opportunities), None),
    row!(MeetingRate 'm' "meetingRate", Prospecting Rate, 1e-4..1.0 = 0.12, step 0.01 span 0.5, more Prospects, field!(meeting_rate), reciprocal("meetingRate", Odds(1.8), 8.0)),
    row!(QualificationRate 'r' "qualificationRate", Prospecting Rate, 1e-4..1.0 = 0.5, step 0.01 span 1.0, more Prospects, field!(qualification_rate), reciprocal("qualificationRate", Odds(1.8), 8.0)),
    row!(HoursPerProspect 'h' "hoursPerProspect", Prospecting Hours, 0.0..100.0 = 0.75, step 0.05 span 5.0, less Hours, field!(hours_per_prospect), None),
    row!(WinRate 'w' "winRate", Opportunities Rate, 0.0..1.0 = 0.25, step 0.01 span 0.65, more Prospects, field!(win_rate), lever("winRate", Odds(1.6), 12.0)),
    row!(NoDecisionRate 'n' "noDecisionRate", Opportunities Rate, 0.0..1.0 = 0.35, step 0.01 span 0.65, less Prospects, field!(no_decision_rate), lever("noDecision", Odds(1.0 / 1.8), 12.0)),
    row!(DealSize 'd' "dealSize", Opportunities Money, 1.0..1e10 = 40_000.0, step 1_000.0 span 250_000.0, more Prospects, field!(deal_size), lever("dealSize", Times(1.4), 20.0)),
    row!(CycleWeeks 'c' "cycleWeeks", Opportunities Weeks, 0.1..260.0 = 13.0, step 1.0 span 52.0, less Prospects, field!(cycle_weeks), lever("cycle", Times(0.7), 8.0)),
    row!(HoursPerOpportunity 'a' "hoursPerOpportunity", Opportunities Hours, 0.0..1000.0 = 8.0, step 0.5 span 60.0, less Hours, field!(hours_per_opportunity), None),
    row!(HoursPerOpenWeek 'u' "hoursPerOpenWeek", Opportunities Hours, 0.0..40.0 = 0.6, step 0.1 span 5.0, less Hours, field!(hours_per_open_week), None),
    row!(AccountRevenue 'k' "accountRevenue", Accounts Money, 0.0..1e12 = 120_000.0, step 5_000.0 span 1e6, more Prospects, field!(account_revenue), lever("accountRevenue", Times(1.5), 16.0)),
    row!(AccountHours 'l' "accountHours", Accounts Hours, 0.0..168.0 = 4.0, step 0.5 span 60.0, less Hours, field!(account_hours), None),
    row!(PartnerOpportunities 'j' "partnerOpportunities", Partners Count, 0.0..1e6 = 8.0, step 1.0 span 50.0, more Prospects, field!(partner_opportunities), lever("partnerOpportunities", Times(2.0), 24.0)),
    row!(PartnerHours 'i' "partnerHours", Partners Hours, 0.0..168.0 = 1.5, step 0.5 span 60.0, less Hours, field!(partner_hours), None),
    row!(Sellers 's' "sellers", Week Count, 1.0..1e5 = 1.0, step 1.0 span 10.0, more Hours, field!(sellers), None),
    row!(HoursPerWeek 'g' "hoursPerWeek", Week Hours, 1.0..168.0 = 40.0, step 1.0 span 60.0, more Hours, field!(hours_per_week), None),
    row!(ReportingHours 'b' "reportingHours", Week Hours, 0.0..168.0 = 6.0, step 0.5 span 60.0, less Hours, field!(reporting_hours), lever("reporting", Times(0.5), 4.0)),
    row!(DealSizeVariation 'v' "dealSizeVariation", Opportunities Ratio, 0.0..3.0 = 0.8, step 0.1 span 3.0, less Prospects, field!(deal_size_variation), None),
    row!(WinRateEvidence 'f' "winRateEvidence", Opportunities Count, 0.0..1e6 = 60.0, step 10.0 span 300.0, more Prospects, optional!(win_rate_evidence), None),
];

/// The nine levers that are ranked, in the order in which they are reported.
pub const RANKED_LEVERS: [Input; 9] = [
    Input::MeetingRate,
    Input::QualificationRate,
    Input::WinRate,
    Input::NoDecisionRate,
    Input::DealSize,
    Input::CycleWeeks,
    Input::AccountRevenue,
    Input::PartnerOpportunities,
    Input::ReportingHours,
];
