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

/// How a horizon is divided by a random time that begins with it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Horizon {
    /// E[min(time, horizon)]: the part of the horizon before the time has ended.
    pub open: f64,
    /// E[max(0, horizon − time)]: the part after it has.
    pub closed: f64,
}

/// For an Erlang time of shape 4 with the given mean; both arguments above 0:
///
/// ```text
/// open = mean·F₅(z) + horizon·(1 − F₄(z)),   z = 4·horizon ÷ mean
/// ```
pub fn horizon(mean: f64, horizon: f64) -> Horizon {
    let z = 4.0 * horizon / mean;
    let (f4, f5) = (cdf(4, z), cdf(5, z));
    let open = mean * f5 + horizon * (1.0 - f4);
    Horizon { open, closed: (horizon * f4 - mean * f5).max(0.0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Abramowitz and Stegun, Handbook of Mathematical Functions, table 26.7
    /// (chi-square Q(χ²|ν) with ν = 2k, χ² = 2z): Q(4|8) = 0.85712, Q(10|8) =
    /// 0.26503, Q(10|10) = 0.44049; printed to five places, hence 5e-6.
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
