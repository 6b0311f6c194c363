//! The slider as an axis: from zero to three times today's value, or to a true limit if that comes first.
//! The slider and the picture over it share this scale.

use crate::model::{Input, Plan, Unit};

/// The axis reaches this many times today's value.
const WINDOW: f64 = 3.0;

/// One input's axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Track {
    /// The value at the right edge of the picture; the left edge is 0.
    pub window: f64,
    /// The lowest and the highest value of the slider.
    pub start: f64,
    pub end: f64,
    /// How far one press of an arrow key goes. The slider counts in these.
    pub step: f64,
    /// Whether a true limit ends the slider before the window does.
    pub limited: bool,
}

impl Track {
    /// The axis around today's value, wide enough for the resting value.
    pub fn of(today: &Plan, resting: &Plan, input: Input) -> Track {
        let row = input.row();
        let was = today.get(input).unwrap_or(row.default);
        let rests = resting.get(input).unwrap_or(was);
        let window = if was > 0.0 { WINDOW * was } else { row.span };
        // A typed value beyond it widens the axis, in whole multiples of today.
        let window =
            if rests > window { if was > 0.0 { (rests / was).ceil() * was } else { rests } } else { window };
        let step = step_for(window, row.step, row.unit);
        let allowed = resting.movable(input);
        let most = match input {
            // At 100 % nothing is left to win, and moving back could not restore the win rate.
            Input::NoDecisionRate => 1.0 - step,
            _ => allowed.max,
        };
        let end = most.min(window);
        let least = if row.bounds.min > 0.0 || input == Input::WinRate { step } else { 0.0 };
        let start = least.max(allowed.min).min(end);
        Track { window, start, end, step, limited: most < window * (1.0 - 1e-9) }
    }

    /// The x of a value, as a fraction of the picture's width.
    pub fn x(&self, value: f64) -> f64 {
        value / self.window
    }

    /// The range of the native slider in whole numbers, counted in steps from 0.
    pub fn notches(&self) -> (i32, i32) {
        ((self.start / self.step + 1e-9).floor() as i32, (self.end / self.step - 1e-9).ceil() as i32)
    }

    /// The notch nearest to a value.
    pub fn notch(&self, value: f64) -> i32 {
        (value / self.step).round() as i32
    }

    /// The value at a notch: a multiple of the step, or the true end.
    pub fn value(&self, notch: i32) -> f64 {
        let (low, high) = self.notches();
        if notch <= low {
            return self.start;
        }
        if notch >= high {
            return self.end;
        }
        // Dividing by the whole number of steps in 1 keeps 0.29 from being
        // 29 × 0.01 = 0.29000000000000004.
        let steps = (1.0 / self.step).round();
        if self.step < 1.0 && (steps * self.step - 1.0).abs() < 1e-9 {
            f64::from(notch) / steps
        } else {
            f64::from(notch) * self.step
        }
    }

    /// The next value up or down on the grid, from any value.
    pub fn beside(&self, value: f64, up: bool) -> f64 {
        let notches = value / self.step;
        let next = if up { (notches + 1e-6).floor() + 1.0 } else { (notches - 1e-6).ceil() - 1.0 };
        self.value(next as i32)
    }
}

/// The table's step, scaled by powers of ten so that the slider has between about 20 and 1,000 steps
/// whatever today's value is. Counts have whole steps, unless the whole axis is less than one.
fn step_for(window: f64, step: f64, unit: Unit) -> f64 {
    let mut step = step;
    while window / step > 1_000.0 {
        step *= 10.0;
    }
    while window / step < 20.0 && (unit != Unit::Count || window < step) {
        step /= 10.0;
    }
    step
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_axis_goes_from_nothing_to_three_times_today() {
        let plan = Plan::default();
        let track = Track::of(&plan, &plan, Input::DealSize);
        assert_eq!((track.start, track.end, track.window), (1_000.0, 120_000.0, 120_000.0));
        assert_eq!(track.notches(), (1, 120));
    }

    #[test]
    fn a_true_limit_ends_it_early() {
        let plan = Plan::default();
        let track = Track::of(&plan, &plan, Input::WinRate);
        assert!(track.limited && (track.end - 0.65).abs() < 1e-12 && (track.window - 0.75).abs() < 1e-12);
        assert_eq!(track.value(track.notches().1), track.end);
    }

    #[test]
    fn one_step_goes_to_the_next_mark_of_the_grid() {
        let plan = Plan::default();
        let track = Track::of(&plan, &plan, Input::WinRate);
        assert_eq!(track.beside(0.25, true), 0.26);
        assert_eq!(track.beside(0.237, true), 0.24);
        assert_eq!(track.beside(0.237, false), 0.23);
        assert_eq!(track.beside(0.65, true), 0.65);
    }

    proptest! {
        #[test]
        fn every_notch_is_an_allowed_value_and_is_found_again(was in 0.0f64..1.0, rests in 0.0f64..1.0, i in 0usize..21) {
            let input = crate::model::ROWS[i].input;
            let bounds = input.row().bounds;
            let scaled = |share: f64| bounds.min + (bounds.max - bounds.min) * share.powi(8);
            let plan = Plan { win_rate: 0.0, no_decision_rate: 0.0, ..Plan::default() };
            let today = plan.with(input, scaled(was));
            let resting = plan.with(input, scaled(rests));
            let track = Track::of(&today, &resting, input);
            let (low, high) = track.notches();
            // No step below 1e-5 of the range: VoiceOver goes silent there.
            prop_assert!(low <= high && high - low <= 100_000, "{track:?}");
            for notch in [low, (low + high) / 2, high] {
                prop_assert!(bounds.holds(track.value(notch)), "{track:?} {notch}");
            }
            prop_assert_eq!(track.value(low), track.start);
            prop_assert_eq!(track.value(high), track.end);
        }
    }
}
