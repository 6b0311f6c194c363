//! Other people's worked examples: what they published must come out of `evaluate`.

#[path = "cases/plan.rs"]
mod plan;

use std::collections::BTreeMap;

use headpin::model::evaluate;
use serde::Deserialize;
use serde_json::Value;

/// One worked example. The plan names only what the source fixes; the rest is the default.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Case {
    id: String,
    source: String,
    plan: Value,
    /// Path into the outcome, such as `holdTarget.wins`, and the published figure.
    expect: BTreeMap<String, f64>,
    /// As wide as the source rounds: it carries whole numbers from step to step.
    relative_tolerance: f64,
}

#[test]
fn published_examples_come_out_as_published() {
    let cases: Vec<Case> = serde_json::from_str(include_str!("cases/published.json")).unwrap();
    assert!(!cases.is_empty(), "the file holds no case");
    for case in &cases {
        let name = format!("{} ({})", case.id, case.source);
        let plan = plan::plan_of(&case.plan).unwrap_or_else(|refusal| panic!("{name}: {refusal}"));
        assert!(!case.expect.is_empty(), "{name} expects nothing");
        let outcome = serde_json::to_value(evaluate(&plan)).unwrap();
        for (path, published) in &case.expect {
            let pointer = format!("/{}", path.replace('.', "/"));
            let ours = outcome.pointer(&pointer).and_then(Value::as_f64);
            let ours = ours.unwrap_or_else(|| panic!("{name}: no number at {path}"));
            let apart = (ours / published - 1.0).abs();
            assert!(apart <= case.relative_tolerance, "{name}: {path} is {ours}, published {published}");
        }
    }
}
