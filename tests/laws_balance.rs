//! Laws 12 and 16 (listed in `laws.rs`): how the week is divided, and the edges of that.

#[path = "laws/plans.rs"]
mod plans;

use headpin::model::{Assumptions, Balance, Hours, Input, Plan, Preset, Task, Week, balance, evaluate};
use proptest::prelude::*;
use serde_json::Value;

use plans::{law, plans};

/// A figure here is the end of some hundred roundings and a few logarithms and
/// powers of numbers with up to three hundred digits, whose logarithm of 700 keeps
/// 1e-13 of it: together, with room to spare.
const ROUNDING: f64 = 1e-11;

/// What stands below 1e-60 a week counts as none; of a win that is up to 1e10 · 260.
const VANISHING: f64 = 1e-40;

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= ROUNDING * a.abs().max(b.abs()) + VANISHING
}

fn divided(plan: &Plan) -> Option<(Week, Balance)> {
    let assumptions = Assumptions::default();
    Week::of(plan, &assumptions).zip(balance(plan, &assumptions))
}

fn steady(plan: &Plan) -> Plan {
    plan.with(Input::OpenOpportunities, None)
}

/// The plans, some with other assumptions: down to no reach at all.
fn cases() -> impl Strategy<Value = (Plan, Assumptions)> {
    let reaches = prop_oneof![Just(None), Just(Some(1.0)), (1.0..10.0f64).prop_map(Some)];
    (plans(), reaches).prop_map(|(plan, reach)| {
        let levers = [Input::WinRate, Input::AccountRevenue, Input::PartnerOpportunities];
        let assumptions = Assumptions::default();
        let with = |all: Assumptions, lever| reach.map_or(all, |times| all.with_reach(lever, times));
        (plan, levers.into_iter().fold(assumptions, with))
    })
}

/// Every number of a balance, found by walking its JSON, in which NaN and infinity
/// are null.
fn numbers(value: &Value, found: &mut Vec<Option<f64>>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| numbers(value, found)),
        Value::Object(fields) => fields.values().for_each(|value| numbers(value, found)),
        _ => found.push(value.as_f64()),
    }
}

/// Law 16.
#[test]
fn a_balance_is_of_finite_numbers_from_nothing_up() {
    law(cases(), |(plan, assumptions)| {
        let Some(balance) = balance(&plan, &assumptions) else { return Ok(false) };
        let mut json = serde_json::to_value(balance).unwrap();
        if balance.efficiency.is_none() {
            prop_assert!(balance.best.revenue == 0.0);
            json["efficiency"] = 1.0.into();
        }
        let mut found = Vec::new();
        numbers(&json, &mut found);
        prop_assert!(found.len() == 31, "{} numbers", found.len());
        prop_assert!(found.iter().all(|figure| figure.is_some_and(|figure| figure >= 0.0)), "{}", json);
        Ok(true)
    });
}

#[test]
fn nothing_is_divided_only_without_hours_or_limit() {
    law(plans(), |plan| {
        let reached = evaluate(&steady(&plan)).hold_hours;
        let fixed = plan.reporting_hours + plan.account_hours + plan.partner_hours;
        let some = plan.hours_per_week - fixed > 0.0;
        let limited = reached.decided.is_some_and(|decided| decided / plan.period_weeks < 1e60)
            && reached.opportunities_to_create_per_week.is_some_and(|created| created < 1e60);
        prop_assert_eq!(balance(&plan, &Assumptions::default()).is_some(), some && limited);
        Ok(some)
    });
}

/// Law 12. What partners bring without an hour is not in the curves.
#[test]
fn todays_hours_give_todays_revenue() {
    law(cases(), |(plan, assumptions)| {
        let Some(balance) = balance(&plan, &assumptions) else { return Ok(false) };
        let (today, total) = (balance.today, balance.today.hours.total());
        let spent = plan.sellers * (plan.hours_per_week - plan.reporting_hours);
        // The hours for selling are a difference of all hours.
        prop_assert!((total - spent).abs() <= 1e-13 * plan.sellers * 168.0, "{} of {}", total, spent);
        let unbought = plan.partner_opportunities > 0.0 && plan.partner_hours < VANISHING;
        let reached = evaluate(&steady(&plan)).hold_hours.revenue.unwrap();
        prop_assert!(unbought || near(today.revenue, reached), "{} for {}", today.revenue, reached);
        Ok(!unbought)
    });
}

/// Law 12.
#[test]
fn the_best_split_spends_the_same_hours_and_books_no_less() {
    law(cases(), |(plan, assumptions)| {
        let Some(balance) = balance(&plan, &assumptions) else { return Ok(false) };
        let Balance { today, best, hour_value, efficiency, .. } = balance;
        prop_assert!(near(best.hours.total(), today.hours.total()), "{:?} for {:?}", best, today);
        prop_assert!(best.revenue >= today.revenue && hour_value >= 0.0);
        prop_assert!(efficiency.is_none_or(|efficiency| efficiency <= 1.0));
        Ok(best.revenue > today.revenue)
    });
}

/// Shares of the hours: even, lopsided by many magnitudes, and none at all.
fn shares() -> impl Strategy<Value = Vec<[f64; 4]>> {
    let share = prop_oneof![0.0..1.0f64, (-40.0..0.0f64).prop_map(f64::exp), Just(0.0)];
    prop::collection::vec([share.clone(), share.clone(), share.clone(), share], 40)
}

/// Law 12: twenty thousand splits over the whole bounds, and as many steps of
/// every size away from the best.
#[test]
fn no_split_beats_the_best() {
    law((cases(), shares()), |((plan, assumptions), shares)| {
        let Some(balance) = balance(&plan, &assumptions) else { return Ok(false) };
        let (week, best) = (Week::of(&plan, &assumptions).unwrap(), balance.best);
        let total = best.hours.total();
        for shares in shares {
            let sum: f64 = shares.iter().sum();
            if sum == 0.0 {
                continue;
            }
            let split = Hours::from_jobs(shares.map(|share| share / sum * total));
            let other = week.revenue(&split);
            prop_assert!(other <= best.revenue * (1.0 + ROUNDING) + VANISHING, "{:?}: {}", split, other);
            // As far from the best as the first share is of 1.
            let to = shares[0];
            let pairs = best.hours.jobs().into_iter().zip(split.jobs());
            let mixed: Vec<f64> = pairs.map(|(best, split)| best + to * (split - best)).collect();
            let mixed = Hours::from_jobs(mixed.try_into().unwrap());
            let other = week.revenue(&mixed);
            prop_assert!(other <= best.revenue * (1.0 + ROUNDING) + VANISHING, "{:?}: {}", mixed, other);
        }
        Ok(true)
    });
}

/// μ is the slope of the best revenue: a thousandth more hours on every job, along
/// today's curves, add at most μ an hour, since the curves bend down; and not much
/// less, where deals are worked at all.
#[test]
fn an_hour_is_worth_what_it_adds_to_the_best() {
    law(plans(), |plan| {
        let Some((week, a)) = divided(&plan) else { return Ok(false) };
        let more = week.revenue(&a.best.hours.times(1.001)) - a.best.revenue;
        let hours = 0.001 * a.best.hours.total();
        let worth = a.hour_value * plan.period_weeks * hours;
        let lost = ROUNDING * a.best.revenue + VANISHING;
        prop_assert!(more <= worth * (1.0 + 1e-9) + lost, "{} for {}", more, worth);
        let even = a.best.hours.deals > 0.01 * a.best.hours.total();
        prop_assert!(!even || more >= 0.9 * worth - lost, "{} for {}", more, worth);
        Ok(even)
    });
}

/// The greatest value of a function with one peak from 0 to an end: thirds, until
/// they are as near as half the digits can tell.
fn greatest(end: f64, function: impl Fn(f64) -> f64) -> f64 {
    let (mut low, mut high) = (0.0, end);
    while high - low > 1e-7 * end {
        let (a, b) = (low + (high - low) / 3.0, high - (high - low) / 3.0);
        if function(a) < function(b) { low = a } else { high = b }
    }
    function((low + high) / 2.0)
}

/// At each end another search, which knows nothing of prices, finds 98 % of the
/// best; at an end of the week itself, that or more.
#[test]
fn at_the_ends_of_a_range_two_percent_are_missing() {
    for preset in Preset::ALL {
        let (week, balance) = divided(&preset.plan()).unwrap();
        let total = balance.best.hours.total();
        let ranges = balance.within2_percent;
        let ranges = [ranges.prospecting, ranges.deals, ranges.accounts, ranges.partners];
        for (task, ends) in Task::ALL.into_iter().zip(ranges) {
            let others: Vec<Task> = Task::ALL.into_iter().filter(|other| *other != task).collect();
            for end in ends {
                let held = Hours::from_jobs([0.0; 4]).with(task, end);
                let rest = total - end;
                let found = greatest(rest, |a| {
                    greatest(rest - a, |b| {
                        let split = held.with(others[0], a).with(others[1], b);
                        week.revenue(&split.with(others[2], rest - a - b))
                    })
                });
                let share = found / balance.best.revenue;
                let whole = end == 0.0 || end == total;
                // Both searches are good to some 1e-7 of the week.
                let good = (share - 0.98).abs() < 1e-6 || whole && share > 0.98;
                assert!(good, "{preset:?} {task:?} {end}: {share}");
            }
        }
    }
}

/// And beyond them no split stays above.
#[test]
fn outside_its_range_no_split_stays_within_two_percent() {
    law((cases(), shares()), |((plan, assumptions), shares)| {
        let Some(balance) = balance(&plan, &assumptions) else { return Ok(false) };
        let week = Week::of(&plan, &assumptions).unwrap();
        let ranges = balance.within2_percent;
        let ranges = [ranges.prospecting, ranges.deals, ranges.accounts, ranges.partners];
        let total = balance.best.hours.total();
        for (task, [low, high]) in Task::ALL.into_iter().zip(ranges) {
            let best = balance.best.hours.of(task);
            // The ends are told to a billionth of the week.
            let lost = 3e-9 * total;
            prop_assert!(
                low <= best + lost && best <= high + lost && low >= 0.0,
                "{task:?} {low} {best} {high}"
            );
            prop_assert!(high <= total * (1.0 + ROUNDING));
            for shares in &shares {
                let others: f64 = Hours::from_jobs(*shares).with(task, 0.0).total();
                for held in [low - (low + lost) * shares[0], high + lost + (total - high) * shares[0]] {
                    if others == 0.0 || !(0.0..=total).contains(&held) || (low..=high).contains(&held) {
                        continue;
                    }
                    if held > low - lost && held < high + lost {
                        continue;
                    }
                    let split = Hours::from_jobs(*shares).times((total - held) / others).with(task, held);
                    let revenue = week.revenue(&split);
                    prop_assert!(
                        revenue <= 0.98 * balance.best.revenue * (1.0 + 1e-9) + VANISHING,
                        "{task:?} {held} outside {low} to {high}: {revenue} of {}",
                        balance.best.revenue
                    );
                }
            }
        }
        Ok(true)
    });
}

#[test]
fn any_hours_a_person_drags_to_have_a_revenue() {
    let hour = || {
        prop_oneof![
            -10.0..100.0f64,
            prop::sample::select(vec![f64::NAN, f64::INFINITY, f64::NEG_INFINITY, f64::MAX, 5e-324, 0.0])
        ]
    };
    law((cases(), [hour(), hour(), hour(), hour()]), |((plan, assumptions), hours)| {
        let Some(week) = Week::of(&plan, &assumptions) else { return Ok(false) };
        let revenue = week.revenue(&Hours::from_jobs(hours));
        prop_assert!(revenue.is_finite() && revenue >= 0.0, "{}", revenue);
        Ok(true)
    });
}

// The edges, of the default plan.

fn default_with(change: impl Fn(&mut Plan)) -> Balance {
    let mut plan = Plan::default();
    change(&mut plan);
    balance(&plan, &Assumptions::default()).unwrap()
}

#[test]
fn without_hours_or_limit_there_is_nothing_to_divide() {
    let none = |plan: Plan| balance(&plan, &Assumptions::default()).is_none();
    assert!(none(Plan { hours_per_week: 11.5, ..Plan::default() }));
    assert!(none(Plan {
        hours_per_prospect: 0.0,
        hours_per_opportunity: 0.0,
        hours_per_open_week: 0.0,
        ..Plan::default()
    }));
    // So little that it is as none: 1e100 opportunities a week.
    assert!(none(Plan {
        hours_per_prospect: 0.0,
        hours_per_opportunity: 1e-100,
        hours_per_open_week: 0.0,
        ..Plan::default()
    }));
}

/// Accounts need 1e-30 of an hour for all they bring, partners an hour for next to
/// nothing: however little of the week is left, accounts have theirs first.
#[test]
fn the_job_that_needs_almost_no_hour_gets_it() {
    let balance = default_with(|plan| {
        plan.win_rate = 7.2e-13;
        plan.hours_per_opportunity = 1000.0;
        (plan.account_revenue, plan.account_hours) = (1e12, 1e-30);
        plan.partner_opportunities = 148_000.0;
    });
    let total = balance.best.hours.total();
    // An end is told to a billionth of the week.
    for [low, high] in [balance.within2_percent.prospecting, balance.within2_percent.partners] {
        assert!(low == 0.0 && high > total * (1.0 - 3e-9), "{high} of {total}");
    }
}

#[test]
fn what_costs_no_hour_today_keeps_its_result() {
    // Opportunities for nothing: the hours are for those, and none for prospecting.
    let free = default_with(|plan| plan.hours_per_prospect = 0.0);
    assert_eq!(free.best.hours.prospecting, 0.0);
    assert!(free.best.hours.deals > 0.0 && free.false_choices.only_deals > 0.0);
    // Deals that work themselves: no hour for them.
    let free = default_with(|plan| (plan.hours_per_opportunity, plan.hours_per_open_week) = (0.0, 0.0));
    assert_eq!(free.best.hours.deals, 0.0);
    assert!(free.best.hours.prospecting > 0.0 && free.false_choices.only_prospecting > 0.0);
    // Accounts without an hour keep theirs, partners without one give nothing.
    let kept = default_with(|plan| (plan.account_hours, plan.partner_hours) = (0.0, 0.0));
    assert_eq!((kept.best.hours.accounts, kept.best.hours.partners), (0.0, 0.0));
    assert!((kept.false_choices.only_deals - 120_000.0).abs() < 1e-6);
}

#[test]
fn where_nothing_is_won_the_hours_belong_to_accounts() {
    let lost = default_with(|plan| plan.win_rate = 0.0);
    // All that is not reporting.
    assert!((lost.best.hours.accounts - 34.0).abs() < 1e-9);
    assert!((lost.today.revenue - 120_000.0).abs() < 1e-6 && lost.best.revenue > 120_000.0);
    let nothing = default_with(|plan| (plan.win_rate, plan.account_revenue) = (0.0, 0.0));
    assert_eq!((nothing.best, nothing.efficiency, nothing.hour_value), (nothing.today, None, 0.0));
    assert_eq!(nothing.within2_percent.deals, [0.0, nothing.today.hours.total()]);
}

/// As the headroom of the win rate vanishes, the curve becomes a step; it is kept
/// from becoming one at a thousandth, and nothing jumps on the way there.
#[test]
fn a_win_rate_at_its_limit_is_the_last_of_those_before_it() {
    let at = |win_rate: f64| default_with(|plan| plan.win_rate = win_rate).best.revenue;
    let (limit, before) = (at(0.65), at(0.65 * (1.0 - 1e-3)));
    // The rate itself differs by a thousandth.
    assert!((limit / before - 1.0).abs() < 2e-3, "{limit} after {before}");
    let none = Assumptions::default().with_reach(Input::AccountRevenue, 1.0);
    let flat = balance(&Plan::default(), &none).unwrap();
    assert!(flat.best.hours.accounts > 0.0 && flat.false_choices.no_accounts < flat.today.revenue);
}

/// More opportunities come from partners than the hours can work: only what they
/// work counts.
#[test]
fn partners_who_bring_more_than_can_be_worked_take_no_prospecting() {
    let full = default_with(|plan| plan.partner_opportunities = 1_000.0);
    assert_eq!(full.today.hours.prospecting, 0.0);
    assert!((full.today.hours.deals - 28.5).abs() < 1e-9);
    assert_eq!(full.best.hours.prospecting, 0.0);
}

/// By hand, for accounts alone with 34 hours and 4 today at a reach of 1.5: the
/// curve is 1.5 · (1 − 3^{−x ÷ 4}) times today's.
#[test]
fn a_curve_that_can_be_drawn_by_hand() {
    let lost = default_with(|plan| plan.win_rate = 0.0);
    let best = 120_000.0 * 1.5 * (1.0 - 3f64.powf(-34.0 / 4.0));
    assert!((lost.best.revenue / best - 1.0).abs() < 1e-12);
    assert_eq!(lost.false_choices.only_accounts, lost.best.revenue);
}

/// By hand, for 34 hours at 15 an opportunity created and 12 decided, of which a
/// fifth is won and, at 1.6 times the odds, 2/7 at the most: 1 − 0.2 · 7/2 = 0.3.
#[test]
fn more_hours_are_worth_what_the_curves_say() {
    let balance = balance(&Preset::Classroom.plan(), &Assumptions::default()).unwrap();
    let booked = |created: f64, deals: f64| {
        let won = 2.0 / 7.0 * (1.0 - 0.3f64.powf(deals / created));
        52.0 * 50_000.0 * 34.0 / 27.0 * created * won
    };
    let fifth = 1.2f64.powf(0.8);
    // The preset writes 6/13 of an hour a week, and 13 weeks of it are 6 but for rounding.
    let close = |a: f64, b: f64| (a / b - 1.0).abs() < 1e-12;
    assert!(close(balance.today.revenue, booked(1.0, 1.0)));
    assert!(close(balance.do_more.every_job, booked(fifth, 1.2)));
    assert!(close(balance.do_more.only_prospecting, booked(fifth, 1.0)));
    // 1.2^0.34 in another program.
    assert!(close(balance.do_more.published, 1.063_950_991_576_195_5 * balance.today.revenue));
    let choices = balance.false_choices;
    assert_eq!((choices.no_prospecting, choices.no_deals, choices.only_accounts), (0.0, 0.0, 0.0));
    assert!(close(choices.no_accounts, balance.today.revenue), "there are none");
}

#[test]
fn the_hours_of_a_job_dropped_go_to_the_others_in_proportion() {
    let (week, balance) = divided(&Plan::default()).unwrap();
    let Hours { prospecting, deals, accounts, partners } = balance.today.hours;
    assert!((accounts - 4.0).abs() < 1e-12 && (partners - 1.5).abs() < 1e-12);
    let choices = balance.false_choices;
    let grown = 34.0 / 30.0;
    let hours = [prospecting * grown, deals * grown, 0.0, partners * grown];
    assert!(near(choices.no_accounts, week.revenue(&Hours::from_jobs(hours))));
    let grown = 34.0 / 32.5;
    let hours = [prospecting * grown, deals * grown, accounts * grown, 0.0];
    assert!(near(choices.no_partners, week.revenue(&Hours::from_jobs(hours))));
    assert_eq!((choices.only_prospecting, choices.only_deals, choices.only_partners), (0.0, 0.0, 0.0));
}

#[test]
fn a_balance_has_the_names_of_the_model() {
    let json = serde_json::to_value(balance(&Plan::default(), &Assumptions::default()).unwrap()).unwrap();
    let names = |value: &Value| value.as_object().unwrap().keys().cloned().collect::<Vec<_>>().join(" ");
    assert_eq!(names(&json), "best doMore efficiency falseChoices hourValue today within2Percent");
    assert_eq!(names(&json["today"]), "hours revenue");
    assert_eq!(names(&json["best"]["hours"]), "accounts deals partners prospecting");
    assert_eq!(names(&json["within2Percent"]), "accounts deals partners prospecting");
    assert_eq!(names(&json["doMore"]), "everyJob onlyProspecting published");
    assert_eq!(
        names(&json["falseChoices"]),
        "noAccounts noDeals noPartners noProspecting onlyAccounts onlyDeals onlyPartners onlyProspecting"
    );
}
