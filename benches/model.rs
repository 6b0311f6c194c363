//! How fast the model is, natively: `cargo bench`.

use divan::{Bencher, black_box};
use headpin::model::{
    Assumptions, Deals, Goal, Input, Plan, Policy, Preset, Step, balance, chance_in_hours, evaluate,
    leverage, odds, one_thing, sequence, weeks,
};
use headpin::session::facts::Curve;
use headpin::session::groups::{FIRST_VIEW, inputs_of};
use headpin::session::{Document, Facts, State, Track};

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
    let (plan, assumptions) = (Plan::default(), Assumptions::default());
    bencher.bench(|| {
        for input in inputs_of(&FIRST_VIEW) {
            let track = Track::of(&plan, &plan, input);
            black_box(Curve::of(black_box(&plan), &plan, &assumptions, input, &track));
        }
    });
}

/// What a slider step has to work out of its own: the facts of the first view.
#[divan::bench]
fn facts_of_a_slider_step(bencher: Bencher) {
    let facts = Facts::of(&State::default(), None);
    let mut document = Document::default();
    bencher.bench_local(|| {
        document.plans.now.win_rate = 0.75 - document.plans.now.win_rate;
        let next = Facts::of(&State::of(black_box(document)), Some(&facts));
        for input in inputs_of(&FIRST_VIEW) {
            black_box(next.input(input));
        }
        next.now.chance()
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
