//! Laws 10, 11 and 19 (listed in `laws.rs`), and the One Thing: what weeks of focus do.

#[path = "laws/plans.rs"]
mod plans;

use headpin::model::{
    Assumptions, Block, Input, Move, Plan, Preset, RANKED_LEVERS, Unless, evaluate, one_thing, sequence,
};
use plans::{law, plans};
use proptest::prelude::*;

/// A ratio of figures of some thirty roundings each.
const ROUNDING: f64 = 1e-13;

fn revenue(plan: &Plan) -> Option<f64> {
    evaluate(plan).hold_hours.revenue
}

/// Assumptions other than the table's.
fn assumptions() -> impl Strategy<Value = Assumptions> {
    let each = (1.0..=10.0f64, 1.0..=104.0f64);
    prop::collection::vec(each, RANKED_LEVERS.len()).prop_map(|numbers| {
        RANKED_LEVERS
            .into_iter()
            .zip(numbers)
            .fold(Assumptions::default(), |all, (lever, (reach, half_life))| {
                all.with_reach(lever, reach).with_half_life(lever, half_life)
            })
    })
}

/// Law 10. In the lever's own terms: of the value, or of 1 ÷ value where the focus closes that gap.
#[test]
fn each_week_of_focus_closes_less_and_all_of_them_the_gap() {
    law((plans(), assumptions(), 0.5..=52.0f64), |(plan, assumptions, weeks)| {
        for lever in RANKED_LEVERS {
            let reach = assumptions.reach_factor(&plan, lever);
            let reciprocal = matches!(lever, Input::MeetingRate | Input::QualificationRate);
            let own = |factor: f64| if reciprocal { 1.0 / factor } else { factor };
            let at = |weeks: f64| own(assumptions.focus_factor(&plan, lever, weeks));
            let steps = [0.0, 1.0, 2.0, 3.0].map(|count| at(count * weeks));
            let gains = [0, 1, 2].map(|i| (steps[i + 1] - steps[i]).abs());
            for pair in gains.windows(2) {
                // Differences of numbers near 1.
                prop_assert!(pair[1] <= pair[0] + 1e-15, "{:?} {:?}", lever, gains);
            }
            let end = assumptions.focus_factor(&plan, lever, 1e6);
            prop_assert!((end - reach).abs() <= 1e-15 * reach.max(1.0), "{:?}: {} {}", lever, end, reach);
        }
        Ok(true)
    });
}

/// Law 10, as the person meets it: the second four weeks on a lever are worth less than the first.
/// In a steady funnel without accounts or partners; elsewhere a lever may free hours for another
/// job, and only then pay.
#[test]
fn the_gains_of_successive_blocks_on_one_lever_fall() {
    law((plans(), assumptions()), |(plan, assumptions)| {
        let plan =
            Plan { open_opportunities: None, account_revenue: 0.0, partner_opportunities: 0.0, ..plan };
        let mut said = false;
        for lever in RANKED_LEVERS.into_iter().filter(|lever| *lever != Input::ReportingHours) {
            let after = |weeks: f64| {
                let factor = assumptions.focus_factor(&plan, lever, weeks);
                revenue(&Move { input: lever, factor }.apply(&plan, &assumptions, &plan).plan)
            };
            let blocks = [0.0, 4.0, 8.0, 12.0].map(after);
            let [Some(a), Some(b), Some(c), Some(d)] = blocks else { continue };
            // Revenue or rates so near to nothing have lost their digits.
            if a < 1e-200 || d > 1e200 || plan.win_rate < 1e-200 || plan.no_decision_rate > 1.0 - 1e-6 {
                continue;
            }
            prop_assert!(c / b <= b / a * (1.0 + ROUNDING), "{:?} {:?}", lever, blocks);
            prop_assert!(d / c <= c / b * (1.0 + ROUNDING), "{:?} {:?}", lever, blocks);
            said = true;
        }
        Ok(said)
    });
}

/// Law 11, and that the blocks are what they say.
#[test]
fn the_revenue_of_the_sequence_never_falls() {
    law((plans(), assumptions()), |(plan, assumptions)| {
        let found = sequence(&plan, &assumptions);
        let start = revenue(&plan);
        let Some(before) = start else {
            prop_assert!(found.blocks.is_empty());
            return Ok(false);
        };
        prop_assert!(found.blocks.len() <= 13);
        let revenues: Vec<_> =
            std::iter::once(before).chain(found.blocks.iter().map(|block| block.revenue)).collect();
        for pair in revenues.windows(2) {
            prop_assert!(pair[1] > 1.005 * pair[0] * (1.0 - ROUNDING) && pair[1].is_finite());
        }
        let reached = found.target_reached_after_weeks;
        let first = revenues.iter().position(|revenue| *revenue >= plan.target);
        prop_assert_eq!(reached, first.map(|blocks| 4.0 * blocks as f64));
        let runs = found.runs(before);
        prop_assert_eq!(
            runs.last().map(|run| run.to),
            (!runs.is_empty()).then_some(4.0 * found.blocks.len() as f64)
        );
        for pair in runs.windows(2) {
            prop_assert!(
                pair[0].lever != pair[1].lever
                    && pair[0].to == pair[1].from
                    && pair[0].after == pair[1].before
            );
        }
        Ok(!found.blocks.is_empty())
    });
}

#[test]
fn the_one_thing_gains_most_of_all_levers() {
    law((plans(), assumptions()), |(plan, assumptions)| {
        let found = one_thing(&plan, &assumptions);
        let (Some(gain), Some(share)) = (found.gain, found.share) else {
            prop_assert!(found.levers.is_empty() && found.gain.is_none() && found.share.is_none());
            return Ok(false);
        };
        prop_assert!(
            gain > 0.0 && gain.is_finite() && (0.0..=1.0).contains(&share) && !found.levers.is_empty()
        );
        let before = revenue(&plan).unwrap();
        for lever in RANKED_LEVERS {
            let factor = assumptions.focus_factor(&plan, lever, 4.0);
            let after = revenue(&Move { input: lever, factor }.apply(&plan, &assumptions, &plan).plan);
            let own = after.map_or(0.0, |after| after / before - 1.0);
            let own = if own.is_finite() { own } else { 0.0 };
            prop_assert!(own <= gain);
            prop_assert_eq!(
                found.levers.contains(&lever),
                own >= 0.95 * gain,
                "{:?} {} {}",
                lever,
                own,
                gain
            );
        }
        Ok(true)
    });
}

/// By law 9, less reporting gains only what there is of it: nothing, for a person without any.
#[test]
fn who_reports_nothing_gains_nothing_by_reporting_less() {
    law((plans(), assumptions()), |(plan, assumptions)| {
        let found = one_thing(&plan.with(Input::ReportingHours, 0.0), &assumptions);
        prop_assert!(!found.levers.contains(&Input::ReportingHours));
        Ok(true)
    });
}

/// The plan after so many blocks of a path.
fn after_blocks(plan: &Plan, assumptions: &Assumptions, blocks: &[Block]) -> Plan {
    RANKED_LEVERS.into_iter().fold(*plan, |moved, input| {
        let weeks = 4.0 * blocks.iter().filter(|block| block.lever == input).count() as f64;
        let factor = assumptions.focus_factor(plan, input, weeks);
        Move { input, factor }.apply(&moved, assumptions, plan).plan
    })
}

/// Law 19: whoever follows the path books no less than who does not. Not by design where the hours do
/// not suffice for what is given: partners who bring more than can be worked keep the person from what
/// is open already, and their own deals close only later.
#[test]
fn no_block_books_less_than_none() {
    law((plans(), assumptions()), |(plan, assumptions)| {
        let found = sequence(&plan, &assumptions);
        // Revenue so near to nothing has lost its digits.
        let Some(start) = revenue(&plan).filter(|start| *start == 0.0 || *start > 1e-200) else {
            return Ok(false);
        };
        for (at, block) in found.blocks.iter().enumerate() {
            prop_assert!(block.booked.is_finite());
            let there = evaluate(&after_blocks(&plan, &assumptions, &found.blocks[..=at])).hold_hours;
            if there.opportunities_to_create_per_week == Some(0.0) {
                return Ok(false);
            }
            prop_assert!(block.booked >= start * (1.0 - 1e-9), "{:?} without {}", block, start);
        }
        Ok(!found.blocks.is_empty())
    });
}

/// Law 19: the longer the period against the path and the cycle, the closer comes what it books to what
/// a whole period books at those numbers. Of a steady plan, in which all periods are alike.
#[test]
fn in_a_long_period_a_path_books_what_its_end_is_worth() {
    for preset in Preset::ALL {
        let plan = preset.plan();
        let parts = [26.0, 52.0, 104.0, 260.0].map(|weeks| {
            let scale = weeks / plan.period_weeks;
            let plan = Plan {
                period_weeks: weeks,
                open_opportunities: None,
                account_revenue: plan.account_revenue * scale,
                partner_opportunities: plan.partner_opportunities * scale,
                ..plan
            };
            let (start, found) = (revenue(&plan).unwrap(), sequence(&plan, &Assumptions::default()));
            let first = found.blocks[0];
            (first.booked - start) / (first.revenue - start)
        });
        assert!(parts.is_sorted() && parts[0] > 0.0 && parts[3] < 1.0, "{preset:?} {parts:?}");
        // After four weeks of the path and three cycles of up to 30 weeks, 166 of 260 are left.
        assert!(parts[3] > 0.8, "{preset:?} {parts:?}");
    }
}

/// The dearer a wrong choice, the less often the right one comes first; and what would turn the choice
/// does so, just.
#[test]
fn what_would_turn_the_choice_turns_it() {
    law(plans(), |plan| {
        let assumptions = Assumptions::default();
        let found = one_thing(&plan, &assumptions);
        let (Some(gain), Some(share)) = (found.gain, found.share) else { return Ok(false) };
        // Gains on next to nothing may add up to more than a number can hold.
        let Some(regret) = found.regret else { return Ok(gain > 1e280) };
        prop_assert!(regret >= 0.0 && regret.is_finite());
        prop_assert!(share < 1.0 || found.levers.len() > 1 || regret <= 1e-9 * gain.max(1.0));
        let Some(Unless { lever, reach }) = found.unless else { return Ok(false) };
        prop_assert!(!found.levers.contains(&lever));
        prop_assert!(reach > assumptions.reach_times(lever).unwrap() && reach <= 10.0);
        let level = one_thing(&plan, &assumptions.with_reach(lever, reach * (1.0 + 1e-9)));
        prop_assert!(level.levers.contains(&lever), "{:?} at {}", lever, reach);
        Ok(true)
    });
}
