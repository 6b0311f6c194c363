//! `evaluate`: the only business arithmetic. Everything else calls it.
//!
//! Two questions about one plan. *Hold the target*: how much prospecting, and
//! how many hours, does it take? *Hold the hours*: where do you land in the week
//! you have? Sources: the sales velocity equation; Little's law for the open
//! pipeline; Erlang open times for what still closes inside the period.

use serde::Serialize;

use super::math::erlang;
use super::plan::Plan;

/// Below this share of the period, what is started now no longer closes in it.
pub(super) const WINDOW_SHARE: f64 = 0.01;

/// What it takes to book the target. A field is `None` when the target cannot
/// be reached by prospecting (see [`Reason`]) and the field would depend on it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HoldTarget {
    /// Target less what existing customers bring, never below 0 (S).
    pub revenue_to_win: f64,
    /// New deals to win in the period.
    pub wins: f64,
    /// Qualified opportunities that must be decided in the period (N).
    pub opportunities_to_decide: Option<f64>,
    /// Of those, decided out of today's open pipeline.
    pub opportunities_from_pipeline: f64,
    /// Of those, decided out of what partners bring.
    pub opportunities_from_partners: f64,
    /// Own opportunities to create, a week (λ_s).
    pub opportunities_to_create_per_week: Option<f64>,
    /// First meetings, a week.
    pub meetings_per_week: Option<f64>,
    /// New prospects to pursue, a week: λ_s ÷ (r·m).
    pub prospects_per_week: Option<f64>,
    /// New prospects to pursue, in the period.
    pub prospects: Option<f64>,
    /// Average open pipeline this keeps, opportunities: (λ_s + λ_t)·C.
    pub open_opportunities: Option<f64>,
    /// Pipeline coverage, N·D ÷ S = 1 ÷ w. `None` too when there is nothing to win.
    pub coverage: Option<f64>,
    /// Hours a week on prospecting, all sellers.
    pub prospecting_hours_per_week: Option<f64>,
    /// Hours a week on opportunities, all sellers.
    pub deal_hours_per_week: Option<f64>,
    /// Hours a week in all, all sellers.
    pub hours_per_week: Option<f64>,
    /// Hours a week there are, all sellers.
    pub hours_available_per_week: f64,
    /// Hours in all ÷ hours there are; above 1 is more than there are.
    pub load: Option<f64>,
    /// Revenue to expect in the period: the target, or more where what is
    /// given brings more.
    pub revenue: Option<f64>,
}

/// Where the hours there are lead. A field is `None` when it has no limit:
/// neither prospects nor opportunities cost an hour.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct HoldHours {
    /// Revenue booked in the period.
    pub revenue: Option<f64>,
    /// Qualified opportunities decided in the period.
    pub decided: Option<f64>,
    /// Prospects pursued, a week.
    pub prospects_per_week: Option<f64>,
    /// Own opportunities created, a week.
    pub opportunities_to_create_per_week: Option<f64>,
}

/// Why the answer is not the plain one. The first that applies, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Reason {
    /// Existing customers bring the target: nothing to prospect for.
    Covered,
    /// No amount of prospecting fixes a 0 % win rate.
    ZeroWinRate,
    /// Nothing started now closes in this period, and the pipeline is too small.
    WindowClosed,
    /// Accounts, partners and reporting take every hour.
    NoHours,
}

/// Everything [`evaluate`] tells.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Outcome {
    pub hold_target: HoldTarget,
    pub hold_hours: HoldHours,
    /// `None` in the plain case.
    pub reason: Option<Reason>,
}

/// Both answers for one plan. Total: any plan inside its bounds has an outcome
/// without NaN or infinity.
pub fn evaluate(plan: &Plan) -> Outcome {
    let flow = Flow::of(plan);
    let (hold_target, target_reason) = hold_target(plan, &flow);
    let no_hours = (flow.selling_hours <= 0.0).then_some(Reason::NoHours);
    Outcome { hold_target, hold_hours: hold_hours(plan, &flow), reason: target_reason.or(no_hours) }
}

/// Of [`evaluate`], the revenue in the hours there are: what levers are compared by.
pub(super) fn revenue_in_hours(plan: &Plan) -> Option<f64> {
    hold_hours(plan, &Flow::of(plan)).revenue
}

/// Weeks of creation that are decided inside the period: all of them in a steady pipeline.
pub fn window(plan: &Plan) -> f64 {
    Flow::of(plan).window
}

/// What both questions share, and the engines that look further.
pub(super) struct Flow {
    /// Hours per opportunity, h = a + u·C.
    pub(super) hours_each: f64,
    /// Weeks of creation that are decided inside the period.
    window: f64,
    /// Decided in the period out of the open pipeline.
    from_pipeline: f64,
    /// Partners' opportunities, a week (λ_t).
    pub(super) partners: f64,
    /// Own opportunities per prospect, r·m.
    pub(super) per_prospect: f64,
    /// Hours a week on accounts, partners and reporting, all sellers.
    fixed_hours: f64,
    /// Hours a week left for prospecting and opportunities (K); may be below 0.
    pub(super) selling_hours: f64,
    /// Hours a week there are, all sellers.
    available: f64,
}

impl Flow {
    pub(super) fn of(plan: &Plan) -> Flow {
        let period = plan.period_weeks;
        let (window, from_pipeline) = match plan.open_opportunities {
            None => (period, 0.0),
            Some(open) => {
                let seen = erlang::horizon(plan.cycle_weeks, period);
                (seen.closed, open * seen.open / plan.cycle_weeks)
            }
        };
        let fixed_each = plan.reporting_hours + plan.account_hours + plan.partner_hours;
        Flow {
            hours_each: plan.hours_per_opportunity + plan.hours_per_open_week * plan.cycle_weeks,
            window,
            from_pipeline,
            partners: plan.partner_opportunities / period,
            per_prospect: plan.qualification_rate * plan.meeting_rate,
            fixed_hours: plan.sellers * fixed_each,
            selling_hours: plan.sellers * (plan.hours_per_week - fixed_each),
            available: plan.sellers * plan.hours_per_week,
        }
    }
}

fn hold_target(plan: &Plan, flow: &Flow) -> (HoldTarget, Option<Reason>) {
    let revenue_to_win = (plan.target - plan.account_revenue).max(0.0);
    let covered = revenue_to_win == 0.0;
    let period = plan.period_weeks;
    let wins = revenue_to_win / plan.deal_size;
    let needed = if covered { Some(0.0) } else { finite(wins / plan.win_rate) };
    let reachable =
        needed.ok_or(Reason::ZeroWinRate).and_then(|needed| own_opportunities(needed, plan, flow));
    let own = reachable.ok();
    let decided = own.map(|own| flow.from_pipeline + (own + flow.partners) * flow.window);
    let prospects_per_week = own.map(|own| own / flow.per_prospect);
    let prospecting_hours = prospects_per_week.map(|prospects| prospects * plan.hours_per_prospect);
    let deal_hours = decided.map(|decided| decided * flow.hours_each / period);
    let hours = prospecting_hours.zip(deal_hours).map(|(p, d)| p + d + flow.fixed_hours);
    let outcome = HoldTarget {
        revenue_to_win,
        wins,
        opportunities_to_decide: needed,
        opportunities_from_pipeline: flow.from_pipeline,
        opportunities_from_partners: flow.partners * flow.window,
        opportunities_to_create_per_week: own,
        meetings_per_week: own.map(|own| own / plan.qualification_rate),
        prospects_per_week,
        prospects: prospects_per_week.and_then(|prospects| finite(prospects * period)),
        open_opportunities: own.and_then(|own| finite((own + flow.partners) * plan.cycle_weeks)),
        coverage: needed.filter(|_| !covered).and_then(|_| finite(1.0 / plan.win_rate)),
        prospecting_hours_per_week: prospecting_hours.and_then(finite),
        deal_hours_per_week: deal_hours.and_then(finite),
        hours_per_week: hours.and_then(finite),
        hours_available_per_week: flow.available,
        load: hours.and_then(|hours| finite(hours / flow.available)),
        revenue: decided
            .and_then(|decided| finite(plan.account_revenue + decided * plan.win_rate * plan.deal_size)),
    };
    (outcome, if covered { Some(Reason::Covered) } else { reachable.err() })
}

/// λ_s = max(0, (N − from the pipeline) ÷ window − λ_t), where a window that has
/// closed reaches only what the pipeline holds already.
fn own_opportunities(needed: f64, plan: &Plan, flow: &Flow) -> Result<f64, Reason> {
    let missing = (needed - flow.from_pipeline).max(0.0);
    if missing == 0.0 {
        return Ok(0.0);
    }
    if flow.window < WINDOW_SHARE * plan.period_weeks {
        return Err(Reason::WindowClosed);
    }
    let own = (missing / flow.window - flow.partners).max(0.0);
    finite(own / flow.per_prospect).map(|_| own).ok_or(Reason::ZeroWinRate)
}

/// The hours left after accounts, partners and reporting first work what is
/// given; what remains creates and works own opportunities.
fn hold_hours(plan: &Plan, flow: &Flow) -> HoldHours {
    let period = plan.period_weeks;
    let per_decided = flow.hours_each / period;
    let given = flow.from_pipeline + flow.partners * flow.window;
    let hours = flow.selling_hours;
    let (decided, own) = if hours <= 0.0 {
        (Some(0.0), Some(0.0))
    } else if given * per_decided >= hours {
        (Some(hours / per_decided), Some(0.0))
    } else {
        let each = plan.hours_per_prospect / flow.per_prospect + per_decided * flow.window;
        let own = finite((hours - given * per_decided) / each);
        let gained = if flow.window == 0.0 { Some(0.0) } else { own.map(|own| own * flow.window) };
        (gained.and_then(|gained| finite(given + gained)), own)
    };
    HoldHours {
        revenue: decided
            .and_then(|decided| finite(plan.account_revenue + decided * plan.win_rate * plan.deal_size)),
        decided,
        prospects_per_week: own.and_then(|own| finite(own / flow.per_prospect)),
        opportunities_to_create_per_week: own,
    }
}

/// The value, unless it ran beyond what a number can hold or never was one.
fn finite(value: f64) -> Option<f64> {
    value.is_finite().then_some(value)
}
