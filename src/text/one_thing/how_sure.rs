//! How sure the choice is: in how many plausible versions it holds, what would turn it, what it may cost.

use crate::model::{Assumptions, Step, Unit, Unless};
use crate::session::Scenario;

use super::NEGLIGIBLE;
use crate::text::Locale;
use crate::text::template::fill;
use crate::text::words::{self, Last};

/// How sure the choice is, what would turn it, and what a wrong one costs.
pub(super) fn how_sure(step: Step, now: &Scenario, locale: Locale) -> Vec<String> {
    let one = now.one_thing();
    let Some(share) = one.share else { return Vec::new() };
    let versions = in_ten(share, locale);
    let levers = words::listed(&one.levers, Last::Or);
    let mut sure = vec![match (step, &one.levers[..]) {
        (Step::Focus, [_]) => fill(
            "First in {versions} plausible versions of your numbers and of the assumptions.",
            &[("versions", &versions)],
        ),
        (Step::Focus, _) => fill(
            "One of them is first in {versions} plausible versions of your numbers and of the assumptions.",
            &[("versions", &versions)],
        ),
        _ => fill(
            "With four weeks of focus, your One Thing is {levers}: first in {versions} plausible versions of your numbers and of the assumptions.",
            &[("levers", &levers), ("versions", &versions)],
        ),
    }];
    sure.extend(one.unless.map(|unless| turned(&unless, now, locale)));
    sure.extend(one.regret.filter(|regret| *regret > NEGLIGIBLE).map(|regret| {
        fill(
            "Sticking to this choice in all of them gives up {lost} of revenue on average.",
            &[("lost", &locale.gain(regret))],
        )
    }));
    vec![sure.join(" ")]
}

/// A share of the versions in tenths: "6 of 10". It says "all" only if it is all, and never "none".
fn in_ten(share: f64, locale: Locale) -> String {
    let tenths = (share * 10.0).round();
    match tenths {
        _ if share == 1.0 => "all".into(),
        10.0 => "more than 9 of 10".into(),
        0.0 => "fewer than 1 of 10".into(),
        _ => fill("{tenths} of 10", &[("tenths", &locale.whole(tenths))]),
    }
}

/// "Deal size instead, if yours can grow past × 1.62 rather than × 1.4."
fn turned(unless: &Unless, now: &Scenario, locale: Locale) -> String {
    let Unless { lever, reach } = *unless;
    let (plan, assumptions) = (&now.plan, now.assumptions());
    let words = words::lever(lever);
    let value = plan.get(lever).unwrap_or_default();
    let at = |assumptions: &Assumptions| {
        let factor = assumptions.reach_factor(plan, lever);
        // For rates, and where less is better, a person knows the value; for the rest, how many times as much.
        match lever.row().lower_is_better || lever.row().unit == Unit::Rate {
            true => locale.value(lever, value * factor),
            false => fill("×\u{a0}{times}", &[("times", &locale.amount(factor))]),
        }
    };
    fill(
        "{lever} instead, {further} {turning} rather than {assumed}.",
        &[
            ("lever", words.name),
            ("further", words.further),
            ("turning", &at(&assumptions.with_reach(lever, reach))),
            ("assumed", &at(assumptions)),
        ],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Input, Plan};

    const EN: Locale = Locale::PLAIN;

    #[test]
    fn a_share_is_told_in_tenths_and_never_as_all_if_it_is_not() {
        let told = |share| in_ten(share, EN);
        assert_eq!(
            [0.0, 0.02, 0.62, 0.96, 0.999, 1.0].map(told),
            [
                "fewer than 1 of 10",
                "fewer than 1 of 10",
                "6 of 10",
                "more than 9 of 10",
                "more than 9 of 10",
                "all"
            ]
        );
    }

    #[test]
    fn what_would_turn_the_choice_is_told_as_a_person_knows_it() {
        let unless = |lever, reach| {
            turned(&Unless { lever, reach }, &Scenario::of(&Plan::default(), &Assumptions::default()), EN)
        };
        assert_eq!(
            unless(Input::WinRate, 2.0),
            "Win rate instead, if yours can rise past 40% rather than 34.8%."
        );
        assert_eq!(
            unless(Input::ReportingHours, 4.0),
            "Cut reporting instead, if yours can fall below 1.5 h rather than 3 h."
        );
    }
}
