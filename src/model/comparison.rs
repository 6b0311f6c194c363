//! When two numbers count as different.

/// Whether two values differ by more than arithmetic's own noise: one part in a billion of the
/// larger. Never for two NaN.
pub fn differs(a: f64, b: f64) -> bool {
    (a - b).abs() > 1e-9 * a.abs().max(b.abs())
}

/// The same where either may not exist: two that do not exist are the same.
pub fn differs_or_absent(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => differs(a, b),
        (a, b) => a.is_some() != b.is_some(),
    }
}
