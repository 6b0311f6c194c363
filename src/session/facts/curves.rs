//! The facts of one input: its axis, the curves over it, and its ×2 or ½ button.

use std::cell::RefCell;
use std::rc::Rc;

use crate::model::{Assumptions, Input, Measure, Move, Plan, Pull, ROWS, differs, evaluate};
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
    /// The measured figure of a plan with its input anywhere on the track. `pinned` is the plan to which
    /// the hours of a job are relative.
    pub fn of(plan: &Plan, pinned: &Plan, assumptions: &Assumptions, input: Input, track: &Track) -> Curve {
        let measure = input.row().measure;
        let mut there = *plan;
        let value = |i: usize| {
            let value = track.start + (track.end - track.start) * i as f64 / (SAMPLES - 1) as f64;
            if assumptions.is_pulling(input) {
                there = plan.moved_to(input, value, assumptions, pinned);
            } else {
                there.set(input, value);
            }
            figure(&there, measure)
        };
        Curve { values: (0..SAMPLES).map(value).collect() }
    }
}

/// The measured figure of a plan; `None` if the target is out of reach.
pub(super) fn figure(plan: &Plan, measure: Measure) -> Option<f64> {
    measure.of(plan, &evaluate(plan).hold_target)
}

/// What the ×2 or ½ button does to one input: doubles it, or halves it if less is better.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Doubling {
    /// The measured figure before and after it; `None` if the target is out of reach.
    pub before: Option<f64>,
    pub after: Option<f64>,
    /// Hours a week per seller after it; `None` if the target is out of reach.
    pub hours_after: Option<f64>,
    /// Revenue in the available hours after it; `None` if they set no limit.
    pub revenue_after: Option<f64>,
    /// The input's value after it, which a limit may have capped.
    pub value: f64,
    /// Whether a limit capped it.
    pub is_capped: bool,
    /// Whether nothing would move: the input is at its limit, or zero.
    pub is_exhausted: bool,
}

impl Doubling {
    /// `None` if the plan has no value for the input.
    pub fn of(plan: &Plan, pinned: &Plan, assumptions: &Assumptions, input: Input) -> Option<Doubling> {
        let moved = Move::double(input).apply(plan, assumptions, pinned);
        let value = moved.value?;
        let measure = input.row().measure;
        let after = evaluate(&moved.plan);
        Some(Doubling {
            before: figure(plan, measure),
            after: measure.of(&moved.plan, &after.hold_target),
            hours_after: Measure::Hours.of(&moved.plan, &after.hold_target),
            revenue_after: after.hold_hours.revenue,
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
        let (assumptions, pinned) = (today.assumptions(), &today.plan);
        let (today_curve, now_curve) = facts.curves.of(pinned, &now.plan, assumptions, input, &track);
        let doubling = |plan: &Plan| Doubling::of(plan, pinned, assumptions, input);
        Some(InputFacts {
            input,
            track,
            today: today.plan.get(input)?,
            now: now.plan.get(input)?,
            today_figure: measure.of(&today.plan, &today.outcome.hold_target),
            resting_figure: measure.of(&resting.plan, &resting.outcome.hold_target),
            doubling: doubling(&now.plan)?,
            resting_doubling: doubling(&resting.plan),
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

/// A curve and what it was made from.
struct Kept {
    origin: Origin,
    track: Track,
    curve: Rc<Curve>,
}

/// What a curve depends on besides its track.
#[derive(PartialEq)]
enum Origin {
    /// A curve does not depend on where its own input stands, so it is identified by the plan with the input
    /// at the start of the track: a dragged slider's own curve is never worked out anew.
    Alone(Plan),
    /// An input that pulls others by hours or by a power: identified by the plan, the pinned plan and the
    /// assumptions, so it is worked out anew with every step.
    Pulling(Box<(Plan, Plan, Assumptions)>),
}

impl Origin {
    fn of(plan: &Plan, pinned: &Plan, assumptions: &Assumptions, input: Input, track: &Track) -> Origin {
        if assumptions.pulls(input).any(|row| row.pull != Pull::Split) {
            Origin::Pulling(Box::new((*plan, *pinned, *assumptions)))
        } else {
            Origin::Alone(plan.moved_to(input, track.start, assumptions, pinned))
        }
    }
}

impl Curves {
    /// The curves of today and now.
    fn of(
        &self,
        today: &Plan,
        now: &Plan,
        assumptions: &Assumptions,
        input: Input,
        track: &Track,
    ) -> (Rc<Curve>, Rc<Curve>) {
        let mut kept = self.0[input as usize].borrow_mut();
        let [for_today, for_now] = &mut *kept;
        let origin = |plan| Origin::of(plan, today, assumptions, input, track);
        let curve = |plan| Curve::of(plan, today, assumptions, input, track);
        let (of_today, of_now) = (origin(today), origin(now));
        // If no other input differs, both curves are the same.
        let is_one = of_today == of_now;
        let now_curve = Curves::curve(for_now, of_now, track, || curve(now));
        if is_one {
            return (now_curve.clone(), now_curve);
        }
        (Curves::curve(for_today, of_today, track, || curve(today)), now_curve)
    }

    fn curve(
        kept: &mut Option<Kept>,
        origin: Origin,
        track: &Track,
        work_out: impl FnOnce() -> Curve,
    ) -> Rc<Curve> {
        if let Some(kept) = kept
            && kept.origin == origin
            && kept.track == *track
        {
            return kept.curve.clone();
        }
        let curve = Rc::new(work_out());
        *kept = Some(Kept { origin, track: *track, curve: curve.clone() });
        curve
    }
}
