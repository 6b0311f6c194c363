//! What comes next: where each block of four weeks of focus goes, one after the other.

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
    /// Revenue in the period, in the same hours, from then on.
    pub revenue: f64,
}

/// The order in which the levers become the One Thing.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Sequence {
    /// A year of blocks at most; it ends before one that would gain too little.
    pub blocks: Vec<Block>,
    /// Weeks of focus after which the hours there are reach the target: 0 when
    /// they do already, `None` when these blocks do not take them there.
    pub target_reached_after_weeks: Option<f64>,
}

/// Blocks one after the other on the same lever.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Run {
    pub lever: Input,
    /// Weeks of focus before it, and with it.
    pub from: f64,
    pub to: f64,
    /// Revenue before it, and with it.
    pub before: f64,
    pub after: f64,
}

/// A year of weeks.
const BLOCKS: usize = 13;

/// A block that gains less than this is not worth its focus.
const WORTH: f64 = 0.005;

/// Gives each block to the lever whose plan then books most. How far a lever can
/// go is fixed by the plan at the start.
pub fn sequence(plan: &Plan, assumptions: &Assumptions) -> Sequence {
    let mut spent = [0.0; 9];
    let mut blocks = Vec::new();
    let start = revenue_in_hours(plan);
    let mut revenue = start.unwrap_or(f64::INFINITY);
    while blocks.len() < BLOCKS {
        let block = |at: usize| {
            let mut spent = spent;
            spent[at] += FOCUS_WEEKS;
            revenue_in_hours(&after(plan, assumptions, &spent)).unwrap_or(0.0)
        };
        // The first of equals, as in the table.
        let (at, best) = (0..RANKED_LEVERS.len())
            .map(|at| (at, block(at)))
            .fold((0, 0.0), |best, next| if next.1 > best.1 { next } else { best });
        if best <= revenue * (1.0 + WORTH) {
            break;
        }
        spent[at] += FOCUS_WEEKS;
        revenue = best;
        blocks.push(Block { lever: RANKED_LEVERS[at], revenue });
    }
    let reached = std::iter::once(start.unwrap_or(f64::INFINITY))
        .chain(blocks.iter().map(|block| block.revenue))
        .position(|revenue| revenue >= plan.target);
    Sequence { blocks, target_reached_after_weeks: reached.map(|count| count as f64 * FOCUS_WEEKS) }
}

impl Sequence {
    /// The blocks, those in a row on the same lever as one: One Thing 1, 2, 3 …
    /// `start` is the revenue before the first.
    pub fn runs(&self, start: f64) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::new();
        let (mut from, mut before) = (0.0, start);
        for Block { lever, revenue } in &self.blocks {
            let to = from + FOCUS_WEEKS;
            match runs.last_mut() {
                Some(run) if run.lever == *lever => (run.to, run.after) = (to, *revenue),
                _ => runs.push(Run { lever: *lever, from, to, before, after: *revenue }),
            }
            (from, before) = (to, *revenue);
        }
        runs
    }
}

/// The plan after so many weeks of focus on each lever.
fn after(plan: &Plan, assumptions: &Assumptions, spent: &[f64; 9]) -> Plan {
    RANKED_LEVERS.into_iter().zip(spent).filter(|(_, weeks)| **weeks > 0.0).fold(
        *plan,
        |moved, (input, weeks)| {
            let factor = assumptions.focus_factor(plan, input, *weeks);
            Move { input, factor }.apply(&moved).plan
        },
    )
}
