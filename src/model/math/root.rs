//! Where a function crosses zero.

/// More than bisection alone would need between any two numbers that occur.
const MOST_STEPS: usize = 200;

/// A place, and the value of the function there.
pub type Point = (f64, f64);

/// Narrows an interval in which a function crosses zero until its ends are less than twice
/// the tolerance apart, and returns both, the lower first. If the signs at the two given
/// ends do not differ, it returns the one nearer to zero, twice.
///
/// Chandrupatla, "A new hybrid quadratic/bisection algorithm for finding the zero
/// of a nonlinear function", Advances in Engineering Software 28 (1997): inverse
/// quadratic interpolation where it is safe, bisection otherwise. Kinks and jumps
/// cost a few bisections; a function of two values (±1) is bisected throughout.
pub fn crossing(function: impl Fn(f64) -> f64, low: Point, high: Point, tolerance: f64) -> (Point, Point) {
    let ((mut a, mut fa), (mut b, mut fb)) = (high, low);
    if (fa > 0.0) == (fb > 0.0) {
        let end = if fa.abs() < fb.abs() { high } else { low };
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
            return ((x, fx), (x, fx));
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
    if a < b { ((a, fa), (b, fb)) } else { ((b, fb), (a, fa)) }
}

/// Finds two points between which a rising function crosses zero: outward from a guess, with
/// a stride that doubles, between two limits. If there is no crossing on that side of the
/// guess, it returns the limit, twice.
pub fn bracket(
    rising: impl Fn(f64) -> f64,
    guess: f64,
    stride: f64,
    [least, most]: [f64; 2],
) -> (Point, Point) {
    let at = |place: f64| (place, rising(place));
    let mut near = at(guess.clamp(least, most));
    let up = near.1 < 0.0;
    let mut step = if up { stride } else { -stride };
    loop {
        let place = (near.0 + step).clamp(least, most);
        if place == near.0 {
            return (near, near);
        }
        let far = at(place);
        if (far.1 < 0.0) != up {
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
                let (low, high) = bracket(function, 0.5, 0.25, [-400.0, 400.0]);
                assert!(low.0 <= place && place <= high.0, "{low:?} to {high:?} around {place}");
                let ((low, below), (high, above)) = crossing(function, low, high, 1e-12);
                assert_eq!((below, above), (function(low), function(high)));
                // Twice the tolerance, and rounding errors of the place and of e^0 − 1.
                let near = 2e-12 + 1e-15 * place.abs();
                assert!(place - near <= low && low <= high && high <= place + near, "{low} to {high}");
                assert!(low <= place + 1e-15 && place - 1e-15 <= high, "{low} to {high} around {place}");
                assert!(high - low <= near, "{low} to {high} around {place}");
            }
        }
    }

    #[test]
    fn without_a_crossing_an_end_is_found() {
        assert_eq!(bracket(|_| -1.0, 0.0, 0.25, [-5.0, 10.0]), ((10.0, -1.0), (10.0, -1.0)));
        assert_eq!(bracket(|_| 1.0, 0.0, 0.25, [-5.0, 10.0]), ((-5.0, 1.0), (-5.0, 1.0)));
        assert_eq!(crossing(|x| x + 1.0, (0.0, 1.0), (5.0, 6.0), 1e-9), ((0.0, 1.0), (0.0, 1.0)));
    }
}
