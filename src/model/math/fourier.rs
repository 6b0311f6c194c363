//! The discrete Fourier transform, for powers of a distribution.
//!
//! The crates that offer it plan for every length and processor, and would weigh more than the
//! whole page; this is thirty lines.

use std::f64::consts::TAU;
use std::ops::{Add, Mul, Sub};

use super::angle::sin_cos;

/// A complex number.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Complex {
    pub re: f64,
    pub im: f64,
}

impl Complex {
    /// cos angle + i·sin angle.
    pub fn from_angle(angle: f64) -> Self {
        let (sin, cos) = sin_cos(angle);
        Self { re: cos, im: sin }
    }

    /// A real number.
    pub fn real(re: f64) -> Self {
        Self { re, im: 0.0 }
    }

    /// |z|².
    pub fn norm_squared(self) -> f64 {
        self.re * self.re + self.im * self.im
    }

    /// This × a real number.
    pub fn times(self, factor: f64) -> Self {
        Self { re: self.re * factor, im: self.im * factor }
    }

    /// This ÷ another, which is not 0.
    pub fn divided_by(self, other: Self) -> Self {
        (self * Self { re: other.re, im: -other.im }).times(1.0 / other.norm_squared())
    }
}

impl Add for Complex {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self { re: self.re + other.re, im: self.im + other.im }
    }
}

impl Sub for Complex {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self { re: self.re - other.re, im: self.im - other.im }
    }
}

impl Mul for Complex {
    type Output = Self;
    fn mul(self, other: Self) -> Self {
        Self { re: self.re * other.re - self.im * other.im, im: self.re * other.im + self.im * other.re }
    }
}

/// In place, x_j ← Σ_k x_k·e^(−2πi·j·k ÷ n) (Cooley and Tukey, 1965). The length n must be a power
/// of 2.
pub fn transform(values: &mut [Complex]) {
    let length = values.len();
    debug_assert!(length.is_power_of_two());
    let bits = length.trailing_zeros();
    for i in 1..length {
        let j = i.reverse_bits() >> (usize::BITS - bits);
        if i < j {
            values.swap(i, j);
        }
    }
    let roots: Vec<_> =
        (0..length / 2).map(|i| Complex::from_angle(-TAU * i as f64 / length as f64)).collect();
    let mut half = 1;
    while half < length {
        let stride = length / (2 * half);
        for block in values.chunks_exact_mut(2 * half) {
            let (low, high) = block.split_at_mut(half);
            for (i, (low, high)) in low.iter_mut().zip(high).enumerate() {
                let turned = *high * roots[i * stride];
                (*low, *high) = (*low + turned, *low - turned);
            }
        }
        half *= 2;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_the_sum_that_defines_it() {
        let given: Vec<_> =
            (0..64).map(|i| Complex { re: f64::from(i * i % 17), im: f64::from(i % 5) }).collect();
        let mut values = given.clone();
        transform(&mut values);
        for (j, value) in values.iter().enumerate() {
            let sum = given.iter().enumerate().fold(Complex::default(), |sum, (k, x)| {
                sum + *x * Complex::from_angle(-TAU * (j * k) as f64 / 64.0)
            });
            // 64 terms up to 16, with angles up to 390 of 1e-16 relative error each.
            assert!((*value - sum).norm_squared() < 1e-20, "{j}");
        }
    }

    #[test]
    fn a_quotient_times_the_divisor_is_the_dividend() {
        let (a, b) = (Complex { re: 3.0, im: -4.0 }, Complex { re: 0.5, im: 2.0 });
        assert!((a.divided_by(b) * b - a).norm_squared() < 1e-28);
    }
}
