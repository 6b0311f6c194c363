//! Changes to a plan that may affect more than one input.

use crate::model::{Assumptions, Input, Plan, differs_or_absent};

/// Sets one input back to today's value. What it pulled along goes back with it; what was set on its own
/// stays.
pub(super) fn reset(today: Plan, now: Plan, assumptions: &Assumptions, input: Input) -> Plan {
    let Some(value) = today.get(input) else { return now.with(input, None) };
    // The no-decision rate as it is now may leave too little room for today's win rate.
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

/// Sets a rate that was counted out of a total. For the win rate, the total is its evidence.
pub(super) fn counted(plan: Plan, input: Input, rate: f64, of: f64) -> Plan {
    let plan = plan.with(input, rate);
    if input != Input::WinRate {
        return plan;
    }
    plan.with(Input::WinRateEvidence, of.min(Input::WinRateEvidence.row().bounds.max))
}

/// The same plan over another period: what is booked or brought in the period changes in proportion, up
/// to its bounds.
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
