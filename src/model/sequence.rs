//! What comes next: where each block of four weeks of focus should go, one after the other.
//!
//! ```text
//! state: weeks of focus s_i spent on each lever, 0 at the start
//! each block goes to the lever for which the plan with f_i(s_i + 4) books most
//! it ends after 13 blocks, or before a block that gains less than 0.5 %
//! ```
//!
//! Revenue is that of holding the hours, at the numbers of the moved plan. The factors f_i
//! (see [`assumptions`](super::assumptions)) are those of the plan at the start: a lever with s weeks
//! stands at f(s) of that plan, in whatever order the weeks were spent.
//!
//! - Thirteen blocks are a year. A block that gains less than 0.5 % is not worth its four
//!   weeks: an **assumption**.
//! - The sequence is greedy. It looks one block ahead, as a person does who chooses again
//!   every four weeks, and so need not be the best order in hindsight.
//! - The revenue of a block is what a whole period *at those numbers* books, not what is still
//!   booked in this one: improvements come week by week, and their deals later still.
//!
//! # Booked inside the period
//!
//! So each block also has `booked`: what this period books if the blocks up to it are followed, and
//! nothing after them. With B the sum of the weeks below,
//!
//! ```text
//! booked = revenue without any focus·B(the blocks) ÷ B(no block)
//!
//! in week t, the plan is improved up to the week's middle (or the end of the period):
//!   created_t = λ_s + λ_t of that plan, as the hours allow
//!   decided_t = before·o_t + Σ_{i ≤ t} created_i·f_(t − i)
//!   B         = Σ_t part of week t in the period·(decided_t·worked·w·D + A ÷ P)
//! before = O ÷ C today, or λ_s + λ_t of today in a steady pipeline
//! ```
//!
//! f_j is the share of a week's opportunities that is decided j weeks later
//! ([`weeks`](mod@super::weeks)), with the cycle of the week in which they were created; o_t with
//! today's. *worked* is 1 or, where the hours do not suffice for what is given, K ÷ g; it, w, D and
//! A are those of week t's plan. Because of the quotient, a path without a block books
//! exactly the revenue without focus: the error of counting in whole weeks cancels. Levers stay where the path leaves them.
//!
//! Idea: David Brock, "The One Thing": what is improved is harder to improve again, so that at
//! some point the One Thing changes.

mod path;

use serde::Serialize;

use super::assumptions::Assumptions;
use super::funnel::revenue_in_hours;
use super::inputs::{Input, RANKED_LEVERS};
use super::moves::{FOCUS_WEEKS, Move};
use super::plan::Plan;

/// Four weeks of focus on one lever.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Block {
    #[serde(serialize_with = "super::leverage::lever_name")]
    pub lever: Input,
    /// Revenue of a whole period, in the same hours, at the numbers after this block.
    pub revenue: f64,
    /// Revenue of this period, in the same hours, if the blocks up to this one are followed.
    pub booked: f64,
}

/// The order in which the levers become the One Thing.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Sequence {
    /// At most a year of blocks; it ends before a block that would gain too little.
    pub blocks: Vec<Block>,
    /// Weeks of focus after which the available hours reach the target: 0 if they do already,
    /// `None` if these blocks do not get them there.
    pub target_reached_after_weeks: Option<f64>,
}

/// Successive blocks on the same lever.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Run {
    pub lever: Input,
    /// Weeks of focus before it, and with it.
    pub from: f64,
    pub to: f64,
    /// Revenue of a whole period at the numbers before it, and after it.
    pub before: f64,
    pub after: f64,
    /// Revenue of this period if the path is followed up to its end.
    pub booked: f64,
}

/// A year of weeks.
pub const MOST_BLOCKS: usize = 13;

/// A block that gains less than this share is not worth its weeks.
const LEAST_GAIN: f64 = 0.005;

/// Gives each block to the lever whose plan then books most.
pub fn sequence(plan: &Plan, assumptions: &Assumptions) -> Sequence {
    let mut focus_weeks = [0.0; 9];
    let mut blocks = Vec::new();
    let start = revenue_in_hours(plan);
    let mut revenue = start.unwrap_or(f64::INFINITY);
    while blocks.len() < MOST_BLOCKS {
        let revenue_after = |at: usize| {
            let mut focus_weeks = focus_weeks;
            focus_weeks[at] += FOCUS_WEEKS;
            revenue_in_hours(&plan_after(plan, assumptions, &focus_weeks)).unwrap_or(0.0)
        };
        // Of equals, the first in the table.
        let (at, best) = (0..RANKED_LEVERS.len())
            .map(|at| (at, revenue_after(at)))
            .fold((0, 0.0), |best, next| if next.1 > best.1 { next } else { best });
        if best <= revenue * (1.0 + LEAST_GAIN) {
            break;
        }
        focus_weeks[at] += FOCUS_WEEKS;
        revenue = best;
        blocks.push(Block { lever: RANKED_LEVERS[at], revenue, booked: revenue });
    }
    let start = start.unwrap_or(f64::INFINITY);
    if !blocks.is_empty() {
        let levers: Vec<_> = blocks.iter().map(|block| block.lever).collect();
        let booked = path::booked(plan, assumptions, &levers, start);
        blocks.iter_mut().zip(booked).for_each(|(block, booked)| block.booked = booked);
    }
    let revenues = blocks.iter().map(|block| block.revenue);
    let target_reached_after_weeks = weeks_until(start, revenues, plan.target);
    Sequence { blocks, target_reached_after_weeks }
}

/// Weeks of focus until the revenue is the target's: 0 if it is without any.
fn weeks_until(start: f64, after: impl Iterator<Item = f64>, target: f64) -> Option<f64> {
    let reached = std::iter::once(start).chain(after).position(|revenue| revenue >= target);
    reached.map(|count| count as f64 * FOCUS_WEEKS)
}

impl Sequence {
    /// Weeks of focus after which the path, followed that far, books the target in this period: 0 if
    /// no focus is needed, `None` if no block of it does. `start` is the revenue before the first.
    pub fn target_booked_after_weeks(&self, start: f64, target: f64) -> Option<f64> {
        weeks_until(start, self.blocks.iter().map(|block| block.booked), target)
    }

    /// The blocks, with successive ones on the same lever merged: One Thing 1, 2, 3 … `start` is
    /// the revenue before the first.
    pub fn runs(&self, start: f64) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        let (mut from, mut before) = (0.0, start);
        for Block { lever, revenue, booked } in &self.blocks {
            let to = from + FOCUS_WEEKS;
            match runs.last_mut() {
                Some(run) if run.lever == *lever => (run.to, run.after, run.booked) = (to, *revenue, *booked),
                _ => runs.push(Run { lever: *lever, from, to, before, after: *revenue, booked: *booked }),
            }
            (from, before) = (to, *revenue);
        }
        runs
    }
}

/// The plan after these weeks of focus on each lever.
fn plan_after(plan: &Plan, assumptions: &Assumptions, focus_weeks: &[f64; 9]) -> Plan {
    RANKED_LEVERS.into_iter().zip(focus_weeks).filter(|(_, weeks)| **weeks > 0.0).fold(
        *plan,
        |moved, (input, weeks)| {
            let factor = assumptions.focus_factor(plan, input, *weeks);
            Move { input, factor }.apply(&moved, assumptions, plan).plan
        },
    )
}
