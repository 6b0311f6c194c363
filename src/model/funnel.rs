//! [`evaluate`]: the only business arithmetic. Every other engine calls it.
//!
//! It answers two questions about one plan. *Hold the target*: how much prospecting, and
//! how many hours, does it take? *Hold the hours*: where do you land with the week you
//! have? For the symbols see [the model](super).
//!
//! # Hold the target
//!
//! ```text
//! revenue to win                        S   = max(0, T − A)
//! opportunities that must be decided    N   = S ÷ D ÷ w
//! partners' opportunities, a week       λ_t = N_t ÷ P
//! own opportunities to create, a week   λ_s = max(0, max(0, N − from pipeline) ÷ window − λ_t)
//! first meetings, a week                λ_s ÷ r
//! prospects, a week                     λ_s ÷ (r·m)
//! decided in the period                 from pipeline + (λ_s + λ_t)·window
//! revenue                               A + decided·w·D
//! ```
//!
//! Source: the sales velocity equation (bookings = opportunities × win rate × deal size),
//! solved for its first factor; David Brock works it through in the essays that
//! `tests/cases/published.json` quotes. Assumption: rates do not affect one another, but
//! for the [couplings](super::couplings); so what is created at any volume converts alike ([`balance`](mod@super::balance) bends that).
//!
//! # What closes inside the period
//!
//! An opportunity is open for a random time with mean C. L(t) is the part of it that falls
//! within t weeks, on average, and M that within the period:
//!
//! ```text
//! L(t) = E[min(time open, t)] = C·F₅(z) + t·(1 − F₄(z)),   z = 4·t ÷ C
//! F_k(z) = 1 − e^(−z)·Σ_{i<k} zⁱ ÷ i!                       (Erlang of shape k)
//! M = L(P)
//!
//!                       window      from pipeline
//! open pipeline O       P − M       O·M ÷ C
//! steady pipeline       P           0
//! ```
//!
//! - *Window*: what is created at time s is decided by the end with the chance F(P − s),
//!   and ∫ F(P − s) ds over the period is E[max(0, P − time open)] = P − M.
//! - *From pipeline*: if the past was steady, the time that an opportunity found open today
//!   has left is distributed as (1 ÷ C)·∫ (1 − F), so that M ÷ C of them are decided
//!   within the period. Source: renewal theory, residual life (Cox, Renewal Theory, 1962).
//! - *Steady*: as many opportunities come in as are decided, in every period alike, so all
//!   that is created counts and what is open cancels out.
//!
//! Assumption: the time open is Erlang with shape 4, whatever the outcome. Unlike an
//! exponential it is rarely close to 0, and it has a tail of late decisions: half are made
//! by 0.92·C, and one in ten takes longer than 1.67·C.
//!
//! # Hours
//!
//! An opportunity takes h ÷ C hours in every week that it is open. So a person who fills an
//! empty pipeline works for it before anything is decided.
//!
//! ```text
//! hours per opportunity     h  = a + u·C
//! mean of L over the period L̄  = L(P) − (1.25·C²·F₆(z) + P²·(1 − F₄(z))) ÷ (2·P),   z = 4·P ÷ C
//! open on average           O·(1 − L̄ ÷ C) + (λ_s + λ_t)·L̄
//!   in a steady pipeline    (λ_s + λ_t)·C
//!
//! prospecting, a week       prospects a week·τ
//! deals, a week             (h ÷ C)·open on average
//! fixed, a week             sellers·(b + account hours + partner hours)
//! total, a week             prospecting + deals + fixed
//! load                      total ÷ (sellers·H)
//! open once steady          (λ_s + λ_t)·C
//! coverage                  N·D ÷ S = 1 ÷ w
//! ```
//!
//! What is created at time s is open for L(P − s) of the period on average, so what is created
//! evenly keeps λ·L̄ open. Of what is open today, the share 1 − L(t) ÷ C still is after t weeks
//! (the same residual life as above). Once steady, the open pipeline is Little's law (1961): the
//! flow times how long each stays. It is the level that this flow sustains, not what is open
//! today, and not the average of this period.
//!
//! Assumption: an opportunity's hours are spread evenly over the weeks that it is open.
//!
//! # Hold the hours
//!
//! What is given, by the open pipeline and by partners, is worked first. The hours that are
//! left create own opportunities, and work those too.
//!
//! ```text
//! K = sellers·(H − b − account hours − partner hours)      hours a week for selling
//! given = from pipeline + λ_t·window
//! g     = (h ÷ C)·(O·(1 − L̄ ÷ C) + λ_t·L̄)                  its hours a week
//!
//! K ≤ 0      decided = 0                   λ_s = 0
//! g ≥ K      decided = given·K ÷ g         λ_s = 0
//! else       λ_s = (K − g) ÷ (τ ÷ (m·r) + (h ÷ C)·L̄)
//!            decided = given + λ_s·window
//! revenue = A + decided·w·D
//! ```
//!
//! In a steady pipeline O and its part are 0, and C stands for L̄. If neither prospects nor
//! opportunities cost an hour, λ_s has no limit: `None`.
//!
//! # Edges
//!
//! The first of these that applies is the [`Reason`]:
//!
//! 1. T ≤ A, *covered*: nothing to win, so λ_s = 0. What is given still costs its hours and
//!    still brings its revenue.
//! 2. w = 0, or so small that the prospects exceed what a number can hold, *zero win rate*:
//!    whatever depends on λ_s is `None`.
//! 3. window < 1 % of P, *window closed*, if the pipeline is too small: likewise `None`.
//! 4. K ≤ 0, *no hours*: revenue in the hours is A. Holding the target is unaffected.

mod flow;
mod outcome;

use super::plan::Plan;
pub(super) use flow::Flow;
pub use outcome::{HoldHours, HoldTarget, Outcome, Reason};

/// A window that is a smaller share of the period than this has closed.
pub(super) const WINDOW_SHARE: f64 = 0.01;

/// Both answers for one plan. Every plan inside its bounds has an outcome, and no figure
/// in it is NaN or infinite.
pub fn evaluate(plan: &Plan) -> Outcome {
    let flow = Flow::of(plan);
    let (hold_target, target_reason) = hold_target(plan, &flow);
    let no_hours = (flow.selling_hours <= 0.0).then_some(Reason::NoHours);
    Outcome { hold_target, hold_hours: hold_hours(plan, &flow), reason: target_reason.or(no_hours) }
}

/// Of [`evaluate`], the revenue in the available hours: what levers are compared by.
pub(super) fn revenue_in_hours(plan: &Plan) -> Option<f64> {
    hold_hours(plan, &Flow::of(plan)).revenue
}

/// The window: how many weeks' worth of new opportunities is decided inside the period. All
/// of it in a steady pipeline.
pub fn window(plan: &Plan) -> f64 {
    Flow::of(plan).window
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
    let deal_hours = own.map(|own| flow.deal_hours(own));
    let hours = own.map(|own| flow.total_hours(plan, own));
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

/// Own opportunities to create a week (λ_s). If the window has closed, only what the pipeline
/// already holds can be reached.
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

/// Works what is given first and spends the rest of the week on own opportunities.
fn hold_hours(plan: &Plan, flow: &Flow) -> HoldHours {
    let given = flow.from_pipeline + flow.partners * flow.window;
    let (hours, work) = (flow.selling_hours, flow.deal_hours(0.0));
    let (decided, own) = if hours <= 0.0 {
        (Some(0.0), Some(0.0))
    } else if work >= hours {
        (Some(given * (hours / work)), Some(0.0))
    } else {
        let each = plan.hours_per_prospect / flow.per_prospect + flow.hours_per_open * flow.open_weeks;
        let own = finite((hours - work) / each);
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

/// The value, unless it overflowed or is not a number.
fn finite(value: f64) -> Option<f64> {
    value.is_finite().then_some(value)
}
