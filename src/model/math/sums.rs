//! Sums of log-normal amounts: how many of them it takes to reach a goal.

use std::f64::consts::TAU;

use super::fourier::{Complex, transform};
use super::normal::{cdf, skewed_cdf};

/// Cells that the goal is divided into.
const CELLS: usize = 1024;
/// Length of the transform: as much again, so that a sum just past the goal does not come round.
const LENGTH: usize = 2 * CELLS;
/// Cells past the goal that still take part, so that those up to it are complete.
const MARGIN: usize = 4;
/// Each cell is weighted by e^{−TILT·cell ÷ CELLS}, and the result by the inverse. What comes round
/// all the same is so lessened by e^{−30}, at the price of rounding errors e^{15} times as large,
/// 4e-10 (Grübel and Hermesmeier, 1999: aliasing errors and exponential tilting).
const TILT: f64 = 15.0;
/// Below this variation the sum is taken as log-normal with its own three first moments: finer than
/// the cells could show.
const NARROW: f64 = 0.25;
/// A goal that the smallest amount there is reaches: for a variation of 3 it is 8 deviations away.
const ANYTHING: f64 = 1e-6;
/// A chance this near to 1 counts as 1.
const CERTAIN: f64 = 1e-8;

/// Skewness of a log-normal of this variation (deviation ÷ mean).
pub fn skewness(variation: f64) -> f64 {
    (variation * variation + 3.0) * variation
}

/// The chance that k amounts with mean 1 and the given variation (0 or more) reach the
/// goal (above 0): entry k. From the end of the list on, it is 1.
pub fn chances(variation: f64, goal: f64) -> Vec<f64> {
    if goal < ANYTHING {
        vec![0.0]
    } else if variation < NARROW {
        narrow(variation, goal)
    } else {
        by_powers(variation, goal)
    }
}

fn narrow(variation: f64, goal: f64) -> Vec<f64> {
    let below = |k: usize| {
        let k = k as f64;
        let root = k.sqrt();
        skewed_cdf(k, variation * root, skewness(variation) / root, goal)
    };
    let rising = (1..).map(|k| 1.0 - below(k)).take_while(|chance| *chance < 1.0 - CERTAIN);
    std::iter::once(0.0).chain(rising).collect()
}

/// The amounts are put on a grid, and P(sum of k < goal) is a weighted sum of the k-th powers of
/// their transform. The sums spread out with k, so fewer and fewer frequencies are left to carry.
fn by_powers(variation: f64, goal: f64) -> Vec<f64> {
    let amount = transformed(variation, goal);
    let weights = weights();
    let mut power = weights; // weight · amount^k, for each frequency
    let mut chances = vec![0.0];
    loop {
        for (power, amount) in power.iter_mut().zip(&amount) {
            *power = *power * *amount;
        }
        while power.len() > 1 && power[power.len() - 1].square() < 1e-28 {
            power.pop();
        }
        let below: f64 = power.iter().map(|term| term.re).sum();
        if below < CERTAIN {
            return chances;
        }
        chances.push((1.0 - below).clamp(chances[chances.len() - 1], 1.0));
    }
}

/// The tilted distribution of one amount at the frequencies 0 to LENGTH ÷ 2. What alone reaches the
/// goal is left out: it belongs to no sum below it.
fn transformed(variation: f64, goal: f64) -> Vec<Complex> {
    let mut values = vec![Complex::default(); LENGTH];
    for (node, mass) in (0..).zip(masses(variation, goal)) {
        let cell = node as f64 - 1.0; // the first node stands one cell before 0
        let at = (LENGTH + node - 1) % LENGTH;
        values[at].re = mass * (-TILT * cell / CELLS as f64).exp();
    }
    transform(&mut values);
    values.truncate(LENGTH / 2 + 1);
    values
}

/// The mass of each node from −1 on, such that every polynomial up to the third degree has on each
/// cell the integral that it has under the distribution itself: four nodes share a cell as
/// Lagrange's cubic through them asks. So mean, variance and third moment are exact, however
/// coarse the grid.
fn masses(variation: f64, goal: f64) -> Vec<f64> {
    let omega = 1.0 + variation * variation;
    let sigma = omega.ln().sqrt();
    let width = goal / CELLS as f64;
    // E[Xᵖ; X < x] in widths, p from 0 to 3: ω^{p(p−1)/2}·Φ((ln x + σ²/2)/σ − pσ).
    let scale = [1.0, 1.0 / width, omega / (width * width), (omega / width).powi(3)];
    let below = |cell: usize| {
        let z = (cell as f64 * width).ln() / sigma + 0.5 * sigma;
        [0, 1, 2, 3].map(|p| scale[p] * cdf(z - p as f64 * sigma))
    };
    let mut masses = vec![0.0; CELLS + MARGIN + 3];
    let mut from = [0.0; 4];
    for cell in 0..CELLS + MARGIN {
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

/// What turns a transform into the mass below the goal, tilt undone: each node below counts whole,
/// the one at the goal half, and its neighbours by 1 ÷ 24, which is Gregory's correction of the
/// trapezium for the slope at its end.
fn weights() -> Vec<Complex> {
    let cells = CELLS as f64;
    let lowest = 2.0 * MARGIN as f64 - cells; // negative nodes of the sums, without coming round
    let untilted = |node: f64| (TILT * node / cells).exp();
    let (first, one, last) = (untilted(lowest), untilted(1.0), untilted(cells));
    (0..=LENGTH / 2)
        .map(|j| {
            let turn = TAU * j as f64 / LENGTH as f64;
            let next = Complex::turn(turn).times(one);
            // The nodes of the goal stand half a turn of the first frequency from 0.
            let goal = Complex::real(if j % 2 == 0 { last } else { -last });
            let whole = (goal - Complex::turn(turn * lowest).times(first)).over(next - Complex::real(1.0));
            let slope = next - Complex::real(1.0).over(next);
            let end = goal.times(0.5) - (goal * slope).times(1.0 / 24.0);
            // Each frequency but the first and the last stands for its mirror image too.
            let sides = if j == 0 || j == LENGTH / 2 { 1.0 } else { 2.0 };
            (whole + end).times(sides / LENGTH as f64)
        })
        .collect()
}
