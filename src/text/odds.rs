//! The odds in words: how likely the target is, why, and what better odds take.

use crate::model::{Odds, Plan, Reason};

use super::answer::Side;
use super::chance::{IN_ALL, dots, in_twenty, of_twenty, percent};
use super::findings::Finding;
use super::told::plain;
use super::{Locale, Table, words};

const NONE: &str = "\u{2013}";

/// The heading and what it rests on.
pub fn finding(now: Side, odds: &Odds, locale: Locale) -> Finding {
    let heading = match (now.outcome.reason, odds.in_your_hours) {
        (Some(Reason::Covered), _) => return covered(now),
        (_, None) => "Your hours set no limit, so neither do the odds".into(),
        (_, Some(chance)) => {
            let year = words::period(now.plan);
            let shown = in_twenty(chance, locale);
            let (some, verb) = match shown.as_str() {
                "0" => ("none", " reaches"),
                "<1" => ("hardly one", " reaches"),
                "1" => ("1", " reaches"),
                ">19" => ("nearly all", " reach"),
                some => (some, " reach"),
            };
            ["Of 20 such ", &year, "s, ", some, verb, " the target"].concat()
        }
    };
    let uncertain = odds.in_your_hours.is_some_and(|chance| (0.005..=0.995).contains(&chance));
    let mut lines = vec![String::from("That is in the hours you have.")];
    if uncertain {
        lines[0]
            .push_str(" Deals are few and uneven, so the same work ends now above the target, now below.");
    }
    lines.extend(coin_flip(now, odds, locale));
    Finding { heading, lines }
}

/// Nothing has to be won.
fn covered(now: Side) -> Finding {
    if now.plan.target == 0.0 {
        plain("Nothing is left to chance: there is no target yet", "Set one, and see how likely it is.")
    } else {
        plain(
            "Nothing is left to chance: the target is covered",
            "Existing customers bring it, and what they bring is taken as certain here.",
        )
    }
}

/// Why pipeline worth 1 ÷ win rate of the target is no safety.
fn coin_flip(now: Side, odds: &Odds, locale: Locale) -> Option<String> {
    let held = &now.outcome.hold_target;
    if let (Some(Reason::ZeroWinRate), Some(cases)) = (now.outcome.reason, now.plan.win_rate_evidence) {
        return Some(
            ["No win in ", &locale.amount(cases), " may be bad luck: these odds rest on that alone."]
                .concat(),
        );
    }
    let (coverage, chance) = held.coverage.zip(odds.planned)?;
    let flip = if (0.4..=0.6).contains(&chance) {
        ": a coin flip, since it covers no more than the average."
    } else {
        "."
    };
    let prospects = match held.prospects_per_week? {
        0.0 => "no new prospect".into(),
        some => a_week(some, locale),
    };
    let text = [
        "At a win rate of ",
        &locale.percent(now.plan.win_rate),
        ", the usual coverage is ",
        &locale.count(coverage),
        " times what is left to win. That takes ",
        &prospects,
        " and gives ",
        &of_twenty(chance, locale),
        flip,
    ];
    Some(text.concat())
}

/// One chance: how it is come by, how good it is, and how it was.
#[derive(Clone, Debug, PartialEq)]
pub struct Chance {
    pub title: &'static str,
    /// How many in twenty, or a dash.
    pub number: String,
    /// " in 20" behind a number.
    pub unit: &'static str,
    /// The prospecting it comes from.
    pub from: String,
    /// In whole percent, or why there is none.
    pub percent: String,
    /// ", today 6 in 20", once it differs; else empty.
    pub today: String,
    pub dots: [Option<u8>; 2],
}

/// The chance in your hours, and with what the target asks; today beside now.
pub fn chances(sides: [Side; 2], odds: [&Odds; 2], locale: Locale) -> [Chance; 2] {
    let [today, now] = odds;
    let [_, Side { outcome, .. }] = sides;
    let hours = now_prospects(outcome.hold_hours.prospects_per_week, "Any number of prospects", locale);
    let target = now_prospects(outcome.hold_target.prospects_per_week, "No number of prospects", locale);
    [
        chance(
            "In your hours",
            [today.in_your_hours, now.in_your_hours],
            hours,
            "your hours set no limit",
            locale,
        ),
        chance(
            "As the target asks",
            [today.planned, now.planned],
            target,
            "the target is out of reach",
            locale,
        ),
    ]
}

fn now_prospects(prospects: Option<f64>, none: &str, locale: Locale) -> String {
    prospects.map_or_else(|| none.into(), |prospects| a_week(prospects, locale))
}

fn a_week(prospects: f64, locale: Locale) -> String {
    let shown = locale.count_never_zero(prospects);
    let unit = if matches!(shown.as_str(), "1" | "<1") { " prospect a week" } else { " prospects a week" };
    [&shown, unit].concat()
}

fn chance(title: &'static str, both: [Option<f64>; 2], from: String, none: &str, locale: Locale) -> Chance {
    let number = |chance: Option<f64>| chance.map_or_else(|| NONE.into(), |chance| in_twenty(chance, locale));
    let percents = both.map(|chance| chance.map(|chance| percent(chance, locale)));
    let [was, is] = both;
    let today = if percents[0] == percents[1] {
        String::new()
    } else if number(was) == number(is) {
        [", today ", percents[0].as_deref().unwrap_or(NONE)].concat()
    } else {
        [", today ", &was.map_or(NONE.into(), |was| of_twenty(was, locale))].concat()
    };
    let [_, percent] = percents;
    Chance {
        title,
        number: number(is),
        unit: if is.is_some() { IN_ALL } else { "" },
        from,
        percent: percent.unwrap_or_else(|| none.into()),
        today,
        dots: both.map(|chance| chance.map(dots)),
    }
}

/// What better odds take: of 20, the prospecting, and a name for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Better {
    pub dots: u8,
    pub number: String,
    pub why: String,
}

/// An even chance, 16 in 20 and 18 in 20; nothing where it is certain already.
pub fn better(now: Side, odds: &Odds, locale: Locale) -> Vec<Better> {
    let wanted = wanted(now.plan, odds).into_iter();
    let left = wanted.filter(|_| now.outcome.reason != Some(Reason::Covered));
    left.map(|(chance, prospects)| {
        let dots = dots(chance);
        let name = [&of_twenty(chance, locale), ", ", &locale.percent(chance)].concat();
        let (number, why) = match prospects {
            None => (NONE.into(), [&name, ": out of reach"].concat()),
            Some(some) => ([&locale.count_never_zero(some), " a week"].concat(), name),
        };
        Better { dots, number, why }
    })
    .collect()
}

/// Chances and the prospects for each. At 0 % won none are told: what then speaks against the answer
/// is only that the evidence may be bad luck, which is no number to prospect by.
fn wanted(plan: &Plan, odds: &Odds) -> [(f64, Option<f64>); 3] {
    let prospects = &odds.prospects_per_week_for;
    [(0.5, prospects.fifty), (0.8, prospects.eighty), (0.9, prospects.ninety)]
        .map(|(chance, prospects)| (chance, prospects.filter(|_| plan.win_rate > 0.0)))
}

/// The odds in numbers.
pub fn table(plans: [&Plan; 2], [today, now]: [&Odds; 2], locale: Locale) -> Table {
    let shown = |chance: Option<f64>| chance.map_or_else(|| NONE.into(), |chance| percent(chance, locale));
    let mut rows = vec![
        vec!["Chance in your hours".into(), shown(today.in_your_hours), shown(now.in_your_hours)],
        vec!["Chance as the target asks".into(), shown(today.planned), shown(now.planned)],
    ];
    for (before, after) in wanted(plans[0], today).into_iter().zip(wanted(plans[1], now)) {
        let people = |prospects: Option<f64>| {
            prospects.map_or_else(|| NONE.into(), |some| locale.count_never_zero(some))
        };
        rows.push(vec![
            ["Prospects a week for ", &locale.percent(after.0)].concat(),
            people(before.1),
            people(after.1),
        ]);
    }
    Table {
        caption: "The odds of the target, today and now".into(),
        head: ["", "Today", "Now"].map(String::from).into(),
        rows,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{evaluate, odds};

    const EN: Locale = Locale::PLAIN;

    fn told(plan: Plan) -> (Finding, [Chance; 2], Vec<Better>) {
        let (odds, outcome) = (odds(&plan), evaluate(&plan));
        let side = Side { plan: &plan, outcome: &outcome };
        (finding(side, &odds, EN), chances([side, side], [&odds, &odds], EN), better(side, &odds, EN))
    }

    #[test]
    fn the_finding_names_the_period() {
        let (finding, chances, better) = told(Plan { period_weeks: 13.0, ..Plan::default() });
        assert!(finding.heading.starts_with("Of 20 such quarters, "), "{}", finding.heading);
        assert_eq!(chances[0].today, "");
        assert!(better.iter().all(|it| it.why.contains(" in 20, ")));
        let (finding, ..) = told(Plan { period_weeks: 30.0, ..Plan::default() });
        assert!(finding.heading.starts_with("Of 20 such periods, "), "{}", finding.heading);
    }

    #[test]
    fn the_average_is_a_coin_flip() {
        let (finding, ..) = told(Plan::default());
        assert!(finding.lines[1].contains("4 times what is left to win"), "{}", finding.lines[1]);
        assert!(finding.lines[1].contains("20 prospects a week") && finding.lines[1].contains("a coin flip"));
    }

    #[test]
    fn every_edge_is_told() {
        let plan = Plan::default();
        let free =
            Plan { hours_per_prospect: 0.0, hours_per_opportunity: 0.0, hours_per_open_week: 0.0, ..plan };
        let never = Plan { win_rate: 0.0, win_rate_evidence: None, ..plan };
        let edges = [
            (Plan { account_revenue: 900_000.0, ..plan }, "the target is covered", "100", ""),
            (never, "none reaches", "out of reach", NONE),
            (Plan { period_weeks: 1.0, cycle_weeks: 100.0, ..plan }, "Of 20", "out of reach", NONE),
            (free, "no limit", "%", "a week"),
            (
                Plan { open_opportunities: Some(200.0), hours_per_week: 160.0, ..plan },
                "nearly all reach",
                "99",
                "0 a week",
            ),
            (Plan { reporting_hours: 40.0, ..plan }, "none reaches", "%", "a week"),
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
