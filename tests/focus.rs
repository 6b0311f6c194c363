//! The words of the One Thing and of what comes next, at the edges.

use std::rc::Rc;

use headpin::model::{Assumptions, Input, Plan, Preset, Step};
use headpin::session::{Facts, Scenario};
use headpin::text::one_thing::{Row, finding, row, table};
use headpin::text::{Finding, Locale, sequence};

fn facts(today: &Plan, now: &Plan) -> Rc<Facts> {
    Facts::of_plans(*today, *now)
}

/// What the panel says of a step, from today to now.
fn first(step: Step, today: &Plan, now: &Plan) -> Finding {
    finding(step, &facts(today, now), Locale::default())
}

fn rows(step: Step, plan: &Plan) -> Vec<Row> {
    let scenario = Scenario::of(plan, &Assumptions::default());
    scenario.leverage(step).iter().map(|leverage| row(&scenario, leverage, Locale::default())).collect()
}

fn after(plan: &Plan) -> Finding {
    sequence::finding(&facts(plan, plan), Locale::default())
}

/// All that both panels say of a plan, at every step.
fn everything(today: &Plan, now: &Plan) -> String {
    let facts = facts(today, now);
    let mut said = sequence::landing(&facts, Locale::default()).to_vec();
    said.push(sequence::score(&facts.now, Locale::default()));
    said.push(sequence::climb(&facts.now, Locale::default()));
    for step in Step::ALL {
        for Finding { heading, lines } in [first(step, today, now), after(now)] {
            said.extend([heading, lines.join(" ")]);
        }
        for Row { way, gain, apply, .. } in rows(step, now) {
            said.extend([way, gain, apply]);
        }
    }
    said.retain(|text| !text.is_empty());
    said.join(" ")
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
            "Win rate first: four weeks of focus make a full year worth 6.7% more",
            "Win rate, then deal size, then win rate again"
        ]
    );
    let moved = first(Step::Focus, &plan, &plan.with(Input::WinRate, 0.5));
    assert_eq!(moved.heading, "Deal size, now that the win rate is 50%");
    assert_eq!(moved.lines[0], "Four weeks of focus make a full year worth 4.7% more.");
    assert!(moved.lines.last().is_some_and(|line| line.ends_with("when win rate came first.")));
    let itself = first(Step::Focus, &plan, &plan.with(Input::ReportingHours, 40.0));
    assert_eq!(itself.heading, "Cut reporting, now that reporting is 40 h");
    let two = plan.with(Input::WinRate, 0.5).with(Input::DealSize, 50_000.0);
    assert_eq!(first(Step::Focus, &plan, &two).heading, "Deal size, now that two levers have moved");
}

#[test]
fn levers_that_tie_are_all_named() {
    let doubled = first(Step::Double, &Plan::default(), &Plan::default());
    assert_eq!(
        doubled.heading,
        "Win rate or deal size: making it twice as good makes a full year worth about 83% more"
    );
    let plan = Preset::Enterprise.plan();
    assert!(
        heading(plan)[0]
            .starts_with("Fewer no-decisions or win rate: four weeks of focus make a full year worth about ")
    );
}

#[test]
fn where_nothing_can_be_compared_the_reason_is_said() {
    let plan = Plan::default();
    let nothing = Plan { win_rate: 0.0, account_revenue: 0.0, ..plan };
    assert_eq!(heading(nothing)[0], "Win something first: at 0% won, no lever gains");
    let no_hours = Plan {
        reporting_hours: 40.0,
        account_revenue: 0.0,
        partner_opportunities: 0.0,
        open_opportunities: Some(0.0),
        ..plan
    };
    assert_eq!(heading(no_hours)[0], "Cut reporting first: these hours book nothing yet");
    let no_lever_helps = Plan { hours_per_week: 0.5, reporting_hours: 0.0, ..no_hours };
    assert_eq!(heading(no_lever_helps)[0], "These hours book nothing yet, so the levers cannot be compared");
    let unlimited =
        Plan { hours_per_prospect: 0.0, hours_per_opportunity: 0.0, hours_per_open_week: 0.0, ..plan };
    assert_eq!(
        heading(unlimited),
        ["No lever comes first: your hours set no limit", "No lever is worth four weeks of focus here"]
    );
    // Still true where only existing customers bring anything.
    let accounts = Plan { win_rate: 0.0, ..plan };
    assert!(heading(accounts)[0].starts_with("Account revenue first: "));
    assert_eq!(heading(accounts)[1], "Account revenue, for 52 weeks");
}

#[test]
fn a_lever_at_its_limit_says_so_and_a_capped_move_too() {
    let plan = Plan { win_rate: 0.65, reporting_hours: 0.0, qualification_rate: 0.9, ..Plan::default() };
    let way = |step: Step, at: usize| rows(step, &plan)[at].clone();
    // In the order of the table: qualification rate 1, win rate 2, reporting 8.
    assert_eq!(way(Step::Double, 2).way, "65%, at its limit");
    assert!(way(Step::Double, 2).is_exhausted);
    assert_eq!(way(Step::Double, 2).apply, "Win rate 65%, at its limit: 0% more revenue");
    assert_eq!(way(Step::Double, 8).way, "0 h, nothing to move");
    assert_eq!(way(Step::Double, 1).way, "90% → 100%, its limit");
}

#[test]
fn a_row_is_a_button_that_says_what_it_does() {
    let row = &rows(Step::Focus, &Plan::default())[4];
    assert_eq!(row.apply, "Apply: deal size $40K → $42.1K, 4.3% more revenue in the same hours");
    assert_eq!((&*row.way, &*row.gain), ("$40K → $42.1K", "+4.3%"));
}

#[test]
fn why_the_first_leads_the_next_is_said() {
    let why = |plan: Plan| first(Step::Focus, &plan, &plan).lines[0].clone();
    let plan = Plan::default();
    assert_eq!(
        why(plan),
        "A one-percent rise in the win rate is worth about as much as a one-percent rise in the deal size, but four weeks are \
         assumed to move the win rate 1.6 times as far."
    );
    let less = why(Preset::Closer.plan());
    assert!(less.contains(" is worth ") && less.contains(" times a one-percent rise in "), "{less}");
    // Next to nothing is won: what customers bring is all there is.
    let alone = why(Plan { deal_size: 1.0, ..plan });
    assert!(alone == "No other lever brings anything to speak of.", "{alone}");
}

#[test]
fn the_week_the_target_is_passed_is_said() {
    let plan = Plan::default();
    let said = |plan: Plan| after(&plan).lines.pop().unwrap_or_default();
    assert_eq!(said(plan), "Followed to week 16, the path books the target this year, on average.");
    // Numbers that would be enough for a full period come too late for this one.
    let late = said(Plan { target: 1e6, ..plan });
    assert!(late.ends_with(" weeks of focus lead to numbers that would book the target in a full year; this year they book $896K, and the whole path $907K."), "{late}");
    let newcomer = said(Preset::Newcomer.plan());
    assert!(
        newcomer.starts_with("All of it books $")
            && newcomer.ends_with(" in a full half\u{2011}year, short of your $200K."),
        "{newcomer}"
    );
    let covered = Plan { account_revenue: 900_000.0, ..plan };
    assert_eq!(said(covered), "On average your hours already reach the target; all of this comes on top.");
    assert!(said(Plan { target: 9e9, ..plan }).ends_with("short of your $9B."));
    assert!(said(Plan { target: 0.0, ..plan }).starts_with("One Thing 3: "), "no target, no word of it");
    assert_eq!(
        after(&plan).lines[1],
        "One Thing 1: win rate, weeks 1–8. That far, this year books $770K; a full year at those numbers, $776K."
    );
}

#[test]
fn many_that_tie_are_counted_and_named_below() {
    let plan = Plan { hours_per_opportunity: 0.0, hours_per_open_week: 0.0, ..Plan::default() };
    let plan = Plan { account_revenue: 0.0, partner_opportunities: 0.0, open_opportunities: None, ..plan };
    let doubled = first(Step::TenPercent, &plan, &plan);
    assert!(
        doubled
            .heading
            .starts_with("Four levers tied: making it 10% better makes a full year worth about 10% more"),
        "{doubled:?}"
    );
    assert_eq!(doubled.lines[0], "Tied: meeting rate, qualification rate, win rate and deal size.");
    let moved = first(Step::TenPercent, &plan, &plan.with(Input::MeetingRate, 1.0));
    assert!(
        moved.lines.last().is_some_and(|line| line.ends_with(", when four levers were tied.")),
        "{moved:?}"
    );
}

#[test]
fn today_stands_in_the_table_beside_now() {
    let plan = Plan::default();
    let facts = facts(&plan, &plan.with(Input::WinRate, 0.5));
    let told = table(&[Input::WinRate, Input::DealSize], Step::Focus, &facts, Locale::default());
    assert_eq!(told.rows[1], ["Deal size", "$40K → $42.1K", "+4.7%", "+4.3%"]);
    let next = sequence::table(&facts, Locale::default());
    assert_eq!(next.rows[0], ["now", "", "$1.27M", "$1.27M", "$693K"]);
    assert_eq!(next.rows[1][0], "weeks 1–4");
    let unmoved = sequence::table(&self::facts(&plan, &plan), Locale::default());
    assert!(unmoved.rows.iter().all(|row| row[4] == "–"), "today is now");
}

#[test]
fn the_pictures_of_what_comes_next_are_told() {
    let told = |plan: &Plan| {
        let scenario = Scenario::of(plan, &Assumptions::default());
        (sequence::score(&scenario, Locale::default()), sequence::climb(&scenario, Locale::default()))
    };
    let (score, climb) = told(&Plan::default());
    assert!(
        score.starts_with("Blocks of four weeks, one lever each: win rate, weeks 1–8; deal size, weeks 9–"),
        "{score}"
    );
    assert!(
        climb.starts_with(
            "What this year books: $693K without the path, $907K with all of it; a full year at"
        ),
        "{climb}"
    );
    let (score, climb) = told(&Plan { win_rate: 0.0, account_revenue: 0.0, ..Plan::default() });
    assert_eq!(
        [score.as_str(), climb.as_str()],
        ["No lever is worth a block of four weeks.", "What this year books: $0."]
    );
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
