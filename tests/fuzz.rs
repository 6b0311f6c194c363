//! Whatever comes from outside: a plan's fields as JavaScript gives them, the text of a
//! link, a number typed by a person. Any input ends as a refusal in words or as plans
//! whose figures are all finite.
//!
//! Seeded, so two runs try the same inputs, on any Rust; `make fuzz` tries a million of
//! each. (libFuzzer would need a nightly compiler. In exchange the inputs here begin with
//! good ones, and what is put into them is chosen.)

#[path = "fuzz/mangle.rs"]
mod mangle;
#[path = "cases/plan.rs"]
mod plan;

use std::collections::BTreeSet;
use std::fmt::Debug;

use headpin::model::assumptions::HALF_LIFE;
use headpin::model::{
    Assumptions, Bounds, Coupling, Given, Input, Move, Plan, Preset, RANKED_LEVERS, ROWS, Refusal, Step,
    balance, evaluate, leverage, one_thing, sequence,
};
use headpin::session::{Document, Scenarios, link};
use headpin::text::Locale;
use headpin::text::reading::{Limits, read};
use serde_json::Value;

use mangle::{Material, fuzz};

/// Checks that no figure prints itself as NaN or inf.
fn assert_prints_finite(figures: &impl Debug) {
    let printed = format!("{figures:?}");
    let strange = ["NaN", " inf", "(inf", "-inf"].iter().find(|strange| printed.contains(**strange));
    assert_eq!(strange, None, "in {printed}");
}

/// Checks every figure of a plan.
fn assert_finite(plan: &Plan, assumptions: &Assumptions) {
    assert_eq!(plan.check(), Ok(()));
    assert!(plan.win_rate + plan.no_decision_rate < 1.0 + 1e-9, "more than all that ended");
    assert_prints_finite(&evaluate(plan));
    for step in Step::ALL {
        assert_prints_finite(&leverage(plan, assumptions, step));
    }
}

/// Checks that the assumptions are within what may be assumed.
fn assert_allowed(assumptions: &Assumptions) {
    for lever in RANKED_LEVERS {
        let (factor, half_life) = (assumptions.reach(lever).unwrap(), assumptions.half_life(lever).unwrap());
        let times = if lever.row().lower_is_better { 1.0 / factor } else { factor };
        // 1 ÷ 0.1 may be off by a rounding error.
        assert!((1.0 - 1e-15..=10.0 + 1e-14).contains(&times), "{lever:?}: {factor}");
        assert!(HALF_LIFE.holds(half_life), "{lever:?}: {half_life}");
    }
    for coupling in Coupling::all() {
        let strength = assumptions.strength(coupling);
        assert!(coupling.allows(strength), "{coupling:?}: {strength}");
    }
}

const NUMBERS: [&str; 22] = [
    "0",
    "-0",
    "1",
    "-1",
    "0.5",
    "1.0000000000000002",
    "1e12",
    "1e-4",
    "5e-324",
    "1e308",
    "1e309",
    "-1e309",
    "1e-400",
    "NaN",
    "Infinity",
    "260",
    "168",
    "9007199254740993",
    "0.1",
    "1e5",
    ".3",
    "00",
];

/// Fields as a program might give them, one a line: a name, a space and a value.
fn fields_of(plan: &Plan) -> String {
    let field = |row: &headpin::model::Row| match plan.get(row.input) {
        None => format!("{} null\n", row.name),
        Some(value) => format!("{} {value}\n", row.name),
    };
    ROWS.iter().map(field).collect()
}

/// A value as the JavaScript face hands it on: a number, null, a text or something else.
fn given(value: &str) -> Given {
    match (value, value.parse()) {
        ("null", _) => Given::Null,
        (_, Ok(number)) => Given::Number(number),
        _ if value.starts_with('"') => Given::text(value.trim_matches('"')),
        _ => Given::Other(format!("of the type {value}")),
    }
}

/// Takes the fields one by one and checks the plan at the end, as `plan_of` in `src/api.rs` does.
fn plan_of(fields: &[(&str, Given)]) -> Result<Plan, Refusal> {
    let mut plan = Plan::default();
    for (name, given) in fields {
        let before = plan;
        let taken = Input::named(name).and_then(|input| plan.take(input, given.clone()));
        assert!(
            taken.is_ok() || format!("{plan:?}") == format!("{before:?}"),
            "{name} was refused and taken"
        );
        taken?;
    }
    plan.check().map_err(Refusal::OutOfBounds)?;
    Ok(plan)
}

fn field_material() -> Material {
    let cases: Vec<Value> = serde_json::from_str(include_str!("cases/model.json")).unwrap();
    let cases = cases.iter().map(|case| fields_of(&plan::plan_of(&case["plan"]).unwrap()));
    let presets = Preset::ALL.map(|preset| fields_of(&preset.plan()));
    let nasty = [
        "",
        "winRate 1\nnoDecisionRate 0\nopenOpportunities null",
        "winRate 0.9\nnoDecisionRate 0.1\ncycleWeeks 260\nperiodWeeks 1",
        "winRate 5e-324\ntarget 1e12\ndealSize 1\nmeetingRate 1e-4\nqualificationRate 1e-4",
        "hoursPerProspect 0\nhoursPerOpportunity 0\nhoursPerOpenWeek 0",
        "hoursPerWeek 1\nreportingHours 168\nsellers 100000",
        "winRate 0.9\nwinRate \"0.3\"",
        "winrate 0.3",
        "dealSize object",
        "winRate 260\nnoDecisionRate -1e309",
    ];
    let names = ROWS.iter().map(|row| format!("\n{} ", row.name));
    let others = ["null", "true", "\"0.3\"", "\"", " ", "\n", "\0", "\u{202e}", "object"];
    let pieces = names.chain(NUMBERS.iter().chain(&others).map(|piece| piece.to_string()));
    Material::of(cases.chain(presets).chain(nasty.map(String::from)), pieces)
}

#[test]
fn any_fields_are_a_plan_with_finite_figures_or_a_refusal_by_name() {
    fuzz(1, &field_material(), |bytes| {
        let text = String::from_utf8_lossy(bytes);
        let split = |line| {
            str::split_once(line, ' ').map_or((line, Given::Null), |(name, value)| (name, given(value)))
        };
        let fields: Vec<_> = text.lines().map(split).collect();
        match plan_of(&fields) {
            Ok(plan) => {
                for row in &ROWS {
                    let last = fields.iter().rfind(|(name, _)| *name == row.name);
                    let expected = last.map_or(Plan::default().get(row.input), |(_, given)| match given {
                        Given::Number(value) => Some(*value),
                        _ => None,
                    });
                    assert_eq!(plan.get(row.input), expected, "{}", row.name);
                }
                assert_finite(&plan, &Assumptions::default());
                assert_eq!(link::read_plan(&link::write_plan(&plan)), Ok(plan));
                true
            }
            Err(refusal) => {
                assert_says_which(&refusal, &fields);
                false
            }
        }
    });
}

/// Checks that a refusal is about a field that was given, and says so in a message of
/// bearable length.
fn assert_says_which(refusal: &Refusal, fields: &[(&str, Given)]) {
    let (words, field) = (refusal.to_string(), refusal.field());
    assert!(fields.iter().any(|(name, _)| *name == field), "{field:?} was not given: {words}");
    assert!(words.chars().count() < 500, "{words}");
    assert_eq!(refusal.allowed().is_none(), matches!(refusal, Refusal::UnknownField(_)), "{words}");
    match refusal {
        Refusal::OutOfBounds(error) => {
            let Bounds { min, max } = error.input.row().bounds;
            assert!(!error.allowed.holds(error.value), "{words}");
            assert!(error.allowed.min == min && (min..=max).contains(&error.allowed.max), "{words}");
        }
        Refusal::NotANumber { given, .. } => assert!(!matches!(given, Given::Number(_)), "{words}"),
        Refusal::UnknownField(_) => assert!(ROWS.iter().all(|row| row.name != field), "{words}"),
    }
    assert!(ROWS.iter().any(|row| words.contains(row.name)), "{words}");
}

/// Assumptions as a program might give them, one a line: a field, a name within it, a space and a value.
fn assumptions_of(lines: &[(&str, Given)]) -> Result<Assumptions, String> {
    let mut all = Assumptions::default();
    for (name, given) in lines {
        let (before, given) = (all, given.clone());
        let lever = |name: &str| RANKED_LEVERS.into_iter().find(|lever| lever.lever_name() == name);
        let coupling = |name: &str| Coupling::adjustable().find(|coupling| coupling.row().name == name);
        let taken = match name.split_once('.') {
            Some(("reach", name)) => lever(name).map(|lever| all.take_reach(lever, given)),
            Some(("halfLife", name)) => lever(name).map(|lever| all.take_half_life(lever, given)),
            Some(("ease", name)) => lever(name).map(|lever| all.take_ease(lever, given)),
            Some(("couplings", name)) => coupling(name).map(|coupling| all.take_coupling(coupling, given)),
            _ => None,
        };
        let Some(taken) = taken else { return Err(format!("there is no {name:?}")) };
        assert!(taken.is_ok() || all == before, "{name} was refused and taken");
        if let Err(error) = taken {
            let words = error.to_string();
            assert!(words.contains(error.what.field()) && words.contains(error.what.name()), "{words}");
            assert!(words.chars().count() < 500, "{words}");
            return Err(words);
        }
    }
    Ok(all)
}

#[test]
fn any_assumptions_are_allowed_with_finite_figures_or_refused_by_name() {
    let levers = RANKED_LEVERS.map(Input::lever_name);
    let of_lever = ["reach", "halfLife", "ease"].into_iter().flat_map(|field| {
        let value = if field == "ease" { "2" } else { "1.5" };
        levers.map(move |lever| format!("{field}.{lever} {value}"))
    });
    let of_coupling = Coupling::adjustable().map(|coupling| format!("couplings.{} 1", coupling.row().name));
    let names: Vec<String> = of_lever.chain(of_coupling).collect();
    let together = [names.join("\n"), names[9..20].join("\n")];
    let nasty = [
        "",
        "couplings.dealSize→winRate -2\ncouplings.dealSize→cycleWeeks 2",
        "couplings.winRate→partnerOpportunities 2\ncouplings.winRate→meetingRate -2",
        "couplings.noDecisionRate→winRate 0",
        "reach.cycle 0.1\nhalfLife.cycle 1\nease.cycle 0",
        "reach.winrate 2",
        "ease.winRate 3",
    ];
    let seeds = names.iter().cloned().chain(together).chain(nasty.map(String::from));
    let pieces = names.iter().map(|name| format!("\n{name}")).chain(NUMBERS.map(String::from));
    let others = ["null", "true", "\"0.3\"", "-", "-0.25", " ", "\n", "→", "\u{202e}"].map(String::from);
    let material = Material::of(seeds, pieces.chain(others));
    let plans: Vec<Plan> = Preset::ALL.map(Preset::plan).into();
    fuzz(4, &material, |bytes| {
        let text = String::from_utf8_lossy(bytes);
        let split = |line| {
            str::split_once(line, ' ').map_or((line, Given::Null), |(name, value)| (name, given(value)))
        };
        let lines: Vec<_> = text.lines().map(split).collect();
        let Ok(assumptions) = assumptions_of(&lines) else { return false };
        assert_allowed(&assumptions);
        // One of the people, and the one beside whom today is pinned.
        let at = bytes.len() % plans.len();
        let (plan, pinned) = (plans[at], plans[(at + 1) % plans.len()]);
        assert_finite(&plan, &assumptions);
        assert_prints_finite(&sequence(&plan, &assumptions));
        assert_prints_finite(&balance(&plan, &assumptions));
        if bytes.len() % 16 == 0 {
            assert_prints_finite(&one_thing(&plan, &assumptions));
        }
        for row in &ROWS {
            let moved = Move::improve(row.input, 3.0).apply(&plan, &assumptions, &pinned);
            assert_eq!(moved.plan.check(), Ok(()), "{}", row.name);
        }
        let document = Document { assumptions, ..Document::of(plan) };
        assert_eq!(link::read(&link::write(&document)), Ok(document));
        true
    });
}

#[test]
fn any_link_is_a_document_with_finite_figures_or_an_error_in_words() {
    let presets = Preset::ALL.map(|preset| link::write_plan(&preset.plan()));
    let frozen: Vec<Value> = serde_json::from_str(include_str!("cases/links.json")).unwrap();
    let frozen = frozen.iter().map(|case| case["link"].as_str().unwrap().to_string());
    let nasty = [
        "1z",
        "1w1n0o-z",
        "1w.9n.1c260p1z",
        "1wx00000000001t1e12z",
        "2w.3Nw.4Rw2n.5Hw8Vc1s2f3p6b8u5z",
        "2Nn0w1Rd10z",
        "2Rn.1c.1b.1Hm104z",
        "2Vp52b51z",
        "2Nd9e4Ca0b0c2d-2f.1g-.25h.48i-.5Ew0d2z",
        "2Cg-2h2Em0n2z",
        "3z",
        "1",
        "",
        "1wx7_k00000000z",
    ];
    let letters = ROWS.iter().map(|row| row.code.to_string());
    let marks = [
        "-", "x", "z", "e", ".", "é", "6e4", "1z", "N", "R", "H", "V", "C", "E", "-.5", "c", "s", "f", "p",
        "b", "u",
    ];
    let pieces = letters.chain(NUMBERS.iter().chain(&marks).map(|piece| piece.to_string()));
    let material = Material::of(presets.into_iter().chain(frozen).chain(nasty.map(String::from)), pieces);
    fuzz(2, &material, |bytes| match link::read(&String::from_utf8_lossy(bytes)) {
        Ok(document) => {
            let Document { plans: Scenarios { today, now }, assumptions, .. } = document;
            assert_allowed(&assumptions);
            assert_finite(&today, &assumptions);
            assert_finite(&now, &assumptions);
            let again = link::write(&document);
            assert!(again.len() <= link::MAX_LENGTH, "{again}");
            assert_eq!(link::read(&again), Ok(document));
            true
        }
        Err(error) => {
            let words = error.to_string();
            assert!((20..500).contains(&words.chars().count()), "{words}");
            false
        }
    });
}

#[test]
fn any_typed_text_is_a_number_inside_its_bounds_or_a_message() {
    let seeds = [
        "1.2m",
        "$1,250,000",
        "800 000 €",
        "1'000'000",
        "25%",
        "12,5",
        "٢٥٪",
        "90 days",
        "3 months",
        "45 min",
        "-5",
        "1.234.567,89",
    ];
    let pieces = NUMBERS.iter().copied().chain([
        "k", "m", "bn", "%", " ", "\u{a0}", "'", ",", ".", "-", "+", "٣", "９", "weeks", "e", "é", "\u{202e}",
    ]);
    let locales = [('.', ',', 3), (',', '.', 3), ('.', ',', 2)];
    let locales = locales.map(|(decimal, group, group_size)| Locale {
        decimal,
        group,
        group_size,
        ..Locale::default()
    });
    let inputs: BTreeSet<Input> = Input::all().collect();
    fuzz(3, &Material::of(seeds, pieces), |bytes| {
        let text = String::from_utf8_lossy(bytes);
        let plan = Plan::default();
        let mut taken = false;
        for (at, input) in inputs.iter().enumerate() {
            let limits = Limits::of(&plan, *input);
            match read(&text, *input, &limits, locales[at % locales.len()]) {
                Ok(value) => {
                    assert!(limits.bounds.holds(value), "{input:?} is {value}");
                    taken = true;
                }
                Err(message) => assert!(message.contains("can be"), "{message}"),
            }
        }
        taken
    });
}
