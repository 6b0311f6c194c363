//! When two numbers count as different.

/// Whether two values differ by more than rounding errors would make them: by more than one
/// part in a billion of the larger. Two NaN never differ.
pub fn differs(a: f64, b: f64) -> bool {
    (a - b).abs() > 1e-9 * a.abs().max(b.abs())
}

/// The same for values that may not exist: two that do not exist are the same.
pub fn differs_or_absent(a: Option<f64>, b: Option<f64>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => differs(a, b),
        (a, b) => a.is_some() != b.is_some(),
    }
}
