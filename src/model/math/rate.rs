//! What a number of cases leaves possible of a rate.
//!
//! A rate r between 0 and 1 that was observed in e cases is distributed as
//!
//! ```text
//! Beta(a, b),   a = r·(e + 2),   b = (1 − r)·(e + 2)
//! ```
//!
//! Its mean is r, however many the cases: fewer widen it and do not move it. It is as wide as two
//! more cases would make it, so that without any it is still a distribution (with r = ½ the even one).
//!
//! With rate = 1 ÷ (1 + e^−x), the density of the logit x is
//!
//! ```text
//! e^(a·x) ÷ (1 + e^x)^(a + b)
//! ```
//!
//! which is smooth, has one peak, and falls off as e^(a·x) and e^(−b·x), however small a and b. So
//! everything is integrated over the logit.

use super::root::crossing;

/// Equal steps of the logit over all that is at all likely.
const STEPS: usize = 256;
/// The number of rates for which a chance is evaluated.
const NODES: usize = 32;
/// How closely a logit is sought, as a share of the range: forty bisections.
const TOLERANCE: f64 = 5e-13;
/// The density ends where its logarithm is this far below the peak.
const DEPTH: f64 = 40.0;
/// Beyond this logit a rate is as good as 1: it differs by 3e-7.
const NEARLY_ONE: f64 = 15.0;
/// So far from 0, and farther for more cases, the density is a plain exponential to 1e-16.
const PLAIN: f64 = 40.0;

/// A rate estimated from a number of cases.
#[derive(Clone, Debug)]
pub struct EstimatedRate {
    a: f64,
    b: f64,
    /// The logits between which it is integrated in steps, and the step.
    from: f64,
    to: f64,
    step: f64,
    /// The logarithm of the largest density.
    peak: f64,
    /// The integral of the density up to each step, from what lies below `from`.
    below: Vec<f64>,
    /// The integral of everything.
    total: f64,
}

/// The rate of a logit.
fn rate_at(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

impl EstimatedRate {
    /// A rate strictly between 0 and 1, observed in 0 or more cases.
    pub fn of(rate: f64, cases: f64) -> EstimatedRate {
        // The limits are for rates that nobody could tell from 0 or 1.
        let [a, b] = [rate, 1.0 - rate].map(|share| (share * (cases + 2.0)).max(1e-300));
        let top = (a / b).ln();
        let all = EstimatedRate { a, b, from: top, to: top, step: 0.0, peak: 0.0, below: vec![], total: 0.0 };
        let peak = all.log_density(top);
        let all = EstimatedRate { peak, ..all };
        let plain = PLAIN + (a + b).ln();
        let (from, to) = (all.end(top, -1.0).max(-plain), all.end(top, 1.0).min(plain));
        let step = (to - from) / STEPS as f64;
        // What is left outside, of plain exponentials.
        let (left, right) = (all.density(from) / a, all.density(to) / b);
        let mut sum = left;
        let middles = (0..STEPS).map(|i| all.density(from + (i as f64 + 0.5) * step));
        let sums = middles.map(|density| {
            sum += step * density;
            sum
        });
        let below: Vec<f64> = std::iter::once(left).chain(sums).collect();
        let total = below[STEPS] + right;
        EstimatedRate { from, to, step, below, total, ..all }
    }

    /// Where the density ends, on one side of its top: where it is a little more than [`DEPTH`] below.
    fn end(&self, top: f64, side: f64) -> f64 {
        let is_over = |far: f64| self.log_density(top + side * far) < self.peak - DEPTH;
        let mut far = (2.0 * DEPTH * (1.0 / self.a + 1.0 / self.b)).sqrt();
        while !is_over(far) {
            far *= 2.0;
        }
        while is_over(0.5 * far) {
            far *= 0.5;
        }
        // A little too far does no harm.
        let mut near = 0.5 * far;
        for _ in 0..5 {
            let middle = 0.5 * (near + far);
            if is_over(middle) { far = middle } else { near = middle }
        }
        top + side * far
    }

    fn log_density(&self, x: f64) -> f64 {
        let rest = (self.a + self.b) * (-x.abs()).exp().ln_1p();
        (if x > 0.0 { -self.b * x } else { self.a * x }) - rest
    }

    /// The density, as a share of its largest value.
    fn density(&self, x: f64) -> f64 {
        (self.log_density(x) - self.peak).exp()
    }

    /// The derivative of the density.
    fn slope(&self, x: f64) -> f64 {
        (self.a - (self.a + self.b) * rate_at(x)) * self.density(x)
    }

    /// The integral of the density up to x: by the midpoint rule up to the last whole step, with the
    /// first Euler–Maclaurin term for its end, and by Simpson's rule from there.
    fn below(&self, x: f64) -> f64 {
        let steps = ((x - self.from) / self.step) as usize;
        let start = self.from + steps.min(STEPS) as f64 * self.step;
        let whole = self.below[steps.min(STEPS)] + self.step * self.step / 24.0 * self.slope(start);
        let rest = (x - start).max(0.0);
        whole + rest / 6.0 * (self.density(start) + 4.0 * self.density(start + 0.5 * rest) + self.density(x))
    }

    /// The expectation of a chance that rises with the rate, is 0 wherever `is_never` holds and 1
    /// wherever `is_sure` does. The chance itself is evaluated only in between.
    pub fn average(
        &self,
        is_never: impl Fn(f64) -> bool,
        is_sure: impl Fn(f64) -> bool,
        chance: impl Fn(f64) -> f64,
    ) -> f64 {
        let start = self.first(|x| !is_never(rate_at(x)));
        let end = self.first(|x| x >= NEARLY_ONE || is_sure(rate_at(x)));
        let step = (end - start) / NODES as f64;
        let middles = (0..NODES).map(|i| start + (i as f64 + 0.5) * step);
        let between: f64 = middles.map(|x| step * self.density(x) * chance(rate_at(x))).sum();
        let after = self.total - self.below(end) + step * step / 24.0 * self.slope(end);
        let at_the_end = if is_sure(rate_at(end)) { 1.0 } else { chance(rate_at(end)) };
        ((between + after * at_the_end) / self.total).clamp(0.0, 1.0)
    }

    /// The smallest logit from which on a condition holds; the end of the range if it never does.
    fn first(&self, holds: impl Fn(f64) -> bool) -> f64 {
        if holds(self.from) {
            return self.from;
        }
        let sign = |x: f64| if holds(x) { 1.0 } else { -1.0 };
        crossing(sign, (self.from, -1.0), (self.to, 1.0), TOLERANCE * (self.to - self.from)).1.0
    }

    /// The rates below which a share of (i + ½) ÷ count lies, for each i from 0.
    pub fn quantiles(&self, count: usize) -> Vec<f64> {
        let mut at = 0;
        (0..count)
            .map(|i| {
                let wanted = (i as f64 + 0.5) / count as f64 * self.total;
                if wanted < self.below[0] {
                    return rate_at(self.from + (wanted / self.below[0]).ln() / self.a);
                }
                if wanted >= self.below[STEPS] {
                    let share = (self.total - wanted) / (self.total - self.below[STEPS]);
                    return rate_at(self.to - share.ln() / self.b);
                }
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
    /// a + b − 1). Rates and cases are chosen so that the parameters are whole.
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
            let all = f64::from(a + b);
            let estimate = EstimatedRate::of(f64::from(a) / all, all - 2.0);
            for x in [0.01, 0.1, 0.2, 0.4, 0.7, 0.95] {
                let beyond = estimate.average(|rate| rate < x, |rate| rate >= x, |_| 1.0);
                let expected = 1.0 - binomial_tail(a, b, x);
                // For (1, 1), a step of a third: the next term of Euler and Maclaurin is 7 ÷ 5760 of its
                // fourth power and a derivative of 0.1.
                assert!((beyond - expected).abs() < 2e-6, "I_{x}({a}, {b}): {beyond} {expected}");
            }
        }
    }

    /// The rates of a person, and those that hardly are any; from no case to a million.
    #[test]
    fn however_many_the_cases_its_mean_is_the_rate() {
        for rate in [5e-324, 1e-12, 0.001, 0.1, 0.25, 0.5, 0.9, 0.999, 1.0 - 1e-12] {
            for cases in [0.0, 1e-300, 1.0, 15.0, 60.0, 300.0, 1e6] {
                let estimate = EstimatedRate::of(rate, cases);
                let mean = estimate.average(|rate| rate < 1e-6, |_| false, |rate| rate);
                // What lies below 1e-6, and 24 steps from there to nearly 1, for no case at all of more
                // than a logit each.
                assert!((mean - rate).abs() < 3e-5, "{rate} {cases}: {mean}");
                let quantiles = estimate.quantiles(512);
                assert!(quantiles.iter().all(|rate| (0.0..=1.0).contains(rate)), "{rate} {cases}");
                assert!(quantiles.is_sorted(), "{rate} {cases}");
                let mean = quantiles.iter().sum::<f64>() / 512.0;
                // Straight lines between 256 steps, and 512 rates for all of them.
                assert!((mean - rate).abs() < 2e-3, "{rate} {cases}: {mean}");
            }
        }
    }

    #[test]
    fn quantiles_are_where_their_shares_lie() {
        for (rate, cases) in [(0.25, 60.0), (0.1, 0.0), (0.95, 3.0)] {
            let estimate = EstimatedRate::of(rate, cases);
            for (i, x) in estimate.quantiles(64).into_iter().enumerate() {
                let below = 1.0 - estimate.average(|rate| rate < x, |rate| rate >= x, |_| 1.0);
                let wanted = (i as f64 + 0.5) / 64.0;
                // Straight lines between 256 steps; rates so near to 0 or 1 count as that.
                let is_end = !(1e-15..1.0 - 1e-6).contains(&x);
                assert!(is_end || (below - wanted).abs() < 2e-3, "{rate} {cases}: {below} {wanted}");
            }
        }
    }
}
