//! A response that nears a limit: each further hour brings less.

/// The least headroom of a curve: the share of its limit that lies above today's result. If
/// today's result is the limit, the curve would be a step: everything for the first second of
/// work. So today counts as at most 99.9 % of the limit, which then lies up to a thousandth
/// too high. With more headroom than this, nothing changes.
const LEAST_HEADROOM: f64 = 1e-3;

/// The headroom q of a curve whose limit is a factor (1 or more) above today's result:
/// q = 1 − 1 ÷ factor.
pub fn headroom(factor: f64) -> f64 {
    (1.0 - 1.0 / factor).max(LEAST_HEADROOM)
}

/// Today's result times this is the result at so many times today's hours (0 or more):
///
/// ```text
/// (1 − q^times) ÷ (1 − q)
/// ```
///
/// It is 0 without an hour, exactly 1 at today's hours, and nears the factor of [`headroom`].
pub fn result_at(times: f64, headroom: f64) -> f64 {
    if times == 1.0 { 1.0 } else { -(times * headroom.ln()).exp_m1() / (1.0 - headroom) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_goes_from_nothing_through_today_to_the_limit() {
        for factor in [1.0, 1.5, 2.0, 10.0] {
            let q = headroom(factor);
            assert_eq!((result_at(0.0, q), result_at(1.0, q)), (0.0, 1.0));
            // At a factor of 1, the limit is the thousandth above.
            assert!((result_at(1e6, q) / factor.max(1.0 / 0.999) - 1.0).abs() < 1e-12);
            assert!((result_at(1.0 + 1e-9, q) - 1.0).abs() < 1e-8, "no jump at today");
        }
        // By hand: with a factor of 2 half of the gap is left for each of today's hours.
        assert!((result_at(2.0, headroom(2.0)) - 1.5).abs() < 1e-15);
    }
}
