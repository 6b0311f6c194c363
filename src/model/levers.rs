//! THE TABLE: one row per input. Every bound, step, default, unit and range
//! stands here once; the check, the message, the slider and the property tests'
//! generator all read it.
//!
//! Below it, how a lever is moved: a [`Move`] multiplies one input, and
//! [`Step`] says how far.

use serde::{Deserialize, Serialize};

use super::plan::Plan;

/// An input of the [`Plan`], named after its field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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

/// Both ends are allowed.
#[derive(Clone, Copy, Debug, PartialEq)]
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
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reach {
    /// Multiplies the odds of a rate: worth less to who is already good.
    Odds(f64),
    /// Multiplies the value.
    Times(f64),
}

/// What makes an input one of the nine levers that are ranked.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Improvement {
    /// The lever's name in JSON.
    pub name: &'static str,
    pub reach: Reach,
    /// Weeks of focus that close half the gap to the reach. An assumption.
    pub half_life: f64,
    /// Whether focus closes the gap of 1 ÷ value rather than of the value: so
    /// it is for the two rates that prospecting is divided by.
    pub reciprocal: bool,
}

/// One input: everything the program knows of it but its words.
pub struct Row {
    pub input: Input,
    /// Name in JSON.
    pub name: &'static str,
    pub job: Job,
    pub unit: Unit,
    pub bounds: Bounds,
    pub default: f64,
    /// One press of minus, plus or an arrow key, for a value near the default.
    pub step: f64,
    /// Upper end of the slider for a person whose value is 0 today.
    pub span: f64,
    /// Whether less is better: its improvement is a half, not a double.
    pub falls: bool,
    pub measure: Measure,
    pub lever: Option<Improvement>,
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
    ($input:ident $name:literal, $job:ident $unit:ident, $min:literal..$max:literal = $default:literal,
     step $step:literal span $span:literal, $better:ident $measure:ident, $access:expr, $lever:expr) => {{
        let (get, set): (fn(&Plan) -> Option<f64>, fn(&mut Plan, Option<f64>)) = $access;
        Row {
            input: Input::$input,
            name: $name,
            job: Job::$job,
            unit: Unit::$unit,
            bounds: Bounds { min: $min, max: $max },
            default: $default,
            step: $step,
            span: $span,
            falls: falls::$better,
            measure: Measure::$measure,
            lever: $lever,
            get,
            set,
        }
    }};
}

/// The two words of the table's column "which way is better".
mod falls {
    #![allow(non_upper_case_globals, reason = "they are words of the table, not settings")]
    pub const more: bool = false;
    pub const less: bool = true;
}

const fn lever(name: &'static str, reach: Reach, half_life: f64) -> Option<Improvement> {
    Some(Improvement { name, reach, half_life, reciprocal: false })
}

const fn found(name: &'static str, reach: Reach, half_life: f64) -> Option<Improvement> {
    Some(Improvement { name, reach, half_life, reciprocal: true })
}

use Reach::{Odds, Times};

/// In the order of [`Input`]. The ranges (`span`) are those published beside
/// the benchmarks; reach and half-life are this product's assumptions.
#[rustfmt::skip]
pub static ROWS: [Row; 21] = [
    row!(Target "target", Goal Money, 0.0..1e12 = 800_000.0, step 10_000.0 span 5e6, more Prospects, field!(target), None),
    row!(PeriodWeeks "periodWeeks", Goal Weeks, 1.0..260.0 = 52.0, step 1.0 span 156.0, more Prospects, field!(period_weeks), None),
    row!(OpenOpportunities "openOpportunities", Goal Count, 0.0..1e6 = 16.0, step 1.0 span 50.0, more Prospects, absent!(open_opportunities), None),
    row!(MeetingRate "meetingRate", Prospecting Rate, 1e-4..1.0 = 0.12, step 0.01 span 0.5, more Prospects, field!(meeting_rate), found("meetingRate", Odds(1.8), 8.0)),
    row!(QualificationRate "qualificationRate", Prospecting Rate, 1e-4..1.0 = 0.5, step 0.01 span 1.0, more Prospects, field!(qualification_rate), found("qualificationRate", Odds(1.8), 8.0)),
    row!(HoursPerProspect "hoursPerProspect", Prospecting Hours, 0.0..100.0 = 0.75, step 0.05 span 5.0, less Hours, field!(hours_per_prospect), None),
    row!(WinRate "winRate", Opportunities Rate, 0.0..1.0 = 0.25, step 0.01 span 0.65, more Prospects, field!(win_rate), lever("winRate", Odds(1.6), 12.0)),
    row!(NoDecisionRate "noDecisionRate", Opportunities Rate, 0.0..1.0 = 0.35, step 0.01 span 0.65, less Prospects, field!(no_decision_rate), lever("noDecision", Odds(1.0 / 1.8), 12.0)),
    row!(DealSize "dealSize", Opportunities Money, 1.0..1e10 = 40_000.0, step 1_000.0 span 250_000.0, more Prospects, field!(deal_size), lever("dealSize", Times(1.4), 20.0)),
    row!(CycleWeeks "cycleWeeks", Opportunities Weeks, 0.1..260.0 = 13.0, step 1.0 span 52.0, less Prospects, field!(cycle_weeks), lever("cycle", Times(0.7), 8.0)),
    row!(HoursPerOpportunity "hoursPerOpportunity", Opportunities Hours, 0.0..1000.0 = 8.0, step 0.5 span 60.0, less Hours, field!(hours_per_opportunity), None),
    row!(HoursPerOpenWeek "hoursPerOpenWeek", Opportunities Hours, 0.0..40.0 = 0.6, step 0.1 span 5.0, less Hours, field!(hours_per_open_week), None),
    row!(AccountRevenue "accountRevenue", Accounts Money, 0.0..1e12 = 120_000.0, step 5_000.0 span 1e6, more Prospects, field!(account_revenue), lever("accountRevenue", Times(1.5), 16.0)),
    row!(AccountHours "accountHours", Accounts Hours, 0.0..168.0 = 4.0, step 0.5 span 60.0, less Hours, field!(account_hours), None),
    row!(PartnerOpportunities "partnerOpportunities", Partners Count, 0.0..1e6 = 8.0, step 1.0 span 50.0, more Prospects, field!(partner_opportunities), lever("partnerOpportunities", Times(2.0), 24.0)),
    row!(PartnerHours "partnerHours", Partners Hours, 0.0..168.0 = 1.5, step 0.5 span 60.0, less Hours, field!(partner_hours), None),
    row!(Sellers "sellers", Week Count, 1.0..1e5 = 1.0, step 1.0 span 10.0, more Hours, field!(sellers), None),
    row!(HoursPerWeek "hoursPerWeek", Week Hours, 1.0..168.0 = 40.0, step 1.0 span 60.0, more Hours, field!(hours_per_week), None),
    row!(ReportingHours "reportingHours", Week Hours, 0.0..168.0 = 6.0, step 0.5 span 60.0, less Hours, field!(reporting_hours), lever("reporting", Times(0.5), 4.0)),
    row!(DealSizeVariation "dealSizeVariation", Opportunities Ratio, 0.0..3.0 = 0.8, step 0.1 span 3.0, less Prospects, field!(deal_size_variation), None),
    row!(WinRateEvidence "winRateEvidence", Opportunities Count, 0.0..1e6 = 60.0, step 10.0 span 300.0, more Prospects, absent!(win_rate_evidence), None),
];

/// The nine levers that are ranked, in the order they are reported.
pub const LEVERS: [Input; 9] = [
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

    /// Its row of the table.
    pub fn row(self) -> &'static Row {
        &ROWS[self as usize]
    }
}

/// How far a lever is moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum Step {
    /// × 1.1; a falling lever ÷ 1.1.
    TenPercent,
    /// × 2; a falling lever ÷ 2.
    Double,
    /// As far as it can realistically go.
    Reach,
    /// Four weeks of focus.
    Focus,
}

/// Weeks in a block of focus.
pub const FOCUS_WEEKS: f64 = 4.0;

/// Multiplies one input by a factor.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Move {
    pub input: Input,
    /// 0 or more.
    pub factor: f64,
}

/// What a [`Move`] came to.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Moved {
    pub plan: Plan,
    /// The input's new value; `None` where it had none to multiply.
    pub value: Option<f64>,
    /// The factor that came through: smaller than asked where a limit stopped it.
    pub factor: f64,
    /// Whether a limit stopped it.
    pub capped: bool,
}

impl Move {
    /// The move of one step from this plan.
    pub fn step(plan: &Plan, input: Input, step: Step) -> Move {
        let times = if input.row().falls { f64::recip } else { |factor| factor };
        let factor = match step {
            Step::TenPercent => times(1.1),
            Step::Double => times(2.0),
            Step::Reach => reach_factor(plan, input),
            Step::Focus => focus_factor(plan, input, FOCUS_WEEKS),
        };
        Move { input, factor }
    }

    /// Moves the input as far as its limit allows.
    pub fn apply(self, plan: &Plan) -> Moved {
        let Some(before) = plan.get(self.input) else {
            return Moved { plan: *plan, value: None, factor: 1.0, capped: false };
        };
        let asked = before * self.factor;
        let value = self.stopped(plan, before);
        let capped = (value - asked).abs() > 1e-12 * asked.abs();
        let factor = if before == 0.0 { 1.0 } else { value / before };
        Moved { plan: plan.moved_to(self.input, value), value: Some(value), factor, capped }
    }
}

impl Plan {
    /// How far a move may take an input. Unlike a stated fact, a moved
    /// no-decision rate takes the win rate with it and so never collides.
    pub fn movable(&self, input: Input) -> Bounds {
        match input {
            Input::NoDecisionRate => input.row().bounds,
            _ => self.allowed(input),
        }
    }

    /// This plan with an input moved to a value. When fewer opportunities end
    /// without a decision, those customers decide, and split as the others do:
    /// w ← w · (1 − n′) ÷ (1 − n).
    pub fn moved_to(self, input: Input, value: f64) -> Plan {
        let mut plan = self.with(input, value);
        if input == Input::NoDecisionRate && self.no_decision_rate < 1.0 && value != self.no_decision_rate {
            let split = self.win_rate * (1.0 - value) / (1.0 - self.no_decision_rate);
            plan.win_rate = split.min(plan.allowed(Input::WinRate).max);
        }
        plan
    }
}

/// The factor c of the reach. For a rate v, multiplying its odds by k multiplies
/// it by k ÷ (1 − v + k·v). 1 for an input that is not one of the nine levers.
pub fn reach_factor(plan: &Plan, input: Input) -> f64 {
    let (Some(lever), Some(v)) = (&input.row().lever, plan.get(input)) else { return 1.0 };
    let factor = match lever.reach {
        Reach::Odds(k) => k / (1.0 - v + k * v),
        Reach::Times(k) => k,
    };
    Move { input, factor }.capped_factor(plan)
}

/// The factor after some weeks of focus: half the gap to the reach closes every
/// half-life. With the gap of the reciprocal for the rates of prospecting.
pub fn focus_factor(plan: &Plan, input: Input, weeks: f64) -> f64 {
    let Some(lever) = &input.row().lever else { return 1.0 };
    let reach = reach_factor(plan, input);
    let open = (-weeks / lever.half_life).exp2();
    let close = |c: f64| c + (1.0 - c) * open;
    if lever.reciprocal { 1.0 / close(1.0 / reach) } else { close(reach) }
}

impl Move {
    /// The factor as far as the limit allows; the factor itself where there is
    /// nothing to multiply.
    fn capped_factor(self, plan: &Plan) -> f64 {
        match plan.get(self.input) {
            Some(before) if before > 0.0 => self.stopped(plan, before) / before,
            _ => self.factor,
        }
    }

    /// The moved value, stopped by the limit; never moved by the limit itself.
    fn stopped(self, plan: &Plan, before: f64) -> f64 {
        let Bounds { min, max } = plan.movable(self.input);
        (before * self.factor).clamp(min.min(before), max.max(before))
    }
}
