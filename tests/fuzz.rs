//! What comes from outside, mangled: a plan in JSON, the text of a link, a typed
//! number. Any bytes end as a refusal in words or as figures that are all finite.
//!
//! Seeded, so two runs try the same inputs, on any Rust; `make fuzz` tries a
//! million of each. (libFuzzer would want a nightly compiler. In exchange the
//! inputs here begin with good ones, and what is put into them is chosen.)

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::panic::catch_unwind;

use headpin::link;
use headpin::model::{Assumptions, Input, Plan, Preset, ROWS, Step, evaluate, leverage};
use headpin::text::Locale;
use headpin::text::reading::{Limits, read};
use serde_json::error::Category;

/// SplitMix64 (Steele, Lea and Flood 2014).
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    fn one_of<'a, T>(&mut self, choices: &'a [T]) -> &'a T {
        &choices[self.below(choices.len())]
    }

    /// A stretch of a text, often a short one.
    fn stretch(&mut self, length: usize) -> std::ops::Range<usize> {
        let start = self.below(length + 1);
        let most = if self.below(2) == 0 { 4 } else { length };
        start..(start + self.below(most + 1)).min(length)
    }
}

/// Good inputs, and what to put into them.
struct Material {
    seeds: Vec<Vec<u8>>,
    pieces: Vec<Vec<u8>>,
}

impl Material {
    fn of<S: AsRef<[u8]>, P: AsRef<[u8]>>(
        seeds: impl IntoIterator<Item = S>,
        pieces: impl IntoIterator<Item = P>,
    ) -> Material {
        Material {
            seeds: seeds.into_iter().map(|seed| seed.as_ref().to_vec()).collect(),
            pieces: pieces.into_iter().map(|piece| piece.as_ref().to_vec()).collect(),
        }
    }

    /// A seed, changed in a place or a few; now and then mere noise.
    fn mangled(&self, chance: &mut Chance) -> Vec<u8> {
        if chance.below(32) == 0 {
            return (0..chance.below(60)).map(|_| chance.next() as u8).collect();
        }
        let mut bytes = chance.one_of(&self.seeds).clone();
        for _ in 0..1 + chance.below(2) * chance.below(5) {
            let at = chance.stretch(bytes.len());
            match chance.below(8) {
                0 if !bytes.is_empty() => {
                    let at = chance.below(bytes.len());
                    bytes[at] ^= 1 << chance.below(8);
                }
                1 => drop(bytes.drain(at)),
                2 => bytes.truncate(at.start),
                3 => {
                    let other = chance.one_of(&self.seeds);
                    let from = chance.stretch(other.len());
                    drop(bytes.splice(at, other[from].iter().copied()));
                }
                4 => {
                    let again = bytes[at.clone()].to_vec();
                    drop(bytes.splice(at.end..at.end, again));
                }
                5 | 6 => self.renumber(&mut bytes, chance),
                _ => drop(bytes.splice(at, chance.one_of(&self.pieces).iter().copied())),
            }
        }
        bytes
    }

    /// Another piece in the place of a number: the rest stays well-formed.
    fn renumber(&self, bytes: &mut Vec<u8>, chance: &mut Chance) {
        let is_digit = |c: &u8| c.is_ascii_digit() || *c == b'.';
        let from = chance.below(bytes.len() + 1);
        if let Some(start) = bytes[from..].iter().position(is_digit).map(|at| from + at) {
            let end = bytes[start..].iter().position(|c| !is_digit(c)).map_or(bytes.len(), |at| start + at);
            drop(bytes.splice(start..end, chance.one_of(&self.pieces).iter().copied()));
        }
    }
}

/// Tries mangled inputs, and says which one broke something. `target` tells
/// whether the input was taken; both must happen, or nothing was tested.
fn fuzz(seed: u64, material: &Material, target: impl Fn(&[u8]) -> bool + std::panic::RefUnwindSafe) {
    let count = std::env::var("HEADPIN_FUZZ").map_or(10_000, |count| count.parse().expect("HEADPIN_FUZZ"));
    let mut chance = Chance(seed);
    let mut taken = 0;
    for number in 0..count {
        let bytes = if let Some(seed) = material.seeds.get(number) {
            seed.clone()
        } else {
            material.mangled(&mut chance)
        };
        match catch_unwind(|| target(&bytes)) {
            Ok(was_taken) => taken += usize::from(was_taken),
            Err(_) => panic!("input {number}: {:?}", String::from_utf8_lossy(&bytes)),
        }
    }
    println!("{taken} of {count} inputs were taken");
    assert!(taken * 50 > count && taken * 50 < count * 49, "{taken} of {count} inputs were taken");
}

/// Every figure there is of a plan. A number prints itself as NaN or inf where it is one.
fn assert_finite(plan: &Plan) {
    fn assert_prints_finite(figures: &impl Debug) {
        let printed = format!("{figures:?}");
        let strange = ["NaN", " inf", "(inf", "-inf"].iter().find(|strange| printed.contains(**strange));
        assert_eq!(strange, None, "in {printed}");
    }
    assert_eq!(plan.check(), Ok(()));
    assert_prints_finite(&evaluate(plan));
    for step in Step::ALL {
        assert_prints_finite(&leverage(plan, &Assumptions::default(), step));
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

fn json_material() -> Material {
    let cases: Vec<serde_json::Value> = serde_json::from_str(include_str!("cases/model.json")).unwrap();
    let plans = cases.iter().map(|case| case["plan"].to_string());
    let presets = Preset::ALL.map(|preset| serde_json::to_string(&preset.plan()).unwrap());
    let nasty = [
        r#"{}"#,
        r#"{"winRate":1,"noDecisionRate":0,"openOpportunities":null}"#,
        r#"{"winRate":0.9,"noDecisionRate":0.1,"cycleWeeks":260,"periodWeeks":1}"#,
        r#"{"winRate":5e-324,"target":1e12,"dealSize":1,"meetingRate":1e-4,"qualificationRate":1e-4}"#,
        r#"{"hoursPerProspect":0,"hoursPerOpportunity":0,"hoursPerOpenWeek":0}"#,
        r#"{"hoursPerWeek":1,"reportingHours":168,"sellers":100000}"#,
        r#"{"winRate":"0.3"}"#,
        r#"{"winRate":[0.3],"dealSize":{"usd":1}}"#,
        r#"[1,2]"#,
    ];
    let names = ROWS.iter().map(|row| format!("\"{}\":", row.name));
    let marks = ["null", "true", "\"0.3\"", "[", "{", "}", ",", ":", "\"", "\\u0000", "\u{202e}", " "];
    let pieces = names.chain(NUMBERS.iter().chain(&marks).map(|piece| piece.to_string()));
    Material::of(plans.chain(presets).chain(nasty.map(String::from)), pieces)
}

#[test]
fn any_json_is_a_plan_with_finite_figures_or_an_error_by_name() {
    fuzz(1, &json_material(), |bytes| match serde_json::from_slice::<Plan>(bytes) {
        Ok(plan) => {
            assert_finite(&plan);
            assert_eq!(link::read(&link::write(&plan)), Ok(plan));
            true
        }
        Err(error) => {
            let (category, words) = (error.classify(), error.to_string());
            let is_named =
                ROWS.iter().any(|row| words.contains(row.name)) || words.contains("expected a plan");
            assert!(category != Category::Data || is_named, "{words}");
            assert!(words.contains("line "), "{words}");
            false
        }
    });
}

#[test]
fn any_link_is_a_plan_with_finite_figures_or_an_error_by_name() {
    let presets = Preset::ALL.map(|preset| link::write(&preset.plan()));
    let nasty =
        ["1z", "1w1n0o-z", "1w.9n.1c260p1z", "1wx00000000001t1e12z", "2z", "1", "", "1wx7_k00000000z"];
    let letters = ROWS.iter().map(|row| row.code.to_string());
    let pieces = letters.chain(
        NUMBERS.iter().chain(&["-", "x", "z", "e", ".", "é", "6e4", "1z"]).map(|piece| piece.to_string()),
    );
    let material = Material::of(presets.into_iter().chain(nasty.map(String::from)), pieces);
    fuzz(2, &material, |bytes| match link::read(&String::from_utf8_lossy(bytes)) {
        Ok(plan) => {
            assert_finite(&plan);
            assert_eq!(link::read(&link::write(&plan)), Ok(plan));
            true
        }
        Err(error) => {
            assert!(error.to_string().len() > 20, "{error}");
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
