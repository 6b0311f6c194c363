//! The facts of one input: its axis, the curves over it, and its ×2 or ½ button.

use std::cell::RefCell;
use std::rc::Rc;

use crate::model::{Input, Measure, Move, Plan, ROWS, differs, evaluate};
use crate::session::Track;

use super::Facts;

/// Points of a curve: enough for a smooth hyperbola over 400 pixels.
pub const SAMPLES: usize = 64;

/// A figure over the range of one input, evenly spaced from `start` to `end` of its track. `None` where
/// the target is out of reach.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    pub values: Vec<Option<f64>>,
}

impl Curve {
    /// The measured figure of a plan with its input anywhere on the track.
    pub fn of(plan: &Plan, input: Input, track: &Track) -> Curve {
        let measure = input.row().measure;
        let value = |i: usize| {
            let there = track.start + (track.end - track.start) * i as f64 / (SAMPLES - 1) as f64;
            figure(&plan.moved_to(input, there), measure)
        };
        Curve { values: (0..SAMPLES).map(value).collect() }
    }
}

/// The measured figure of a plan; `None` if the target is out of reach.
pub(super) fn figure(plan: &Plan, measure: Measure) -> Option<f64> {
    measure.of(plan, &evaluate(plan))
}

/// What the ×2 or ½ button does to one input: doubles it, or halves it if less is better.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Doubling {
    /// The measured figure before and after it; `None` if the target is out of reach.
    pub before: Option<f64>,
    pub after: Option<f64>,
    /// The input's value after it, which a limit may have capped.
    pub value: f64,
    /// Whether a limit capped it.
    pub is_capped: bool,
    /// Whether nothing would move: the input is at its limit, or zero.
    pub is_exhausted: bool,
}

impl Doubling {
    /// `None` if the plan has no value for the input.
    pub fn of(plan: &Plan, input: Input) -> Option<Doubling> {
        let moved = Move::double(input).apply(plan);
        let value = moved.value?;
        let measure = input.row().measure;
        Some(Doubling {
            before: figure(plan, measure),
            after: figure(&moved.plan, measure),
            value,
            is_capped: moved.capped,
            is_exhausted: !differs(plan.get(input)?, value),
        })
    }
}

/// The facts of one input.
#[derive(Clone, Debug, PartialEq)]
pub struct InputFacts {
    pub input: Input,
    /// Its slider, which is the axis of its curves.
    pub track: Track,
    /// Its value today and now.
    pub today: f64,
    pub now: f64,
    /// The measured figure today and at rest; `None` if the target is out of reach.
    pub today_figure: Option<f64>,
    pub resting_figure: Option<f64>,
    /// What the button does now.
    pub doubling: Doubling,
    /// What the button does at rest; `None` if the input has no value there.
    pub resting_doubling: Option<Doubling>,
    /// The curve with the other inputs as they are today.
    pub today_curve: Rc<Curve>,
    /// The curve with the other inputs as they are now.
    pub now_curve: Rc<Curve>,
}

impl InputFacts {
    pub(super) fn of(facts: &Facts, input: Input) -> Option<InputFacts> {
        let (today, now, resting) = (&facts.today, &facts.now, &facts.resting);
        let measure = input.row().measure;
        let track = Track::of(&today.plan, &resting.plan, input);
        let (today_curve, now_curve) = facts.curves.of(&today.plan, &now.plan, input, &track);
        Some(InputFacts {
            input,
            track,
            today: today.plan.get(input)?,
            now: now.plan.get(input)?,
            today_figure: measure.of(&today.plan, &today.outcome),
            resting_figure: measure.of(&resting.plan, &resting.outcome),
            doubling: Doubling::of(&now.plan, input)?,
            resting_doubling: Doubling::of(&resting.plan, input),
            today_curve,
            now_curve,
        })
    }
}

/// The latest curves of every input, carried over from one set of facts to the next.
pub(super) struct Curves([RefCell<[Option<Kept>; 2]>; ROWS.len()]);

impl Default for Curves {
    fn default() -> Self {
        Curves(std::array::from_fn(|_| RefCell::default()))
    }
}

/// A curve and what it was made from. It does not depend on the value of its own input, so dragging a
/// slider never recomputes that slider's curves.
struct Kept {
    plan: Plan,
    track: Track,
    curve: Rc<Curve>,
}

impl Curves {
    /// The curves of today and now.
    fn of(&self, today: &Plan, now: &Plan, input: Input, track: &Track) -> (Rc<Curve>, Rc<Curve>) {
        let mut kept = self.0[input as usize].borrow_mut();
        let [for_today, for_now] = &mut *kept;
        let now_curve = Curves::curve(for_now, now, input, track);
        // If no other input differs, both curves are the same.
        if today.moved_to(input, track.start) == now.moved_to(input, track.start) {
            return (now_curve.clone(), now_curve);
        }
        (Curves::curve(for_today, today, input, track), now_curve)
    }

    fn curve(kept: &mut Option<Kept>, plan: &Plan, input: Input, track: &Track) -> Rc<Curve> {
        let plan = plan.moved_to(input, track.start);
        if let Some(kept) = kept
            && kept.plan == plan
            && kept.track == *track
        {
            return kept.curve.clone();
        }
        let curve = Rc::new(Curve::of(&plan, input, track));
        *kept = Some(Kept { plan, track: *track, curve: curve.clone() });
        curve
    }
}
