//! The odds in words: how likely the target is, why, and what better odds take.

mod better;

use crate::model::{Goal, Odds, Plan, Reason};
use crate::session::{Facts, Scenario};

use super::chance::{InTwenty, OUT_OF, dots, in_twenty, of_twenty, of_twenty_in_words, percent};
use super::hours::NO_WEEK_IS_LONG_ENOUGH;
use super::plural::Forms;
use super::rounded::Rounded;
use super::table::NONE;
use super::template::{fill, table as table_of};
use super::{Finding, Locale, Table};

pub use better::{Better, better};
use better::{Wanted, in_hours, wanted};

/// The heading, and the lines that explain it.
pub fn finding(now: &Scenario, locale: Locale) -> Finding {
    if now.outcome.reason == Some(Reason::Covered) {
        return covered(&now.plan);
    }
    let (heading, hours) = match now.odds().in_your_hours {
        None => (
            "Your hours set no limit: the chance is up to your prospecting".into(),
            "Prospecting and deals take no hours here, so you can prospect as much as you like.",
        ),
        Some(chance) if (0.005..=0.995).contains(&chance) => (
            chance_of_target(chance, locale),
            "That is in the hours you have. Winning is partly luck, so the same work sometimes ends above the target and sometimes below it.",
        ),
        Some(chance) => (chance_of_target(chance, locale), "That is in the hours you have."),
    };
    let lines = [Some(hours.into()), why(now, locale), uncertain(&now.plan).map(String::from)];
    Finding { heading, lines: lines.into_iter().flatten().collect() }
}

/// "The chance of the target: 6 in 20".
fn chance_of_target(chance: f64, locale: Locale) -> String {
    fill("The chance of the target: {chance}", &[("chance", &of_twenty_in_words(chance, locale))])
}

/// What these odds take as uncertain, and what as it was given; `None` where nothing is won in any case.
fn uncertain(plan: &Plan) -> Option<&'static str> {
    if plan.win_rate == 0.0 {
        return None;
    }
    let is_win_rate_uncertain = plan.cases_of_uncertain_win_rate().is_some();
    Some(match (is_win_rate_uncertain, Goal::of(plan).is_mean_deal_uncertain()) {
        (true, true) => {
            "Uncertain here: luck, the win rate and the average deal. The fewer ended opportunities they rest on, the wider the range of results, which is not the same as better odds. Every other number is taken as you gave it."
        }
        (true, false) => {
            "Uncertain here: luck and the win rate. The fewer ended opportunities it rests on, the wider the range of results, which is not the same as better odds. Every other number is taken as you gave it."
        }
        (false, true) => {
            "Uncertain here: luck and the average deal. The fewer deals it rests on, the wider the range of results, which is not the same as better odds. Every other number is taken as you gave it."
        }
        (false, false) => "Uncertain here: luck alone. Every number is taken as you gave it.",
    })
}

/// The finding if nothing has to be won.
fn covered(plan: &Plan) -> Finding {
    if plan.target == 0.0 {
        Finding::new(
            "Nothing is left to chance: there is no target yet",
            "Set one, and see how likely it is.",
        )
    } else {
        Finding::new(
            "Nothing is left to chance: the target is covered",
            "Existing customers bring it, and what they bring is taken as certain here.",
        )
    }
}

/// Why coverage of 1 ÷ win rate is not a safe bet.
fn why(now: &Scenario, locale: Locale) -> Option<String> {
    let held = &now.outcome.hold_target;
    if now.outcome.reason == Some(Reason::ZeroWinRate) {
        let rate = locale.percent(0.0);
        return Some(fill("At a win rate of {rate} nothing is ever won.", &[("rate", &rate)]));
    }
    let (coverage, chance) = held.coverage.zip(now.odds().planned)?;
    let is_uneven = now.plan.deal_size_variation > 0.0;
    let template = match chance {
        chance if chance < 0.5 && is_uneven => {
            "Break-even coverage is {coverage} times what is left to win (1\u{a0}÷\u{a0}{rate}); the usual rule of thumb is 3 to 4. Prospecting just enough for that, {prospects}, gives a chance of {chance}, less than even: a few large deals pull the average above what usually happens."
        }
        _ => {
            "Break-even coverage is {coverage} times what is left to win (1\u{a0}÷\u{a0}{rate}); the usual rule of thumb is 3 to 4. Prospecting just enough for that, {prospects}, gives a chance of {chance}."
        }
    };
    let prospects = match held.prospects_per_week? {
        0.0 => "no new prospects".into(),
        some => prospects_a_week(some, locale),
    };
    Some(fill(
        template,
        &[
            ("rate", &locale.percent(now.plan.win_rate)),
            ("coverage", &locale.count(coverage)),
            ("prospects", &prospects),
            ("chance", &of_twenty_in_words(chance, locale)),
        ],
    ))
}

/// "20 prospects a week"; "<1 prospect a week" for a small number that is not zero.
pub(super) fn prospects_a_week(prospects: f64, locale: Locale) -> String {
    let forms = Forms { one: "{prospects} prospect a week", other: "{prospects} prospects a week" };
    // "<1" takes the singular.
    let agrees = if prospects > 0.0 { prospects.max(1.0) } else { 0.0 };
    fill(
        locale.language.form(forms, Rounded::whole(agrees)),
        &[("prospects", &locale.count_never_zero(prospects))],
    )
}

/// One chance: what it rests on, how good it is, and what it was today.
#[derive(Clone, Debug, PartialEq)]
pub struct Chance {
    pub title: &'static str,
    /// How many in twenty, or a dash.
    pub number: String,
    /// "in 20" after a number, otherwise empty.
    pub unit: &'static str,
    /// The prospecting it is based on.
    pub from: String,
    /// In whole percent, or why there is none.
    pub percent: String,
    /// ", today 6 in 20" if that looks different, otherwise empty.
    pub today: String,
    /// What the dots show: "6 in 20, 29%".
    pub label: String,
    /// How many dots it fills, today and now.
    pub dots: [Option<u8>; 2],
}

/// The chance in your hours, and the chance with what the target takes; each for now and for today.
pub fn chances(facts: &Facts, locale: Locale) -> [Chance; 2] {
    let (outcome, odds) = (&facts.now.outcome, [facts.today.odds(), facts.now.odds()]);
    let prospects = |prospects: Option<f64>, none: &str| {
        prospects.map_or_else(|| none.into(), |prospects| prospects_a_week(prospects, locale))
    };
    [
        chance(
            "In your hours",
            odds.map(|odds| odds.in_your_hours),
            prospects(outcome.hold_hours.prospects_per_week, "As many prospects as you like"),
            "your hours set no limit",
            locale,
        ),
        chance(
            "With what the target takes",
            odds.map(|odds| odds.planned),
            match facts.now.fits_a_week() {
                true => {
                    planned(&facts.now, locale).unwrap_or_else(|| "No number of prospects is enough".into())
                }
                false => "No week is long enough for that many prospects".into(),
            },
            "the target is out of reach",
            locale,
        ),
    ]
}

/// "20 prospects a week, in 47 hours"; `None` if no number of prospects reaches the target.
fn planned(now: &Scenario, locale: Locale) -> Option<String> {
    let held = &now.outcome.hold_target;
    let prospects = prospects_a_week(held.prospects_per_week?, locale);
    let hours = in_hours(held.hours_per_week, &now.plan, locale);
    Some(fill("{prospects}, {hours}", &[("prospects", &prospects), ("hours", &hours)]))
}

fn chance(title: &'static str, both: [Option<f64>; 2], from: String, none: &str, locale: Locale) -> Chance {
    let [was, is] = both;
    let number = is.map_or(NONE.into(), |is| in_twenty(is, locale));
    let percent = is.map_or(none.into(), |is| percent(is, locale));
    let label = match is {
        Some(is) => fill("{chance}, {percent}", &[("chance", &of_twenty(is, locale)), ("percent", &percent)]),
        None => percent.clone(),
    };
    Chance {
        title,
        number,
        unit: if is.is_some() { OUT_OF } else { "" },
        from,
        percent,
        today: today(was, is, locale),
        label,
        dots: both.map(|chance| chance.map(dots)),
    }
}

/// What a chance is today: in twenty if that looks different from now's, or else in percent if that does;
/// otherwise empty.
fn today(was: Option<f64>, is: Option<f64>, locale: Locale) -> String {
    if was.map(whole_percent) == is.map(whole_percent) {
        return String::new();
    }
    let was = match was {
        None => NONE.into(),
        Some(was) if is.map(InTwenty::of) == Some(InTwenty::of(was)) => percent(was, locale),
        Some(was) => of_twenty(was, locale),
    };
    fill(", today {chance}", &[("chance", &was)])
}

/// A chance in whole percent, as it is shown: 0 only if it is impossible, 100 only if it is certain.
fn whole_percent(chance: f64) -> f64 {
    if chance == 0.0 || chance == 1.0 { 100.0 * chance } else { (100.0 * chance).round().clamp(1.0, 99.0) }
}

/// The odds in numbers.
pub fn table(facts: &Facts, locale: Locale) -> Table {
    let both = [&facts.today, &facts.now];
    let of = |wanted: fn(&Odds) -> Option<f64>, name: &str| {
        let told = |scenario: &Scenario| {
            wanted(scenario.odds()).map_or(NONE.into(), |chance| percent(chance, locale))
        };
        vec![name.into(), told(both[0]), told(both[1])]
    };
    let mut rows = vec![
        of(|odds| odds.in_your_hours, "Chance in your hours"),
        of(|odds| odds.planned, "Chance with what the target takes"),
    ];
    let [today, now] = both.map(|scenario| wanted(scenario));
    let count = |prospects: Option<f64>| {
        prospects.map_or(NONE.into(), |prospects| locale.count_never_zero(prospects))
    };
    let hours = |scenario: &Scenario, wanted: &Wanted| match (wanted.prospects, wanted.hours) {
        (None, _) => NONE.into(),
        (_, None) => NO_WEEK_IS_LONG_ENOUGH.into(),
        (_, Some(hours)) => locale.whole(hours / scenario.plan.sellers),
    };
    for (before, after) in today.iter().zip(&now) {
        let percent = locale.percent(before.chance);
        let name = |template: &str| fill(template, &[("percent", &percent)]);
        rows.push(vec![
            name("Prospects a week for {percent}"),
            count(before.prospects),
            count(after.prospects),
        ]);
        rows.push(vec![name("Hours a week for {percent}"), hours(both[0], before), hours(both[1], after)]);
    }
    table_of("The odds of the target, today and now", &["", "Today", "Now"], rows)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Assumptions;

    const EN: Locale = Locale::PLAIN;

    fn told(plan: Plan) -> (Finding, [Chance; 2], Vec<Better>) {
        let now = Scenario::of(&plan, &Assumptions::default());
        (finding(&now, EN), chances(&Facts::of_plans(plan, plan), EN), better(&now, EN))
    }

    #[test]
    fn the_finding_is_a_chance_and_no_frequency() {
        let (finding, chances, better) = told(Plan::default());
        assert_eq!(finding.heading, "The chance of the target: 6 in 20");
        assert_eq!(chances[0].today, "");
        assert!(better.iter().all(|it| it.why.contains(" in 20, ")));
        assert_eq!(
            [0.0, 1e-6, 0.99, 1.0].map(|chance| chance_of_target(chance, EN)),
            [
                "The chance of the target: 0 in 20",
                "The chance of the target: less than 1 in 20",
                "The chance of the target: more than 19 in 20",
                "The chance of the target: 20 in 20",
            ]
        );
    }

    #[test]
    fn better_odds_say_the_hours_they_take() {
        let hours = |plan| told(plan).2.into_iter().map(|better| better.hours).collect::<Vec<_>>();
        assert!(hours(Plan::default()).iter().all(|hours| hours.starts_with("in ")));
        assert_eq!(hours(Plan { win_rate: 0.05, ..Plan::default() })[2], "no week is long enough");
        assert!(hours(Plan { sellers: 3.0, ..Plan::default() }).iter().all(|hours| hours.ends_with(" each")));
        assert_eq!(hours(Plan { win_rate: 0.0, win_rate_evidence: None, ..Plan::default() })[0], "");
    }

    #[test]
    fn what_is_uncertain_is_told() {
        let plan = Plan::default();
        let last = |plan| told(plan).0.lines.pop().unwrap_or_default();
        assert!(!last(Plan { win_rate: 0.0, ..plan }).contains("ncertain"));
        assert!(last(plan).starts_with("Uncertain here: luck, the win rate and the average deal."));
        assert!(
            last(Plan { deal_size_variation: 0.0, ..plan })
                .starts_with("Uncertain here: luck and the win rate.")
        );
        assert!(last(Plan { win_rate_evidence: None, ..plan }).starts_with("Uncertain here: luck alone."));
        let all_won = Plan { win_rate: 1.0, no_decision_rate: 0.0, ..plan };
        assert!(last(all_won).starts_with("Uncertain here: luck and the average deal."));
        let equal_deals = Plan { deal_size_variation: 0.0, ..all_won };
        assert!(last(equal_deals).starts_with("Uncertain here: luck alone."));
    }

    #[test]
    fn a_number_of_prospects_is_never_rounded_to_none() {
        assert_eq!(
            [0.0, 0.3, 1.4, 1.6].map(|prospects| prospects_a_week(prospects, EN)),
            ["0 prospects a week", "<1 prospect a week", "1 prospect a week", "2 prospects a week"]
        );
    }

    #[test]
    fn the_average_is_no_safe_bet() {
        let (finding, ..) = told(Plan::default());
        let line = &finding.lines[1];
        assert!(line.contains("4 times what is left to win (1\u{a0}÷\u{a0}25%)"), "{line}");
        assert!(line.contains("20 prospects a week") && line.contains("less than even"), "{line}");
        let (even, ..) = told(Plan { deal_size_variation: 0.0, ..Plan::default() });
        assert!(!even.lines[1].contains("large deals"), "{}", even.lines[1]);
    }

    #[test]
    fn what_a_chance_was_is_told_where_it_looks_different() {
        assert_eq!(today(Some(0.291), Some(0.293), EN), "");
        assert_eq!(today(Some(0.29), Some(0.31), EN), ", today 29%");
        assert_eq!(today(Some(0.29), Some(0.6), EN), ", today 6 in 20");
        assert_eq!(today(Some(0.001), Some(0.004), EN), "");
        assert_eq!(today(None, Some(0.6), EN), ", today \u{2013}");
        let [hours, _] =
            chances(&Facts::of_plans(Plan::default(), Plan { win_rate: 0.5, ..Plan::default() }), EN);
        assert_eq!(hours.label, [&hours.number, " in 20, ", &hours.percent].concat());
    }

    #[test]
    fn every_edge_is_told() {
        let plan = Plan::default();
        let free =
            Plan { hours_per_prospect: 0.0, hours_per_opportunity: 0.0, hours_per_open_week: 0.0, ..plan };
        let never = Plan { win_rate: 0.0, win_rate_evidence: None, ..plan };
        let edges = [
            (Plan { account_revenue: 900_000.0, ..plan }, "the target is covered", "100", ""),
            (never, ": 0 in 20", "out of reach", NONE),
            (Plan { period_weeks: 1.0, cycle_weeks: 100.0, ..plan }, "in 20", "out of reach", NONE),
            (free, "no limit", "%", "a week"),
            (
                Plan { open_opportunities: Some(200.0), hours_per_week: 160.0, ..plan },
                "more than 19 in 20",
                "99",
                "0 a week",
            ),
            (Plan { reporting_hours: 40.0, ..plan }, ": 0 in 20", "%", "a week"),
        ];
        for (plan, heading, planned, fifty) in edges {
            let (finding, chances, better) = told(plan);
            assert!(finding.heading.contains(heading), "{} is not {heading}", finding.heading);
            assert!(chances[1].percent.contains(planned), "{} is not {planned}", chances[1].percent);
            let told = better.first().map_or("", |better| &better.number);
            assert!(told.contains(fifty) && better.is_empty() == fifty.is_empty(), "{told} is not {fifty}");
        }
    }
}
