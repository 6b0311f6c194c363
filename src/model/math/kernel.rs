//! When what starts in one week ends, week by week: an Erlang time of shape 4, counted in whole
//! weeks. What starts in a week starts evenly over it, so counting in weeks leaves the mean as
//! it is.

/// The nodes and weights of Gauss–Legendre quadrature with six points on \[0, 1\]: exact for
/// polynomials of degree 11 and, over a step of z ≤ ½, to the last digit for what is
/// integrated here, z³·e^(−z) times a linear function.
const NODES: [(f64, f64); 6] = [
    (0.033_765_242_898_423_99, 0.085_662_246_189_585_17),
    (0.169_395_306_766_867_74, 0.180_380_786_524_069_3),
    (0.380_690_406_958_401_55, 0.233_956_967_286_345_52),
    (0.619_309_593_041_598_5, 0.233_956_967_286_345_52),
    (0.830_604_693_233_132_3, 0.180_380_786_524_069_3),
    (0.966_234_757_101_576, 0.085_662_246_189_585_17),
];

/// From this z on, less than 1e-38 is open, too little to show in any sum.
const BEYOND: f64 = 100.0;

/// What becomes of one unit that starts evenly over week 0.
#[derive(Clone, Debug, PartialEq)]
pub struct Kernel {
    /// Share that ends in week j: f_0 = 1 − L(1), f_j = 2·L(j) − L(j − 1) − L(j + 1), with
    /// L(x) = E[min(time, x)].
    pub ended: Vec<f64>,
    /// Share still open at the end of week j: o_j = L(j + 1) − L(j).
    pub open: Vec<f64>,
}

/// The first weeks of the kernel for times with this mean, above 0.
///
/// For long times, the differences of L would lose too many digits. So each is computed as the
/// integral that it stands for, whose terms are never negative:
///
/// ```text
/// f_j = ∫ (1 − |x − j|)·density(x) dx   from j − 1 to j + 1
/// ```
pub fn weekly(mean: f64, weeks: usize) -> Kernel {
    let rate = 4.0 / mean;
    let (mut ended, mut open) = (vec![0.0; weeks], vec![0.0; weeks]);
    for week in 0..weeks {
        if week as f64 * rate > BEYOND {
            break;
        }
        let [stays, falling, rising] = one_week(rate, week as f64);
        open[week] = stays;
        ended[week] += falling;
        if let Some(next) = ended.get_mut(week + 1) {
            *next = rising;
        }
    }
    Kernel { ended, open }
}

/// ∫ (1 − F₄), ∫ (1 − u)·density and ∫ u·density over one week, of which `after` is the beginning
/// and u the time since then.
fn one_week(rate: f64, after: f64) -> [f64; 3] {
    let steps = (2.0 * rate).ceil();
    let mut sums = [0.0; 3];
    for step in 0..steps as u32 {
        for (node, weight) in NODES {
            let u = (f64::from(step) + node) / steps;
            let z = rate * (after + u);
            let scale = (-z).exp() * weight / steps;
            let density = rate * scale * z * z * z / 6.0;
            sums[0] += scale * (1.0 + z * (1.0 + z / 2.0 * (1.0 + z / 3.0)));
            sums[1] += (1.0 - u) * density;
            sums[2] += u * density;
        }
    }
    sums
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::math::erlang::horizon;

    const MEANS: [f64; 8] = [0.1, 0.37, 1.0, 3.9, 4.1, 13.0, 60.0, 260.0];

    /// L is known to a few 1e-16 of its size, which is up to the mean. A week of a short cycle is a sum
    /// of up to 480 terms, whose rounding errors come to about a dozen 1e-16.
    #[test]
    fn every_week_is_the_difference_it_stands_for() {
        for mean in MEANS {
            let seen = |weeks: usize| if weeks == 0 { 0.0 } else { horizon(mean, weeks as f64).open };
            let kernel = weekly(mean, 300);
            for week in 0..300 {
                let ended = match week {
                    0 => 1.0 - seen(1),
                    _ => 2.0 * seen(week) - seen(week - 1) - seen(week + 1),
                };
                let open = seen(week + 1) - seen(week);
                let lost = 3e-15 * (1.0 + mean);
                assert!(
                    (kernel.ended[week] - ended).abs() < lost,
                    "{mean}, week {week}: {} for {ended}",
                    kernel.ended[week]
                );
                assert!((kernel.open[week] - open).abs() < lost, "{mean}, week {week}: {open}");
            }
        }
    }

    /// Part of law 15 (tests/laws.rs). Beyond 16 means, e^−64 is left; a sum of n terms rounds n times.
    #[test]
    fn it_adds_up_to_one_with_the_mean() {
        for mean in MEANS {
            let weeks = (16.0 * mean) as usize + 3;
            let Kernel { ended, open } = weekly(mean, weeks);
            let sum: f64 = ended.iter().sum();
            let weighted: f64 = ended.iter().enumerate().map(|(week, share)| week as f64 * share).sum();
            assert!((sum - 1.0).abs() < 1e-13, "{mean}: {sum}");
            assert!((weighted / mean - 1.0).abs() < 1e-13, "{mean}: {weighted}");
            assert!((open.iter().sum::<f64>() / mean - 1.0).abs() < 1e-13, "{mean}");
        }
    }

    /// The first term of the density is rate⁴·x³ ÷ 6; these are its integrals.
    #[test]
    fn the_first_weeks_of_a_long_cycle_keep_their_digits() {
        let rate: f64 = 4.0 / 1e6;
        let kernel = weekly(1e6, 3);
        // f₀ = rate⁴ ÷ 120, f₁ = rate⁴ · (2⁵ − 2) ÷ 120; the next term is about rate smaller.
        assert!((kernel.ended[0] / (rate.powi(4) / 120.0) - 1.0).abs() < 1e-5);
        assert!((kernel.ended[1] / (rate.powi(4) / 4.0) - 1.0).abs() < 1e-5);
    }
}
