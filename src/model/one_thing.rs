//! The One Thing: the lever on which four weeks of focus gain most, for this person, today;
//! and how sure that is.
//!
//! ```text
//! gain of a lever = G − 1 after the step "focus"          (see leverage)
//! first = the levers whose gain ≥ 95 % of the largest
//! ```
//!
//! A gain within 5 % of the best is a tie: the assumptions about reaches and half-lives are
//! no finer than that. Idea: David Brock, "The One Thing".
//!
//! # Plausible versions
//!
//! What a person states may be off, and what is assumed may be further off. 512 other versions
//! of both, always the same ones, show whether that matters. In each of them
//!
//! - every lever has its value × e^(0.2·z), z standard normal: off by about 20 %;
//! - the win rate is at a quantile of what its evidence leaves possible (see
//!   [`odds`](mod@super::odds)), or as it is if it is known exactly;
//! - the gap of every reach and every half-life are × e^(0.35·z): off by about 35 %. The gap is
//!   how many times as good a lever can get, less 1 (of a rate's odds; of 1 ÷ value if less is
//!   better);
//! - values are clamped to the bounds of the plan.
//!
//! The 20 % and the 35 % are **assumptions**.
//!
//! ```text
//! share  = versions in which one of the first gains most ÷ 512
//! regret = mean over the versions of (the largest gain there − the first's gain there)
//! ```
//!
//! The first here is the lever of the largest gain alone.
//!
//! *Unless* is what would turn the choice: of the levers outside the tie the one that gains most,
//! and the reach (times as good, at most 10) with which it would gain as much as the first.
//!
//! The versions are not drawn at random but from a rank-1 lattice: point i takes in
//! dimension d of 27 the quantile ((i·373^d + 256) mod 512 + ½) ÷ 512. Each value takes each of
//! 512 quantiles once, and together they fill the space evenly. Source: Korobov (1959); 373 has,
//! of all generators, the smallest worst-case error (P₂, weights of a tenth or a twentieth).

mod versions;

use serde::Serialize;
use serde::ser::SerializeSeq;

use super::assumptions::{Assumptions, REACH};
use super::funnel::revenue_in_hours;
use super::inputs::{Input, RANKED_LEVERS};
use super::leverage::Leverage;
use super::math::root::crossing;
use super::moves::{Move, Step};
use super::plan::Plan;

/// What to work on now.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OneThing {
    /// The lever with the largest gain and those that tie with it, in the order of the table.
    /// Empty if no lever gains anything.
    #[serde(serialize_with = "lever_names")]
    pub levers: Vec<Input>,
    /// What the best gains: revenue in the same hours, after ÷ before − 1. `None` if no lever
    /// gains anything, or if there is no revenue to compare.
    pub gain: Option<f64>,
    /// The share of plausible versions, of the plan and of what is assumed, in which one of these
    /// levers comes first, 0 to 1. `None` if no lever gains anything.
    pub share: Option<f64>,
    /// What choosing the first costs on average over those versions: the largest gain − its gain, as a
    /// fraction of revenue. `None` likewise.
    pub regret: Option<f64>,
    /// What would turn the choice; `None` if no reach up to ten times as good would.
    pub unless: Option<Unless>,
}

/// A lever that would be the One Thing if it could go further.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Unless {
    #[serde(serialize_with = "super::leverage::lever_name")]
    pub lever: Input,
    /// How many times as good it would have to get, to gain as much as the first.
    pub reach: f64,
}

fn lever_names<S: serde::Serializer>(levers: &[Input], to: S) -> Result<S::Ok, S::Error> {
    let mut list = to.serialize_seq(Some(levers.len()))?;
    for lever in levers {
        list.serialize_element(lever.lever_name())?;
    }
    list.end()
}

/// A gain within this share of the best is a tie.
pub const TIE: f64 = 0.05;

/// The lever that four weeks of focus gain most on, how sure that is, and what would turn it.
pub fn one_thing(plan: &Plan, assumptions: &Assumptions) -> OneThing {
    let gains = gains(plan, assumptions);
    let Some(best) = largest(&gains) else {
        return OneThing { levers: Vec::new(), gain: None, share: None, regret: None, unless: None };
    };
    let first = tied(&gains, best);
    let top = gains.iter().position(|gain| *gain == best).unwrap_or_default();
    let (mut still_first, mut missed) = (0, 0.0);
    versions::each(plan, assumptions, |plan, assumptions| {
        let gains = self::gains(plan, assumptions);
        let Some(best) = largest(&gains) else { return };
        // The tolerance is for levers of the same product, which gain the same but for rounding.
        still_first += usize::from(first.iter().any(|at| gains[*at] >= best * (1.0 - 1e-9)));
        missed += best - gains[top];
    });
    let of_all = |sum: f64| Some(sum / PLAUSIBLE as f64).filter(|mean| mean.is_finite());
    OneThing {
        unless: unless(plan, assumptions, &gains, &first),
        levers: first.into_iter().map(|at| RANKED_LEVERS[at]).collect(),
        gain: Some(best),
        share: of_all(still_first as f64),
        regret: of_all(missed),
    }
}

/// The best of the levers that are not first, and the reach with which it would be.
fn unless(plan: &Plan, assumptions: &Assumptions, gains: &[f64; 9], first: &[usize]) -> Option<Unless> {
    let best = largest(gains)?;
    let others = (0..gains.len()).filter(|at| !first.contains(at));
    let runner_up = others.reduce(|a, b| if gains[b] > gains[a] { b } else { a })?;
    let lever = RANKED_LEVERS[runner_up];
    let before = revenue_in_hours(plan)?;
    let missing = |times: f64| gain(plan, &assumptions.with_reach(lever, times), lever, before) - best;
    let now = assumptions.reach_times(lever)?;
    let (near, far) = (missing(now), missing(REACH.max));
    if far < 0.0 || now >= REACH.max {
        return None;
    }
    let (_, (reach, _)) = crossing(missing, (now, near), (REACH.max, far), 1e-12);
    Some(Unless { lever, reach })
}

/// Of the moves of one step: the lever that gains most and those that tie with it, in their
/// order. Empty if no lever gains anything.
pub fn first(moved: &[Leverage]) -> Vec<Input> {
    let gains: Vec<_> = moved.iter().map(|lever| lever.gain().unwrap_or_default()).collect();
    let places = largest(&gains).map(|best| tied(&gains, best)).unwrap_or_default();
    places.into_iter().map(|at| moved[at].lever).collect()
}

/// The places of the gains that tie with the best.
fn tied(gains: &[f64], best: f64) -> Vec<usize> {
    (0..gains.len()).filter(|at| gains[*at] >= (1.0 - TIE) * best).collect()
}

/// What each lever gains by four weeks of focus; 0 if there is nothing to compare.
fn gains(plan: &Plan, assumptions: &Assumptions) -> [f64; 9] {
    let Some(before) = revenue_in_hours(plan).filter(|before| *before > 0.0) else { return [0.0; 9] };
    RANKED_LEVERS.map(|lever| gain(plan, assumptions, lever, before))
}

/// What one lever gains; `before` is the revenue without the focus.
fn gain(plan: &Plan, assumptions: &Assumptions, lever: Input, before: f64) -> f64 {
    let moved = Move::step(plan, assumptions, lever, Step::Focus).apply(plan, assumptions, plan);
    let gain = revenue_in_hours(&moved.plan).map_or(0.0, |after| after / before - 1.0);
    if gain.is_finite() { gain } else { 0.0 }
}

/// The largest, if it is more than a rounding error.
fn largest(gains: &[f64]) -> Option<f64> {
    gains.iter().copied().reduce(f64::max).filter(|best| *best > 1e-12)
}

/// The number of plausible versions.
pub const PLAUSIBLE: usize = 512;

/// How far the value of a lever may be from what was given: the standard deviation of its
/// logarithm.
pub const DOUBT: f64 = 0.2;

/// How far the gap of a reach and a half-life may be from what is assumed, likewise.
pub const ASSUMED_DOUBT: f64 = 0.35;
