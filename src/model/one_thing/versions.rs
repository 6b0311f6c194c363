//! Versions of a plan and of what is assumed that may just as well be true. What is varied, and how
//! the points are chosen, is in [the module above](super).

use super::{ASSUMED_DOUBT, DOUBT, PLAUSIBLE};
use crate::model::assumptions::Assumptions;
use crate::model::inputs::{Input, RANKED_LEVERS};
use crate::model::math::normal;
use crate::model::math::rate::EstimatedRate;
use crate::model::plan::Plan;

/// The generator of the lattice: its powers are the strides of the dimensions.
const GENERATOR: usize = 373;

/// Looks at every version. The dimensions are the values of the levers, then their reaches, then their
/// half-lives, each in the order of the table.
pub(super) fn each(plan: &Plan, assumptions: &Assumptions, mut look: impl FnMut(&Plan, &Assumptions)) {
    let probability = |at: usize| (at as f64 + 0.5) / PLAUSIBLE as f64;
    let deviates: Vec<_> = (0..PLAUSIBLE).map(|at| normal::quantile(probability(at))).collect();
    let factors = |doubt: f64| deviates.iter().map(|z| (doubt * z).exp()).collect::<Vec<_>>();
    let (stated, assumed) = (factors(DOUBT), factors(ASSUMED_DOUBT));
    let estimate = plan.cases_of_uncertain_win_rate();
    let win_rates = estimate.map(|cases| EstimatedRate::of(plan.win_rate, cases).quantiles(PLAUSIBLE));
    for point in 0..PLAUSIBLE {
        let mut stride = 1;
        let mut place = || {
            let at = (point * stride + PLAUSIBLE / 2) % PLAUSIBLE;
            stride = stride * GENERATOR % PLAUSIBLE;
            at
        };
        let mut version = *plan;
        for lever in RANKED_LEVERS {
            let at = place();
            let value = match (lever, &win_rates) {
                (Input::WinRate, rates) => rates.as_ref().map(|rates| rates[at]),
                _ => plan.get(lever).map(|value| value * stated[at]),
            };
            if let Some(value) = value {
                let bounds = version.allowed(lever);
                version.set(lever, value.clamp(bounds.min, bounds.max));
            }
        }
        let gaps = RANKED_LEVERS.map(|_| assumed[place()]);
        let scales = gaps.map(|gap| (gap, assumed[place()]));
        look(&version, &assumptions.scaled(&scales));
    }
}
