//! Laws 15, 16 and 17 (listed in `laws.rs`): the weeks to come, and what a pause costs.

#[path = "cases/plan.rs"]
mod plan;
#[path = "laws/plans.rs"]
mod plans;

use headpin::model::{Hole, Input, Outcome, Plan, Policy, Preset, Weeks, evaluate, weeks};
use proptest::prelude::*;

use plans::{law, plans};

/// Every figure is a sum of up to 520 products of numbers that are not below 0,
/// and the kernel in them is itself a sum of up to 480.
const ROUNDING: f64 = 1e-12;

/// Below this a product may have lost its digits to underflow.
const VANISHING: f64 = 1e-270;

fn near(a: f64, b: f64, relative: f64) -> bool {
    (a - b).abs() <= relative * a.abs().max(b.abs()) + VANISHING
}

fn policies() -> impl Strategy<Value = Policy> {
    let week = || prop_oneof![0..60u32, Just(u32::MAX), any::<u32>()];
    let count = || prop_oneof![0.0..40.0f64, (-30.0..30.0f64).prop_map(f64::exp), Just(0.0)];
    prop_oneof![
        Just(Policy::Steady),
        (week(), week()).prop_map(|(start, weeks)| Policy::Pause { start, weeks }),
        Just(Policy::DealsFirst),
        (count(), count()).prop_map(|(above, below)| Policy::StopStart { above, below }),
    ]
}

/// Own opportunities that a person creates a week: what the target takes, or what the hours allow if
/// that is less. `None` if no number of a person.
fn pace(plan: &Plan) -> Option<f64> {
    let Outcome { hold_target, hold_hours, .. } = evaluate(plan);
    let both = [hold_target.opportunities_to_create_per_week, hold_hours.opportunities_to_create_per_week];
    both.into_iter().flatten().reduce(f64::min).filter(|pace| *pace < 1e100)
}

/// What `evaluate` says is booked at that pace; `None` where the hours do not suffice for what is given,
/// of which the weeks know nothing, and where there is no pace.
fn booked_at_the_pace(plan: &Plan) -> Option<f64> {
    let Outcome { hold_target, hold_hours, .. } = evaluate(plan);
    let pace = pace(plan)?;
    if hold_target.opportunities_to_create_per_week == Some(pace) {
        return hold_target.revenue;
    }
    hold_hours.revenue.filter(|_| pace > 0.0)
}

/// Law 16.
#[test]
fn every_week_is_of_finite_numbers_from_nothing_up() {
    law((plans(), policies()), |(plan, policy)| {
        let Weeks { created, decided, open, revenue, hours, hole } = weeks(&plan, policy);
        let told = created.len();
        prop_assert!(told as f64 >= plan.period_weeks.min(520.0) && told <= 520);
        for series in [&created, &decided, &open, &revenue, &hours] {
            prop_assert_eq!(series.len(), told);
            prop_assert!(series.iter().all(|figure| figure.is_finite() && *figure >= 0.0), "{:?}", series);
        }
        if let Some(Hole { size, starts, deepest, over }) = hole {
            prop_assert!(size.is_finite() && size > 0.0 && deepest < told);
            prop_assert!(starts.is_none_or(|starts| starts <= deepest));
            prop_assert!(over.is_none_or(|over| starts.is_some_and(|starts| starts < over) && over < told));
        }
        Ok(true)
    });
}

/// Law 15.
#[test]
fn what_is_created_is_decided_or_open() {
    law((plans(), policies()), |(plan, policy)| {
        let told = weeks(&plan, policy);
        let mut open = plan.open_opportunities.unwrap_or(told_before(&plan) * plan.cycle_weeks);
        let all = open + told.created.iter().sum::<f64>();
        for week in 0..told.open.len() {
            let change = told.created[week] - told.decided[week];
            // The difference of what was ever created and is decided.
            prop_assert!(
                (open + change - told.open[week]).abs() <= ROUNDING * all + VANISHING,
                "week {}",
                week
            );
            open = told.open[week];
        }
        Ok(all > 0.0)
    });
}

fn told_before(plan: &Plan) -> f64 {
    weeks(plan, Policy::Steady).created[0]
}

/// Law 15: a pipeline of λ·C, given as such or not at all, stays as it is.
#[test]
fn a_steady_history_stays_steady() {
    law(plans(), |plan| {
        let steady = plan.with(Input::OpenOpportunities, None);
        let told = weeks(&steady, Policy::Steady);
        let rate = told.created[0];
        let Some(pace) = pace(&steady) else { return Ok(false) };
        let expected = pace + steady.partner_opportunities / steady.period_weeks;
        prop_assert!(near(rate, expected, ROUNDING), "{} for {}", rate, expected);
        prop_assert_eq!(told.hole, None);
        let revenue = rate * plan.win_rate * plan.deal_size + plan.account_revenue / plan.period_weeks;
        for week in 0..told.created.len() {
            prop_assert_eq!(told.created[week], rate);
            prop_assert!(near(told.decided[week], rate, ROUNDING), "{} decided", told.decided[week]);
            prop_assert!(near(told.open[week], rate * plan.cycle_weeks, ROUNDING), "week {}", week);
            prop_assert!(near(told.revenue[week], revenue, ROUNDING));
        }
        Ok(rate > 0.0)
    });
}

/// From any pipeline: what `evaluate` says is booked in the period at this pace is the sum of the weeks.
#[test]
fn the_weeks_of_a_period_book_what_the_period_does() {
    law(plans(), |plan| {
        let plan = plan.with(Input::PeriodWeeks, plan.period_weeks.ceil());
        let told = weeks(&plan, Policy::Steady);
        let Some(revenue) = booked_at_the_pace(&plan) else { return Ok(false) };
        let booked: f64 = told.revenue[..plan.period_weeks as usize].iter().sum();
        // With a window of 1 % of the period, what is created is known to 100 roundings.
        prop_assert!(near(booked, revenue, 100.0 * ROUNDING), "{} for {}", booked, revenue);
        Ok(booked > 0.0)
    });
}

/// Law 17: what is open on average in `evaluate` is the mean of the weeks. Theirs is of the ends of the
/// weeks, so the first half week and the last are weighed by hand.
#[test]
fn the_weeks_take_the_hours_that_the_period_does() {
    law(plans(), |plan| {
        let plan = plan.with(Input::PeriodWeeks, plan.period_weeks.ceil());
        let told = weeks(&plan, Policy::Steady);
        let asked = evaluate(&plan).hold_target;
        let (Some(own), Some(expected)) = (pace(&plan), asked.hours_per_week) else { return Ok(false) };
        if asked.opportunities_to_create_per_week != Some(own) {
            return Ok(false);
        }
        let weeks = plan.period_weeks as usize;
        let per_open = (plan.hours_per_opportunity / plan.cycle_weeks) + plan.hours_per_open_week;
        let flow = own + plan.partner_opportunities / plan.period_weeks;
        let at_first = plan.open_opportunities.unwrap_or(flow * plan.cycle_weeks);
        let before = told.hours[0] + per_open * (at_first - told.open[0]);
        let inner: f64 = told.hours[..weeks - 1].iter().sum();
        let mean = (0.5 * before + inner + 0.5 * told.hours[weeks - 1]) / weeks as f64;
        // A trapezoid of a week is off by at most an eighth of what the slope changes by over all of
        // them; what is open changes by the flow in less the flow out.
        let bend = per_open * (flow + at_first / plan.cycle_weeks) / 8.0 / weeks as f64;
        prop_assert!(
            (mean - expected).abs() <= bend + 1e-9 * expected,
            "{} for {} within {}",
            mean,
            expected,
            bend
        );
        Ok(at_first > 0.0)
    });
}

/// A steady plan takes what `evaluate` says in every week, and its busiest week is as busy.
#[test]
fn a_steady_plan_takes_the_same_hours_every_week() {
    law(plans(), |plan| {
        let plan = plan.with(Input::OpenOpportunities, None);
        let asked = evaluate(&plan).hold_target;
        let is_asked = pace(&plan) == asked.opportunities_to_create_per_week;
        let Some(hours) = asked.hours_per_week.filter(|_| is_asked) else { return Ok(false) };
        let told = weeks(&plan, Policy::Steady);
        prop_assert!(told.hours.iter().all(|told| near(*told, hours, ROUNDING)));
        prop_assert!(near(told.busiest(plan.period_weeks).unwrap().1, hours, ROUNDING));
        Ok(true)
    });
}

/// A pause of k weeks costs λ_s·k·w·D, and only its timing depends on the cycle.
#[test]
fn a_pause_costs_what_was_not_created() {
    law((plans(), 0..60u32, 1..40u32), |(plan, start, pause)| {
        let told = weeks(&plan, Policy::Pause { start, weeks: pause });
        let steady = weeks(&plan, Policy::Steady);
        let each = plan.win_rate * plan.deal_size;
        let rate = steady.created[0];
        let partners = plan.partner_opportunities / plan.period_weeks;
        let own = pace(&plan).unwrap_or_default();
        prop_assert!(near(rate, own + partners, ROUNDING));
        let cost = own * f64::from(pause) * each;
        let told_until = told.created.len().min((start + pause) as usize);
        let paused = told.created.iter().take(told_until).skip(start as usize);
        prop_assert!({ paused }.all(|created| *created == partners), "partners go on");
        let Some(hole) = told.hole else {
            // What is missing can be below a billionth of what a full pipeline books.
            let booked = steady.decided.iter().sum::<f64>() + steady.open.last().unwrap();
            prop_assert!(cost <= 2e-9 * booked * each + VANISHING, "{} is missing", cost);
            return Ok(false);
        };
        // A difference of two sums: what is booked may be more than what is missing.
        let booked = steady.decided.iter().sum::<f64>() + steady.open.last().unwrap();
        let lost = ROUNDING * (hole.size + booked * each) + VANISHING;
        prop_assert!((hole.size - cost).abs() <= lost, "{} for {}", hole.size, cost);
        prop_assert!(hole.deepest as u32 >= start, "nothing is missing before the pause");
        let end = f64::from(start + pause) + 4.0 * plan.cycle_weeks;
        prop_assert_eq!(told.created.len() as f64, end.max(plan.period_weeks).ceil().min(520.0));
        // And the weeks themselves lack it, as far as they are told.
        let cycles = (told.created.len() as f64 - f64::from(start + pause)) / plan.cycle_weeks;
        if cycles >= 4.0 && plan.account_revenue < 1e3 * cost {
            let sum: f64 = told.revenue.iter().sum();
            let account = plan.account_revenue / plan.period_weeks;
            let full: f64 = (0..told.revenue.len())
                .map(|week| steady.decided.get(week).unwrap_or(&rate) * each + account)
                .sum();
            // After four cycles 1e-4 is still open.
            let all_steady = plan.open_opportunities.is_none();
            prop_assert!(!all_steady || near(full - sum, cost, 2e-4), "{} for {}", full - sum, cost);
        }
        Ok(true)
    });
}

/// 68 own opportunities in 52 weeks, whatever the cycle: a steady plan without partners, with hours
/// enough.
fn own_alone() -> Plan {
    Plan {
        open_opportunities: None,
        partner_opportunities: 0.0,
        hours_per_open_week: 0.0,
        hours_per_week: 168.0,
        ..Plan::default()
    }
}

/// Read off the weeks themselves, of cycles that put the hundredth anywhere in a week.
#[test]
fn a_hole_starts_and_is_over_where_a_hundredth_is_missing() {
    let rate = 68.0 / 52.0;
    for cycle in 4..40 {
        let plan = Plan { cycle_weeks: f64::from(cycle), ..own_alone() };
        let told = weeks(&plan, Policy::Pause { start: 8, weeks: 6 });
        let hole = told.hole.unwrap();
        let (starts, over) = (hole.starts.unwrap(), hole.over.unwrap());
        let missing = |week: usize| rate - told.decided[week];
        assert!(missing(starts - 1) <= 0.01 * rate && missing(starts) > 0.01 * rate);
        assert!(missing(over - 1) > 0.01 * rate && missing(over) <= 0.01 * rate);
        let most = (0..told.decided.len()).map(missing).fold(0.0, f64::max);
        assert!(near(missing(hole.deepest), most, ROUNDING));
    }
}

#[test]
fn a_longer_cycle_only_moves_the_hole() {
    let pause = Policy::Pause { start: 8, weeks: 6 };
    let steady = own_alone();
    let mut last = 0;
    for cycle in [1.0, 4.0, 13.0, 26.0, 52.0] {
        let told = weeks(&steady.with(Input::CycleWeeks, cycle), pause);
        let hole = told.hole.unwrap();
        // 68 opportunities in 52 weeks, a quarter won at 40 000; six weeks of them.
        assert!(near(hole.size, 6.0 * 68.0 / 52.0 * 10_000.0, ROUNDING), "{hole:?}");
        assert!(hole.deepest > last && hole.starts.unwrap() >= 8, "{hole:?}");
        assert!(hole.over.is_none_or(|over| over > hole.deepest));
        last = hole.deepest;
    }
}

/// By hand: what is created in a week and a cycle of 0.1 weeks is decided in that
/// week but for what the last tenth leaves: 0.1 of it, on average.
#[test]
fn a_short_cycle_shows_the_pause_at_once() {
    let plan = Plan { cycle_weeks: 0.1, ..own_alone() };
    let told = weeks(&plan, Policy::Pause { start: 3, weeks: 2 });
    let rate = 68.0 / 52.0;
    let expected = [rate, rate, rate, 0.1 * rate, 0.0, 0.9 * rate, rate];
    for (decided, expected) in told.decided.iter().zip(expected) {
        // e^{−40} is left of it a week later.
        assert!((decided - expected).abs() < 1e-12, "{decided} for {expected}");
    }
    let hole = told.hole.unwrap();
    assert_eq!((hole.starts, hole.deepest, hole.over), (Some(3), 4, Some(6)));
}

/// A week's pause in a cycle of five years is missing for years, but never shows.
#[test]
fn a_hole_can_be_too_thin_to_show() {
    let plan = Plan { cycle_weeks: 260.0, ..own_alone() };
    let hole = weeks(&plan, Policy::Pause { start: 0, weeks: 1 }).hole.unwrap();
    assert_eq!((hole.starts, hole.over), (None, None));
    assert!(near(hole.size, 68.0 / 52.0 * 10_000.0, 1e-9));
    // The density of the Erlang is greatest at ¾ of its mean.
    assert!((190..=200).contains(&hole.deepest), "{}", hole.deepest);
}

#[test]
fn without_a_pause_there_is_no_hole() {
    for policy in [
        Policy::Steady,
        Policy::Pause { start: 8, weeks: 0 },
        Policy::Pause { start: u32::MAX, weeks: u32::MAX },
        Policy::StopStart { above: 1e6, below: 1.0 },
    ] {
        assert_eq!(weeks(&Plan::default(), policy).hole, None, "{policy:?}");
    }
    let lost = Plan { win_rate: 0.0, ..Plan::default() };
    assert_eq!(weeks(&lost, Policy::Pause { start: 8, weeks: 6 }).hole, None, "nothing is lost");
}

/// Steady where the target takes exactly the hours there are, deal work leaves
/// exactly the hours that prospecting needs.
#[test]
fn deals_first_is_steady_where_the_hours_are_those_of_the_target() {
    let plan = Plan { open_opportunities: None, ..Plan::default() };
    let reached = evaluate(&plan).hold_hours.revenue.unwrap();
    let plan = plan.with(Input::Target, reached);
    let (a, b) = (weeks(&plan, Policy::DealsFirst), weeks(&plan, Policy::Steady));
    for (a, b) in a.created.iter().zip(&b.created) {
        // Each week's hours are what a difference leaves, and the next week sees it.
        assert!(near(*a, *b, 1e-10), "{a} for {b}");
    }
}

#[test]
fn deals_first_swings_after_a_full_pipeline_and_an_empty_one() {
    let full = weeks(&Plan { open_opportunities: Some(40.0), ..Plan::default() }, Policy::DealsFirst);
    // 40 open at 15.8 hours in 13 weeks take 48.6 of the 28.5 hours there are.
    assert!(near(full.created[0], 8.0 / 52.0, ROUNDING), "partners' alone: {}", full.created[0]);
    assert!(full.created.iter().any(|created| *created > 1.0));
    let empty = weeks(&Plan { open_opportunities: Some(0.0), ..Plan::default() }, Policy::DealsFirst);
    // All 28.5 hours at 12.5 an opportunity, and fewer as there is work to do.
    assert!(near(empty.created[0], 28.5 / 12.5 + 8.0 / 52.0, ROUNDING));
    assert!(empty.created.last().unwrap() < &empty.created[0]);
}

/// The newcomer's week grows as the pipeline fills: it ends well above what the period takes on average.
#[test]
fn who_fills_a_pipeline_works_more_every_week() {
    let newcomer = Preset::Newcomer.plan();
    // With a week as long as the target takes.
    let asked = evaluate(&newcomer).hold_target;
    let long = Plan { hours_per_week: 168.0, ..newcomer };
    let told = weeks(&long, Policy::Steady);
    let period = &told.hours[..26];
    assert!(period.is_sorted() && told.busiest(long.period_weeks).unwrap().1 >= period[25]);
    let mean = period.iter().sum::<f64>() / 26.0;
    let expected = asked.hours_per_week.unwrap();
    // Ends of weeks: up to half a week's growth more.
    assert!(
        mean > expected && mean < expected + 0.5 * (period[25] - period[0]) / 26.0 * 2.0,
        "{mean} {expected}"
    );
    assert!(period[25] > 1.2 * expected, "{period:?}");
}

/// The hunter of 36 prospects a week can do 13: that is the pace, and a pause costs no more.
#[test]
fn a_pause_costs_what_a_person_could_have_done() {
    let cases: Vec<serde_json::Value> = serde_json::from_str(include_str!("cases/model.json")).unwrap();
    for case in &cases {
        let plan = plan::plan_of(&case["plan"]).unwrap();
        let figure = |name: &str| case[name].as_f64().unwrap();
        // The cases print 12 digits; the hole is a sum of some fifty weeks.
        let near = |ours: f64, theirs: f64| (ours - theirs).abs() <= 1e-9 * theirs;
        let steady = weeks(&plan, Policy::Steady).created[0];
        let pace = steady - plan.partner_opportunities / plan.period_weeks;
        assert!((pace - figure("pace")).abs() <= 1e-9 * steady, "{}: {pace}", case["name"]);
        let hole = weeks(&plan, Policy::Pause { start: 8, weeks: 4 }).hole;
        let size = hole.map_or(0.0, |hole| hole.size);
        assert!(near(size, figure("pauseOfFourWeeks")), "{}: {size}", case["name"]);
    }
}

#[test]
fn stop_start_stops_above_and_starts_below() {
    let plan = own_alone();
    let told = weeks(&plan, Policy::StopStart { above: 16.0, below: 12.0 });
    // Steady keeps 17 open.
    assert_eq!(told.created[0], 0.0);
    let mut stopped = true;
    let mut turns = 0;
    for (open, created) in told.open.iter().zip(&told.created[1..]) {
        let was = stopped;
        stopped = if stopped { *open >= 12.0 } else { *open > 16.0 };
        turns += u32::from(was != stopped);
        assert_eq!(*created == 0.0, stopped, "{open} open");
    }
    assert!(turns >= 2, "{turns} turns");
    assert!(told.hole.unwrap().starts.is_some());
}

#[test]
fn a_policy_is_a_word_or_a_word_with_its_numbers() {
    let written = [
        (Policy::Steady, r#""steady""#),
        (Policy::Pause { start: 8, weeks: 6 }, r#"{"pause":{"start":8,"weeks":6}}"#),
        (Policy::DealsFirst, r#""dealsFirst""#),
        (Policy::StopStart { above: 16.0, below: 12.5 }, r#"{"stopStart":{"above":16.0,"below":12.5}}"#),
    ];
    for (policy, text) in written {
        assert_eq!(serde_json::to_string(&policy).unwrap(), text);
    }
    let told = serde_json::to_value(weeks(&Plan::default(), Policy::Pause { start: 8, weeks: 6 })).unwrap();
    let names =
        |value: &serde_json::Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" ");
    assert_eq!(names(&told), "created decided hole hours open revenue");
    assert_eq!(names(&told["hole"]), "deepest over size starts");
}
