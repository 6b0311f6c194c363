//! A plan as the text of a link: short, exact, and total over any text.

use headpin::link::{LONGEST, LinkError, read, write};
use headpin::model::{Given, Input, Plan, Preset, ROWS, Refusal};
use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed};

/// Any plan inside the bounds, from a person's to the strangest.
fn plans() -> impl Strategy<Value = Plan> {
    let fields: Vec<_> = ROWS
        .iter()
        .map(|row| {
            let (min, max) = (row.bounds.min, row.bounds.max);
            prop_oneof![
                Just(Some(row.default)),
                Just(Some(min)),
                Just(Some(max)),
                Just(None),
                (min..=max).prop_map(Some),
                (0.2..5.0f64).prop_map(move |times| Some((row.default * times).clamp(min, max))),
                (0..100_000u32, 0..6u32).prop_map(move |(digits, places)| {
                    Some((f64::from(digits) / 10f64.powi(places as i32)).clamp(min, max))
                }),
                any::<u64>().prop_map(move |bits| {
                    Some(f64::from_bits(bits))
                        .filter(|value| row.bounds.holds(*value))
                        .or(Some(min.next_up()))
                }),
            ]
        })
        .collect();
    fields.prop_map(|values| {
        let mut plan = Plan::default();
        for (row, value) in ROWS.iter().zip(values) {
            plan.set(row.input, value);
        }
        plan.win_rate = plan.win_rate.min(1.0 - plan.no_decision_rate);
        plan
    })
}

proptest! {
    #![proptest_config(Config { rng_seed: RngSeed::Fixed(1), failure_persistence: None, ..Config::default() })]

    #[test]
    fn every_plan_comes_back_exactly_from_at_most_300_characters(plan in plans()) {
        let text = write(&plan);
        prop_assert!(text.len() <= LONGEST, "{} characters: {text}", text.len());
        prop_assert!(text.bytes().all(|c| c.is_ascii_alphanumeric() || b"-._".contains(&c)), "{text}");
        prop_assert_eq!(read(&text), Ok(plan), "{}", text);
    }

    #[test]
    fn a_link_cut_short_anywhere_is_refused(plan in plans(), share in 0.0..1.0f64) {
        let text = write(&plan);
        let cut = &text[..(text.len() as f64 * share) as usize];
        prop_assert!(read(cut).is_err(), "{cut} of {text}");
    }

    #[test]
    fn any_text_is_a_plan_inside_its_bounds_or_refused_in_words(
        text in prop_oneof![".{0,60}", "1[a-z0-9.x_-]{0,40}z", "1([a-df-wy](-|[0-9]{1,4}|[.][0-9]{1,3}|[0-9]e[0-9])){0,6}z"],
    ) {
        match read(&text) {
            Ok(plan) => prop_assert_eq!(plan.check(), Ok(())),
            Err(error) => prop_assert!(!error.to_string().is_empty()),
        }
    }
}

#[test]
fn what_is_as_usual_is_left_out() {
    assert_eq!(write(&Plan::default()), "1z");
    let plan = Plan {
        win_rate: 0.3,
        deal_size: 60_000.0,
        open_opportunities: None,
        cycle_weeks: 4.25,
        ..Plan::default()
    };
    assert_eq!(write(&plan), "1o-w.3d6e4c4.25z");
    assert_eq!(read("1w.30d60000.00c4.25o-z"), Ok(plan), "as somebody else might write it");
}

#[test]
fn the_plans_of_people_are_short() {
    for preset in Preset::ALL {
        let text = write(&preset.plan());
        assert!(text.len() < 80, "{preset:?}: {text}");
        assert_eq!(read(&text), Ok(preset.plan()));
    }
    let mut plan = Plan::default();
    for row in &ROWS {
        plan.set(row.input, row.default + row.step * 1.5);
    }
    assert!(write(&plan).len() < 160, "{}", write(&plan));
    assert_eq!(read(&write(&plan)), Ok(plan));
}

/// A link of version 1 in somebody's mail holds what differed from these. Whoever
/// changes a default or a letter raises the version, and reads the old one, too.
#[test]
fn the_letters_and_the_defaults_are_those_of_version_1() {
    let meant: Vec<_> = ROWS.iter().map(|row| format!("{}{}", row.code, row.default)).collect();
    assert_eq!(
        meant.join(" "),
        "t800000 p52 o16 m0.12 r0.5 h0.75 w0.25 n0.35 d40000 c13 a8 u0.6 k120000 l4 j8 i1.5 s1 g40 b6 v0.8 f60"
    );
    let mut letters: Vec<_> = ROWS.iter().map(|row| row.code).collect();
    letters.sort_unstable();
    letters.dedup();
    assert_eq!(letters.len(), ROWS.len(), "a letter stands for two inputs");
    assert!(!letters.iter().any(|letter| "exz".contains(*letter)), "e, x and z have another meaning");
}

#[test]
fn each_refusal_has_its_name() {
    let no_number = |input, given| LinkError::Plan(Refusal::NotANumber { input, given });
    let given = |text: &str| Given::Other(format!("\"{text}\""));
    for (text, refused) in [
        ("", LinkError::NotALink),
        ("w.3z", LinkError::NotALink),
        ("hello", LinkError::NotALink),
        ("2w.3z", LinkError::TooNew { version: "2".into() }),
        ("17", LinkError::TooNew { version: "17".into() }),
        ("1", LinkError::CutShort),
        ("1w.3", LinkError::CutShort),
        ("1w", LinkError::CutShort),
        ("1cx123z", LinkError::CutShort),
        ("1w.3Zz", LinkError::UnknownLetter('Z')),
        ("1é", LinkError::UnknownLetter('é')),
        ("1w.3z?", LinkError::UnknownLetter('?')),
        ("1w.3w.2z", LinkError::Twice(Input::WinRate)),
        ("1wd6e4z", no_number(Input::WinRate, given(""))),
        ("1w1.2.3z", no_number(Input::WinRate, given("1.2.3"))),
        ("1d6e99z", no_number(Input::DealSize, given("6e99"))),
        ("1w.00000000000000000000003z", no_number(Input::WinRate, given(".00000000000000000000003"))),
        ("1wx~~~~~~~~~~~z", no_number(Input::WinRate, given("x~~~~~~~~~~~"))),
        ("1w-z", no_number(Input::WinRate, Given::Null)),
    ] {
        assert_eq!(read(text), Err(refused), "{text}");
    }
}

#[test]
fn a_value_outside_its_bounds_is_named_with_what_is_allowed() {
    let refusal = read("1w.8z").unwrap_err();
    let LinkError::Plan(Refusal::OutOfBounds(outside)) = &refusal else { panic!("{refusal:?}") };
    assert_eq!((outside.input, outside.value, outside.allowed.max), (Input::WinRate, 0.8, 0.65));
    assert_eq!(
        refusal.to_string(),
        "winRate is 0.8, but must be from 0 to 0.65, because winRate and noDecisionRate share what ends"
    );
    // NaN and the infinities can be written bit by bit, and are refused as any other.
    for bits in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -1.0].map(f64::to_bits) {
        let six = |at: u32| {
            b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"[((bits >> at) & 63) as usize]
        };
        let text: String = (0..11).map(|at| six(60 - 6 * at) as char).collect();
        assert!(
            matches!(read(&format!("1cx{text}z")), Err(LinkError::Plan(Refusal::OutOfBounds(_)))),
            "{text}"
        );
    }
}

/// Whatever it holds: so it was not read, and the refusal is quick.
#[test]
fn a_text_of_a_megabyte_is_refused_for_its_length_alone() {
    for text in ["1w.3", "hello", "9z", "é"] {
        let text = text.repeat(250_000);
        assert_eq!(read(&text), Err(LinkError::TooLong { bytes: text.len() }));
    }
}
