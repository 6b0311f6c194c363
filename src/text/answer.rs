//! The answer: one sentence that is true for every state of the plan.

use crate::model::{Outcome, Plan, Reason};

use super::{Locale, Tone, differs, words};

/// A stretch of the sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    pub text: String,
    /// A number, or the verdict: what the eye should catch.
    pub strong: bool,
    /// The one phrase that may have colour.
    pub tone: Tone,
}

/// The sentence and the line under it.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    pub sentence: Vec<Piece>,
    pub second: String,
    /// Whether the second line speaks of today rather than of now.
    pub second_is_today: bool,
}

impl Answer {
    /// How many characters the sentence has: a long one is set smaller, so that
    /// it pushes nothing.
    pub fn length(&self) -> usize {
        self.sentence.iter().map(|piece| piece.text.chars().count()).sum()
    }

    /// The whole answer as a screen reader says it.
    pub fn spoken(&self) -> String {
        let sentence: String = self.sentence.iter().map(|piece| piece.text.as_str()).collect();
        format!("{sentence} {}", self.second)
    }
}

/// A plan with its outcome: one side of today against now.
#[derive(Clone, Copy)]
pub struct Side<'a> {
    pub plan: &'a Plan,
    pub outcome: &'a Outcome,
}

impl Side<'_> {
    /// One seller's hours a week for the target.
    pub fn hours(&self) -> Option<f64> {
        self.outcome.hold_target.hours_per_week.map(|hours| hours / self.plan.sellers)
    }
}

/// The answer for now, beside today.
pub fn answer(today: Side, now: Side, locale: Locale) -> Answer {
    let (plan, outcome) = (now.plan, now.outcome);
    let target = strong(locale.money_in_full(plan.target));
    let within = words::within(plan, locale);
    let sentence = match outcome.reason {
        Some(Reason::Covered) if plan.target == 0.0 => {
            vec![
                plain("There is no target yet: "),
                strong("set one".into()),
                plain(" and see what it takes."),
            ]
        }
        Some(Reason::Covered) => vec![
            plain("Existing customers already bring the "),
            target,
            plain(format!(" you are to book {within}: ")),
            verdict("nothing to prospect for.".into(), Tone::Better),
        ],
        Some(Reason::ZeroWinRate) => vec![
            plain("No amount of prospecting books "),
            target,
            plain(format!(" {within}: ")),
            verdict(format!("at {} won, nothing is.", locale.percent(plan.win_rate)), Tone::Worse),
        ],
        Some(Reason::WindowClosed) => vec![
            plain("What starts now closes too late to book "),
            target,
            plain(format!(" {within}: ")),
            verdict("what is open is not enough.".into(), Tone::Worse),
        ],
        Some(Reason::NoHours) | None => reachable(today, now, target, &within, locale),
    };
    let (second, second_is_today) = second_line(today, now, locale);
    Answer { sentence, second, second_is_today }
}

fn reachable(today: Side, now: Side, target: Piece, within: &str, locale: Locale) -> Vec<Piece> {
    let (plan, held) = (now.plan, &now.outcome.hold_target);
    let prospects = held.prospects_per_week.unwrap_or_default();
    let mut sentence = vec![plain("To book "), target, plain(format!(" {within} you need "))];
    if prospects == 0.0 {
        sentence.push(strong("no new prospects".into()));
        sentence.push(plain(
            match (held.opportunities_from_pipeline > 0.0, plan.partner_opportunities > 0.0) {
                (true, true) => ", the pipeline and partners bring it: ",
                (false, true) => ", partners bring it: ",
                _ => ", the open pipeline brings it: ",
            },
        ));
    } else {
        let some = match locale.count_never_zero(prospects).as_str() {
            "<1" => "less than 1 new prospect".into(),
            "1" => "1 new prospect".into(),
            some => format!("{some} new prospects"),
        };
        sentence.push(strong(some));
        sentence.push(plain(" a week: "));
    }
    let (needed, have) = (now.hours().unwrap_or_default(), plan.hours_per_week);
    let (needed_text, have_text) = format_distinctly(needed, have, locale);
    let tone = if differs(needed, have) && needed > have {
        Tone::Worse
    } else {
        match Tone::of_less(today.hours(), now.hours()) {
            Tone::Better => Tone::Better,
            _ => Tone::Plain,
        }
    };
    let (each, team) = if plan.sellers > 1.0 { (" each", " each have ") } else { ("", " have ") };
    sentence.push(verdict(format!("{} {needed_text}-hour week{each}.", article(&needed_text)), tone));
    sentence.push(plain(format!(" You{team}{have_text}.")));
    sentence
}

/// Two hours as text, with a decimal where whole ones would look the same and
/// are not.
pub fn format_distinctly(needed: f64, have: f64, locale: Locale) -> (String, String) {
    let (a, b) = (locale.whole(needed), locale.whole(have));
    if a == b && (needed - have).abs() >= 0.05 {
        (locale.decimals(needed, 1), locale.decimals(have, 1))
    } else if (have - have.round()).abs() >= 0.05 {
        (a, locale.decimals(have, 1))
    } else {
        (a, b)
    }
}

/// "a" or "an", as the number is said: eight, eleven, eighteen, eighty.
pub(super) fn article(number: &str) -> &'static str {
    let whole: String = number.chars().take_while(char::is_ascii_digit).collect();
    if number.starts_with('8') || whole == "11" || whole == "18" { "an" } else { "a" }
}

fn second_line(today: Side, now: Side, locale: Locale) -> (String, bool) {
    if today.plan != now.plan {
        let line = match (today.outcome.hold_target.prospects_per_week, today.hours()) {
            (Some(0.0), Some(hours)) => {
                format!("Today it takes no new prospects, and {} hours.", locale.whole(hours))
            }
            (Some(prospects), Some(hours)) => format!(
                "Today it takes {} a week, and {} hours.",
                locale.count_never_zero(prospects),
                locale.whole(hours)
            ),
            _ => "Today it is out of reach.".into(),
        };
        return (line, true);
    }
    let line = match now.outcome.hold_hours.revenue {
        _ if now.outcome.reason == Some(Reason::NoHours) => format!(
            "Accounts, partners and reporting already take all {} hours: none is left to sell.",
            locale.amount(now.plan.hours_per_week)
        ),
        Some(revenue) => format!("In the hours you have you land at {}.", locale.money(revenue)),
        None => "Nothing here costs an hour, so your hours set no limit.".into(),
    };
    (line, false)
}

fn plain(text: impl Into<String>) -> Piece {
    Piece { text: text.into(), strong: false, tone: Tone::Plain }
}

fn strong(text: String) -> Piece {
    Piece { text, strong: true, tone: Tone::Plain }
}

fn verdict(text: String, tone: Tone) -> Piece {
    Piece { text, strong: true, tone }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::evaluate;

    fn said(plan: Plan) -> String {
        let outcome = evaluate(&plan);
        let side = Side { plan: &plan, outcome: &outcome };
        answer(side, side, Locale::default()).spoken()
    }

    #[test]
    fn the_first_answer_is_the_worked_one() {
        assert_eq!(
            said(Plan::default()),
            "To book $800,000 this year you need 20 new prospects a week: a 47-hour week. You have 40. \
             In the hours you have you land at $689K."
        );
    }

    #[test]
    fn every_edge_has_a_true_sentence() {
        let plan = Plan::default();
        let edges = [
            (Plan { target: 0.0, account_revenue: 0.0, ..plan }, "There is no target yet"),
            (Plan { account_revenue: 900_000.0, ..plan }, "nothing to prospect for"),
            (Plan { win_rate: 0.0, ..plan }, "at 0\u{202f}% won, nothing is."),
            (Plan { period_weeks: 1.0, cycle_weeks: 100.0, ..plan }, "what is open is not enough"),
            (Plan { reporting_hours: 40.0, ..plan }, "already take all 40 hours"),
            (Plan { open_opportunities: Some(100.0), ..plan }, "no new prospects, the pipeline and partners"),
            (
                Plan { open_opportunities: Some(70.0), partner_opportunities: 0.0, ..plan },
                "the open pipeline brings it",
            ),
            (
                Plan { target: 125_000.0, open_opportunities: Some(0.0), partner_opportunities: 0.0, ..plan },
                "less than 1 new prospect a week",
            ),
            (
                Plan {
                    hours_per_prospect: 0.0,
                    hours_per_opportunity: 0.0,
                    hours_per_open_week: 0.0,
                    ..plan
                },
                "your hours set no limit",
            ),
            (Plan { sellers: 3.0, ..plan }, "a 23-hour week each. You each have 40."),
        ];
        for (plan, words) in edges {
            assert!(said(plan).contains(words), "{}", said(plan));
        }
    }

    #[test]
    fn hours_that_differ_look_different() {
        assert_eq!(format_distinctly(40.3, 40.0, Locale::default()), ("40.3".into(), "40".into()));
    }
}
