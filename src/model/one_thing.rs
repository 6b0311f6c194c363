//! The One Thing: the lever that four weeks of focus take furthest, for this
//! person, today; and how sure that is.

use serde::Serialize;
use serde::ser::SerializeSeq;

use super::assumptions::Assumptions;
use super::funnel::revenue_in_hours;
use super::inputs::{Input, RANKED_LEVERS};
use super::leverage::Leverage;
use super::math::normal;
use super::math::rate::SeenRate;
use super::moves::{Move, Step};
use super::plan::Plan;

/// What to work on now.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OneThing {
    /// The lever with the largest gain, and those that tie with it, in the order
    /// of the table. Empty when no lever gains anything.
    #[serde(serialize_with = "lever_names")]
    pub levers: Vec<Input>,
    /// What the best gains: revenue in the same hours, after ÷ before − 1.
    /// `None` when no lever gains anything, or there is no revenue to compare.
    pub gain: Option<f64>,
    /// In what share of the plausible plans one of these levers comes first.
    pub share: Option<f64>,
}

fn lever_names<S: serde::Serializer>(levers: &[Input], to: S) -> Result<S::Ok, S::Error> {
    let mut list = to.serialize_seq(Some(levers.len()))?;
    for lever in levers {
        list.serialize_element(lever.lever_name())?;
    }
    list.end()
}

/// A gain within this share of the best is a tie: the assumptions behind the
/// reaches are no finer than that.
const TIE: f64 = 0.05;

/// The largest gain of four weeks of focus, and in how many of 512 plausible
/// plans it is the largest too.
pub fn one_thing(plan: &Plan, assumptions: &Assumptions) -> OneThing {
    let gains = gains(plan, assumptions);
    let Some(best) = largest(&gains) else {
        return OneThing { levers: Vec::new(), gain: None, share: None };
    };
    let first = tied(&gains, best);
    let holds = |plan: &Plan| {
        let gains = self::gains(plan, assumptions);
        // The slack is for levers that move the same product, and so gain the same.
        largest(&gains).is_some_and(|best| first.iter().any(|at| gains[*at] >= best * (1.0 - 1e-9)))
    };
    let share = plausible(plan).filter(holds).count() as f64 / PLAUSIBLE as f64;
    OneThing {
        levers: first.into_iter().map(|at| RANKED_LEVERS[at]).collect(),
        gain: Some(best),
        share: Some(share),
    }
}

/// Of one step's moves: the lever that gains most, and those that tie with it, in
/// their order. None when no lever gains anything.
pub fn first(moved: &[Leverage]) -> Vec<Input> {
    let gains: Vec<_> = moved.iter().map(|lever| lever.gain().unwrap_or_default()).collect();
    let places = largest(&gains).map(|best| tied(&gains, best)).unwrap_or_default();
    places.into_iter().map(|at| moved[at].lever).collect()
}

/// The places of the gains that are as good as the best.
fn tied(gains: &[f64], best: f64) -> Vec<usize> {
    (0..gains.len()).filter(|at| gains[*at] >= (1.0 - TIE) * best).collect()
}

/// What each lever gains; 0 where there is nothing to compare.
fn gains(plan: &Plan, assumptions: &Assumptions) -> [f64; 9] {
    let Some(before) = revenue_in_hours(plan).filter(|before| *before > 0.0) else { return [0.0; 9] };
    RANKED_LEVERS.map(|lever| {
        let moved = Move::step(plan, assumptions, lever, Step::Focus).apply(plan);
        let gain = revenue_in_hours(&moved.plan).map_or(0.0, |after| after / before - 1.0);
        if gain.is_finite() { gain } else { 0.0 }
    })
}

/// The largest, where it is more than rounding could make it.
fn largest(gains: &[f64]) -> Option<f64> {
    gains.iter().copied().reduce(f64::max).filter(|best| *best > 1e-12)
}

/// How many plausible plans are tried.
pub const PLAUSIBLE: usize = 512;

/// How far from what was given a lever's value may plausibly be: the deviation of
/// its logarithm. An assumption, for the win rate only where its evidence is not.
pub const DOUBT: f64 = 0.2;

/// Powers of this are how far apart the points of the lattice are in each
/// dimension (Korobov, 1959): of all, one with the smallest worst-case error
/// P₂, each dimension weighing a tenth.
const GENERATOR: usize = 203;

/// Plans that may as well be true: each lever's value log-normal around what was
/// given, the win rate as its evidence leaves it. Always the same, and spread
/// evenly: a lattice, on which each value takes each of its 512 quantiles once.
fn plausible(plan: &Plan) -> impl Iterator<Item = Plan> {
    let share = |at: usize| (at as f64 + 0.5) / PLAUSIBLE as f64;
    let factors: Vec<_> = (0..PLAUSIBLE).map(|at| (DOUBT * normal::quantile(share(at))).exp()).collect();
    let seen = plan.win_rate_evidence.map(|cases| SeenRate::of(plan.win_rate, cases));
    let win_rates = seen.map(|seen| seen.quantiles(PLAUSIBLE));
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
