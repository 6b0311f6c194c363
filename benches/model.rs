//! How fast the model is, natively: `cargo bench`.

use divan::{Bencher, black_box};
use headpin::chart::Track;
use headpin::chart::sparkline::Curve;
use headpin::model::{Assumptions, Plan, Preset, Step, evaluate, leverage, odds};
use headpin::text::words::FIRST_VIEW;

fn main() {
    divan::main();
}

/// One plan, both questions: from today's pipeline, which needs the Erlang
/// timing, and steady, which does not.
#[divan::bench(args = [Preset::Hunter, Preset::Classroom])]
fn evaluate_one(bencher: Bencher, preset: Preset) {
    let plan = preset.plan();
    bencher.bench(|| evaluate(black_box(&plan)));
}

/// The nine levers by one step.
#[divan::bench]
fn leverage_double(bencher: Bencher) {
    let plan = Plan::default();
    bencher.bench(|| leverage(black_box(&plan), &Assumptions::default(), Step::Double));
}

/// The six curves of the first view.
#[divan::bench]
fn sparklines_of_the_first_view(bencher: Bencher) {
    let plan = Plan::default();
    bencher.bench(|| {
        for input in FIRST_VIEW.iter().flat_map(|group| group.2) {
            let track = Track::of(&plan, &plan, *input);
            black_box(Curve::of(black_box(&plan), *input, &track));
        }
    });
}

/// The odds with their three searches: few deals, and many.
#[divan::bench(args = [800_000.0, 8_000_000.0, 80_000_000.0])]
fn odds_of(bencher: Bencher, target: f64) {
    let plan = Plan { target, ..Plan::default() };
    bencher.bench(|| odds(black_box(&plan)));
}
