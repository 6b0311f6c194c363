//! The changes of a plan that are more than one input's.

use crate::model::{Assumptions, Input, Plan, differs_or_absent};

/// One input back at today's value. What it pulled along comes back with it; what was set for
/// itself stays.
pub(super) fn reset(today: Plan, now: Plan, assumptions: &Assumptions, input: Input) -> Plan {
    let Some(value) = today.get(input) else { return now.with(input, None) };
    // A win rate cannot come back above what no decision now leaves it.
    let value = now.stopped(input, value);
    let mut back = now.moved_to(input, value, assumptions, &today);
    for row in assumptions.pulls(input) {
        let is_todays = |plan: &Plan| !differs_or_absent(plan.get(row.pulled), today.get(row.pulled));
        if is_todays(&now) || is_todays(&back) {
            back.set(row.pulled, today.get(row.pulled));
        }
    }
    back
}

/// A rate that was counted; of the win rate, the count is its evidence.
pub(super) fn counted(plan: Plan, input: Input, rate: f64, of: f64) -> Plan {
    let plan = plan.with(input, rate);
    if input != Input::WinRate {
        return plan;
    }
    plan.with(Input::WinRateEvidence, of.min(Input::WinRateEvidence.row().bounds.max))
}

/// The same plan counted over another period: what is booked or brought in the
/// period goes with it, in proportion.
pub(super) fn in_period(plan: Plan, weeks: f64) -> Plan {
    let share = weeks / plan.period_weeks;
    let scaled = |input: Input| plan.get(input).unwrap_or_default() * share;
    let fit = |input: Input| scaled(input).min(input.row().bounds.max);
    Plan {
        period_weeks: weeks,
        target: fit(Input::Target),
        account_revenue: fit(Input::AccountRevenue),
        partner_opportunities: fit(Input::PartnerOpportunities),
        ..plan
    }
}
