//! The changes of a plan that are more than one input's.

use crate::model::{Input, Plan, differs};

/// One input back at today's value. A win rate that went along with no decision
/// comes back with it; one that was set for itself stays.
pub(super) fn reset(today: Plan, now: Plan, input: Input) -> Plan {
    let Some(value) = today.get(input) else { return now.with(input, None) };
    if input != Input::NoDecisionRate {
        // A win rate cannot come back above what no decision now leaves it.
        return now.with(input, value.min(now.allowed(input).max));
    }
    let back = now.moved_to(input, value);
    if !differs(now.win_rate, today.win_rate) || !differs(back.win_rate, today.win_rate) {
        now.with(input, value).with(Input::WinRate, today.win_rate)
    } else {
        back
    }
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
