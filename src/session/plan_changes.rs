//! Changes to a plan that may affect more than one input.

use crate::model::{Input, Plan, differs};

/// Sets one input back to today's value. A win rate that changed along with the no-decision rate goes
/// back with it; one that was set on its own stays.
pub(super) fn reset(today: Plan, now: Plan, input: Input) -> Plan {
    let Some(value) = today.get(input) else { return now.with(input, None) };
    if input != Input::NoDecisionRate {
        // The no-decision rate as it is now may leave too little room for today's win rate.
        return now.with(input, value.min(now.allowed(input).max));
    }
    let back = now.moved_to(input, value);
    if !differs(now.win_rate, today.win_rate) || !differs(back.win_rate, today.win_rate) {
        now.with(input, value).with(Input::WinRate, today.win_rate)
    } else {
        back
    }
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
