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
    next::finding(Course { plan, sequence: &sequence }, Locale::default())
}

fn edges() -> Vec<(&'static str, Plan)> {
    let plan = Plan::default();
    vec![
        ("default", plan),
        ("no target", Plan { target: 0.0, ..plan }),
        ("covered", Plan { account_revenue: 900_000.0, ..plan }),
        ("zero win rate", Plan { win_rate: 0.0, ..plan }),
        ("nothing booked", Plan { win_rate: 0.0, account_revenue: 0.0, ..plan }),
        ("no hours", Plan { reporting_hours: 40.0, ..plan }),
        (
            "no hours, nothing",
            Plan {
                reporting_hours: 40.0,
                account_revenue: 0.0,
                partner_opportunities: 0.0,
                open_opportunities: Some(0.0),
                ..plan
            },
        ),
        (
            "unlimited",
            Plan { hours_per_prospect: 0.0, hours_per_opportunity: 0.0, hours_per_open_week: 0.0, ..plan },
        ),
        ("closed window", Plan { period_weeks: 1.0, cycle_weeks: 100.0, ..plan }),
        (
            "no lever",
            Plan {
                reporting_hours: 0.0,
                win_rate: 1.0,
                no_decision_rate: 0.0,
                meeting_rate: 1.0,
                qualification_rate: 1.0,
                account_revenue: 0.0,
                partner_opportunities: 0.0,
                ..plan
            },
        ),
        ("at limit", Plan { win_rate: 0.65, ..plan }),
    ]
}

#[test]
fn print() {
    let show = |name: &str, today: &Plan, now: &Plan| {
        println!("=== {name}");
        for step in [Step::Focus, Step::Double, Step::Reach, Step::TenPercent] {
            println!("{step:?}: {:#?}", first(step, today, now));
        }
        for r in rows(Step::Focus, now) {
            println!("{} | {} | {}", r.way, r.gain, r.apply);
        }
        println!("NEXT {:#?}", after(now));
    };
    for (name, plan) in edges() {
        show(name, &plan, &plan);
    }
    for p in Preset::ALL {
        show(&format!("{p:?}"), &p.plan(), &p.plan());
    }
    let plan = Plan::default();
    show("moved", &plan, &plan.with(Input::WinRate, 0.5));
    show("moved2", &plan, &plan.with(Input::WinRate, 0.5).with(Input::DealSize, 50_000.0));
}
