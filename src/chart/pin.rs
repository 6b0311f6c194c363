//! The pin: standing, or lying down if its figure fell.

/// The path of a standing pin's outline, 14 × 28 units.
pub const OUTLINE: &str = "M7 0.8c-2.1 0-3.2 1.8-3.2 3.8 0 2.3 1.1 3.8 1.1 6 0 3.1-3.4 6-3.4 11.8 0 4.2 1.4 7.3 2.3 9.3h6.4c.9-2 2.3-5.1 2.3-9.3 0-5.8-3.4-8.7-3.4-11.8 0-2.2 1.1-3.7 1.1-6C10.2 2.6 9.1.8 7 .8z";

/// The path of the two bands round its neck.
pub const BANDS: &str = "M3.7 8.6h6.6M4.2 11h5.6";

/// The transform that places it in a view box of 46 × 44, resting on the lower edge.
pub fn placing(fell: bool) -> &'static str {
    if fell { "translate(43.5 25) rotate(90) scale(1.34)" } else { "translate(1 1) scale(1.34)" }
}
