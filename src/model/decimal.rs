//! Numbers as plain decimal text: an optional minus, digits, a point, digits.
//!
//! The standard library's float formatter serves every format there is and adds 3 KB
//! to the page; with [`push_fixed`] it was also most of the time of drawing a curve. This
//! one knows two forms, and each writes digit by digit into a string that is there already:
//!
//! - [`push_fixed`]: a given number of decimals, rounded half away from zero. For pictures and people.
//! - [`push_shortest`]: as few digits as identify the number. For messages and links.

use std::fmt;

/// Decimals that a number can have at most.
const MOST_PLACES: usize = 22;

/// A number in the form of [`push_shortest`].
pub struct Decimal(pub f64);

impl fmt::Display for Decimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = String::new();
        push_shortest(&mut text, self.0);
        f.write_str(&text)
    }
}

/// The same for a number that may be anything, since a person gave it: of one beyond ±1e15, only
/// that it is, rather than hundreds of zeros. (`{:e}` would add half a KB to the page.)
pub struct AnyDecimal(pub f64);

impl fmt::Display for AnyDecimal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            value if value.is_finite() && value >= 1e15 => f.write_str("above 1e15"),
            value if value.is_finite() && value <= -1e15 => f.write_str("below -1e15"),
            value => Decimal(value).fmt(f),
        }
    }
}

/// A number in the form of [`push_fixed`].
pub fn fixed(value: f64, places: usize) -> String {
    let mut text = String::with_capacity(10);
    push_fixed(&mut text, value, places);
    text
}

/// Appends a number with exactly that many decimals, at most 15: rounded half away from
/// zero, never as `-0`, and cut off at 2^64 ÷ 10^places.
pub fn push_fixed(text: &mut String, value: f64, places: usize) {
    let digits = (value.abs() * 10_u64.pow(places as u32) as f64).round() as u64;
    push(text, value < 0.0 && digits > 0, digits, places);
}

/// Appends the fewest digits that read back as this number, as the standard library's
/// formatter does; of a number too small for 22 decimals, those. Whole numbers up to 2^64.
pub fn push_shortest(text: &mut String, value: f64) {
    let positive = value.abs();
    if positive.is_finite() {
        let (digits, places) = shortest(positive);
        push(text, value.is_sign_negative(), digits, places);
    } else {
        text.push_str(if value.is_nan() {
            "NaN"
        } else if value > 0.0 {
            "inf"
        } else {
            "-inf"
        });
    }
}

/// Appends digits ÷ 10^places.
fn push(text: &mut String, negative: bool, mut digits: u64, places: usize) {
    if negative {
        text.push('-');
    }
    // From the back: 20 digits of a u64, or a zero before the decimals.
    let mut written = [b'0'; MOST_PLACES + 1];
    let mut first = written.len();
    while digits > 0 || first + places >= written.len() {
        first -= 1;
        written[first] = b'0' + (digits % 10) as u8;
        digits /= 10;
    }
    for (at, digit) in written.iter().enumerate().skip(first) {
        if at + places == written.len() {
            text.push('.');
        }
        text.push(char::from(*digit));
    }
}

/// The number as digits ÷ 10^places.
fn shortest(value: f64) -> (u64, usize) {
    // value = mantissa ÷ 2^shift, and a decimal within half a unit of that mantissa reads
    // back as this value.
    let mantissa = (value.to_bits() & ((1 << 52) - 1)) | (1 << 52);
    let shift = 1075 - i64::from((value.to_bits() >> 52) as u32);
    if shift <= 0 {
        return (value as u64, 0);
    }
    // So small that all 22 decimals are 0.
    if shift > 127 {
        return (0, 0);
    }
    let mut unit = 1_u128;
    let mut places = 0;
    loop {
        let exact = u128::from(mantissa) * unit;
        let digits = (exact + (1 << (shift - 1))) >> shift;
        let off = (digits << shift).abs_diff(exact);
        // Just below a power of two, floats lie twice as close.
        let close = if mantissa == 1 << 52 && digits << shift < exact { 4 * off } else { 2 * off } <= unit;
        if close || places == MOST_PLACES {
            return (digits as u64, places);
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

        // The standard library rounds the exact binary value and a half to even; scaling by a power of ten
        // rounds once more, so the two may differ where a half is next to be met.
        #[test]
        fn fixed_decimals_are_those_of_the_standard_library_but_for_halves(value in -1e6..1e6_f64, places in 0..7usize) {
            let (ours, scaled) = (fixed(value, places), value.abs() * 10_f64.powi(places as i32));
            let near_a_half = (scaled.fract() - 0.5).abs() < 1e-6;
            let theirs = format!("{value:.places$}");
            prop_assert!(near_a_half || ours == theirs || theirs == format!("-{ours}"), "{} {}", ours, theirs);
        }
    }

    #[test]
    fn a_fixed_number_of_decimals_rounds_half_away_from_zero() {
        for (value, places, text) in [
            (0.0, 0, "0"),
            (-0.0, 1, "0.0"),
            (-0.04, 1, "0.0"),
            (0.05, 1, "0.1"),
            (-0.25, 1, "-0.3"),
            (0.5, 0, "1"),
            (-2.5, 0, "-3"),
            (123.456, 2, "123.46"),
            (999.96, 1, "1000.0"),
            (0.86667, 5, "0.86667"),
            (1e-9, 15, "0.000000001000000"),
            (1e300, 0, "18446744073709551615"),
            (f64::NAN, 2, "0.00"),
        ] {
            assert_eq!(fixed(value, places), text);
        }
        let mut text = String::from("M");
        push_fixed(&mut text, -7.0, 1);
        push_shortest(&mut text, 0.5);
        assert_eq!(text, "M-7.00.5");
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
