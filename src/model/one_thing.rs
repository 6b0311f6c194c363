//! The One Thing: the lever on which four weeks of focus gain most, for this person, today;
//! and how sure that is.
//!
//! ```text
//! gain of a lever = G − 1 after the step "focus"          (see leverage)
//! first = the levers whose gain ≥ 95 % of the largest
//! share = plausible plans in which one of the first gains most ÷ 512
//! ```
//!
//! A gain within 5 % of the best is a tie: the assumptions about reaches and half-lives are
//! no finer than that. Idea: David Brock, "The One Thing".
//!
//! # Plausible plans
//!
//! What a person states may be off. 512 other versions of the plan, always the same ones, show
//! whether that matters. In each of them
//!
//! - every lever has its value × e^(0.2·z), z standard normal: off by about 20 %;
//! - the win rate is at a quantile of what its evidence leaves possible (see
//!   [`odds`](mod@super::odds)), or as it is if it is known exactly;
//! - values are clamped to the bounds of the plan.
//!
//! The 20 % is an **assumption**. Reaches and half-lives are not varied: the share says how
//! sure the ranking is *given* those [`assumptions`](super::assumptions).
//!
//! The versions are not drawn at random but from a rank-1 lattice: point i takes in
//! dimension d the quantile ((i·203^d + 256) mod 512 + ½) ÷ 512. Each value takes each of
//! 512 quantiles once, and together they fill the space evenly. Source: Korobov (1959); 203 has,
//! of all generators, one of the smallest worst-case errors (P₂, weights of a tenth).

use serde::Serialize;
use serde::ser::SerializeSeq;

use super::assumptions::Assumptions;
use super::funnel::revenue_in_hours;
use super::inputs::{Input, RANKED_LEVERS};
use super::leverage::Leverage;
use super::math::normal;
use super::math::rate::EstimatedRate;
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
    /// The share of plausible plans in which one of these levers comes first.
    pub share: Option<f64>,
}

fn lever_names<S: serde::Serializer>(levers: &[Input], to: S) -> Result<S::Ok, S::Error> {
    let mut list = to.serialize_seq(Some(levers.len()))?;
    for lever in levers {
        list.serialize_element(lever.lever_name())?;
    }
    list.end()
}

/// A gain within this share of the best is a tie.
const TIE: f64 = 0.05;

/// The lever that four weeks of focus gain most on, and in what share of 512 plausible plans it
/// still is.
pub fn one_thing(plan: &Plan, assumptions: &Assumptions) -> OneThing {
    let gains = gains(plan, assumptions);
    let Some(best) = largest(&gains) else {
        return OneThing { levers: Vec::new(), gain: None, share: None };
    };
    let first = tied(&gains, best);
    let still_first = |plan: &Plan| {
        let gains = self::gains(plan, assumptions);
        // The tolerance is for levers of the same product, which gain the same but for rounding.
        largest(&gains).is_some_and(|best| first.iter().any(|at| gains[*at] >= best * (1.0 - 1e-9)))
    };
    let share = plausible_plans(plan).filter(still_first).count() as f64 / PLAUSIBLE as f64;
    OneThing {
        levers: first.into_iter().map(|at| RANKED_LEVERS[at]).collect(),
        gain: Some(best),
        share: Some(share),
    }
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
    RANKED_LEVERS.map(|lever| {
        let moved = Move::step(plan, assumptions, lever, Step::Focus).apply(plan, assumptions, plan);
        let gain = revenue_in_hours(&moved.plan).map_or(0.0, |after| after / before - 1.0);
        if gain.is_finite() { gain } else { 0.0 }
    })
}

/// The largest, if it is more than a rounding error.
fn largest(gains: &[f64]) -> Option<f64> {
    gains.iter().copied().reduce(f64::max).filter(|best| *best > 1e-12)
}

/// The number of plausible plans.
pub const PLAUSIBLE: usize = 512;

/// How far the value of a lever may be from what was given: the standard deviation of its
/// logarithm.
pub const DOUBT: f64 = 0.2;

/// The generator of the lattice: its powers are the strides of the dimensions.
const GENERATOR: usize = 203;

/// Plans that may just as well be true.
fn plausible_plans(plan: &Plan) -> impl Iterator<Item = Plan> {
    let probability = |at: usize| (at as f64 + 0.5) / PLAUSIBLE as f64;
    let factors: Vec<_> =
        (0..PLAUSIBLE).map(|at| (DOUBT * normal::quantile(probability(at))).exp()).collect();
    let estimate = plan.win_rate_evidence.map(|cases| EstimatedRate::of(plan.win_rate, cases));
    let win_rates = estimate.map(|estimate| estimate.quantiles(PLAUSIBLE));
    let given = *plan;
    (0..PLAUSIBLE).map(move |point| {
        let mut plan = given;
        let mut stride = 1;
        for lever in RANKED_LEVERS {
            let at = (point * stride + PLAUSIBLE / 2) % PLAUSIBLE;
            let value = match (lever, &win_rates) {
                (Input::WinRate, Some(rates)) => Some(rates[at]),
                (Input::WinRate, None) => None,
                _ => given.get(lever).map(|value| value * factors[at]),
            };
            if let Some(value) = value {
                let bounds = plan.allowed(lever);
                plan.set(lever, value.clamp(bounds.min, bounds.max));
            }
            stride = stride * GENERATOR % PLAUSIBLE;
        }
        plan
    })
}
