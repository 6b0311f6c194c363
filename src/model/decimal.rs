//! A number as text, for messages to programs.
//!
//! The standard library writes every float, in every form: 3 KB of the page. This one writes what a
//! plan may hold, with the same digits.

use std::fmt;

/// The fewest digits that are this number and no other; at most 22 behind the point. Whole numbers
/// up to 2^64.
pub struct Decimal(pub f64);

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let value = self.0.abs();
        if self.0.is_sign_negative() && !value.is_nan() {
            f.write_str("-")?;
        }
        if !value.is_finite() {
            return f.write_str(if value.is_nan() { "NaN" } else { "inf" });
        }
        let (digits, places) = shortest(value);
        let (whole, rest) =
            10_u64.checked_pow(places as u32).map_or((0, digits), |unit| (digits / unit, digits % unit));
        if places == 0 { write!(f, "{whole}") } else { write!(f, "{whole}.{rest:0places$}") }
    }
}

/// Writes a number with exactly so many decimals, half away from zero, digit by digit.
pub fn push_fixed(text: &mut String, value: f64, places: usize) {
    let scaled = (value * 10f64.powi(places as i32)).round() as i64;
    if scaled < 0 {
        text.push('-');
    }
    let mut digits = [b'0'; 20];
    let mut rest = scaled.unsigned_abs();
    let mut first = digits.len();
    while rest > 0 || first + places >= digits.len() {
        first -= 1;
        digits[first] = b'0' + (rest % 10) as u8;
        rest /= 10;
    }
    for (i, digit) in digits.iter().enumerate().skip(first) {
        if i + places == digits.len() {
            text.push('.');
        }
        text.push(char::from(*digit));
    }
}

/// The number as whole ÷ 10^places.
fn shortest(value: f64) -> (u64, usize) {
    // value = mantissa ÷ 2^shift, and what lies within half of one of that mantissa is read as it.
    let mantissa = (value.to_bits() & ((1 << 52) - 1)) | (1 << 52);
    let shift = 1075 - i64::from((value.to_bits() >> 52) as u32);
    if shift <= 0 {
        return (value as u64, 0);
    }
    // So small that all 22 places are 0.
    if shift > 127 {
        return (0, 0);
    }
    let mut unit = 1_u128;
    let mut places = 0;
    loop {
        let exact = u128::from(mantissa) * unit;
        let whole = (exact + (1 << (shift - 1))) >> shift;
        let off = (whole << shift).abs_diff(exact);
        // Below a power of two numbers lie twice as close.
        let close = if mantissa == 1 << 52 && whole << shift < exact { 4 * off } else { 2 * off } <= unit;
        if close || places == 22 {
            return (whole as u64, places);
        }
        unit *= 10;
        places += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        // Larger than a millionth: below, 22 decimals do not hold all digits.
        #[test]
        fn it_has_the_digits_of_the_standard_library(part in 0.1_f64..1.0, power in -4_i32..15) {
            for value in [part * 10_f64.powi(power), -part * 10_f64.powi(power), (part * 1e6).round() / 10_f64.powi(power.abs())] {
                prop_assert_eq!(Decimal(value).to_string(), value.to_string());
            }
        }
    }

    #[test]
    fn the_edges_are_those_of_the_standard_library() {
        let powers = (-16..50).map(|power| 2_f64.powi(power));
        let others = [
            0.0,
            -0.0,
            0.1 + 0.2,
            1.0 / 3.0,
            0.65,
            1e10,
            1e-7,
            1e-20,
            f64::NAN,
            f64::INFINITY,
            -f64::INFINITY,
        ];
        for value in powers.flat_map(|power| [power, power.next_down(), power.next_up()]).chain(others) {
            assert_eq!(Decimal(value).to_string(), value.to_string());
        }
        assert_eq!(Decimal(1e-30).to_string(), "0");
    }
}
