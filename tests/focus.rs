//! The words of the One Thing and of what comes next, at the edges.

use headpin::model::{Assumptions, Input, Plan, Preset, Step, leverage, one_thing, sequence};
use headpin::text::Locale;
use headpin::text::findings::Finding;
use headpin::text::one_thing::{Ranked, Row, finding, row};
use headpin::text::sequence::{self as next, Course};

/// What the panel says of a step, from today to now.
fn first(step: Step, today: &Plan, now: &Plan) -> Finding {
    let assumed = Assumptions::default();
    let [was, is] = [today, now].map(|plan| leverage(plan, &assumed, step));
    let [was, is] = [(today, &was), (now, &is)].map(|(plan, levers)| Ranked { plan, levers });
    finding(step, was, is, &one_thing(now, &assumed), Locale::default())
}

fn rows(step: Step, plan: &Plan) -> Vec<Row> {
    let levers = leverage(plan, &Assumptions::default(), step);
    levers.iter().map(|leverage| row(plan, leverage, Locale::default())).collect()
}

fn after(plan: &Plan) -> Finding {
    let sequence = sequence(plan, &Assumptions::default());
    next::finding(Course { plan, sequence: &sequence }, false, Locale::default())
}

/// All that both panels say of a plan, at every step.
fn everything(today: &Plan, now: &Plan) -> String {
    let mut said = String::new();
    for step in Step::ALL {
        for Finding { heading, lines } in [first(step, today, now), after(now)] {
            said = [said, heading, lines.join(" ")].join(" ");
        }
        for Row { way, gain, apply, .. } in rows(step, now) {
            said = [said, way, gain, apply].join(" ");
        }
    }
    said
}

fn heading(plan: Plan) -> [String; 2] {
    [first(Step::Focus, &plan, &plan).heading, after(&plan).heading]
}

#[test]
fn the_heading_is_the_finding() {
    let plan = Plan::default();
    assert_eq!(
        heading(plan),
        [
            "Win rate first: four weeks of focus bring 6.7\u{202f}% more",
            "Win rate, then deal size, then win rate again"
        ]
    );
    let moved = first(Step::Focus, &plan, &plan.with(Input::WinRate, 0.5));
    assert_eq!(moved.heading, "Deal size, now that the win rate is 50\u{202f}%");
    assert!(moved.lines.last().is_some_and(|line| line.ends_with("when win rate came first.")));
    let two = plan.with(Input::WinRate, 0.5).with(Input::DealSize, 50_000.0);
    assert_eq!(first(Step::Focus, &plan, &two).heading, "Deal size, now that two levers have moved");
}

#[test]
fn levers_that_tie_are_all_named() {
    let doubled = first(Step::Double, &Plan::default(), &Plan::default());
    assert_eq!(doubled.heading, "Win rate or deal size: twice as good brings about 83\u{202f}% more");
    let plan = Preset::Enterprise.plan();
    assert!(heading(plan)[0].starts_with("No decision or win rate: four weeks of focus bring about "));
}

#[test]
fn where_nothing_can_be_compared_the_reason_is_said() {
    let plan = Plan::default();
    let nothing = Plan { win_rate: 0.0, account_revenue: 0.0, ..plan };
    assert_eq!(heading(nothing)[0], "Win something first: at 0\u{202f}% won, no lever gains");
    let no_hours = Plan {
        reporting_hours: 40.0,
        account_revenue: 0.0,
        partner_opportunities: 0.0,
        open_opportunities: Some(0.0),
        ..plan
    };
    assert_eq!(heading(no_hours)[0], "Reporting first: these hours book nothing yet");
    let no_lever_helps = Plan { hours_per_week: 0.5, reporting_hours: 0.0, ..no_hours };
    assert_eq!(heading(no_lever_helps)[0], "These hours book nothing yet, so no lever can be compared");
    let unlimited =
        Plan { hours_per_prospect: 0.0, hours_per_opportunity: 0.0, hours_per_open_week: 0.0, ..plan };
    assert_eq!(
        heading(unlimited),
        ["No lever comes first: your hours set no limit", "No lever is worth four weeks of focus here"]
    );
    // Still true where only existing customers bring anything.
    let accounts = Plan { win_rate: 0.0, ..plan };
    assert!(heading(accounts)[0].starts_with("Existing customers first: "));
    assert_eq!(heading(accounts)[1], "Existing customers, for 52 weeks");
}

#[test]
fn a_lever_at_its_limit_says_so_and_a_capped_move_too() {
    let plan = Plan { win_rate: 0.65, reporting_hours: 0.0, qualification_rate: 0.9, ..Plan::default() };
    let way = |step: Step, at: usize| rows(step, &plan)[at].clone();
    // In the order of the table: qualification rate 1, win rate 2, reporting 8.
    assert_eq!(way(Step::Double, 2).way, "65\u{202f}%, at its limit");
    assert!(way(Step::Double, 2).spent && !way(Step::Double, 2).apply.contains("Apply"));
    assert_eq!(way(Step::Double, 8).way, "0 h, nothing to move");
    assert_eq!(way(Step::Double, 1).way, "90\u{202f}% → 100\u{202f}%, its limit");
}

#[test]
fn a_row_is_a_button_that_says_what_it_does() {
    let row = &rows(Step::Focus, &Plan::default())[4];
    assert_eq!(row.apply, "Apply: deal size $40K → $42.1K, 4.3\u{202f}% more revenue in the same hours");
    assert_eq!((&*row.way, &*row.gain), ("$40K → $42.1K", "+4.3\u{202f}%"));
}

#[test]
fn why_the_first_leads_the_next_is_said() {
    let why = |plan: Plan| first(Step::Focus, &plan, &plan).lines[0].clone();
    let plan = Plan::default();
    assert_eq!(
        why(plan),
        "Why: the step moves the win rate by 8.1\u{202f}% of itself, the deal size by 5.2\u{202f}%; \
         a percent of either brings 0.83\u{202f}%."
    );
    let less = why(Preset::Closer.plan());
    assert!(less.contains("a percent of the first brings less, "), "{less}");
    let more = why(Preset::Enterprise.plan());
    assert!(more.contains("a percent of the first brings more, "), "{more}");
    // Next to nothing is won: what customers bring is all there is.
    let alone = why(Plan { deal_size: 1.0, ..plan });
    assert!(alone.ends_with("of itself, and no other lever brings anything to speak of."), "{alone}");
}

#[test]
fn the_week_the_target_is_passed_is_said() {
    let plan = Plan::default();
    let said = |plan: Plan| after(&plan).lines.pop().unwrap_or_default();
    assert_eq!(said(plan), "After week 12 a year at those numbers books the target.");
    // Too late is said to be too late.
    let newcomer = said(Preset::Newcomer.plan());
    assert_eq!(
        newcomer,
        "After week 48 a half-year at those numbers books the target; this one is over by then."
    );
    let covered = Plan { account_revenue: 900_000.0, ..plan };
    assert_eq!(said(covered), "Your hours reach the target already; all of this comes on top.");
    assert!(said(Plan { target: 9e9, ..plan }).ends_with("short of your $9B."));
    assert!(said(Plan { target: 0.0, ..plan }).starts_with("One Thing 3: "), "no target, no word of it");
    assert_eq!(after(&plan).lines[1], "One Thing 1: win rate, weeks 1–8, from $689K to $772K a year.");
}

#[test]
fn no_plan_makes_either_panel_say_what_no_person_would() {
    let plan = Plan::default();
    let mut plans: Vec<Plan> = Preset::ALL.map(Preset::plan).into();
    for row in &headpin::model::ROWS {
        let ends = [row.bounds.min, row.bounds.max, row.default].map(|value| plan.with(row.input, value));
        plans.extend(ends);
    }
    for now in plans {
        let said = everything(&plan, &now);
        for bad in ["NaN", "inf", "\u{2212}", "  ", "!"] {
            assert!(!said.contains(bad), "{bad:?} in {said} of {now:?}");
        }
    }
}
