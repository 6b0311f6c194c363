//! Any plan inside the bounds, and the trying of a law over many of them: what all
//! files of laws share.
//!
//! The bounds come from the table (`ROWS`), never from here. Chance is seeded,
//! so two runs try the same plans.

use std::cell::Cell;

use headpin::model::{Bounds, Input, Plan, ROWS, Row};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestCaseError, TestRunner};

/// Values of one input: today's, near it, both ends and next to them, the whole
/// range evenly and by magnitude, and, where 0 is allowed, next to nothing.
/// `wild` says how often it leaves the neighbourhood of the default.
fn value(row: &'static Row, wild: u32) -> BoxedStrategy<f64> {
    let Bounds { min, max } = row.bounds;
    let (low, high) = (if min > 0.0 { min } else { max * 1e-15 }, max);
    let into = move |value: f64| value.clamp(min, max);
    let by_magnitude = (low.ln()..=high.ln()).prop_map(f64::exp);
    let nothing = [f64::from_bits(1), f64::MIN_POSITIVE, 1e-200, 1e-100, 1e-30];
    prop_oneof![
        8 => Just(row.default),
        8 => (-2.3..=2.3f64).prop_map(|times| times.exp()).prop_map(move |times| row.default * times),
        2 * wild => by_magnitude,
        wild => min..=max,
        wild => Just(min),
        wild => Just(max),
        wild => prop::sample::select(vec![min.next_up(), max.next_down()]),
        wild => prop::sample::select(nothing.to_vec()),
    ]
    .prop_map(into)
    .boxed()
}

/// Whether an input may be absent: then it can be set to nothing.
fn may_be_absent(input: Input) -> bool {
    Plan::default().with(input, None).get(input).is_none()
}

fn field(row: &'static Row, wild: u32) -> BoxedStrategy<Option<f64>> {
    let some = value(row, wild).prop_map(Some);
    if may_be_absent(row.input) { prop_oneof![2 => some, 1 => Just(None)].boxed() } else { some.boxed() }
}

/// The largest share of `rest` that leaves room for the other rate: 1 − other
/// is rounded, and must not be rounded up.
fn room_beside(other: f64) -> f64 {
    let room = 1.0 - other;
    if (1.0 - room) - other < 0.0 { room.next_down() } else { room }
}

fn plans_as_wild_as(wild: u32) -> BoxedStrategy<Plan> {
    let fields: Vec<_> = ROWS.iter().map(|row| field(row, wild)).collect();
    // No two rates take more than all: the second gets at most what the first
    // leaves, and often all of it. The last pairs add up to 1 only on paper.
    let paper = [(0.1, 0.9), (0.9, 0.1), (0.3, 0.7), (0.35, 0.65), (0.65, 0.35), (0.05, 0.95)];
    let together = (0..16u32, 0..paper.len());
    (fields, together)
        .prop_map(move |(values, (together, pair))| {
            let mut plan = Plan::default();
            for (row, value) in ROWS.iter().zip(values) {
                plan.set(row.input, value);
            }
            let (win, none) = (plan.win_rate, plan.no_decision_rate);
            match together {
                0..8 => plan.win_rate = win.min(room_beside(none)),
                8..13 => plan.no_decision_rate = none.min(room_beside(win)),
                13 => plan.win_rate = room_beside(none),
                14 => plan.no_decision_rate = room_beside(win),
                _ => (plan.win_rate, plan.no_decision_rate) = paper[pair],
            }
            plan
        })
        .boxed()
}

/// Any plan inside the bounds: of a person with a strange number or two, more
/// often than not, else strange throughout.
pub fn plans() -> BoxedStrategy<Plan> {
    prop_oneof![3 => plans_as_wild_as(0), 4 => plans_as_wild_as(1), 2 => plans_as_wild_as(8)].boxed()
}

/// Tries a law. It answers whether it had anything to say; a law that is almost
/// always silent has not been tried.
pub fn law<S: Strategy>(cases: S, says: impl Fn(S::Value) -> Result<bool, TestCaseError>) {
    let mut config = Config { failure_persistence: None, ..Config::default() };
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = 512;
    }
    if config.rng_seed == RngSeed::Random {
        config.rng_seed = RngSeed::Fixed(20_261_122);
    }
    let tried = config.cases;
    let spoke = Cell::new(0);
    let result = TestRunner::new(config).run(&cases, |case| {
        spoke.set(spoke.get() + u32::from(says(case)?));
        Ok(())
    });
    if let Err(failure) = result {
        panic!("{failure}");
    }
    assert!(spoke.get() >= tried / 5, "spoke in {} of {tried} cases only", spoke.get());
}
