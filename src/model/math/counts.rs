//! Expectations over a count: a binomial plus a Poisson number.

/// Standard deviations above the mean beyond which counts are left out.
const TAIL: f64 = 10.0;
/// How many steps above the last count the downward ratios start, at 0, so that the start no longer
/// matters where they are used.
const RUN_IN: usize = 60;
/// Values are divided by this whenever they have grown larger.
const LARGE: f64 = 1e200;

/// The expectation of a value that depends on a count, Binomial(trials, share) + Poisson(flow).
/// `trials` is a whole number, `share` lies in \[0, 1\], and `flow` is 0 or more. `values[k]` belongs
/// to the count k; past their end the value is 1.
///
/// With n trials of share p, q = 1 − p and flow μ, the generating function is
///
/// ```text
/// G(z) = (q + p·z)^n · e^(μ·(z − 1)),    so    (q + p·z)·G′ = (n·p + μ·q + μ·p·z)·G
/// ```
///
/// and the probabilities g_k follow the recurrence
///
/// ```text
/// q·(k + 1)·g_(k+1) = (n·p − p·k + μ·q)·g_k + μ·p·g_(k−1)
/// ```
///
/// Up to k = n + μ·q ÷ p no term of it is negative. Beyond that an error grows by p ÷ q a step: for p up
/// to ½ the recurrence runs on as it is; otherwise the ratios g_(k+1) ÷ g_k are computed from above,
/// again without a subtraction.
pub fn expectation(trials: f64, share: f64, flow: f64, values: &[f64]) -> f64 {
    let (n, p, q, mu) = (trials, share, 1.0 - share, flow);
    if q == 0.0 {
        // Trials that cannot fail only shift the count.
        return expectation(0.0, 0.0, mu, &values[(n as usize).min(values.len())..]);
    }
    let mean = n * p + mu;
    let last = (mean + TAIL * (mean.sqrt() + 1.0)) as usize;
    let turn = if p > 0.5 { (n + mu * q / p) as usize } else { last };
    let ratios = if turn < last { ratios_above(turn, last, n, p, mu) } else { Vec::new() };
    let (start, fall, back) = (n * p / q + mu, p / q, mu * p / q);
    // Probabilities in units of g_0.
    let (mut before, mut now) = (0.0, 1.0);
    let (mut sum, mut total) = (0.0, 0.0);
    for k in 0..=last {
        sum += now * values.get(k).copied().unwrap_or(1.0);
        total += now;
        let next = match k.checked_sub(turn).and_then(|above| ratios.get(above)) {
            Some(ratio) => now * ratio,
            None => ((start - fall * k as f64) * now + back * before).max(0.0) / (k as f64 + 1.0),
        };
        (before, now) = (now, next);
        if now > LARGE {
            (before, now, sum, total) = (before / LARGE, now / LARGE, sum / LARGE, total / LARGE);
        }
    }
    sum / total
}

/// g_(k+1) ÷ g_k for k from `turn` up to `last`: the recurrence solved for the lower ratio, starting
/// far enough above.
fn ratios_above(turn: usize, last: usize, n: f64, p: f64, mu: f64) -> Vec<f64> {
    let q = 1.0 - p;
    let mut ratios = vec![0.0; last - turn];
    let mut above = 0.0;
    for k in (turn + 1..=last + RUN_IN).rev() {
        let divisor = (p * k as f64 - n * p - mu * q).max(0.0) + q * (k as f64 + 1.0) * above;
        above = if mu > 0.0 { mu * p / divisor } else { 0.0 };
        if k <= last {
            ratios[k - turn - 1] = above;
        }
    }
    ratios
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain_binomial(n: u32, p: f64) -> Vec<f64> {
        (0..n).fold(vec![1.0], |row, _| {
            let at = |k: usize| row.get(k).copied().unwrap_or(0.0);
            let of_one_more = |k: usize| at(k) * (1.0 - p) + if k > 0 { at(k - 1) * p } else { 0.0 };
            (0..=row.len()).map(of_one_more).collect()
        })
    }

    fn plain_poisson(mu: f64) -> Vec<f64> {
        (0..400)
            .scan((-mu).exp(), |term, k| Some(std::mem::replace(term, *term * mu / f64::from(k + 1))))
            .collect()
    }

    /// P(count = k), as the expectation of a value that is 1 at k and 0 elsewhere.
    fn chance(trials: f64, share: f64, flow: f64, k: usize) -> f64 {
        let there: Vec<_> = (0..4096).map(|count| if count == k { 1.0 } else { 0.0 }).collect();
        expectation(trials, share, flow, &there)
    }

    #[test]
    fn they_are_the_convolution_of_both() {
        for n in [0, 1, 7, 60] {
            for p in [0.0, 1e-9, 0.1, 0.5, 0.75, 0.999, 1.0] {
                for mu in [0.0, 1e-12, 0.3, 9.0, 80.0] {
                    let (tries, flow) = (plain_binomial(n, p), plain_poisson(mu));
                    for k in (0..200usize).step_by(3) {
                        let sum: f64 = (0..=k.min(tries.len() - 1)).map(|i| tries[i] * flow[k - i]).sum();
                        let ours = chance(f64::from(n), p, mu, k);
                        // A chain of at most 200 products, each rounded by 1e-16; absolute, for the tails.
                        assert!((ours - sum).abs() < 1e-13, "n {n} p {p} mu {mu} k {k}: {ours} {sum}");
                    }
                }
            }
        }
    }

    #[test]
    fn past_the_values_given_the_value_is_one() {
        let none = expectation(60.0, 0.25, 9.0, &[]);
        let some = expectation(60.0, 0.25, 9.0, &[0.0; 24]);
        let rest: f64 = (24..200).map(|k| chance(60.0, 0.25, 9.0, k)).sum();
        assert!((none - 1.0).abs() < 1e-15 && (some - rest).abs() < 1e-14);
    }

    /// Abramowitz and Stegun, table 26.7: the Poisson cdf as chi-square, Q(χ² = 2m | ν = 2c) =
    /// Σ_{j<c} e^{−m} mʲ ÷ j!: Q(10 | 10) = 0.44049.
    #[test]
    fn a_poisson_has_its_table_value() {
        let below_five: f64 = (0..5).map(|k| chance(0.0, 0.0, 5.0, k)).sum();
        assert!((below_five - 0.44049).abs() < 5e-6);
    }

    #[test]
    fn many_trials_keep_their_mean() {
        // The count itself as the value, scaled so that it is 1 past the end.
        let counts: Vec<_> = (0..4000).map(|k| f64::from(k) / 4000.0).collect();
        for (n, p, mu) in [(1e6, 1e-3, 500.0), (2000.0, 0.75, 300.0), (1e5, 1e-12, 900.0)] {
            let mean = 4000.0 * expectation(n, p, mu, &counts);
            assert!((mean - (n * p + mu)).abs() < 1e-6, "{n} {p} {mu}: {mean}");
        }
    }
}
