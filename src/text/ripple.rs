//! The ripple in words: which pins fell and why, and for each stage its name, what it counts, and what
//! leads to the next.

mod stage;

use crate::model::{Change, Input, Pin, Reason};
use crate::session::Facts;

use super::plural::Forms;
use super::rounded::Rounded;
use super::template::{self, fill, fill_named};
use super::{Finding, Locale, Table, words};

pub use stage::{STAGES, Stage, today_label};

/// The heading, which says how many pins fell, and the lines that say why.
pub fn finding(facts: &Facts, locale: Locale) -> Finding {
    let who = match facts.moved[..] {
        [] => {
            return Finding::new(
                "Move a lever and watch what falls",
                "Five pins stand behind your target. A lever that takes down several is worth more than one that takes down only its own.",
            );
        }
        [input] => String::from(words::input(input).name),
        _ => fill("{count} levers", &[("count", &words::number_first(facts.moved.len()))]),
    };
    let mut lines = Vec::new();
    if let [input] = facts.moved[..]
        && let (Some(was), Some(is)) = (facts.today.plan.get(input), facts.now.plan.get(input))
    {
        let [was, is] = [was, is].map(|value| locale.value(input, value));
        lines.push(fill("From {was} to {is}.", &[("was", &was), ("is", &is)]));
    }
    lines.extend(pulled_along(facts, locale));
    lines.extend(why(facts, locale));
    Finding { heading: heading(facts, &who), lines }
}

/// What only followed, and so rests on an assumption: "Pulled along, by assumption: win rate 25% → 31.7%."
fn pulled_along(facts: &Facts, locale: Locale) -> Option<String> {
    let change = |input: &Input| {
        let [was, is] = [&facts.today, &facts.now].map(|side| side.plan.get(*input));
        let change = locale.change(*input, was?, is?);
        Some(fill("{name} {change}", &[("name", words::input(*input).inside), ("change", &change)]))
    };
    let changes: Vec<String> = facts.followed.iter().filter_map(change).collect();
    (!changes.is_empty())
        .then(|| fill("Pulled along, by assumption: {changes}.", &[("changes", &changes.join(", "))]))
}

fn heading(facts: &Facts, who: &str) -> String {
    let count = |change| facts.pins.iter().filter(|pin| **pin == change).count();
    let (fell, rose) = (count(Change::Fell), count(Change::Rose));
    let is_reached =
        [&facts.today, &facts.now].map(|side| side.outcome.hold_target.prospects_per_week.is_some());
    let template = match (is_reached, fell, rose) {
        ([true, false], ..) => "{who} put the target out of reach",
        ([false, true], ..) => "{who} brought the target within reach",
        (_, 5, _) => "{who} took down all five pins",
        (_, 0, 0) => "{who} moved no pin",
        (_, 0, _) => {
            return fill(
                "{who} raised {rose} of five figures",
                &[("who", who), ("rose", &words::number(rose))],
            );
        }
        (_, _, 0) => {
            return fill(
                "{who} took down {fell} of five pins",
                &[("who", who), ("fell", &words::number(fell))],
            );
        }
        _ => {
            let [fell, rose] = [fell, rose].map(words::number);
            let arguments = [("who", who), ("fell", &fell), ("rose", &rose)];
            return fill("{who} took down {fell} of five pins and raised {rose}", &arguments);
        }
    };
    fill(template, &[("who", who)])
}

/// Why pins fell or still stand; `None` if there is nothing to explain.
fn why(facts: &Facts, locale: Locale) -> Option<String> {
    let (today, now) = (&facts.today, &facts.now);
    let of = |pin: Pin| facts.pins[Pin::ALL.iter().position(|p| *p == pin).unwrap_or_default()];
    match now.outcome.reason {
        Some(Reason::ZeroWinRate | Reason::WindowClosed) => {
            let was_out_of_reach = today.outcome.hold_target.prospects_per_week.is_none();
            return was_out_of_reach.then(|| "The target was out of reach already.".into());
        }
        Some(Reason::Covered) if now.plan.target == 0.0 => {
            return Some("There is no target yet, so nothing has to be found.".into());
        }
        Some(Reason::Covered) => {
            return Some("Existing customers bring the whole target, so nothing new has to be found.".into());
        }
        Some(Reason::NoHours) | None => {}
    }
    if facts.moved == [Input::CycleWeeks] && now.plan.open_opportunities.is_none() {
        return Some(
            "In a steady pipeline as much comes in as goes out, so the cycle changes how much is open at once and the hours that takes, not the prospects. Start from today\u{2019}s pipeline, and time counts."
                .into(),
        );
    }
    let wins = Rounded::count(now.outcome.hold_target.wins);
    if of(Pin::Wins) == Change::Same && of(Pin::Prospects) == Change::Fell {
        let forms = Forms {
            one: "The one deal still has to be won, so that pin stands. What it takes to win it falls.",
            other: "The {deals} deals still have to be won, so that pin stands. What it takes to win them falls.",
        };
        return Some(fill_named(locale.language.form(forms, wins), &[("deals", &locale.write(wins))]));
    }
    if of(Pin::Wins) == Change::Fell {
        let was = locale.count(today.outcome.hold_target.wins);
        return Some(fill(
            "Fewer deals have to be won: {is} instead of {was}.",
            &[("is", &locale.write(wins)), ("was", &was)],
        ));
    }
    if facts.pins.iter().all(|change| *change == Change::Same) {
        return Some(match Change::between(today.revenue(), now.revenue()) {
            Change::Same => fill(
                "Nothing here changes by more than {percent}.",
                &[("percent", &locale.percent(Change::THRESHOLD))],
            ),
            Change::Fell | Change::Rose => {
                "No pin counts the hours you have: what changes is where you land.".into()
            }
        });
    }
    (of(Pin::Prospects) == Change::Same).then(|| "The prospecting stays the same; the week changes.".into())
}

/// The chain in numbers.
pub fn table(facts: &Facts, locale: Locale) -> Table {
    let Facts { today, now, .. } = facts;
    let row = |stage: Stage| {
        let unit = stage.unit(&now.plan, locale);
        vec![
            fill("{name}, {unit}", &[("name", stage.name), ("unit", &unit)]),
            stage.shown(stage.figure(&today.outcome), now, locale),
            stage.shown(stage.figure(&now.outcome), now, locale),
        ]
    };
    let caption = "From prospects to hours, today and now";
    template::table(caption, &["", "Today", "Now"], STAGES.into_iter().map(row).collect())
}

/// Whether a pin is down or standing, in words.
pub fn pin(change: Change) -> &'static str {
    match change {
        Change::Fell => "Pin down",
        Change::Same | Change::Rose => "Pin standing",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Plan;
    use crate::session::Action;

    const EN: Locale = Locale::PLAIN;

    #[test]
    fn what_a_coupling_pulled_along_is_told_as_such() {
        let told = |action| finding(&Facts::after(Plan::default(), &[action]), EN).lines.join(" ");
        let decided = told(Action::Slide(Input::NoDecisionRate, 0.2));
        assert!(decided.contains("Pulled along, by assumption: win rate 25% → 30.8%."), "{decided}");
        let left = told(Action::Slide(Input::AccountHours, 0.0));
        assert!(left.contains("Pulled along, by assumption: account revenue $120K → $0."), "{left}");
        let typed = told(Action::Type(Input::AccountHours, 0.0));
        assert!(!typed.contains("Pulled along"), "typing states a fact: {typed}");
    }

    #[test]
    fn the_finding_says_what_fell_and_why() {
        let plan = Plan::default();
        let steady = Plan { open_opportunities: None, ..plan };
        let unreached = Plan { win_rate: 0.0, ..plan };
        let one_deal = Plan { target: 160_000.0, partner_opportunities: 0.0, ..steady };
        let double = Action::Double;
        for (plan, actions, heading, line) in [
            (plan, &[][..], "Move a lever and watch what falls", "Five pins stand"),
            (
                plan,
                &[double(Input::DealSize)],
                "Deal size took down all five pins",
                "Fewer deals have to be won: 8.5 instead of 17.",
            ),
            (
                plan,
                &[double(Input::WinRate)],
                "Win rate took down four of five pins",
                "The 17 deals still have to be won, so that pin stands.",
            ),
            (
                one_deal,
                &[double(Input::WinRate)],
                "Win rate took down four of five pins",
                "The one deal still has to be won",
            ),
            (
                plan,
                &[double(Input::WinRate), double(Input::DealSize)],
                "Two levers took down all five pins",
                "Fewer deals have to be won",
            ),
            (
                plan,
                &[Action::Slide(Input::WinRate, 0.2)],
                "Win rate raised four of five figures",
                "From 25% to 20%.",
            ),
            (
                plan,
                &[Action::Slide(Input::WinRate, 0.0)],
                "Win rate put the target out of reach",
                "From 25% to 0%.",
            ),
            (
                unreached,
                &[Action::Slide(Input::WinRate, 0.2)],
                "Win rate brought the target within reach",
                "From 0% to 20%.",
            ),
            (
                unreached,
                &[double(Input::DealSize)],
                "Deal size took down one of five pins",
                "The target was out of reach already.",
            ),
            (
                steady,
                &[double(Input::CycleWeeks)],
                "Sales cycle took down two of five pins",
                "In a steady pipeline",
            ),
            (
                plan,
                &[Action::Slide(Input::HoursPerWeek, 45.0)],
                "Working hours moved no pin",
                "what changes is where you land",
            ),
            (
                plan,
                &[Action::Slide(Input::WinRateEvidence, 90.0)],
                "Evidence moved no pin",
                "by more than 1%.",
            ),
            (
                plan,
                &[double(Input::ReportingHours)],
                "Reporting took down one of five pins",
                "the week changes",
            ),
        ] {
            let finding = finding(&Facts::after(plan, actions), EN);
            assert_eq!(finding.heading, heading);
            assert!(finding.lines.iter().any(|said| said.contains(line)), "{heading}: {:?}", finding.lines);
        }
    }

    #[test]
    fn the_chain_is_told_in_numbers() {
        let table = table(&Facts::after(Plan::default(), &[]), EN);
        assert_eq!(table.rows[0], ["Prospects, a week", "20", "20"]);
        assert_eq!(table.rows[5], ["Hours, a week", "47", "47"]);
    }
}
