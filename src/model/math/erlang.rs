//! The Erlang distribution of shape 4: how long something lasts, against a horizon.

/// F_k(z), the chance that an Erlang time of whole shape k has ended at rate × time = z ≥ 0:
///
/// ```text
/// F_k(z) = 1 − e^(−z)·Σ_{i<k} zⁱ ÷ i!  =  e^(−z)·Σ_{i≥k} zⁱ ÷ i!
/// ```
///
/// The first form for large z; the second for small z, where the subtraction would lose digits.
pub fn cdf(k: u32, z: f64) -> f64 {
    let scale = (-z).exp();
    let mut term = 1.0;
    let mut head = 0.0;
    for i in 0..k {
        head += term;
        term *= z / f64::from(i + 1);
    }
    if z > f64::from(k) {
        return 1.0 - scale * head;
    }
    let mut tail = 0.0;
    let mut i = k;
    while term > tail * f64::EPSILON {
        tail += term;
        i += 1;
        term *= z / f64::from(i);
    }
    scale * tail
}

/// What a random time does within a horizon that begins with it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Horizon {
    /// L(horizon) ÷ mean: of times that are running as the horizon begins, and began evenly before it,
    /// the share that ends within.
    pub ended: f64,
    /// L(horizon) = E[min(time, horizon)]: the part of the horizon before the time has ended.
    pub open: f64,
    /// E[max(0, horizon − time)]: the part after it has.
    pub closed: f64,
    /// The mean of L over the horizon (L̄): of times that begin evenly over it, the average part.
    pub mean_open: f64,
    /// 1 − L̄ ÷ mean: of times that are running as it begins, the part that runs on average.
    pub running: f64,
}

/// For an Erlang time of shape 4 with the given mean; both arguments above 0:
///
/// ```text
/// z = 4·horizon ÷ mean
/// L(horizon) = mean·F₅(z) + horizon·(1 − F₄(z))
/// L̄ = L(horizon) − E[min(time, horizon)²] ÷ (2·horizon)
/// E[min(time, horizon)²] = 1.25·mean²·F₆(z) + horizon²·(1 − F₄(z))
/// ```
///
/// L̄ by parts: L′ is the chance 1 − F₄ that the time still runs.
pub fn horizon(mean: f64, horizon: f64) -> Horizon {
    let z = 4.0 * horizon / mean;
    let ([f4, f5, f6], [runs_on_4, runs_on_5]) = three_cdfs(z);
    let quarter = 0.25 * z; // horizon ÷ mean
    // 1.25·mean²·F₆ ÷ (2·horizon), in means.
    let squared = 2.5 * f6 / z;
    let ended = f5 + quarter * runs_on_4;
    Horizon {
        ended,
        open: mean * f5 + horizon * runs_on_4,
        closed: (horizon * f4 - mean * f5).max(0.0),
        mean_open: (mean * (f5 - squared) + 0.5 * horizon * runs_on_4).max(0.0),
        // mean − L̄, with 1 − F₅ for what cancels.
        running: (runs_on_5 + squared - 0.5 * quarter * runs_on_4).max(0.0),
    }
}

/// F₄, F₅ and F₆, then 1 − F₄ and 1 − F₅, none of them by a subtraction that loses digits.
fn three_cdfs(z: f64) -> ([f64; 3], [f64; 2]) {
    let scale = (-z).exp();
    let runs_on_4 = scale * (1.0 + z * (1.0 + z * (0.5 + z * (1.0 / 6.0))));
    let square = z * z;
    let fourth = scale * (square * square * (1.0 / 24.0));
    let fifth = fourth * (z * 0.2);
    let runs_on_5 = runs_on_4 + fourth;
    if z > 6.0 {
        let runs_on_6 = runs_on_5 + fifth;
        return ([1.0 - runs_on_4, 1.0 - runs_on_5, 1.0 - runs_on_6], [runs_on_4, runs_on_5]);
    }
    let (mut f6, mut term, mut i) = (0.0, fifth, 6.0);
    loop {
        term *= z / i;
        f6 += term;
        if term <= f6 * f64::EPSILON {
            return ([f6 + fifth + fourth, f6 + fifth, f6], [runs_on_4, runs_on_5]);
        }
        i += 1.0;
    }
}
/// The time by which half are over, in means (shape 4), to three decimals.
pub const MEDIAN: f64 = 0.918;

/// The time by which nine in ten are over, in means (shape 4), to three decimals.
pub const NINE_TENTHS: f64 = 1.670;

#[cfg(test)]
mod tests {
    use super::*;

    /// Abramowitz and Stegun, Handbook of Mathematical Functions, table 26.7
    /// (chi-square Q(χ²|ν) with ν = 2k, χ² = 2z): Q(4|8) = 0.85712, Q(10|8) =
    /// 0.26503, Q(10|10) = 0.44049; printed to five places, hence 5e-6.
    #[test]
    fn the_quantiles_are_those_of_the_distribution() {
        // Half a thousandth of a mean either side of a rounded quantile, times the density's most, below 1.
        assert!((cdf(4, 4.0 * MEDIAN) - 0.5).abs() < 5e-4);
        assert!((cdf(4, 4.0 * NINE_TENTHS) - 0.9).abs() < 5e-4);
    }

    #[test]
    fn the_distribution_has_its_table_values() {
        for (k, z, upper) in [(4, 2.0, 0.85712), (4, 5.0, 0.26503), (5, 5.0, 0.44049)] {
            assert!((1.0 - cdf(k, z) - upper).abs() < 5e-6, "F_{k}({z})");
        }
    }

    #[test]
    fn both_ways_of_adding_up_meet() {
        for k in [4, 5] {
            let z = f64::from(k);
            let (below, above) = (cdf(k, z), cdf(k, z * (1.0 + 1e-14)));
            // They differ by the slope times 1e-14·z and rounding.
            assert!((below - above).abs() < 1e-13);
        }
    }

    #[test]
    fn three_at_once_are_those_one_by_one() {
        for z in [1e-3, 0.5, 3.9, 6.0, 6.0 + 1e-12, 17.0, 700.0, 1e4] {
            let (ended, runs_on) = three_cdfs(z);
            for (k, f) in (4..).zip(ended) {
                // Both are sums of a few dozen terms without a subtraction.
                assert!((f / cdf(k, z) - 1.0).abs() < 1e-14, "F_{k}({z}): {f}");
            }
            for (f, runs_on) in ended.into_iter().zip(runs_on) {
                assert!((f + runs_on - 1.0).abs() < 1e-15, "{z}: {f} {runs_on}");
            }
        }
    }

    /// L̄ by Simpson's rule over L itself, with 2,000 steps: for the shortest mean, half of a
    /// step, off by 1e-7 of it.
    #[test]
    fn the_mean_part_is_the_mean_over_the_horizon() {
        for (mean, weeks) in [(13.0, 52.0), (0.1, 4.0), (260.0, 1.0), (40.0, 13.0), (17.0, 260.0)] {
            let seen = |t: f64| if t == 0.0 { 0.0 } else { horizon(mean, t).open };
            let step = weeks / 2000.0;
            let weight = |i: u32| if i.is_multiple_of(2) { 2.0 } else { 4.0 };
            let inner: f64 = (1..2000).map(|i| weight(i) * seen(f64::from(i) * step)).sum();
            let expected = (inner + seen(weeks)) / 6000.0;
            let found = horizon(mean, weeks);
            assert!((found.mean_open / expected - 1.0).abs() < 1e-6, "{mean} {weeks}: {found:?} {expected}");
            assert!((found.running - 1.0 + found.mean_open / mean).abs() < 1e-12, "{mean} {weeks}");
        }
        // Nearly all of a mean far shorter than the horizon: 0.625·mean ÷ horizon runs on average.
        assert!((horizon(0.1, 260.0).running / (0.0625 / 260.0) - 1.0).abs() < 1e-12);
    }

    #[test]
    fn a_short_horizon_keeps_its_digits() {
        // For z → 0: closed → mean · z⁵ · (1/96 − 1/120), the leading term.
        let (mean, weeks): (f64, f64) = (260.0, 0.01);
        let z = 4.0 * weeks / mean;
        let leading = mean * z.powi(5) * (1.0 / 96.0 - 1.0 / 120.0);
        // The next term is smaller by about z, 1.5e-4.
        assert!((horizon(mean, weeks).closed / leading - 1.0).abs() < 2e-4);
    }

    #[test]
    fn a_long_horizon_sees_the_whole_mean() {
        let seen = horizon(0.1, 260.0);
        assert!((seen.open - 0.1).abs() < 1e-12 && (seen.closed - 259.9).abs() < 1e-9);
    }
}
