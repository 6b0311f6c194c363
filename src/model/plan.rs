//! The plan: every number that a person gives, a public field each. Bounds, units and
//! defaults are in the table of [`inputs`](super::inputs).

use serde::Serialize;

use super::decimal::{AnyDecimal, Decimal};
use super::inputs::{Bounds, Input, ROWS};

/// All the inputs. JavaScript has the same names in camelCase. What comes from outside is
/// taken strictly (see [`given`](super::given)); a field that is left out has its default.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Plan {
    /// Revenue to book in the period (T).
    pub target: f64,
    /// Length of the period, weeks (P).
    pub period_weeks: f64,
    /// Qualified opportunities open today (O). `None` is a steady pipeline, the same in every
    /// period; `Some(0.0)` is an empty one.
    pub open_opportunities: Option<f64>,
    /// First meetings per prospect pursued (m), fraction of 1.
    pub meeting_rate: f64,
    /// Qualified opportunities per first meeting (r), fraction of 1.
    pub qualification_rate: f64,
    /// Hours to pursue one prospect, all touches (τ).
    pub hours_per_prospect: f64,
    /// Won, of **all** qualified opportunities that ended (w), fraction of 1.
    pub win_rate: f64,
    /// Qualified opportunities that ended without any decision (n), fraction of 1.
    pub no_decision_rate: f64,
    /// Average won deal, currency (D).
    pub deal_size: f64,
    /// Mean weeks that a qualified opportunity stays open, whatever its outcome (C).
    pub cycle_weeks: f64,
    /// Hours to work one opportunity, however long it stays open (a).
    pub hours_per_opportunity: f64,
    /// Hours a week to keep one open opportunity moving (u).
    pub hours_per_open_week: f64,
    /// Revenue booked from existing customers in the period (A).
    pub account_revenue: f64,
    /// Hours a week per seller on existing customers.
    pub account_hours: f64,
    /// Qualified opportunities that partners and referrals bring in the period (N_t).
    pub partner_opportunities: f64,
    /// Hours a week per seller on partners.
    pub partner_hours: f64,
    /// Sellers sharing the target.
    pub sellers: f64,
    /// Working hours a week per seller (H).
    pub hours_per_week: f64,
    /// Hours a week per seller on reporting and administration (b).
    pub reporting_hours: f64,
    /// Standard deviation of deal size ÷ its mean (v).
    pub deal_size_variation: f64,
    /// Opportunities that ended, behind the win rate (e). `None`: it is known exactly.
    pub win_rate_evidence: Option<f64>,
}

impl Default for Plan {
    /// The plan that a visitor first sees: the defaults of the table.
    fn default() -> Self {
        let mut plan = Plan {
            target: 0.0,
            period_weeks: 0.0,
            open_opportunities: None,
            meeting_rate: 0.0,
            qualification_rate: 0.0,
            hours_per_prospect: 0.0,
            win_rate: 0.0,
            no_decision_rate: 0.0,
            deal_size: 0.0,
            cycle_weeks: 0.0,
            hours_per_opportunity: 0.0,
            hours_per_open_week: 0.0,
            account_revenue: 0.0,
            account_hours: 0.0,
            partner_opportunities: 0.0,
            partner_hours: 0.0,
            sellers: 0.0,
            hours_per_week: 0.0,
            reporting_hours: 0.0,
            deal_size_variation: 0.0,
            win_rate_evidence: None,
        };
        for row in &ROWS {
            plan.set(row.input, row.default);
        }
        plan
    }
}

/// A value that a plan may not hold.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlanError {
    /// The input at fault.
    pub input: Input,
    /// What was given, possibly NaN or infinite.
    pub value: f64,
    /// What would have been allowed, given the rest of the plan.
    pub allowed: Bounds,
}

impl std::fmt::Display for PlanError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self { input, value, allowed: Bounds { min, max } } = self;
        let row = input.row();
        let (given, least, most) = (AnyDecimal(*value), Decimal(*min), Decimal(*max));
        write!(f, "{} is {given}, but must be from {least} to {most}", row.name)?;
        if *max < row.bounds.max {
            f.write_str(", because winRate and noDecisionRate share what ends")?;
        }
        Ok(())
    }
}

impl std::error::Error for PlanError {}

impl Plan {
    /// The value of one input. `None` only for a steady pipeline and for a win rate that is
    /// known exactly.
    pub fn get(&self, input: Input) -> Option<f64> {
        (input.row().get)(self)
    }

    /// States one input as a fact: unchecked, and without touching any other. `None` leaves an
    /// input that cannot be absent as it was.
    pub fn set(&mut self, input: Input, value: impl Into<Option<f64>>) {
        (input.row().set)(self, value.into());
    }

    /// This plan with one input stated as a fact.
    pub fn with(mut self, input: Input, value: impl Into<Option<f64>>) -> Self {
        self.set(input, value);
        self
    }

    /// The ended opportunities behind a win rate that is uncertain. `None` if it is taken as exact: without a
    /// count, and where nothing or everything is won, which no doubt moves.
    pub fn cases_of_uncertain_win_rate(&self) -> Option<f64> {
        self.win_rate_evidence.filter(|_| self.win_rate > 0.0 && self.win_rate < 1.0)
    }

    /// What one input may be, given the rest of the plan: within the bounds of the table, and
    /// w + n at most 1, since both are shares of the opportunities that ended.
    pub fn allowed(&self, input: Input) -> Bounds {
        let Bounds { min, max } = input.row().bounds;
        let room = match input {
            Input::WinRate => complement(self.no_decision_rate),
            Input::NoDecisionRate => complement(self.win_rate),
            _ => max,
        };
        // The other rate may itself be outside its bounds, or NaN.
        Bounds { min, max: room.min(max).max(min) }
    }

    /// How far a move may take an input. A moved no-decision rate takes the win rate along, so
    /// unlike a stated one it has the whole of its bounds.
    pub fn movable(&self, input: Input) -> Bounds {
        match input {
            Input::NoDecisionRate => input.row().bounds,
            _ => self.allowed(input),
        }
    }

    /// Where a move to a value is stopped: at the limit of the input. Where it stands beyond it
    /// already, it stays.
    pub fn stopped(&self, input: Input, value: f64) -> f64 {
        let Bounds { min, max } = self.movable(input);
        let before = self.get(input);
        value
            .clamp(before.map_or(min, |before| min.min(before)), before.map_or(max, |before| max.max(before)))
    }

    /// Checks every input.
    ///
    /// # Errors
    /// The first input outside its bounds, in the order of the table; then the win rate, if
    /// w + n is above 1.
    pub fn check(&self) -> Result<(), PlanError> {
        let refuse = |input, value| Err(PlanError { input, value, allowed: self.allowed(input) });
        for row in &ROWS {
            match self.get(row.input) {
                Some(value) if !row.bounds.holds(value) => return refuse(row.input, value),
                _ => {}
            }
        }
        // The tolerance is for rates that add up to 1 on paper, like 0.9 and 0.1.
        if self.win_rate + self.no_decision_rate > 1.0 + 1e-12 {
            return refuse(Input::WinRate, self.win_rate);
        }
        Ok(())
    }
}

/// What a rate leaves of 1. If rounding falls short of the decimal that is meant, as in
/// 1 − 0.9, that decimal.
fn complement(rate: f64) -> f64 {
    let rest = 1.0 - rate;
    rest.max((rest * 1e15).round() / 1e15)
}
