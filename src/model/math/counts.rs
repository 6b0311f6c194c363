//! How many of a number of chances come in.

/// The expectation of a value that depends on a count: of a binomial of `trials` chances (a whole
/// number, 0 or more) of `share` each (in [0, 1]), plus a Poisson with mean `flow` (0 or more).
/// `values[k]` belongs to the count k; past their end the value is 1.
///
/// The generating function G = (q + pz)^n · e^{μ(z−1)} has (q + pz)·G′ = (np + μq + μpz)·G, whose
/// coefficients are the recurrence q(k+1)·g_{k+1} = (np − pk + μq)·g_k + μp·g_{k−1}. An error in it
/// grows by p ÷ q at most, so for p up to ½ it is run as it stands.
pub fn expect(trials: f64, share: f64, flow: f64, values: &[f64]) -> f64 {
    if share > 0.5 {
        let counts = Counts::of(trials, share, flow);
        let value = |k: usize| values.get(k).copied().unwrap_or(1.0);
        return counts.values.iter().zip(counts.first..).map(|(chance, k)| chance * value(k)).sum();
    }
    let (p, q) = (share, 1.0 - share);
    let mean = trials * p + flow;
    let last = mean + REACH * (mean.sqrt() + 1.0);
    // In units of g_0, brought down whenever they have grown by this much.
    let large = 1e200;
    let (mut before, mut now) = (0.0, 1.0);
    let (mut sum, mut total) = (0.0, 0.0);
    let mut k = 0.0;
    let (start, fall, back) = ((trials * p + flow * q) / q, p / q, flow * p / q);
    let mut values = values.iter();
    while k <= last {
        sum += now * values.next().copied().unwrap_or(1.0);
        total += now;
        let next = ((start - fall * k) * now + back * before) / (k + 1.0);
        (before, now) = (now, next.max(0.0));
        k += 1.0;
        if now > large {
            (before, now, sum, total) = (before / large, now / large, sum / large, total / large);
        }
    }
    sum / total
}

/// P(count = k): `values[i]` is that of k = `first + i`. Outside, less than 1e-20 each.
struct Counts {
    first: usize,
    values: Vec<f64>,
}

/// Standard deviations from the mean beyond which a count is left out.
const REACH: f64 = 10.0;
/// Steps from which the downward ratios start, at 0, so as to have forgotten it where they count.
const RUN_IN: usize = 60;

impl Counts {
    /// By ratios. Up to k = n + μq/p no term of the recurrence is negative, so g_{k+1}/g_k is run
    /// upwards to there; beyond it it is run downwards, again without a difference.
    fn of(trials: f64, share: f64, flow: f64) -> Counts {
        let (n, p, q, mu) = (trials, share, 1.0 - share, flow);
        let mean = n * p + mu;
        let room = REACH * (n * p * q + mu).sqrt() + REACH;
        let first = (mean - room).max(0.0) as usize;
        // Without a chance to fail, the trials are only an offset.
        let first = if q == 0.0 { first.max(n as usize) } else { first };
        let last = (mean + room) as usize;
        let turn = if p > 0.0 { (n + mu * q / p) as usize } else { last };
        let turn = turn.clamp(first, last);
        let mut ratios = vec![0.0; last - first + 1]; // [i]: from first + i − 1 to first + i
        let mut below = f64::INFINITY;
        for k in (if q == 0.0 { first } else { 0 })..turn {
            let k_f = k as f64;
            let carried = if mu * p > 0.0 { mu * p / below } else { 0.0 };
            let ratio = ((n * p - p * k_f + mu * q).max(0.0) + carried) / (q * (k_f + 1.0));
            below = ratio;
            if k + 1 > first {
                ratios[k + 1 - first] = ratio;
            }
        }
        let mut above = 0.0;
        for k in (turn + 1..=last + RUN_IN).rev() {
            let k_f = k as f64;
            let against = (p * k_f - n * p - mu * q).max(0.0) + q * (k_f + 1.0) * above;
            above = if mu == 0.0 { 0.0 } else { mu * p / against };
            if k <= last {
                ratios[k - first] = above;
            }
        }
        Counts { first, values: shares(&ratios) }
    }
}

/// What adds up to 1 and has these ratios from each to the next; the first ratio is not used.
fn shares(ratios: &[f64]) -> Vec<f64> {
    // From the largest value outwards, so that nothing runs over.
    let top = ratios.iter().skip(1).take_while(|ratio| **ratio >= 1.0).count();
    let mut values = vec![0.0; ratios.len()];
    values[top] = 1.0;
    for i in top + 1..ratios.len() {
        values[i] = values[i - 1] * ratios[i];
    }
    for i in (0..top).rev() {
        values[i] = values[i + 1] / ratios[i + 1];
    }
    let sum: f64 = values.iter().sum();
    for value in &mut values {
        *value /= sum;
    }
    values
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

    #[test]
    fn they_are_the_convolution_of_both() {
        for n in [0, 1, 7, 60] {
            for p in [0.0, 1e-9, 0.1, 0.5, 0.75, 0.999, 1.0] {
                for mu in [0.0, 1e-12, 0.3, 9.0, 80.0] {
                    let (tries, flow) = (plain_binomial(n, p), plain_poisson(mu));
                    let counts = Counts::of(f64::from(n), p, mu);
                    let half: Vec<_> = (0..200).map(|k| if k < 20 { 0.25 } else { 1.0 }).collect();
                    let mut low = 0.0;
                    for k in 0..200usize {
                        let sum: f64 = (0..=k.min(tries.len() - 1)).map(|i| tries[i] * flow[k - i]).sum();
                        let ours =
                            k.checked_sub(counts.first).and_then(|i| counts.values.get(i)).unwrap_or(&0.0);
                        // A chain of at most 200 products of rounding 1e-16 each; absolute, for the tails.
                        assert!((ours - sum).abs() < 1e-13, "n {n} p {p} mu {mu} k {k}: {ours} {sum}");
                        low += if k < 20 { sum } else { 0.0 };
                    }
                    let expected = expect(f64::from(n), p, mu, &half);
                    assert!((expected - (1.0 - 0.75 * low)).abs() < 1e-13, "n {n} p {p} mu {mu}");
                }
            }
        }
    }

    /// Abramowitz and Stegun, table 26.7: the Poisson cdf as chi-square, Q(χ² = 2m | ν = 2c) =
    /// Σ_{j<c} e^{−m} mʲ ÷ j!: Q(10 | 10) = 0.44049.
    #[test]
    fn a_poisson_has_its_table_value() {
        let counts = Counts::of(0.0, 0.0, 5.0);
        let below_five: f64 = counts.values[..5].iter().sum();
        assert!((below_five - 0.44049).abs() < 5e-6);
    }

    #[test]
    fn many_trials_are_a_window_around_their_mean() {
        let counts = Counts::of(1e6, 0.25, 1000.0);
        let mean: f64 = counts.values.iter().zip(counts.first..).map(|(p, k)| p * k as f64).sum();
        assert!((mean - 251_000.0).abs() < 1e-6 && counts.values.len() < 10_000);
    }
}
