//! How fast the model is, natively: `cargo bench`.

use divan::{Bencher, black_box};
use headpin::chart::Track;
use headpin::chart::sparkline::Curve;
use headpin::model::{
    Assumptions, Deals, Goal, Input, Plan, Policy, Preset, Step, balance, chance_in_hours, evaluate,
    leverage, odds, one_thing, sequence, weeks,
};
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

/// The ranking of today, and that of 512 plausible plans.
#[divan::bench]
fn one_thing_of_512(bencher: Bencher) {
    let plan = Plan::default();
    bencher.bench(|| one_thing(black_box(&plan), &Assumptions::default()));
}

/// Thirteen blocks of focus.
#[divan::bench]
fn sequence_of_a_year(bencher: Bencher) {
    let plan = Plan::default();
    bencher.bench(|| sequence(black_box(&plan), &Assumptions::default()));
}

/// How the week is divided and should be, with its ranges.
#[divan::bench(args = [Preset::Hunter, Preset::Classroom])]
fn balance_one(bencher: Bencher, preset: Preset) {
    let plan = preset.plan();
    bencher.bench(|| balance(black_box(&plan), &Assumptions::default()));
}

/// The weeks around a pause: of a quarter's cycle; of the shortest, whose kernel
/// takes the finest steps; and of the longest, which is told for ten years.
#[divan::bench(args = [13.0, 0.1, 260.0])]
fn weeks_of_a_pause(bencher: Bencher, cycle: f64) {
    let plan = Plan::default().with(Input::CycleWeeks, cycle);
    bencher.bench(|| weeks(black_box(&plan), Policy::Pause { start: 8, weeks: 6 }));
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

/// The one chance that follows every step of a slider.
#[divan::bench(args = [Preset::Hunter, Preset::Classroom, Preset::Farmer])]
fn chance_in_the_hours(bencher: Bencher, preset: Preset) {
    let plan = preset.plan();
    let deals = Deals::reaching(Goal::of(&plan));
    bencher.bench(|| chance_in_hours(black_box(&plan), &deals));
}

/// The odds with their three searches: few deals, and many.
#[divan::bench(args = [800_000.0, 8_000_000.0, 80_000_000.0])]
fn odds_of(bencher: Bencher, target: f64) {
    let plan = Plan { target, ..Plan::default() };
    bencher.bench(|| odds(black_box(&plan)));
}
