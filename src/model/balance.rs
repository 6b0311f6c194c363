//! [`balance()`]: how should the week be spent? Today's split of it, the best one, and what
//! becomes of a week that is spent on one job alone, or without one.
//!
//! Hours are per week and of all sellers; revenue is that of the period, with a steady
//! pipeline, so that every period is the same.
//!
//! # Today
//!
//! The steady plan in the available hours ([hold the hours](super::funnel)) spends
//!
//! ```text
//! x_p = λ_s ÷ (m·r)·τ        prospecting, for n_s = λ_s opportunities a week
//! x_o = (λ_s + λ_t)·h        deal work, for a win rate of w at y = h hours an opportunity
//! x_a, x_t                   accounts, for A ÷ P a week; partners, for n_t = λ_t
//! ```
//!
//! If partners bring more than the hours can work, n_t is what can be worked.
//!
//! # Curves through today
//!
//! Each job responds to its hours along a curve through today's hours and result:
//!
//! ```text
//! n_s(x_p) = n_s today·(x_p ÷ x_p today)^(1 − δ),    δ = 0.2
//! w(y)     = w*·(1 − e^(−y ÷ η)),                    y = x_o ÷ (n_s + n_t)
//! A(x_a)   = A*·(1 − e^(−x_a ÷ σ_a))
//! n_t(x_t) = n_t*·(1 − e^(−x_t ÷ σ_t))
//!
//! limit*  = today's result × c                       (c the reach factor of its lever)
//! η, σ    = −hours today ÷ ln(1 − 1 ÷ c)
//! ```
//!
//! - Prospecting has no limit, but each further hour brings less. δ is an **assumption**: twice
//!   the prospecting brings 1.74 times the opportunities, and twice the opportunities take
//!   2.4 times the prospecting. Beside it stands BuzzStream's study of 31 million e-mails:
//!   replies fall from 1.15 % in campaigns of up to 50 to 0.37 % in those of thousands,
//!   roughly the same power.
//! - The other three near a limit, where the reach of [`assumptions`](super::assumptions) puts it. That
//!   hours alone could take a job to its reach is an **assumption**, and a generous one:
//!   published elasticities of selling effort average 0.34 (Albers, Mantrala and
//!   Sridhar, 2010).
//! - A job without hours or without a result today has no curve, since one point is missing to
//!   draw it through. Accounts then keep their revenue and partners give nothing, whatever
//!   their hours. Prospecting that costs no hours keeps its opportunities, and deal work that
//!   costs none its win rate.
//! - 1 − 1 ÷ c counts as 1/1000 at least. If today is the limit already (c = 1), the curve
//!   would be a step: everything for the first second of work.
//!
//! # The best split
//!
//! ```text
//! revenue = P·(D·(n_s + n_t)·w(y) + A(x_a))
//! ```
//!
//! This is jointly concave in the hours, so the best split has one price μ of an hour, at which
//! one more hour brings the same in every job that gets any:
//!
//! ```text
//! D·w′(y) = μ              y   = max(0, η·ln(D·w* ÷ (η·μ)))
//! worth of an opportunity  V   = D·(w(y) − y·w′(y))
//! V·n_s′(x_p) = μ          x_p = x_p today·(V·(1 − δ)·n_s today ÷ (x_p today·μ))^(1 ÷ δ)
//! V·n_t′(x_t) = μ          x_t = max(0, σ_t·ln(V·n_t* ÷ (σ_t·μ)))
//! A′(x_a) = μ              x_a = max(0, σ_a·ln(A* ÷ (σ_a·μ)))
//!                          x_o = y·(n_s + n_t)
//! ```
//!
//! μ is where these add up to the hours of today. Source: concave allocation with one
//! multiplier, in selling Lodish's CALLPLAN (1971).
//!
//! # What it reports
//!
//! - *Efficiency*: today's revenue ÷ the best.
//! - *Hour value*: μ. One more hour every week is worth μ every week.
//! - *Within 2 %*: for each job the hours with which, the others sharing the rest as well as
//!   they can, revenue stays within 2 % of the best. The optimum is flat, so these are wide.
//! - *False choices* ([`FalseChoice`]): the whole week on one job; or without one, its hours
//!   going to the others in proportion. Idea: David Brock, "False Choices".
//! - *Do more*: a fifth more hours, on every job or on prospecting alone, as if the hours above
//!   today's sold along the same curves. Beside them stands what is *published*: today's revenue ×
//!   1.2^0.34, the average elasticity of selling effort above. More hours are worth less than they
//!   look, and the truth lies somewhere in that range.

mod curves;
mod false_choices;
mod optimum;

use serde::Serialize;

use super::assumptions::Assumptions;
use super::math::root::crossing;
use super::plan::Plan;
pub use curves::{FALLING, Hours, Task, Week};
pub use false_choices::{FalseChoice, FalseChoices};
use optimum::{Allocation, Split};

/// A split that books this share of the best counts as good as the best.
pub const GOOD_ENOUGH: f64 = 0.98;

/// What "doing more" means: a fifth more hours.
pub const MORE: f64 = 1.2;

/// Tolerance for the best split, to the last digit of its hours.
const SPLIT_TOLERANCE: f64 = 1e-15;
/// Tolerance for the splits within a range: revenue near its best changes with the square of
/// the error, so half the digits do.
const RANGE_SPLIT_TOLERANCE: f64 = 1e-7;
/// Tolerance for the ends of a range, as a share of the week.
const RANGE_TOLERANCE: f64 = 1e-9;
/// How far inside the best the search for an end begins.
const JUST_INSIDE: f64 = 1e-12;

/// A split of the week and what it books.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct SplitResult {
    /// Hours a week on each job.
    pub hours: Hours,
    /// Revenue in the period.
    pub revenue: f64,
}

/// The fewest and the most hours a week of each job, all sellers.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Ranges {
    pub prospecting: [f64; 2],
    pub deals: [f64; 2],
    pub accounts: [f64; 2],
    pub partners: [f64; 2],
}

impl Ranges {
    /// The range of each job, in the order of [`Task::ALL`].
    pub fn jobs(&self) -> [[f64; 2]; 4] {
        [self.prospecting, self.deals, self.accounts, self.partners]
    }
}

/// How revenue grows with selling effort, on average of what is published: to this power.
/// Albers, Mantrala and Sridhar, "Personal Selling Elasticities: A Meta-Analysis", Journal of
/// Marketing Research 47 (2010).
pub const PUBLISHED_ELASTICITY: f64 = 0.34;

/// Revenue in the period for a fifth more hours a week.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DoMore {
    /// A fifth more on every job.
    pub every_job: f64,
    /// A fifth more on prospecting alone.
    pub only_prospecting: f64,
    /// Today's × 1.2^0.34, as published studies have it.
    pub published: f64,
}

/// Everything [`balance()`] reports.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Balance {
    /// The week as the plan spends it.
    pub today: SplitResult,
    /// The same hours, spent best; today itself if no hour brings anything.
    pub best: SplitResult,
    /// Today's revenue ÷ the best; `None` if neither books anything.
    pub efficiency: Option<f64>,
    /// What one more hour is worth at the best split (μ): an extra hour every week brings this
    /// much money every week.
    pub hour_value: f64,
    /// For each job the hours with which, the others sharing the rest of the week as well as
    /// they can, revenue stays within 2 % of the best.
    pub within2_percent: Ranges,
    pub false_choices: FalseChoices,
    pub do_more: DoMore,
}

/// How the week is spent and how it should be. `None` if there is nothing to divide (see
/// [`Week::of`]).
pub fn balance(plan: &Plan, assumptions: &Assumptions) -> Option<Balance> {
    let week = Week::of(plan, assumptions)?;
    let hours = week.today();
    let today = SplitResult { hours, revenue: week.revenue(&hours) };
    let split = Allocation { week: &week, total: hours.total(), held: None }.best(0.0, SPLIT_TOLERANCE);
    let found = SplitResult { hours: split.hours, revenue: week.revenue(&split.hours) };
    let best = if found.revenue > today.revenue { found } else { today };
    Some(Balance {
        today,
        best,
        efficiency: (best.revenue > 0.0).then(|| today.revenue / best.revenue),
        hour_value: split.log_price.exp(),
        within2_percent: ranges(&week, &best, &split),
        false_choices: FalseChoices::of(&week),
        do_more: do_more(&week, today.revenue),
    })
}

fn ranges(week: &Week, best: &SplitResult, split: &Split) -> Ranges {
    let [prospecting, deals, accounts, partners] = Task::ALL.map(|task| range(week, best, split, task));
    Ranges { prospecting, deals, accounts, partners }
}

/// The hours of one job, from the fewest to the most, that leave revenue within 2 % of the
/// best. With the hours of a job held, revenue rises up to the best and falls from there.
fn range(week: &Week, best: &SplitResult, split: &Split, task: Task) -> [f64; 2] {
    let total = best.hours.total();
    let guess = match task {
        Task::Deals => split.log_worth,
        _ => split.scale,
    };
    let margin = |hours: f64| {
        let allocation = Allocation { week, total, held: Some((task, hours)) };
        let revenue = week.revenue(&allocation.best(guess, RANGE_SPLIT_TOLERANCE).hours);
        if best.revenue > 0.0 { revenue / best.revenue - GOOD_ENOUGH } else { 0.0 }
    };
    let end = |end: f64| {
        let there = (end, margin(end));
        if there.1 >= 0.0 {
            return end;
        }
        // From just inside the best: if a job has all hours but a few, those few may be lost in
        // the last digit.
        let inside = best.hours.of(task) * (1.0 - JUST_INSIDE);
        let (low, high) = crossing(margin, (inside, margin(inside)), there, RANGE_TOLERANCE * total);
        // Of the two places around the end, the one within the range.
        if end == 0.0 { high.0 } else { low.0 }
    };
    [end(0.0), end(total)]
}

fn do_more(week: &Week, revenue: f64) -> DoMore {
    let today = week.today();
    DoMore {
        every_job: week.revenue(&today.times(MORE)),
        only_prospecting: week.revenue(&today.with(Task::Prospecting, MORE * today.prospecting)),
        published: revenue * (PUBLISHED_ELASTICITY * MORE.ln()).exp(),
    }
}
