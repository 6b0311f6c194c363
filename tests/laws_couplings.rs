//! Law 20 (listed in `laws.rs`): what moves with what.

#[path = "laws/plans.rs"]
mod plans;

use headpin::model::{
    Assumptions, COUPLINGS, Coupling, Input, Move, Plan, Pull, RANKED_LEVERS, Step, differs, leverage,
};
use plans::{law, plans};
use proptest::prelude::*;

const HOURS: [(Input, Input); 2] =
    [(Input::AccountHours, Input::AccountRevenue), (Input::PartnerHours, Input::PartnerOpportunities)];

/// Hours to move to on the way: none, today's, any.
fn hours() -> impl Strategy<Value = f64> {
    prop_oneof![Just(0.0), Just(4.0), 0.0..=168.0f64, (-600.0..5.0f64).prop_map(f64::exp)]
}

/// Assumptions whose couplings are anything that may be assumed.
fn assumptions() -> impl Strategy<Value = Assumptions> {
    let strength = |coupling: Coupling| {
        let allowed = coupling.allowed();
        let any = prop_oneof![
            Just(0.0),
            Just(1.0),
            Just(allowed.min),
            Just(allowed.max),
            allowed.min..=allowed.max
        ];
        any.prop_map(move |strength| (coupling, strength))
    };
    let all: Vec<_> = Coupling::adjustable().map(strength).collect();
    all.prop_map(|strengths| {
        let with = |all: Assumptions, (coupling, strength)| all.with_coupling(coupling, strength);
        strengths.into_iter().fold(Assumptions::default(), with)
    })
}

/// Law 20: hours back at today's restore the plan, whatever the way they came.
#[test]
fn hours_back_at_todays_restore_the_plan() {
    law((plans(), prop::collection::vec((0..2usize, hours()), 1..6)), |(plan, way)| {
        let usual = Assumptions::default();
        let mut now = plan;
        for (which, value) in way {
            now = now.moved_to(HOURS[which].0, value, &usual, &plan);
            prop_assert_eq!(now.check(), Ok(()));
        }
        for (hours, _) in HOURS {
            now = now.moved_to(hours, plan.get(hours).unwrap(), &usual, &plan);
        }
        prop_assert_eq!(now, plan);
        Ok(true)
    });
}

/// More hours on a job bring more, without an hour it brings nothing, and never more than its reach.
#[test]
fn hours_bring_more_up_to_the_reach() {
    law((plans(), hours(), hours()), |(plan, a, b)| {
        let usual = Assumptions::default();
        let mut spoke = false;
        for (hours, result) in HOURS {
            let (today, brings) = (plan.get(hours).unwrap(), plan.get(result).unwrap());
            if today <= 0.0 || brings <= 0.0 {
                let there = plan.moved_to(hours, a, &usual, &plan);
                prop_assert_eq!(there.get(result), plan.get(result), "no curve");
                continue;
            }
            let at = |value| plan.moved_to(hours, value, &usual, &plan).get(result).unwrap();
            let (low, high) = (at(a.min(b)), at(a.max(b)));
            prop_assert!(low <= high * (1.0 + 1e-12), "{} {}", low, high);
            // At the limit, the reach is the thousandth above.
            let reach = usual.reach_factor(&plan, result).max(1.0 / 0.999);
            prop_assert!(high <= brings * reach * (1.0 + 1e-9), "{} of {}", high, brings);
            prop_assert!(today == 0.0 || at(0.0) == 0.0);
            spoke = true;
        }
        Ok(spoke)
    });
}

/// Law 20: with ε = 0 a rate moves alone, as before there were couplings.
#[test]
fn without_an_exponent_nothing_is_pulled() {
    law((plans(), -3.0..3.0f64), |(plan, power)| {
        for input in Input::all().filter(|input| *input != Input::NoDecisionRate) {
            if HOURS.iter().any(|(hours, _)| *hours == input) {
                continue;
            }
            let moved = Move { input, factor: power.exp() }.apply(&plan, &Assumptions::default(), &plan);
            prop_assert_eq!(moved.plan, plan.with(input, moved.value), "{:?}", input);
        }
        Ok(true)
    });
}

/// Whatever is assumed, a moved plan is a plan; what was pulled pulls nothing; and what the table does
/// not name stays.
#[test]
fn a_move_pulls_what_the_table_says_and_no_further() {
    law((plans(), plans(), assumptions(), -3.0..3.0f64), |(plan, pinned, assumptions, power)| {
        for input in Input::all() {
            let moved = Move { input, factor: power.exp() }.apply(&plan, &assumptions, &pinned);
            prop_assert_eq!(moved.plan.check(), Ok(()), "{:?}", input);
            for other in Input::all().filter(|other| *other != input) {
                let is_pulled = COUPLINGS.iter().any(|row| {
                    row.moved == input && row.pulled == other && assumptions.strength(row.coupling) != 0.0
                });
                prop_assert!(
                    is_pulled || moved.plan.get(other) == plan.get(other),
                    "{:?} pulled {:?}",
                    input,
                    other
                );
            }
        }
        for step in Step::ALL {
            for moved in leverage(&plan, &assumptions, step) {
                prop_assert!(moved.value.is_finite() && moved.revenue_multiple.is_none_or(f64::is_finite));
            }
        }
        Ok(true)
    });
}

/// By hand: with f = 2 and ε = ½, what is pulled is multiplied by √2, and by the inverse on the way back.
#[test]
fn a_power_pulls_by_its_exponent_and_back() {
    for row in COUPLINGS.iter().filter(|row| row.pull == Pull::Power) {
        let assumptions = Assumptions::default().with_coupling(row.coupling, 0.5);
        let plan = Plan { qualification_rate: 0.25, ..Plan::default() };
        let there = Move { input: row.moved, factor: 2.0 }.apply(&plan, &assumptions, &plan).plan;
        let times = there.get(row.pulled).unwrap() / plan.get(row.pulled).unwrap();
        assert!(!differs(times, std::f64::consts::SQRT_2), "{}: {times}", row.name);
        let back = there.moved_to(row.moved, plan.get(row.moved).unwrap(), &assumptions, &plan);
        assert!(!differs(back.get(row.pulled).unwrap(), plan.get(row.pulled).unwrap()), "{}", row.name);
    }
}

/// A larger deal that is won less often is worth less than one that is not.
#[test]
fn the_engines_move_with_their_couplings() {
    let plan = Plan::default();
    let coupled = Assumptions::default().with_coupling(Coupling::DealSizeToWinRate, -0.25);
    let gains = |assumptions| {
        let moved = leverage(&plan, &assumptions, Step::Focus);
        RANKED_LEVERS.map(|lever| moved.iter().find(|row| row.lever == lever).unwrap().gain().unwrap())
    };
    let (alone, together) = (gains(Assumptions::default()), gains(coupled));
    for (at, lever) in RANKED_LEVERS.into_iter().enumerate() {
        assert_eq!(together[at] < alone[at], lever == Input::DealSize, "{lever:?}");
    }
}

/// The table in the documentation is the one in the code, and every name and letter stands once.
#[test]
fn the_couplings_are_those_in_their_documentation() {
    let lines =
        include_str!("../src/model/couplings.rs").lines().filter_map(|line| line.strip_prefix("//! "));
    let rows = lines.skip_while(|line| !line.starts_with("| moved |")).skip(2);
    let rows: Vec<_> = rows.take_while(|line| line.starts_with('|')).collect();
    assert_eq!(rows.len(), COUPLINGS.len());
    let mut letters = Vec::new();
    for (row, line) in COUPLINGS.iter().zip(rows) {
        let cells: Vec<_> =
            line.trim_matches('|').split('|').map(|cell| cell.trim().replace('`', "")).collect();
        let [moved, pulled, how, usual] = &cells[..] else { panic!("{cells:?}") };
        assert_eq!((row.moved.row().name, row.pulled.row().name), (moved.as_str(), pulled.as_str()));
        assert_eq!(row.name, format!("{moved}→{pulled}"));
        assert_eq!(row.coupling.row().name, row.name, "a row stands where its coupling looks for it");
        let kind = match row.pull {
            Pull::Split => "those customers decide, and split as the others do",
            Pull::Hours => "along the job's curve",
            Pull::Power => "× f^ε",
        };
        assert_eq!(how, kind);
        let strength = match usual.as_str() {
            "always" | "on" => 1.0,
            number => number.parse().unwrap(),
        };
        assert_eq!((row.usual, Assumptions::default().strength(row.coupling)), (strength, strength));
        letters.push(row.code);
    }
    letters.sort_unstable();
    letters.dedup();
    assert_eq!(letters.len(), COUPLINGS.len());
}
