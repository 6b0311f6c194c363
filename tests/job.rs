//! The words of the whole job and of the year, where plans end.

use headpin::model::{self, Assumptions, Plan, Policy, Preset, Step, balance, evaluate, leverage};
use headpin::text::answer::Side;
use headpin::text::findings::Finding;
use headpin::text::year::{self, Pause};
use headpin::text::{Locale, job};

fn locale() -> Locale {
    Locale::default()
}

fn all(finding: &Finding) -> String {
    format!("{} | {}", finding.heading, finding.lines.join(" "))
}

fn week(plan: &Plan) -> String {
    let outcome = evaluate(plan);
    all(&job::week(Side { plan, outcome: &outcome }, locale()))
}

fn split(plan: &Plan) -> String {
    match balance(plan, &Assumptions::default()) {
        Some(found) => all(&job::balance(plan, &found, locale())),
        None => all(&job::no_split(plan, locale())),
    }
}

fn paused(plan: &Plan, pause: Pause) -> String {
    let taken = model::weeks(plan, Policy::Pause { start: pause.start, weeks: pause.weeks });
    let steady = model::weeks(plan, Policy::Pause { start: pause.start + pause.weeks, weeks: 0 });
    all(&year::finding(plan, [&taken, &steady], pause, locale()))
}

#[test]
fn the_week_has_a_true_heading_at_every_edge() {
    let plan = Plan::default();
    for (plan, words) in [
        (plan, "47 hours of work in your 40 |"),
        (Plan { win_rate: 0.5, ..plan }, "26 hours of work in your 40 |"),
        (Plan { sellers: 3.0, ..plan }, "Hours are of all 3 sellers together."),
        (Plan { account_revenue: 900_000.0, ..plan }, "18 hours of work in your 40 |"),
        (Plan { win_rate: 0.0, ..plan }, "No week is long enough for this target | Where nothing is won"),
        (Plan { period_weeks: 1.0, cycle_weeks: 100.0, ..plan }, "closes too late. What the rest"),
    ] {
        assert!(week(&plan).contains(words), "{}", week(&plan));
    }
    assert!(!week(&plan).contains("sellers"));
}

#[test]
fn the_bar_is_told_job_by_job() {
    let (plan, lost) = (Plan::default(), Plan { win_rate: 0.0, ..Plan::default() });
    let told = |plan: &Plan| {
        let outcome = evaluate(plan);
        job::bar(Side { plan, outcome: &outcome }, &job::hours(plan, &outcome), locale())
    };
    assert_eq!(
        told(&plan),
        "47 hours of work in your 40: Prospecting 15 h, Opportunities 21 h, Accounts 4 h, Partners 1.5 h, \
         Reporting 6 h"
    );
    assert!(told(&lost).contains("Prospecting \u{2013}, Opportunities \u{2013}, Accounts 4 h"));
}

#[test]
fn todays_hours_are_told_only_where_something_moved() {
    let from = |was, is, moved| job::from(was, is, moved, locale());
    assert_eq!(from(Some(4.0), Some(4.0), false), "");
    assert_eq!(from(Some(4.0), Some(4.0), true), "as today");
    assert_eq!(from(Some(15.0), Some(3.8), true), "today 15 h");
    assert_eq!(from(Some(15.0), None, true), "today 15 h");
    assert_eq!(from(None, Some(15.0), true), "today \u{2013}");
}

#[test]
fn the_split_has_a_true_heading_at_every_edge() {
    let plan = Plan::default();
    let idle = Plan { account_revenue: 0.0, ..plan };
    let no_cost =
        Plan { hours_per_prospect: 0.0, hours_per_opportunity: 0.0, hours_per_open_week: 0.0, ..plan };
    for (plan, words) in [
        (
            plan,
            "No one job makes the number | With a steady pipeline your split of 34 selling hours books $679K this year. No other split books noticeably more. From today’s pipeline the same hours land at $689K.",
        ),
        (Plan { win_rate: 0.5, ..plan }, "Split better, the same week brings 2.8\u{202f}% more |"),
        (
            Plan { win_rate: 0.5, ..plan },
            "97.3\u{202f}% of the best split’s $1.27M. From today’s pipeline the same hours land at $1.26M. At the best split an extra selling hour a week is worth $32.7K this year.",
        ),
        (Preset::Newcomer.plan(), "From an empty pipeline the same hours land at $102K."),
        (Plan { win_rate: 0.0, ..plan }, "Only existing customers would bring more |"),
        (Plan { win_rate: 0.0, ..idle }, "No split of the week books anything |"),
        (Plan { reporting_hours: 40.0, ..plan }, "No hour is left to sell |"),
        (no_cost, "Your hours set no limit |"),
        (Plan { sellers: 2.0, ..plan }, "your split of 68 selling hours"),
        (Plan { sellers: 2.0, ..plan }, "Hours are of all 2 sellers together."),
    ] {
        assert!(split(&plan).contains(words), "{}", split(&plan));
    }
}

#[test]
fn a_choice_says_what_becomes_of_the_number_and_why_only_where_it_falls() {
    let told = |plan: &Plan, at| {
        let found = balance(plan, &Assumptions::default()).expect("there are hours");
        job::chosen(at, &found, locale())
    };
    let plan = Plan::default();
    assert!(told(&plan, None).contains("within 2\u{202f}%"));
    assert_eq!(
        told(&plan, Some(0)),
        "Only prospecting: $0 instead of $679K. More to work on than ever, and nobody works it."
    );
    let doubled = Plan { win_rate: 0.5, ..plan };
    assert_eq!(told(&doubled, Some(6)), "No existing customers: $1.25M instead of $1.24M.");
}

#[test]
fn more_of_the_same_stands_beside_getting_better() {
    let told = |plan: &Plan| {
        let assumptions = Assumptions::default();
        let found = balance(plan, &assumptions).expect("there are hours");
        job::versus(&found, &leverage(plan, &assumptions, Step::Focus), locale()).map(|it| it.join(" | "))
    };
    let [more, better] = told(&Plan::default());
    assert!(
        more.contains("| +16\u{202f}% | for 6.8 more hours every week, once the pipeline is steady;"),
        "{more}"
    );
    assert!(better.contains("four weeks on win rate | +6.7\u{202f}% | for no more hours"), "{better}");
    let [more, better] = told(&Plan { win_rate: 0.0, account_revenue: 0.0, ..Plan::default() });
    assert!(
        more.contains("| \u{2013} |") && better.contains("| \u{2013} | a gain is counted from what you book"),
        "{more} {better}"
    );
}

#[test]
fn a_pause_begins_early_enough_to_end_with_the_period() {
    let of = |period_weeks| {
        let Pause { start, weeks } = Pause::before_the_end(&Plan { period_weeks, ..Plan::default() });
        (start, weeks)
    };
    let months = 52.0 / 12.0;
    assert_eq!([of(52.0), of(13.0), of(10.0), of(months), of(1.0)], [(8, 4), (8, 4), (6, 4), (0, 4), (0, 4)]);
}

#[test]
fn a_pause_is_told_with_its_cost_and_its_weeks() {
    let plan = Plan::default();
    let four = Pause::before_the_end(&Plan::default());
    let classroom = Preset::Classroom.plan();
    for (plan, pause, words) in [
        (
            plan,
            four,
            "A four-week pause hurts most 11 weeks later | At the 20 prospects a week the target takes, it costs $53.3K in all: what nobody finds in those weeks",
        ),
        (
            plan,
            four,
            "It shows in bookings from week 12 and is over by week 43, 30 weeks after prospecting is back.",
        ),
        (plan, Pause { weeks: 8, ..four }, "An eight-week pause"),
        (plan, Pause { weeks: 11, ..four }, "An 11-week pause"),
        (plan, Pause { weeks: 1, ..four }, "A one-week pause"),
        (plan, Pause { weeks: 1, ..four }, "what nobody finds in that week, nobody can win."),
        (plan, four, "In the pause partners bring nothing either."),
        (Plan { period_weeks: 13.0, ..plan }, four, "of it this quarter: what nobody finds"),
        (
            Plan { period_weeks: 13.0, cycle_weeks: 60.0, ..plan },
            four,
            "prospects a week your hours allow, it costs",
        ),
        (
            Plan { account_revenue: 900_000.0, ..plan },
            four,
            "| It costs $6.15K in all: what partners do not bring",
        ),
        (Plan { cycle_weeks: 1.0, ..plan }, four, "A four-week pause hurts most"),
        (Plan { cycle_weeks: 260.0, ..plan }, four, "A four-week pause hurts most"),
        (plan, Pause { weeks: 0, ..four }, "Without a pause nothing is missing"),
        (Plan { win_rate: 0.0, ..plan }, four, "Nothing is won, so a pause costs nothing"),
        (
            Plan { account_revenue: 900_000.0, partner_opportunities: 0.0, ..plan },
            four,
            "There is nothing to pause",
        ),
    ] {
        assert!(paused(&plan, pause).contains(words), "{}", paused(&plan, pause));
    }
    assert!(!paused(&classroom, four).contains("partners"));
}

#[test]
fn every_preset_and_every_length_has_its_words() {
    for preset in Preset::ALL {
        for period in [1.0, 26.0, 520.0] {
            let plan = Plan { period_weeks: period, ..preset.plan() };
            for (start, weeks) in [(0, 1), (8, 52), (51, 52)] {
                let text = [week(&plan), split(&plan), paused(&plan, Pause { start, weeks })].join(" ");
                for bad in ["NaN", "inf", "None", "\u{2212}"] {
                    assert!(!text.contains(bad), "{preset:?} {period} {start} {weeks}: {text}");
                }
            }
        }
    }
}

#[test]
fn the_stripe_and_the_hole_are_named() {
    assert_eq!(year::stripe(Pause::before_the_end(&Plan::default())), "nothing new, weeks 9\u{2013}12");
    assert_eq!(year::stripe(Pause { start: 0, weeks: 1 }), "nothing new, week 1");
    let hole = year::hole(Some((19, 3_590.0)), true, locale());
    assert_eq!(hole, "widest gap in week 20: $3.59K less");
    assert_eq!(year::hole(Some((11, 0.04)), false, locale()), "widest gap in week 12: 0.04 fewer");
    assert_eq!(year::hole(None, true, locale()), "");
    assert!(
        year::picture("Booked", Pause::before_the_end(&Plan::default()), "").ends_with("nothing is missing.")
    );
}
