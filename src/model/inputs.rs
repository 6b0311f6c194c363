//! THE TABLE: one row per input ([`ROWS`]). Every bound, step, default, unit and range is
//! written once, there; the check, its message, the slider and the generator of the property
//! tests all read it.
//!
//! # The inputs
//!
//! The names are those that JavaScript uses. Symbols and units are in [the model](super).
//!
//! | input | default | least | most |
//! |---|---|---|---|
//! | `target` | 800000 | 0 | 1e12 |
//! | `periodWeeks` | 52 | 1 | 260 |
//! | `openOpportunities` | 16 | 0 | 1e6 |
//! | `meetingRate` | 0.12 | 1e-4 | 1 |
//! | `qualificationRate` | 0.5 | 1e-4 | 1 |
//! | `hoursPerProspect` | 0.75 | 0 | 100 |
//! | `winRate` | 0.25 | 0 | 1 |
//! | `noDecisionRate` | 0.35 | 0 | 1 |
//! | `dealSize` | 40000 | 1 | 1e10 |
//! | `cycleWeeks` | 13 | 0.1 | 260 |
//! | `hoursPerOpportunity` | 8 | 0 | 1000 |
//! | `hoursPerOpenWeek` | 0.6 | 0 | 40 |
//! | `accountRevenue` | 120000 | 0 | 1e12 |
//! | `accountHours` | 4 | 0 | 168 |
//! | `partnerOpportunities` | 8 | 0 | 1e6 |
//! | `partnerHours` | 1.5 | 0 | 168 |
//! | `sellers` | 1 | 1 | 1e5 |
//! | `hoursPerWeek` | 40 | 1 | 168 |
//! | `reportingHours` | 6 | 0 | 168 |
//! | `dealSizeVariation` | 0.8 | 0 | 3 |
//! | `winRateEvidence` | 60 | 0 | 1e6 |
//!
//! `winRate` and `noDecisionRate` together are at most 1. `openOpportunities` and
//! `winRateEvidence` may be absent. A test compares this table and the next with the code.
//!
//! # The ranked levers
//!
//! How far each can go and how many weeks of focus close half the gap to there; what the two
//! columns do is in [`assumptions`](super::assumptions). All of them are **assumptions** of
//! this product, chosen to be plausible and taken from no study. They decide much of the
//! ranking, so the person can change each.
//!
//! | lever | input | better | reach | half-life, weeks |
//! |---|---|---|---|---|
//! | `meetingRate` | `meetingRate` | more | odds × 1.8 | 8 |
//! | `qualificationRate` | `qualificationRate` | more | odds × 1.8 | 8 |
//! | `winRate` | `winRate` | more | odds × 1.6 | 12 |
//! | `noDecision` | `noDecisionRate` | less | odds ÷ 1.8 | 12 |
//! | `dealSize` | `dealSize` | more | × 1.4 | 20 |
//! | `cycle` | `cycleWeeks` | less | × 0.7 | 8 |
//! | `accountRevenue` | `accountRevenue` | more | × 1.5 | 16 |
//! | `partnerOpportunities` | `partnerOpportunities` | more | × 2 | 24 |
//! | `reporting` | `reportingHours` | less | × 0.5 | 4 |
//!
//! # Where the defaults come from
//!
//! They are one made-up seller, and no average: published figures define these rates in other
//! ways. They were chosen among these:
//!
//! | figure | published | by |
//! |---|---|---|
//! | how forecast deals end | 47 % won, 32 % lost, 21 % no decision (2018) | CSO Insights, quoted on topsalesworld.com |
//! | win rate by deal size | $15K to $100K: 15 to 25 % | knowlee.ai, a vendor |
//! | no decision | 40 to 60 % of opportunities | The JOLT Effect (Dixon and McKenna, 2022) |
//! | touches per first meeting | 8 on average, 5 for the best | RAIN Group |
//! | deal size and cycle | $25K and 60 days (SaaS, medians of 2017) | Bridge Group |
//! | cycle by deal size | $25K to $50K: 3 to 4 months | firstsales.io, a vendor |
//! | share of the week spent selling | 28 to 45 %, by definition and year | Salesforce, CSO Insights, surveys quoted by David Brock |

mod table;

use serde::Serialize;

use super::plan::Plan;
pub use table::{RANKED_LEVERS, ROWS};

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

/// What an input belongs to: one of the four jobs, the goal, or the week itself. Reporting is
/// not a job; it only costs hours.
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

/// What an input is measured in.
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
    /// A plain ratio: 1 is as large as the mean.
    Ratio,
}

/// What the chart of an input shows over its range: the prospecting that the target takes
/// or, for an input that only costs or gives hours, the hours that it takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// [`HoldTarget::prospects_per_week`](super::HoldTarget).
    Prospects,
    /// [`HoldTarget::hours_per_week`](super::HoldTarget) of one seller.
    Hours,
}

/// A range; both ends are allowed.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Bounds {
    pub min: f64,
    pub max: f64,
}

impl Bounds {
    /// Whether the value lies inside. NaN never does.
    pub fn holds(self, value: f64) -> bool {
        value >= self.min && value <= self.max
    }
}

/// How far a lever can realistically go: an assumption, and labelled as one.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Reach {
    /// Multiplies the odds of a rate, which is worth less to somebody who is already good.
    Odds(f64),
    /// Multiplies the value.
    Times(f64),
}

/// What is assumed about how a lever improves.
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
    /// The lever's name in JavaScript.
    pub name: &'static str,
    /// How far it can go, and how soon, unless the person assumes otherwise.
    pub outlook: Outlook,
    /// Whether focus closes the gap of 1 ÷ value rather than of the value itself. It does for
    /// the two rates that prospecting is divided by.
    pub reciprocal: bool,
}

/// One input: everything that the program knows about it, except its words.
pub struct Row {
    pub input: Input,
    /// Its name in JavaScript.
    pub name: &'static str,
    /// Its letter in a link: never changed, and never given to another input.
    pub code: char,
    pub job: Job,
    pub unit: Unit,
    pub bounds: Bounds,
    pub default: f64,
    /// What one press of minus, plus or an arrow key changes, for a value near the default.
    pub step: f64,
    /// Upper end of the slider if the value is 0 today; wide enough for published figures.
    pub span: f64,
    /// Whether less is better: then improving it divides it.
    pub lower_is_better: bool,
    pub measure: Measure,
    pub ranked: Option<RankedLever>,
    pub(super) get: fn(&Plan) -> Option<f64>,
    pub(super) set: fn(&mut Plan, Option<f64>),
}

impl Input {
    /// All inputs, in the order of the table.
    pub fn all() -> impl Iterator<Item = Input> {
        ROWS.iter().map(|row| row.input)
    }

    /// Whether it may be absent, as open opportunities and the evidence for the win rate may.
    pub fn may_be_absent(self) -> bool {
        Plan::default().with(self, None).get(self).is_none()
    }

    /// The factor that makes it so many times as good: `times`, or 1 ÷ `times` if less is better. It turns
    /// a factor back into times, too.
    pub(in crate::model) fn turned(self, times: f64) -> f64 {
        if self.row().lower_is_better { 1.0 / times } else { times }
    }

    /// Its row of the table.
    pub fn row(self) -> &'static Row {
        &ROWS[self as usize]
    }

    /// Its name as a lever, if it is one of the nine; else its name as an input.
    pub fn lever_name(self) -> &'static str {
        self.row().ranked.as_ref().map_or(self.row().name, |lever| lever.name)
    }
}
