//! What a number of cases leaves possible of a rate.
//!
//! A rate that was observed in a number of cases is distributed as
//!
//! ```text
//! Beta(rate·cases + ½, (1 − rate)·cases + ½)
//! ```
//!
//! by Bayes' theorem with Jeffreys' prior (1946). With rate = sin² t, the density of the angle t is
//!
//! ```text
//! sin(t)^(2·rate·cases)·cos(t)^(2·(1 − rate)·cases)
//! ```
//!
//! which is bounded, and flat without a case. So everything is integrated over the angle.

use std::f64::consts::FRAC_PI_2;

use super::angle::sin_cos;
use super::root::crossing;

/// Equal steps of the angle over all that is at all likely.
const STEPS: usize = 256;
/// The number of rates for which a chance is evaluated.
const NODES: usize = 24;
/// How closely an angle is sought, as a share of the range: forty bisections.
const TOLERANCE: f64 = 5e-13;

/// A rate estimated from a number of cases.
#[derive(Clone, Debug)]
pub struct EstimatedRate {
    rate: f64,
    cases: f64,
    /// The angles outside which nothing is likely, and the step between.
    from: f64,
    to: f64,
    step: f64,
    /// The logarithm of the largest density.
    peak: f64,
    /// The integral of the density from `from` up to each step; the last is that of everything.
    below: Vec<f64>,
}

/// The rate of an angle.
fn rate_at(t: f64) -> f64 {
    sin_cos(t).0.powi(2)
}

impl EstimatedRate {
    /// A rate in \[0, 1\], observed in 0 or more cases.
    pub fn of(rate: f64, cases: f64) -> EstimatedRate {
        let top = rate.sqrt().asin();
        // The logarithm of the density curves by at least −2·cases: farther out it is below e^−40.
        let reach = (40.0 / cases).sqrt();
        let (from, to) = ((top - reach).max(0.0), (top + reach).min(FRAC_PI_2));
        let step = (to - from) / STEPS as f64;
        let mut estimate = EstimatedRate { rate, cases, from, to, step, peak: 0.0, below: vec![0.0] };
        estimate.peak = estimate.log_density(top);
        let mut sum = 0.0;
        for i in 0..STEPS {
            sum += step * estimate.density(from + (i as f64 + 0.5) * step);
            estimate.below.push(sum);
        }
        estimate
    }

    fn log_density(&self, t: f64) -> f64 {
        let (sin, cos) = sin_cos(t);
        let part = |cases: f64, of: f64| if cases > 0.0 { 2.0 * cases * of.ln() } else { 0.0 };
        part(self.rate * self.cases, sin) + part((1.0 - self.rate) * self.cases, cos)
    }

    /// The density, as a share of its largest value.
    fn density(&self, t: f64) -> f64 {
        if self.cases > 0.0 { (self.log_density(t) - self.peak).exp() } else { 1.0 }
    }

    /// The derivative of the density; 0 at 0 and at a right angle, where the density continues as its
    /// own mirror image.
    fn slope(&self, t: f64) -> f64 {
        if self.cases == 0.0 || t <= 0.0 || t >= FRAC_PI_2 {
            return 0.0;
        }
        let (sin, cos) = sin_cos(t);
        2.0 * self.cases * (self.rate * cos / sin - (1.0 - self.rate) * sin / cos) * self.density(t)
    }

    /// The integral of the density up to t: by the midpoint rule up to the last whole step, with the
    /// first Euler–Maclaurin term for its end, and by Simpson's rule from there.
    fn below(&self, t: f64) -> f64 {
        let steps = ((t - self.from) / self.step) as usize;
        let start = self.from + steps.min(STEPS) as f64 * self.step;
        let whole = self.below[steps.min(STEPS)] + self.step * self.step / 24.0 * self.slope(start);
        let rest = (t - start).max(0.0);
        whole + rest / 6.0 * (self.density(start) + 4.0 * self.density(start + 0.5 * rest) + self.density(t))
    }

    /// The expectation of a chance that rises with the rate, is 0 wherever `is_never` holds and 1
    /// wherever `is_sure` does. The chance itself is evaluated only in between.
    pub fn average(
        &self,
        is_never: impl Fn(f64) -> bool,
        is_sure: impl Fn(f64) -> bool,
        chance: impl Fn(f64) -> f64,
    ) -> f64 {
        let start = self.first(|t| !is_never(rate_at(t)));
        let end = self.first(|t| is_sure(rate_at(t)));
        let step = (end - start) / NODES as f64;
        let middles = (0..NODES).map(|i| start + (i as f64 + 0.5) * step);
        let between: f64 = middles.map(|t| step * self.density(t) * chance(rate_at(t))).sum();
        let total = self.below[STEPS];
        let after = total - self.below(end) + step * step / 24.0 * self.slope(end);
        ((between + after) / total).clamp(0.0, 1.0)
    }

    /// The smallest angle from which on a condition holds; the end of the range if it never does.
    fn first(&self, holds: impl Fn(f64) -> bool) -> f64 {
        if holds(self.from) {
            return self.from;
        }
        let sign = |t: f64| if holds(t) { 1.0 } else { -1.0 };
        crossing(sign, (self.from, -1.0), (self.to, 1.0), TOLERANCE * (self.to - self.from)).1.0
    }

    /// The rates below which a share of (i + ½) ÷ count lies, for each i from 0.
    pub fn quantiles(&self, count: usize) -> Vec<f64> {
        let mut at = 0;
        (0..count)
            .map(|i| {
                let wanted = (i as f64 + 0.5) / count as f64 * self.below[STEPS];
                while self.below[at + 1] < wanted {
                    at += 1;
                }
                let part = (wanted - self.below[at]) / (self.below[at + 1] - self.below[at]);
                rate_at(self.from + (at as f64 + part) * self.step)
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The Beta distribution with whole parameters is a binomial tail: I_x(a, b) = P(at least a of
    /// a + b − 1). Rates and cases are chosen so that the parameters are whole: rate·cases + ½ = a.
    fn binomial_tail(a: u32, b: u32, x: f64) -> f64 {
        let n = a + b - 1;
        let row = (0..n).fold(vec![1.0], |row: Vec<f64>, _| {
            let at = |k: usize| row.get(k).copied().unwrap_or(0.0);
            (0..=row.len()).map(|k| at(k) * (1.0 - x) + if k > 0 { at(k - 1) * x } else { 0.0 }).collect()
        });
        row[a as usize..].iter().sum()
    }

    #[test]
    fn it_is_the_beta_distribution() {
        for (a, b) in [(1, 1), (1, 20), (7, 3), (40, 60), (200, 800)] {
            let cases = f64::from(a + b) - 1.0;
            let estimate = EstimatedRate::of((f64::from(a) - 0.5) / cases, cases);
            // With a = 1 the density begins with an edge, which the midpoint rule handles poorly.
            let tolerance = if a == 1 { 1e-4 } else { 1e-6 };
            for x in [0.01, 0.1, 0.2, 0.4, 0.7, 0.95] {
                let beyond = estimate.average(|rate| rate < x, |rate| rate >= x, |_| 1.0);
                let expected = 1.0 - binomial_tail(a, b, x);
                assert!((beyond - expected).abs() < tolerance, "I_{x}({a}, {b}): {beyond} {expected}");
            }
            let mean = estimate.average(|_| false, |_| false, |rate| rate);
            let expected = f64::from(a) / f64::from(a + b);
            // So does its other end for b = 1.
            let tolerance = if b == 1 { 1e-3 } else { 10.0 * tolerance };
            assert!((mean - expected).abs() < tolerance, "{a} {b}: {mean} {expected}");
        }
    }

    #[test]
    fn quantiles_are_where_their_shares_lie() {
        let estimate = EstimatedRate::of(0.25, 60.0);
        for (i, x) in estimate.quantiles(64).into_iter().enumerate() {
            let below = 1.0 - estimate.average(|rate| rate < x, |rate| rate >= x, |_| 1.0);
            // Straight lines between 256 steps over some 20 standard deviations.
            assert!((below - (i as f64 + 0.5) / 64.0).abs() < 2e-4);
        }
        let flat = EstimatedRate::of(0.9, 0.0).quantiles(2);
        // Jeffreys' prior without a case: a uniform angle, whose quartiles are 22.5° and 67.5°.
        assert!((flat[0] - 0.146_446_609).abs() < 1e-9 && (flat[1] - 0.853_553_391).abs() < 1e-9);
    }

    #[test]
    fn a_rate_of_0_or_1_stays_a_rate() {
        for (rate, cases) in [(0.0, 0.0), (0.0, 1e6), (1.0, 1e6), (1.0, 3.0), (0.5, 1e-300), (5e-324, 60.0)] {
            let estimate = EstimatedRate::of(rate, cases);
            let mean = estimate.average(|_| false, |_| false, |rate| rate);
            let expected = (rate * cases + 0.5) / (cases + 1.0);
            assert!((mean - expected).abs() < 1e-6, "{rate} {cases}: {mean}");
            assert!(estimate.quantiles(8).iter().all(|rate| (0.0..=1.0).contains(rate)));
        }
    }
}
