//! Sine and cosine, for angles up to a million.
//!
//! The standard library's also handle angles of 1e300 and beyond, with tables and a multiplication
//! of a thousand bits: 2 KB of the page.

use std::f64::consts::FRAC_2_PI;

/// π ÷ 2 in two parts: its first 33 bits, whose product with a whole number below 2^20 is exact,
/// and the rest (Cody and Waite, 1980).
const HALF_PI: f64 = 1.570_796_326_734_125_6;
const HALF_PI_REST: f64 = 6.077_100_506_506_192e-11;

const SIN: [f64; 9] = taylor(1.0);
const COS: [f64; 9] = taylor(0.0);

/// Taylor's coefficients (−1)^k ÷ (2k + first)!. For angles up to π ÷ 4, the next term would be
/// below 1e-17.
const fn taylor(first: f64) -> [f64; 9] {
    let mut terms = [1.0; 9];
    let mut k = 1;
    while k < terms.len() {
        let n = 2.0 * k as f64 + first;
        terms[k] = -terms[k - 1] / (n * (n - 1.0));
        k += 1;
    }
    terms
}

/// The sine and the cosine of an angle up to a million, to 2e-16.
pub fn sin_cos(angle: f64) -> (f64, f64) {
    let quarters = (angle * FRAC_2_PI).round();
    let rest = angle - quarters * HALF_PI - quarters * HALF_PI_REST;
    let square = rest * rest;
    let series = |terms: &[f64; 9]| terms.iter().rev().fold(0.0, |sum, term| sum * square + term);
    let (sin, cos) = (rest * series(&SIN), series(&COS));
    match quarters as i64 & 3 {
        0 => (sin, cos),
        1 => (cos, -sin),
        2 => (-sin, -cos),
        _ => (-cos, sin),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_sine_and_the_cosine() {
        for i in -40_000..40_000 {
            let angle = f64::from(i) * 0.123_456_789;
            let ((sin, cos), expected) = (sin_cos(angle), angle.sin_cos());
            assert!((sin - expected.0).abs() < 2.5e-16 && (cos - expected.1).abs() < 2.5e-16, "{angle}");
        }
        assert_eq!(sin_cos(0.0), (0.0, 1.0));
    }
}
