//! Where a function crosses zero.

/// More than halving alone would need between any two numbers at hand.
const MOST_STEPS: usize = 200;

/// Two places within twice the tolerance between which the function crosses zero,
/// the lower first. Its signs at the ends given differ; where they do not, the end
/// nearer to zero, twice.
///
/// Chandrupatla, "A new hybrid quadratic/bisection algorithm for finding the zero
/// of a nonlinear function", Advances in Engineering Software 28 (1997): an inverse
/// parabola where that is safe, else a halving, so a kink costs little.
pub fn crossing(function: impl Fn(f64) -> f64, low: f64, high: f64, tolerance: f64) -> (f64, f64) {
    let (mut a, mut b) = (high, low);
    let (mut fa, mut fb) = (function(a), function(b));
    if (fa > 0.0) == (fb > 0.0) {
        let end = if fa.abs() < fb.abs() { a } else { b };
        return (end, end);
    }
    let mut share = 0.5;
    for _ in 0..MOST_STEPS {
        let x = a + share * (b - a);
        let fx = function(x);
        let (c, fc);
        if (fx > 0.0) == (fa > 0.0) {
            (c, fc) = (a, fa);
        } else {
            (c, fc, b, fb) = (b, fb, a, fa);
        }
        (a, fa) = (x, fx);
        if fx == 0.0 {
            return (x, x);
        }
        let least = (2.0 * f64::EPSILON * a.abs().max(b.abs()) + tolerance) / (b - a).abs();
        if least > 0.5 {
            break;
        }
        let (xi, phi) = ((a - b) / (c - b), (fa - fb) / (fc - fb));
        let safe = phi * phi < xi && (1.0 - phi) * (1.0 - phi) < 1.0 - xi;
        let parabola = fa / (fb - fa) * fc / (fb - fc) + (c - a) / (b - a) * fa / (fc - fa) * fb / (fc - fb);
        share = if safe && parabola.is_finite() { parabola.clamp(least, 1.0 - least) } else { 0.5 };
    }
    (a.min(b), a.max(b))
}

/// Two ends between which a rising function crosses zero, sought outward from a
/// guess with steps that double, within ± limit.
pub fn bracket(rising: impl Fn(f64) -> f64, guess: f64, limit: f64) -> (f64, f64) {
    let mut near = guess.clamp(-limit, limit);
    let up = rising(near) < 0.0;
    let mut step = if up { 0.25 } else { -0.25 };
    loop {
        let far = (near + step).clamp(-limit, limit);
        if far == near || (rising(far) < 0.0) != up {
            return if up { (near, far) } else { (far, near) };
        }
        near = far;
        step *= 2.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_crossing_is_found_wherever_it_lies() {
        for place in [-300.0, -1.0, 0.0, 1e-9, 0.3, 7.0, 399.0] {
            let smooth = |x: f64| (x - place).tanh();
            let kinked = |x: f64| if x < place { -1.0 } else { (x - place) * 1e-3 };
            let steep = |x: f64| (x - place).exp() - 1.0;
            for function in [&smooth as &dyn Fn(f64) -> f64, &kinked, &steep] {
                let (low, high) = bracket(function, 0.5, 400.0);
                assert!(low <= place && place <= high, "{low} to {high} around {place}");
                let (low, high) = crossing(function, low, high, 1e-12);
                // Twice the tolerance, and the last digits of the place and of e^0 − 1.
                let near = 2e-12 + 1e-15 * place.abs();
                assert!(place - near <= low && low <= high && high <= place + near, "{low} to {high}");
                assert!(low <= place + 1e-15 && place - 1e-15 <= high, "{low} to {high} around {place}");
                assert!(high - low <= near, "{low} to {high} around {place}");
            }
        }
    }

    #[test]
    fn without_a_crossing_an_end_is_found() {
        assert_eq!(bracket(|_| -1.0, 0.0, 10.0), (10.0, 10.0));
        assert_eq!(crossing(|x| x + 1.0, 0.0, 5.0, 1e-9), (0.0, 0.0));
    }
}
