//! The normal distribution, its quantiles, and a shifted log-normal with three given moments.

use std::f64::consts::{FRAC_1_SQRT_2, TAU};

/// Φ(z): the share of a standard normal below z.
pub fn cdf(z: f64) -> f64 {
    0.5 * libm::erfc(-z * FRAC_1_SQRT_2)
}

/// The z below which a share of a standard normal lies; the share is strictly between 0 and 1.
///
/// Newton's method on Φ, starting from Tukey's lambda distribution with λ = 0.14 (Joiner and
/// Rosenblatt, 1971). That is within 0.02 down to a share of 1e-4, and each of four steps squares
/// the error.
pub fn quantile(share: f64) -> f64 {
    let power = |share: f64| (0.14 * share.ln()).exp();
    let mut z = 4.91 * (power(share) - power(1.0 - share));
    for _ in 0..4 {
        let density = (-0.5 * z * z).exp() / TAU.sqrt();
        z -= (cdf(z) - share) / density;
    }
    z
}

/// P(X < x) for a log-normal that is shifted (and mirrored, if the skewness is negative) so as to
/// have the given mean, standard deviation (0 or more) and skewness.
///
/// The skewness of a log-normal with ω = e^(σ²) is (ω + 2)·√(ω − 1), which is a cubic in ω with one
/// real root. Fenton (1960) and Wilkinson match sums of log-normals by two moments; here the third
/// decides how far the match is shifted.
pub fn skewed_cdf(mean: f64, deviation: f64, skewness: f64, x: f64) -> f64 {
    if deviation <= 0.0 {
        return if mean < x { 1.0 } else { 0.0 };
    }
    if skewness < 0.0 {
        return 1.0 - skewed_cdf(-mean, deviation, -skewness, -x);
    }
    let z = (x - mean) / deviation;
    // Below this, it differs from the normal by less than a rounding error.
    if skewness < 1e-6 {
        return cdf(z);
    }
    let cube = 1.0 + skewness * (0.5 * skewness + (1.0 + 0.25 * skewness * skewness).sqrt());
    let root = (cube.ln() / 3.0).exp(); // cbrt would add 1 KB to the page
    let spread = (root - 1.0) * (root - 1.0) / root; // ω − 1
    let above_least = 1.0 + z * spread.sqrt(); // of a log-normal with mean 1
    if above_least <= 0.0 {
        return 0.0;
    }
    let sigma = spread.ln_1p().sqrt();
    cdf(above_least.ln() / sigma + 0.5 * sigma)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Abramowitz and Stegun, Handbook of Mathematical Functions, table 26.1.
    #[test]
    fn the_distribution_has_its_table_values() {
        for (z, share) in [
            (0.0, 0.5),
            (1.0, 0.841_344_746_068_543),
            (2.0, 0.977_249_868_051_821),
            (3.0, 0.998_650_101_968_370),
        ] {
            // The table prints fifteen places.
            assert!((cdf(z) - share).abs() < 1e-15 && (cdf(-z) - (1.0 - share)).abs() < 1e-15, "Φ({z})");
        }
        // Ibid., table 26.2: −log₁₀ Q(x) printed to five places.
        for (z, digits) in [(5.0, 6.542_65), (10.0, 23.118_05)] {
            assert!((-cdf(-z).log10() - digits).abs() < 5e-6, "Q({z})");
        }
    }

    #[test]
    fn the_quantile_undoes_the_distribution() {
        for i in 1..4096 {
            let share = f64::from(i) / 4096.0;
            assert!((cdf(quantile(share)) - share).abs() < 1e-14);
        }
    }

    #[test]
    fn a_log_normal_is_its_own_shifted_log_normal() {
        // Mean 1 and variation 0.8: skewness 0.8³ + 3·0.8, median 1/√1.64.
        let median = 1.64f64.sqrt().recip();
        assert!((skewed_cdf(1.0, 0.8, 0.512 + 2.4, median) - 0.5).abs() < 1e-14);
        assert_eq!(skewed_cdf(1.0, 0.8, 0.512 + 2.4, -1e-9), 0.0);
        assert!((skewed_cdf(-1.0, 0.8, -0.512 - 2.4, -median) - 0.5).abs() < 1e-14);
        assert_eq!(skewed_cdf(-1.0, 0.8, -0.512 - 2.4, 1e-9), 1.0);
    }

    #[test]
    fn little_skewness_is_nearly_normal_and_no_deviation_a_step() {
        // Edgeworth: they differ by skewness/6·(z² − 1)·density, at most 0.07 skewness.
        for skewness in [0.0, 9e-7, 1.1e-6, 1e-3] {
            assert!((skewed_cdf(5.0, 2.0, skewness, 6.0) - cdf(0.5)).abs() < 0.07 * skewness + 1e-15);
        }
        assert_eq!((skewed_cdf(5.0, 0.0, 0.0, 5.0), skewed_cdf(5.0, 0.0, 1.0, 5.1)), (0.0, 1.0));
    }
}
