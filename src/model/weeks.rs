//! [`weeks()`]: what is created, decided, open and booked week by week, for one way of
//! prospecting or another, and the hole that a pause leaves.
//!
//! Week 0 begins today. `open` is at the end of a week, everything else during it.
//!
//! # From week to week
//!
//! Take L(t) = E[min(time open, t)] from [`funnel`](super::funnel). Of what is created, evenly, over
//! one week, the share f_j is decided j weeks later, and o_j is still open at the end of that week:
//!
//! ```text
//! f_0 = 1 − L(1)     f_j = 2·L(j) − L(j − 1) − L(j + 1)     o_j = L(j + 1) − L(j)
//!
//! decided_t = λ_before·o_t + Σ_{i ≤ t} created_i·f_(t − i)
//! open_t    = open_(t−1) + created_t − decided_t
//! revenue_t = decided_t·w·D + A ÷ P
//! ```
//!
//! The f_j sum to 1 and have mean C, so no time is lost by counting in weeks
//! ([`kernel`](super::math::kernel)). **Assumption**: before week 0 everything was steady at
//! λ_before = O ÷ C opportunities a week; of what is left of those, λ_before·o_t is decided in week t.
//!
//! # Policies
//!
//! Own opportunities are created at the *pace* that a person can keep: what the target takes, or
//! what the hours allow if that is less ([`funnel`](super::funnel)). Partners bring λ_t whatever the
//! policy.
//!
//! ```text
//! pace            λ_s = min(λ_s for the target, λ_s in the hours)
//! steady          created = λ_s + λ_t
//! pause           created = λ_t in some weeks, else λ_s + λ_t
//! deals first     created = λ_t + max(0, K − open·h ÷ C) ÷ (τ ÷ (m·r))
//! stop and start  created = λ_t from when open > above until open < below, else λ_s + λ_t
//!
//! hours = (created − λ_t)·τ ÷ (m·r) + (h ÷ C)·open + fixed hours
//! ```
//!
//! Under *deals first*, prospecting gets the hours that deal work leaves, by what is open at the
//! beginning of the week. The busiest week is the one of most hours.
//!
//! # The hole
//!
//! What is missing against the steady policy: the weeks that book less, and what is missing
//! from the open pipeline after the last week. A pause of k weeks costs λ_s·k·w·D, whatever the
//! cycle; the cycle only decides when. That follows from the f_j summing to 1. Idea: David
//! Brock, "Do the whole job": stop prospecting to close the quarter, and the pipeline is empty
//! soon after.

mod simulation;

use serde::Serialize;

use super::inputs::Bounds;
use super::plan::Plan;
use simulation::{Series, Simulation};

/// The most weeks that are worked out, ten years.
const MOST_WEEKS: usize = 520;

/// The weeks in which a pause may start, and that it may last.
pub const WEEKS: Bounds = Bounds { min: 0.0, max: MOST_WEEKS as f64 };

/// The number of cycles after which all but 1e-4 of what was created is decided.
const CYCLES: f64 = 4.0;

/// A hole shows in the weeks that miss more than this share of what is created when steady.
const VISIBLE: f64 = 0.01;

/// A hole smaller than this share of all bookings is a rounding error.
const ROUNDING: f64 = 1e-9;

/// When opportunities are created, and when not.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Policy {
    /// The same every week: what the target takes, or what the available hours allow if that is
    /// less; and what partners bring.
    Steady,
    /// Steady, except for some weeks in which only partners create anything.
    Pause {
        /// The first week of the pause.
        start: u32,
        /// How many weeks it lasts.
        weeks: u32,
    },
    /// Prospecting gets the hours that deal work leaves. Partners bring theirs.
    DealsFirst,
    /// Steady, except that own creation stops when more opportunities are open than `above`, and starts
    /// again when fewer are than `below`.
    StopStart { above: f64, below: f64 },
}

/// The revenue that is missing against steady creation.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Hole {
    /// All that is missing: in the weeks that book less and, after the last week, from the open
    /// pipeline. For a pause of k weeks, λ_s·k·w·D.
    pub size: f64,
    /// The first week that misses more than 1 % of what steady creation brings; `None` if the hole is spread so thin
    /// that no week does.
    pub starts: Option<usize>,
    /// The week that misses most.
    pub deepest: usize,
    /// The week after the last that misses more than 1 %; `None` if there is no such week, or if
    /// it is not among those worked out.
    pub over: Option<usize>,
}

/// One entry a week: for the period in whole weeks or, if that is longer, until four cycles after
/// today or after the pause; at most ten years.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Weeks {
    /// Opportunities created, own and partners'.
    pub created: Vec<f64>,
    /// Opportunities decided, whatever their outcome.
    pub decided: Vec<f64>,
    /// Opportunities open at the end of the week.
    pub open: Vec<f64>,
    /// Revenue booked, including that of existing customers.
    pub revenue: Vec<f64>,
    /// Hours that it takes, all sellers: prospecting, work on what is open at the end of the week,
    /// and the fixed ones.
    pub hours: Vec<f64>,
    /// `None` if nothing is missing against [`Policy::Steady`].
    pub hole: Option<Hole>,
}

impl Weeks {
    /// The week that takes most hours, of those that begin inside the period, and how many; the first of
    /// equals. `None` only without weeks.
    pub fn busiest(&self, period_weeks: f64) -> Option<(usize, f64)> {
        let hours = self.hours.iter().copied().enumerate().take(period_weeks.ceil() as usize);
        hours.reduce(|most, next| if next.1 > most.1 { next } else { most })
    }
}

/// The weeks to come.
pub fn weeks(plan: &Plan, policy: Policy) -> Weeks {
    let simulation = Simulation::of(plan, number_of_weeks(plan, policy));
    let series = simulation.run(policy);
    let revenue_each = plan.win_rate * plan.deal_size;
    let steady = if policy == Policy::Steady { series.clone() } else { simulation.run(Policy::Steady) };
    let from_accounts = plan.account_revenue / plan.period_weeks;
    Weeks {
        revenue: series.decided.iter().map(|decided| decided * revenue_each + from_accounts).collect(),
        hole: hole(&steady, &series, simulation.steady(), revenue_each),
        hours: simulation.hours(&series),
        created: series.created,
        decided: series.decided,
        open: series.open,
    }
}

fn number_of_weeks(plan: &Plan, policy: Policy) -> usize {
    let after = match policy {
        Policy::Pause { start, weeks } => f64::from(start) + f64::from(weeks),
        _ => 0.0,
    };
    let weeks = plan.period_weeks.max(after + CYCLES * plan.cycle_weeks).ceil();
    weeks.min(MOST_WEEKS as f64) as usize
}

/// What a series misses against the steady one, which creates `steady_rate` a week; each
/// decided opportunity is worth `revenue_each`.
fn hole(steady: &Series, series: &Series, steady_rate: f64, revenue_each: f64) -> Option<Hole> {
    let missing = |(steady, actual): (&f64, &f64)| (steady - actual).max(0.0);
    let by_week: Vec<f64> = steady.decided.iter().zip(&series.decided).map(missing).collect();
    let still_open = steady.open.last().zip(series.open.last()).map_or(0.0, missing);
    let size = by_week.iter().sum::<f64>() + still_open;
    let all: f64 = steady.decided.iter().chain(steady.open.last()).sum();
    if size <= ROUNDING * all || size * revenue_each <= 0.0 {
        return None;
    }
    let is_visible = |missing: &f64| *missing > VISIBLE * steady_rate;
    let deepest = by_week.iter().enumerate().max_by(|(_, a), (_, b)| a.total_cmp(b))?.0;
    let over = by_week.iter().rposition(is_visible).map(|week| week + 1);
    Some(Hole {
        size: size * revenue_each,
        starts: by_week.iter().position(is_visible),
        deepest,
        over: over.filter(|week| *week < by_week.len()),
    })
}
