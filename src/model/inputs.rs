//! THE TABLE: one row per input. Every bound, step, default, unit and range
//! stands here once; the check, the message, the slider and the property tests'
//! generator all read it.

use serde::Serialize;

use super::funnel::Outcome;
use super::plan::Plan;

/// An input of the [`Plan`], named after its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Input {
    Target,
    PeriodWeeks,
    OpenOpportunities,
    MeetingRate,
    QualificationRate,
    HoursPerProspect,
    WinRate,
    NoDecisionRate,
    DealSize,
    CycleWeeks,
    HoursPerOpportunity,
    HoursPerOpenWeek,
    AccountRevenue,
    AccountHours,
    PartnerOpportunities,
    PartnerHours,
    Sellers,
    HoursPerWeek,
    ReportingHours,
    DealSizeVariation,
    WinRateEvidence,
}

/// Whose number it is: one of the four jobs, the goal, or the week itself.
/// Reporting is not a job: it only costs hours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Job {
    Goal,
    Prospecting,
    Opportunities,
    Accounts,
    Partners,
    /// The week: sellers, hours and reporting.
    Week,
}

/// What one of it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Unit {
    /// The plan's currency.
    Money,
    /// A fraction of 1.
    Rate,
    Weeks,
    Hours,
    Count,
    /// A plain ratio, 1 being as large as the mean.
    Ratio,
}

/// What an input's own chart shows over its range: the prospecting the target
/// takes, or, for an input that only costs or gives hours, the hours it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// [`HoldTarget::prospects_per_week`](super::HoldTarget).
    Prospects,
    /// [`HoldTarget::hours_per_week`](super::HoldTarget) of one seller.
    Hours,
}

impl Measure {
    /// The figure: prospects a week, or one seller's hours a week. `None` when the target is out
    /// of reach.
    pub fn of(self, plan: &Plan, outcome: &Outcome) -> Option<f64> {
        match self {
            Measure::Prospects => outcome.hold_target.prospects_per_week,
            Measure::Hours => outcome.hold_target.hours_per_week.map(|hours| hours / plan.sellers),
        }
    }
}

/// Both ends are allowed.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Bounds {
    pub min: f64,
    pub max: f64,
}

impl Bounds {
    /// Whether the value lies inside; never for NaN.
    pub fn holds(self, value: f64) -> bool {
        value >= self.min && value <= self.max
    }
}

/// How far a lever can realistically go. An assumption, and labelled so.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Reach {
    /// Multiplies the odds of a rate: worth less to who is already good.
    Odds(f64),
    /// Multiplies the value.
    Times(f64),
}

/// What is assumed of a lever's improvement.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Outlook {
    /// How far the lever can go.
    pub reach: Reach,
    /// Weeks of focus that close half the gap to there.
    pub half_life: f64,
}

/// What makes an input one of the nine levers that are ranked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RankedLever {
    /// The lever's name in JSON.
    pub name: &'static str,
    /// How far it can go, and how soon, unless the person assumes otherwise.
    pub outlook: Outlook,
    /// Whether focus closes the gap of 1 ÷ value rather than of the value: so
    /// it is for the two rates that prospecting is divided by.
    pub reciprocal: bool,
}

/// One input: everything the program knows of it but its words.
pub struct Row {
    pub input: Input,
    /// Name in JSON.
    pub name: &'static str,
    /// Letter in a link: never changed, never another input's.
    pub code: char,
    pub job: Job,
    pub unit: Unit,
    pub bounds: Bounds,
    pub default: f64,
    /// One press of minus, plus or an arrow key, for a value near the default.
    pub step: f64,
    /// Upper end of the slider for a person whose value is 0 today.
    pub span: f64,
    /// Whether less is better: its improvement is a half, not a double.
    pub lower_is_better: bool,
    pub measure: Measure,
    pub ranked: Option<RankedLever>,
    pub(super) get: fn(&Plan) -> Option<f64>,
    pub(super) set: fn(&mut Plan, Option<f64>),
}

/// Reads and writes a field that always has a value.
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

/// Reads and writes a field that may be absent.
macro_rules! absent {
    ($name:ident) => {
        (|plan| plan.$name, |plan, value| plan.$name = value)
    };
}

/// Writes a row; `$access` is one of the two macros above.
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

/// The two words of the table's column "which way is better".
mod lower_is_better {
    #![allow(non_upper_case_globals, reason = "they are words of the table, not settings")]
    pub const more: bool = false;
    pub const less: bool = true;
}

const fn lever(name: &'static str, reach: Reach, half_life: f64) -> Option<RankedLever> {
    Some(RankedLever { name, outlook: Outlook { reach, half_life }, reciprocal: false })
}

const fn found(name: &'static str, reach: Reach, half_life: f64) -> Option<RankedLever> {
    Some(RankedLever { name, outlook: Outlook { reach, half_life }, reciprocal: true })
}

use Reach::{Odds, Times};

/// In the order of [`Input`]. The ranges (`span`) are those published beside
/// the benchmarks; reach and half-life are this product's assumptions.
#[rustfmt::skip]
pub static ROWS: [Row; 21] = [
    row!(Target 't' "target", Goal Money, 0.0..1e12 = 800_000.0, step 10_000.0 span 5e6, more Prospects, field!(target), None),
    row!(PeriodWeeks 'p' "periodWeeks", Goal Weeks, 1.0..260.0 = 52.0, step 1.0 span 156.0, more Prospects, field!(period_weeks), None),
    row!(OpenOpportunities 'o' "openOpportunities", Goal Count, 0.0..1e6 = 16.0, step 1.0 span 50.0, more Prospects, absent!(open_opportunities), None),
    row!(MeetingRate 'm' "meetingRate", Prospecting Rate, 1e-4..1.0 = 0.12, step 0.01 span 0.5, more Prospects, field!(meeting_rate), found("meetingRate", Odds(1.8), 8.0)),
    row!(QualificationRate 'r' "qualificationRate", Prospecting Rate, 1e-4..1.0 = 0.5, step 0.01 span 1.0, more Prospects, field!(qualification_rate), found("qualificationRate", Odds(1.8), 8.0)),
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
    row!(WinRateEvidence 'f' "winRateEvidence", Opportunities Count, 0.0..1e6 = 60.0, step 10.0 span 300.0, more Prospects, absent!(win_rate_evidence), None),
];

/// The nine levers that are ranked, in the order they are reported.
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

impl Input {
    /// All inputs, in the order of the table.
    pub fn all() -> impl Iterator<Item = Input> {
        ROWS.iter().map(|row| row.input)
    }

    /// Whether it may be absent: open opportunities, and the evidence for a win rate.
    pub fn may_be_absent(self) -> bool {
        Plan::default().with(self, None).get(self).is_none()
    }

    /// Its row of the table.
    pub fn row(self) -> &'static Row {
        &ROWS[self as usize]
    }

    /// Its name in JSON among the nine levers; among the other inputs, the input's own.
    pub fn lever_name(self) -> &'static str {
        self.row().ranked.as_ref().map_or(self.row().name, |lever| lever.name)
    }
}
