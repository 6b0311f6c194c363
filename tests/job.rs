//! The words of the week, its balance and the year, where plans end.

use std::collections::HashSet;
use std::rc::Rc;

use headpin::model::{Assumptions, Balance, FalseChoice, Plan, Preset, Task};
use headpin::session::facts::WeeklyFigure;
use headpin::session::{Facts, Pause, Scenario};
use headpin::text::{Finding, Locale, balance, week, year};

fn locale() -> Locale {
    Locale::default()
}

fn scenario(plan: &Plan) -> Scenario {
    Scenario::of(plan, &Assumptions::default())
}

fn facts(today: &Plan, now: &Plan) -> Rc<Facts> {
    Facts::of_plans(*today, *now)
}

fn all(finding: &Finding) -> String {
    format!("{} | {}", finding.heading, finding.lines.join(" "))
}

fn hours(plan: &Plan) -> String {
    all(&week::finding(&scenario(plan), locale()))
}

/// A plan's balance; there are hours to split.
fn balance_of(plan: &Plan) -> Balance {
    *scenario(plan).balance().expect("there are hours")
}

fn split(plan: &Plan) -> String {
    let now = scenario(plan);
    match now.balance() {
        Some(found) => all(&balance::finding(&now, found, locale())),
        None => all(&balance::no_split(plan, locale())),
    }
}

fn paused(plan: &Plan, pause: Pause) -> String {
    let now = scenario(plan);
    all(&year::finding(&now, &now.weeks(pause), pause, locale()))
}

#[test]
fn the_week_has_a_true_heading_at_every_edge() {
    let plan = Plan::default();
    for (plan, words) in [
        (plan, "47 hours of work in your 40 |"),
        (Plan { win_rate: 0.5, ..plan }, "25 hours of work in your 40 |"),
        (Plan { sellers: 3.0, ..plan }, "Hours are for all 3 sellers together."),
        (Plan { account_revenue: 900_000.0, ..plan }, "17 hours of work in your 40 |"),
        (Plan { win_rate: 0.0, ..plan }, "Out of reach, whatever the hours | Where nothing is won"),
        (Plan { win_rate: 0.05, ..plan }, "No week is long enough for this target | It takes more hours"),
        (
            Plan { period_weeks: 1.0, cycle_weeks: 100.0, ..plan },
            "closes too late. These are the hours that the rest",
        ),
    ] {
        assert!(hours(&plan).contains(words), "{}", hours(&plan));
    }
    assert!(!hours(&plan).contains("sellers"));
    let idle = Plan { win_rate: 1.0, open_opportunities: Some(0.0), ..plan };
    let idle = Plan { target: 1.0, account_revenue: 0.0, account_hours: 0.0, partner_hours: 0.0, ..idle };
    let one = hours(&Plan { reporting_hours: 1.0, partner_opportunities: 0.0, ..idle });
    assert!(one.starts_with("1 hour of work in your 40 |"), "{one}");
}

#[test]
fn the_bar_is_told_job_by_job() {
    let (plan, lost) = (Plan::default(), Plan { win_rate: 0.0, ..Plan::default() });
    let told = |plan: &Plan| week::bar(&scenario(plan), locale());
    assert_eq!(
        told(&plan),
        "47 hours of work in your 40: Prospecting 15 h, Opportunities 21 h, Accounts 4 h, Partners 1.5 h, \
         Reporting 6 h"
    );
    assert!(told(&lost).contains("Prospecting \u{2013}, Opportunities \u{2013}, Accounts 4 h"));
}

#[test]
fn todays_hours_are_told_only_where_something_moved() {
    let from = |was, is, moved| week::today_label(was, is, moved, locale());
    assert_eq!(from(Some(4.0), Some(4.0), false), "");
    assert_eq!(from(Some(4.0), Some(4.0), true), "as today");
    assert_eq!(from(Some(15.0), Some(3.8), true), "today 15 h");
    assert_eq!(from(Some(15.0), None, true), "today 15 h");
    assert_eq!(from(None, Some(15.0), true), "today \u{2013}");
    let (plan, moved) = (Plan::default(), Plan { win_rate: 0.5, ..Plan::default() });
    assert_eq!(
        week::notes(&facts(&plan, &moved), locale()),
        ["40 h, your week", "15 to spare", "today 47 h"]
    );
    let team = Plan { sellers: 3.0, ..plan };
    assert_eq!(week::notes(&facts(&team, &team), locale())[0], "120 h, your team");
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
            "No split of these hours makes the number | With a steady pipeline your split of 34 selling hours books $679K this year. No other split books noticeably more. Even the best split is short of your $800K. From today’s pipeline the same hours land you at $693K.",
        ),
        (Plan { win_rate: 0.5, ..plan }, "Split better, the same week would bring 2.8% more |"),
        (
            Plan { win_rate: 0.5, ..plan },
            "97.3% of the best split’s $1.27M. From today’s pipeline the same hours land you at $1.27M. At the best split an extra selling hour a week is worth up to $32.7K this year.",
        ),
        (Preset::Newcomer.plan(), "From an empty pipeline the same hours land you at $84.4K."),
        (Plan { win_rate: 0.0, ..plan }, "Existing customers alone would bring more |"),
        (Plan { win_rate: 0.0, ..idle }, "No split of the week books anything |"),
        (Plan { reporting_hours: 40.0, ..plan }, "No hours are left to sell |"),
        (no_cost, "Your hours set no limit |"),
        (Plan { sellers: 2.0, ..plan }, "your split of 68 selling hours"),
        (Plan { sellers: 2.0, ..plan }, "Hours are for all 2 sellers together."),
    ] {
        assert!(split(&plan).contains(words), "{}", split(&plan));
    }
}

#[test]
fn a_choice_says_what_becomes_of_the_number_and_why_only_where_it_falls() {
    let told = |plan: &Plan, choice| balance::chosen(choice, &balance_of(plan), locale());
    let plan = Plan::default();
    assert_eq!(
        told(&plan, None),
        "Each band: the hours one job can have, with the others adjusted, and stay within 2% of the best split."
    );
    assert_eq!(
        told(&plan, Some(FalseChoice::Only(Task::Prospecting))),
        "Only prospecting: $0 instead of $679K. More opportunities than ever, and nobody to work them."
    );
    let doubled = Plan { win_rate: 0.5, ..plan };
    assert_eq!(
        told(&doubled, Some(FalseChoice::Without(Task::Accounts))),
        "No existing customers: $1.25M instead of $1.24M. Existing customers bring less here than their hours would elsewhere."
    );
    let names: HashSet<_> = FalseChoice::ALL.into_iter().map(balance::choice).collect();
    assert_eq!(names.len(), FalseChoice::ALL.len(), "each has its own words");
}

#[test]
fn the_split_is_told_in_numbers() {
    let told = balance::table(&balance_of(&Plan::default()), locale());
    assert_eq!(told.caption, "Hours a week by job: yours, the best, and within 2% of the best");
    assert_eq!(told.rows.len(), 4);
    assert_eq!(told.rows[2][..2], ["Accounts", "4"]);
    assert_eq!(balance::beside(3.84, locale()), "best 3.8");
}

#[test]
fn more_of_the_same_stands_beside_getting_better() {
    let told = |plan: &Plan| {
        let now = scenario(plan);
        let found = now.balance().expect("there are hours");
        balance::versus(&now, found, locale()).map(|it| it.join(" | "))
    };
    let [more, better] = told(&Plan::default());
    assert!(
        more.starts_with("Do more: every job 20% longer | +6.4% to +16% | for 6.8 more hours every week, +0.9% to +2.4% per hour"),
        "{more}"
    );
    assert!(better.starts_with("Do better: four weeks on win rate | +6."), "{better}");
    assert!(better.ends_with(" | for no more hours, as long as it is kept up"), "{better}");
    let [_, cut] = told(&Preset::Reporter.plan());
    assert!(
        cut.starts_with("Do better: four weeks of cutting reporting") && cut.contains("freed hours"),
        "{cut}"
    );
    let [more, _] = told(&Plan { hours_per_week: 168.0, ..Plan::default() });
    assert!(more.ends_with("no week is long enough"), "{more}");
    let [more, better] = told(&Plan { win_rate: 0.0, account_revenue: 0.0, ..Plan::default() });
    assert!(
        more.contains("| \u{2013} |")
            && better.contains("| \u{2013} | a gain is measured against what you book"),
        "{more} {better}"
    );
}

#[test]
fn a_pause_begins_early_enough_to_end_with_the_period() {
    let of = |period_weeks| {
        let Pause { start, weeks } = Pause::default_for(&Plan { period_weeks, ..Plan::default() });
        (start, weeks)
    };
    let months = 52.0 / 12.0;
    assert_eq!([of(52.0), of(13.0), of(10.0), of(months), of(1.0)], [(8, 4), (8, 4), (6, 4), (0, 4), (0, 4)]);
}

#[test]
fn a_pause_is_told_with_its_cost_and_its_weeks() {
    let plan = Plan::default();
    let four = Pause::default_for(&Plan::default());
    let classroom = Preset::Classroom.plan();
    for (plan, pause, words) in [
        (
            plan,
            four,
            "A four-week pause hurts most 11 weeks after it starts | At the 15 prospects a week your hours allow, it costs $36.3K in all: nobody can win what nobody found in those weeks.",
        ),
        (
            plan,
            four,
            "It shows in bookings from week 12 and is over by week 43, 30 weeks after prospecting resumes.",
        ),
        (plan, Pause { weeks: 8, ..four }, "An eight-week pause"),
        (plan, Pause { weeks: 11, ..four }, "An 11-week pause"),
        (plan, Pause { weeks: 1, ..four }, "A one-week pause"),
        (plan, Pause { weeks: 1, ..four }, "nobody can win what nobody found in that week."),
        (plan, four, "Partners go on: only your own prospecting stops."),
        (
            Plan { period_weeks: 13.0, ..plan },
            four,
            "of it this quarter: nobody can win what nobody found in",
        ),
        (
            Plan { period_weeks: 13.0, cycle_weeks: 60.0, ..plan },
            four,
            "prospects a week your hours allow, it costs",
        ),
        (Plan { account_revenue: 900_000.0, ..plan }, four, "There is nothing to pause"),
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
    assert!(paused(&plan, Pause { start: 51, weeks: 52 }).starts_with("A 52-week pause hurts most"));
}

#[test]
fn every_preset_and_every_length_has_its_words() {
    for preset in Preset::ALL {
        for period in [1.0, 26.0, 520.0] {
            let plan = Plan { period_weeks: period, ..preset.plan() };
            for (start, weeks) in [(0, 1), (8, 52), (51, 52)] {
                let text = [hours(&plan), split(&plan), paused(&plan, Pause { start, weeks })].join(" ");
                for bad in ["NaN", "inf", "None", "\u{2212}"] {
                    assert!(!text.contains(bad), "{preset:?} {period} {start} {weeks}: {text}");
                }
            }
        }
    }
}

#[test]
fn the_stripe_and_the_hole_are_named() {
    assert_eq!(year::stripe(Pause::default_for(&Plan::default())), "nothing new, weeks 9\u{2013}12");
    assert_eq!(year::stripe(Pause { start: 0, weeks: 1 }), "nothing new, week 1");
    assert_eq!(year::stripe(Pause { start: 8, weeks: 0 }), "", "nothing is paused");
    let hole = year::hole(Some((19, 3_590.0)), WeeklyFigure::Booked, locale());
    assert_eq!(hole, "widest gap in week 20: $3.59K less");
    assert_eq!(
        year::hole(Some((11, 0.04)), WeeklyFigure::Open, locale()),
        "widest gap in week 12: 0.04 fewer"
    );
    assert_eq!(
        year::hole(Some((11, 7.3)), WeeklyFigure::Hours, locale()),
        "widest gap in week 12: 7.3 h less"
    );
    assert_eq!(year::hole(None, WeeklyFigure::Booked, locale()), "");
    let picture = |pause| year::picture("Booked", pause, "");
    assert_eq!(
        picture(Pause::default_for(&Plan::default())),
        "Booked, week by week; nothing new, weeks 9\u{2013}12; nothing is missing."
    );
    assert_eq!(picture(Pause { start: 8, weeks: 0 }), "Booked, week by week; nothing is missing.");
}

#[test]
fn the_weeks_are_told_in_about_a_dozen_rows() {
    let now = scenario(&Plan::default());
    let told = year::table(&now.weeks(Pause::default_for(&Plan::default())), locale());
    assert!((9..=13).contains(&told.rows.len()), "{}", told.rows.len());
    assert!(told.rows.iter().all(|row| row.len() == told.head.len()));
    assert_eq!(told.rows[0][0], "1");
    assert_eq!([1.0, 13.0].map(|week| year::week(week, locale())), ["week 1", "13"]);
    assert_eq!(year::end(&Plan { period_weeks: 13.0, ..Plan::default() }), "quarter ends");
}
