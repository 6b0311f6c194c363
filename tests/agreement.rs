//! The engines may not contradict each other: the landings, hours, chances and gains that different
//! panels tell of the same plan, compared. Each pair comes on different ways to one figure.

#[path = "laws/plans.rs"]
mod plans;

use headpin::model::{
    Assumptions, Deals, Goal, Input, Outcome, Plan, Policy, Preset, Reason, Step, chance, chance_in_hours,
    evaluate, weeks, window,
};
use headpin::session::{Pause, Scenario};
use plans::{law, plans};
use proptest::prelude::*;

/// Figures of some hundred roundings.
const ROUNDING: f64 = 1e-11;

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= ROUNDING * a.abs().max(b.abs()) + 1e-40
}

fn scenario(plan: &Plan) -> Scenario {
    Scenario::of(plan, &Assumptions::default())
}

/// The ranking, the One Thing and the first block of the sequence tell one gain, of the same lever; and
/// where nothing comes next, no lever gains 0.5 %.
#[test]
fn the_first_block_is_the_one_thing_of_the_ranking() {
    law(plans(), |plan| {
        let now = scenario(&plan);
        let Some(landing) = now.revenue().filter(|landing| *landing > 1e-200) else { return Ok(false) };
        let gains =
            now.leverage(Step::Focus).iter().filter_map(|row| row.gain().map(|gain| (row.lever, gain)));
        let best = gains.reduce(|a, b| if b.1 > a.1 { b } else { a });
        let Some(block) = now.sequence().blocks.first() else {
            prop_assert!(best.is_none_or(|(_, gain)| gain <= 0.005 + 1e-9), "{:?} comes nowhere", best);
            return Ok(false);
        };
        let (lever, gain) = best.unwrap();
        prop_assert_eq!(block.lever, lever);
        prop_assert!(near(block.revenue, landing * (1.0 + gain)), "{} {}", block.revenue, landing);
        let first = now.one_thing();
        prop_assert!(
            first.levers.contains(&lever) && first.gain.is_some_and(|told| near(1.0 + told, 1.0 + gain))
        );
        let landings = now.landings();
        prop_assert_eq!((landings[0], now.runs()[0].before), (landing, landing));
        Ok(true)
    });
}

/// The balance's today is the landing of the steady plan, in the hours that are not for reporting.
#[test]
fn the_balance_lands_where_the_steady_plan_does() {
    for preset in Preset::ALL {
        let plan = preset.plan();
        let steady = evaluate(&plan.with(Input::OpenOpportunities, None)).hold_hours;
        let today = scenario(&plan).balance().unwrap().today;
        assert!(near(today.revenue, steady.revenue.unwrap()), "{preset:?}");
        assert!(near(today.hours.total(), plan.sellers * (plan.hours_per_week - plan.reporting_hours)));
        let pursued = steady.prospects_per_week.unwrap() * plan.hours_per_prospect;
        assert!(near(today.hours.prospecting, pursued), "{preset:?}");
    }
}

/// Dropping a job costs what it brings wherever it is told: hours moved to nothing take their result
/// along, and so does the false choice. (In the first version the same move raised the farmer's landing
/// by a quarter.)
#[test]
fn leaving_customers_is_no_gain_in_one_panel_and_a_loss_in_another() {
    for preset in Preset::ALL {
        let plan = preset.plan().with(Input::OpenOpportunities, None);
        if plan.account_revenue == 0.0 {
            continue;
        }
        let now = scenario(&plan);
        let left = plan.moved_to(Input::AccountHours, 0.0, now.assumptions(), &plan);
        assert_eq!(left.account_revenue, 0.0);
        let (moved, today) = (evaluate(&left).hold_hours.revenue.unwrap(), now.revenue().unwrap());
        let balance = now.balance().unwrap();
        let dropped = balance.false_choices.no_accounts;
        assert_eq!(
            moved < today,
            dropped < balance.today.revenue,
            "{preset:?}: {moved} {dropped} of {today}"
        );
        // Both give the hours to the other jobs, by other curves.
        assert!((moved / dropped - 1.0).abs() < 0.1, "{preset:?}: {moved} {dropped}");
    }
    let farmer = Preset::Farmer.plan();
    let left = farmer.moved_to(Input::AccountHours, 0.0, &Assumptions::default(), &farmer);
    assert!(evaluate(&left).hold_hours.revenue < evaluate(&farmer).hold_hours.revenue);
}

/// The chance of the bar, of the panel of the odds and of the function are one, whatever the pipeline
/// and with hours for all, for some and for none of what is given.
#[test]
fn every_chance_is_the_same_chance() {
    let open = [None, Some(0.0), Some(7.5)];
    for (preset, open) in Preset::ALL.into_iter().flat_map(|preset| open.map(|open| (preset, open))) {
        for hours in [1.0, 20.0, 60.0] {
            let plan = Plan { hours_per_week: hours, open_opportunities: open, ..preset.plan() };
            let now = scenario(&plan);
            let Outcome { hold_hours, reason, .. } = now.outcome;
            let odds = now.odds();
            assert_eq!(now.chance(), odds.in_your_hours);
            assert_eq!(chance_in_hours(&plan, &Deals::reaching(Goal::of(&plan))), odds.in_your_hours);
            assert_eq!(odds.planned, chance(&plan, None), "{preset:?} {open:?}");
            let expected = match reason {
                Some(Reason::NoHours) => Some(0.0),
                _ => chance(&plan, hold_hours.opportunities_to_create_per_week),
            };
            assert_eq!(odds.in_your_hours, expected, "{preset:?} {open:?} {hours}");
        }
    }
}

/// Where the hours are just those that the target takes, both landings, both chances and the load agree.
#[test]
fn with_the_hours_of_the_target_there_is_one_plan() {
    for preset in Preset::ALL {
        let plan = preset.plan();
        let asked = evaluate(&plan).hold_target;
        let hours = asked.hours_per_week.unwrap() / plan.sellers;
        let plan = plan.with(Input::HoursPerWeek, hours);
        let now = scenario(&plan);
        let Outcome { hold_target, hold_hours, .. } = now.outcome;
        let close = |a: f64, b: f64| (a / b - 1.0).abs() < 1e-9;
        assert!(close(hold_target.load.unwrap(), 1.0), "{preset:?}");
        assert!(close(hold_hours.revenue.unwrap(), hold_target.revenue.unwrap()), "{preset:?}");
        let odds = now.odds();
        assert!((odds.planned.unwrap() - odds.in_your_hours.unwrap()).abs() < 1e-9, "{preset:?}");
        // The pace is the target's, and the weeks of a whole period book it.
        assert!(close(now.prospects_pursued(), hold_target.prospects_per_week.unwrap()), "{preset:?}");
        let told = weeks(&plan, Policy::Steady);
        let booked: f64 = told.revenue.iter().take(plan.period_weeks as usize).sum();
        assert!(close(booked, plan.target), "{preset:?}: {booked}");
        // The chance of 50 % takes hours near the target's: neither is far from the other.
        let fifty = odds.hours_per_week_for.fifty.unwrap();
        assert!((fifty / hours - 1.0).abs() < 0.2, "{preset:?}: {fifty} {hours}");
    }
}

/// The year without a pause books what the landing says, and a pause costs what the pace brings.
#[test]
fn the_year_books_the_landing_and_a_pause_costs_the_pace() {
    for preset in Preset::ALL {
        let plan = preset.plan();
        let now = scenario(&plan);
        let pause = Pause::default_for(&plan);
        let told = now.weeks(pause);
        let booked: f64 = told.without_pause.revenue.iter().take(plan.period_weeks as usize).sum();
        let landing = now.revenue().unwrap().min(now.outcome.hold_target.revenue.unwrap());
        assert!((booked / landing - 1.0).abs() < 1e-9, "{preset:?}: {booked} {landing}");
        let own = now.prospects_pursued() * plan.meeting_rate * plan.qualification_rate;
        let cost = own * f64::from(pause.weeks) * plan.win_rate * plan.deal_size;
        let hole = told.with_pause.hole.unwrap();
        assert!((hole.size / cost - 1.0).abs() < 1e-9, "{preset:?}: {} {cost}", hole.size);
        assert!(window(&plan) > 0.0);
    }
}
