//! What a number of observations leaves possible of a rate.

use std::f64::consts::FRAC_PI_2;

/// A rate that was seen in a number of cases is Beta(rate·cases + ½, (1 − rate)·cases + ½): Bayes'
/// answer to Jeffreys' question. In the angle t with rate = sin² t its density is
/// sin(t)^{2·rate·cases} · cos(t)^{2·(1 − rate)·cases}: bounded, and flat without a case.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SeenRate {
    /// In [0, 1].
    pub rate: f64,
    /// 0 or more.
    pub cases: f64,
}

impl SeenRate {
    /// The deviation of the angle: 1 ÷ √(4·cases), at most the whole.
    pub fn spread(self) -> f64 {
        (0.25 / self.cases).sqrt().min(FRAC_PI_2)
    }

    /// Rates and what each weighs, together 1: the middles of equal steps of the angle, at most
    /// `step` each unless that were more than `most` (at least 8), over all that is at all likely.
    pub fn weighed(self, step: f64, most: f64) -> impl Iterator<Item = (f64, f64)> {
        let densities = self.densities(step, most);
        let sum: f64 = densities.iter().map(|(_, density)| density).sum();
        densities.into_iter().map(move |(rate, density)| (rate, density / sum))
    }

    /// The rates below which the shares (i + ½) ÷ count lie, i from 0.
    pub fn quantiles(self, count: usize) -> Vec<f64> {
        let densities = self.densities(self.spread() / 16.0, 2048.0);
        let sum: f64 = densities.iter().map(|(_, density)| density).sum();
        let mut seen = 0.0; // up to and with the step at hand
        let mut steps = densities.iter();
        let mut step = (0.0, 0.0);
        (0..count)
            .map(|i| {
                let wanted = (i as f64 + 0.5) / count as f64 * sum;
                while seen < wanted {
                    match steps.next() {
                        Some(next) => step = *next,
                        None => break,
                    }
                    seen += step.1;
                }
                step.0
            })
            .collect()
    }

    fn densities(self, step: f64, most: f64) -> Vec<(f64, f64)> {
        let SeenRate { rate, cases } = self;
        let top = rate.sqrt().asin();
        // The logarithm of the density bends by −2·cases at least, −4·cases away from the ends:
        // beyond this it is below e^{−40}.
        let room = (40.0 / cases).sqrt();
        let (from, to) = ((top - room).max(0.0), (top + room).min(FRAC_PI_2));
        let count = ((to - from) / step).ceil().clamp(8.0, most.max(8.0));
        let width = (to - from) / count;
        let log_density = |t: f64| {
            let (sin, cos) = t.sin_cos();
            let part = |share: f64, of: f64| if share > 0.0 { 2.0 * share * cases * of.ln() } else { 0.0 };
            part(rate, sin) + part(1.0 - rate, cos)
        };
        let highest = if cases > 0.0 { log_density(top.clamp(from, to)) } else { 0.0 };
        (0..count as usize)
            .map(|i| {
                let t = from + (i as f64 + 0.5) * width;
                (t.sin().powi(2), (log_density(t) - highest).exp())
            })
            .collect()
    }
}
