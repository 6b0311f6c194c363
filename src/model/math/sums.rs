//! Sums of log-normal amounts: the chance that k of them reach a goal, for every k and some goals.
//!
//! The amounts are put on a grid of 1024 or 512 cells up to the largest goal, so that mean, variance and third
//! moment stay exact. P(sum of k < goal) is then a weighted sum of the k-th powers of their
//! Fourier transform. Source: Grübel and Hermesmeier, "Computation of compound distributions I:
//! aliasing errors and exponential tilting" (1999).

use std::f64::consts::TAU;

use super::fourier::{Complex, transform};
use super::normal::{cdf, skewed_cdf};

/// Cells between 0 and the goal; the transform is twice as long, so that a sum just past the goal does
/// not wrap around.
const CELLS: usize = 1024;
/// Cells between 0 and the largest of several goals. What is averaged over goals needs no finer ones.
const CELLS_OF_SEVERAL: usize = 512;
/// Cells past the goal that still take part, so that those up to the goal are complete.
const MARGIN: usize = 4;
/// Exponential tilting: each cell is weighted by e^(−TILT·cell ÷ cells), and the result by the
/// inverse. What wraps around all the same shrinks by e^−30, while rounding errors grow by e^15,
/// to 4e-10.
const TILT: f64 = 15.0;
/// Below this variation a sum is taken as a shifted log-normal with its own mean, variance and
/// skewness: more exact than a grid of this width.
const NARROW: f64 = 0.25;
/// Goals that differ by at most this factor share a grid, on which the least has 64 cells.
const ONE_GRID: f64 = 8.0;
/// A goal so many times the largest number of amounts is reached by none: a thousand amounts with a
/// variation of 3 would have to be 20 deviations off.
const OUT_OF_REACH: f64 = 3.0;
/// A goal that any amount reaches: for a variation of 3 it is 8 deviations below the mean.
const NEGLIGIBLE: f64 = 1e-6;
/// A chance this near to 1 counts as 1.
const CERTAIN: f64 = 1e-8;

/// The skewness of a log-normal of this variation (standard deviation ÷ mean).
pub fn skewness(variation: f64) -> f64 {
    (variation * variation + 3.0) * variation
}

/// For each goal, in their order: entry k is the chance that k amounts with mean 1 and the given
/// variation (0 or more) reach it; past the end of its list it is 1. The goals are above 0, the
/// largest first. No list is longer than for `most` amounts: one that ends there is cut off.
pub fn chances_to_reach(variation: f64, goals: &[f64], most: usize) -> Vec<Vec<f64>> {
    let mut rest = goals;
    let mut all = Vec::with_capacity(goals.len());
    while let Some(&goal) = rest.first() {
        let mut together = 1;
        if goal < NEGLIGIBLE {
            all.push(vec![0.0]);
        } else if goal > OUT_OF_REACH * most as f64 {
            all.push(vec![0.0; most + 1]);
        } else if variation < NARROW {
            all.push(by_moments(variation, goal, most));
        } else {
            together = rest.iter().take_while(|next| **next * ONE_GRID >= goal).count();
            all.append(&mut by_powers(variation, &rest[..together], most));
        }
        rest = &rest[together..];
    }
    all
}

fn by_moments(variation: f64, goal: f64, most: usize) -> Vec<f64> {
    let short = |k: usize| {
        let k = k as f64;
        let root = k.sqrt();
        skewed_cdf(k, variation * root, skewness(variation) / root, goal)
    };
    let rising = (1..).map(|k| 1.0 - short(k)).take_while(|chance| *chance < 1.0 - CERTAIN);
    std::iter::once(0.0).chain(rising.take(most)).collect()
}

/// By powers of the transform, on a grid up to the first goal, the largest. The sums spread out as k
/// grows, so fewer and fewer frequencies are needed.
fn by_powers(variation: f64, goals: &[f64], most: usize) -> Vec<Vec<f64>> {
    let cells = if goals.len() > 1 { CELLS_OF_SEVERAL } else { CELLS };
    let amount = transformed(variation, goals[0], cells);
    let weights = weights(goals, cells);
    let mut power = vec![Complex::real(1.0); amount.len()];
    let mut chances = vec![vec![0.0]; goals.len()];
    // Of smaller goals more amounts are surely enough sooner.
    let mut open = goals.len();
    while open > 0 && chances[0].len() <= most {
        for (power, amount) in power.iter_mut().zip(&amount) {
            *power = *power * *amount;
        }
        let is_small = |last: usize| power[last].norm_squared() * weights[0][last].norm_squared() < 1e-28;
        let needed = (1..power.len()).rfind(|last| !is_small(*last)).map_or(1, |last| last + 1);
        power.truncate(needed);
        for (weights, chances) in weights.iter().zip(&mut chances).take(open) {
            let terms =
                power.iter().zip(weights).map(|(power, weight)| power.re * weight.re - power.im * weight.im);
            let reached = 1.0 - terms.sum::<f64>();
            chances.push(reached.clamp(chances[chances.len() - 1], 1.0));
        }
        while open > 0 && chances[open - 1][chances[open - 1].len() - 1] > 1.0 - CERTAIN {
            open -= 1;
            chances[open].pop();
        }
    }
    chances
}

/// The transform of one tilted amount at the frequencies 0 to the number of cells. Amounts that reach the goal
/// by themselves are left out: they are part of no sum below it.
fn transformed(variation: f64, goal: f64, cells: usize) -> Vec<Complex> {
    let length = 2 * cells;
    let mut values = vec![Complex::default(); length];
    for (node, mass) in (0..).zip(masses(variation, goal, cells)) {
        let cell = node as f64 - 1.0; // the first node is one cell before 0
        let at = (length + node - 1) % length;
        values[at].re = mass * (-TILT * cell / cells as f64).exp();
    }
    transform(&mut values);
    values.truncate(cells + 1);
    values
}

/// The probability mass of each node, from −1 on. The mass of a cell is shared by the four nodes
/// around it as Lagrange's cubic through them demands, so that on each cell every polynomial up to
/// the third degree keeps its integral: mean, variance and third moment are exact, however coarse
/// the grid.
fn masses(variation: f64, goal: f64, cells: usize) -> Vec<f64> {
    let omega = 1.0 + variation * variation;
    let sigma = omega.ln().sqrt();
    let width = goal / cells as f64;
    // E[X^p; X < x] in units of width^p, p from 0 to 3: ω^(p(p − 1)/2)·Φ((ln x + σ²/2) ÷ σ − p·σ).
    let scale = [1.0, 1.0 / width, omega / (width * width), (omega / width).powi(3)];
    let below = |cell: usize| {
        let z = (cell as f64 * width).ln() / sigma + 0.5 * sigma;
        [0, 1, 2, 3].map(|p| scale[p] * cdf(z - p as f64 * sigma))
    };
    let mut masses = vec![0.0; cells + MARGIN + 3];
    let mut from = [0.0; 4];
    for cell in 0..cells + MARGIN {
        let to = below(cell + 1);
        let [m0, m1, m2, m3] = [0, 1, 2, 3].map(|p| to[p] - from[p]);
        from = to;
        let j = cell as f64;
        let c1 = m1 - j * m0;
        let c2 = m2 - j * (2.0 * m1 - j * m0);
        let c3 = m3 - j * (3.0 * m2 - j * (3.0 * m1 - j * m0));
        masses[cell] += (3.0 * c2 - 2.0 * c1 - c3) / 6.0;
        masses[cell + 1] += m0 + (c3 - 2.0 * c2 - c1) / 2.0;
        masses[cell + 2] += (2.0 * c1 + c2 - c3) / 2.0;
        masses[cell + 3] += (c3 - c1) / 6.0;
    }
    masses
}

/// For each goal, the weights that turn a transform into the probability mass below it, with the tilt
/// undone: each node below the goal counts fully, the one at it half, and its neighbours by ± 1 ÷ 24,
/// which is Gregory's correction of the trapezoidal rule for the slope at its end. The first goal is at
/// a node; from the node nearest to any other, a parabola through three of them is integrated up to it.
fn weights(goals: &[f64], cells: usize) -> Vec<Vec<Complex>> {
    let (last, length) = (cells, 2.0 * cells as f64);
    let cells = cells as f64;
    let untilted = |node: f64| (TILT * node / cells).exp();
    let lowest = 2.0 * MARGIN as f64 - cells; // the negative nodes of the sums, before they wrap around
    let (first, one) = (untilted(lowest), untilted(1.0));
    let common: Vec<_> = (0..=last)
        .map(|j| {
            let turn = TAU * j as f64 / length;
            let next = Complex::from_angle(turn).times(one);
            let sum = Complex::real(1.0).divided_by(next - Complex::real(1.0));
            // Each frequency except the first and the last also stands for its mirror image.
            let sides = if j == 0 || j == last { 1.0 } else { 2.0 };
            (next, sum, Complex::from_angle(turn * lowest).times(first), sides / length)
        })
        .collect();
    let of_goal = |goal: &f64| {
        let place = cells * goal / goals[0];
        let node = place.round();
        let past = place - node;
        let (square, cube) = (past * past / 4.0, past * past * past / 6.0);
        let (here, after, before) =
            (0.5 + past - 2.0 * cube, square + cube - 1.0 / 24.0, 1.0 / 24.0 - square + cube);
        let turn = Complex::from_angle(TAU * node / length);
        let mut at = Complex::real(untilted(node));
        common
            .iter()
            .map(|(next, sum, first, share)| {
                let back = Complex::real(1.0).divided_by(*next);
                let end = Complex::real(here) + next.times(after) + back.times(before);
                let weight = (at - *first) * *sum + at * end;
                at = at * turn;
                weight.times(*share)
            })
            .collect()
    };
    goals.iter().map(of_goal).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a goal shares a grid with others or has its own, the chances are the same.
    #[test]
    fn goals_together_have_the_chances_of_each_alone() {
        for variation in [0.25, 0.8, 1.4, 3.0] {
            let goals: Vec<_> = (0..14).map(|i| 40.0 * (-0.4 * f64::from(i)).exp()).collect();
            let together = chances_to_reach(variation, &goals, 10_000);
            for (goal, chances) in goals.iter().zip(together) {
                let alone = &chances_to_reach(variation, &[*goal], 10_000)[0];
                for k in 0..alone.len().max(chances.len()) {
                    let [a, b] = [alone, &chances].map(|all| all.get(k).copied().unwrap_or(1.0));
                    // A cubic rule on an eighth of the cells: 4,096 times what 1,024 leave.
                    assert!((a - b).abs() < 2e-5, "{variation} {goal} {k}: {a} {b}");
                }
            }
        }
    }
}
