//! The answer: one sentence that is true whatever the plan is.

use crate::model::Reason;
use crate::session::{Facts, Scenario, Tone};

use super::hours::{NO_WEEK_IS_LONG_ENOUGH, format_distinctly, round_distinctly};
use super::plural::{Articles, Forms};
use super::rounded::Rounded;
use super::template::{Stretch, fill, stretches};
use super::{Locale, words};

/// A piece of the sentence.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    pub text: String,
    /// Whether it should catch the eye: a number, or the verdict.
    pub strong: bool,
    /// Gives it a colour, unless it is neutral. Only the verdict has one.
    pub tone: Tone,
}

/// The sentence and the line under it.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    pub sentence: Vec<Piece>,
    pub second: String,
    /// Whether the second line is about today rather than now.
    pub second_is_today: bool,
}

impl Answer {
    /// How many characters the sentence has. A long one is set smaller, so that it takes no more lines.
    pub fn length(&self) -> usize {
        self.sentence.iter().map(|piece| piece.text.chars().count()).sum()
    }

    /// The whole answer, as a screen reader reads it.
    pub fn spoken(&self) -> String {
        let mut spoken: String = self.sentence.iter().map(|piece| piece.text.as_str()).collect();
        spoken.push(' ');
        spoken.push_str(&self.second);
        spoken
    }
}

/// The answer for now, compared with today if anything has moved.
pub fn answer(facts: &Facts, locale: Locale) -> Answer {
    let second = if facts.is_moved() { today(&facts.today, locale) } else { landing(&facts.now, locale) };
    Answer { sentence: sentence(facts, locale), second, second_is_today: facts.is_moved() }
}

fn sentence(facts: &Facts, locale: Locale) -> Vec<Piece> {
    let Scenario { plan, outcome, .. } = &*facts.now;
    let target = || ("target", strong(locale.money_in_full(plan.target)));
    let within = || ("within", plain(words::within(plan, locale)));
    match outcome.reason {
        Some(Reason::Covered) if plan.target == 0.0 => pieces(
            "There is no target yet: {verdict} and see what it takes.",
            &[("verdict", strong("set one".into()))],
        ),
        Some(Reason::Covered) => pieces(
            "Existing customers already bring the {target} you have to book {within}: {verdict}",
            &[target(), within(), ("verdict", toned("nothing to prospect for.".into(), Tone::Better))],
        ),
        Some(Reason::ZeroWinRate) => {
            let rate = locale.percent(plan.win_rate);
            let verdict = fill("at a {rate} win rate, nothing is won.", &[("rate", &rate)]);
            pieces(
                "No amount of prospecting books {target} {within}: {verdict}",
                &[target(), within(), ("verdict", toned(verdict, Tone::Worse))],
            )
        }
        Some(Reason::WindowClosed) => pieces(
            "What you start now closes too late to book {target} {within}: {verdict}",
            &[
                target(),
                within(),
                ("verdict", toned("what is open today is not enough on average.".into(), Tone::Worse)),
            ],
        ),
        Some(Reason::NoHours) | None => {
            let (template, prospects) = prospecting(&facts.now, locale);
            let mut sentence = pieces(
                template,
                &[target(), within(), ("prospects", strong(prospects)), ("verdict", week(facts, locale))],
            );
            sentence.push(plain(hours_there_are(&facts.now, locale)));
            sentence
        }
    }
}

/// The template of the sentence for a target within reach, and the prospects it takes.
fn prospecting(now: &Scenario, locale: Locale) -> (&'static str, String) {
    let held = &now.outcome.hold_target;
    let prospects = held.prospects_per_week.unwrap_or_default();
    let template = match (held.opportunities_from_pipeline > 0.0, now.plan.partner_opportunities > 0.0) {
        _ if prospects > 0.0 => "To book {target} {within} you need {prospects} a week: {verdict}",
        (true, true) => {
            "To book {target} {within} you need {prospects}, as the pipeline and partners bring it in: {verdict}"
        }
        (false, true) => "To book {target} {within} you need {prospects}, as partners bring it in: {verdict}",
        (_, false) => {
            "To book {target} {within} you need {prospects}, as the open pipeline brings it in: {verdict}"
        }
    };
    (template, new_prospects(prospects, locale))
}

/// "20 new prospects"; a small number is not rounded to none.
fn new_prospects(count: f64, locale: Locale) -> String {
    if count == 0.0 {
        "no new prospects".into()
    } else if count < 0.5 {
        "less than 1 new prospect".into()
    } else {
        let forms = Forms { one: "{count} new prospect", other: "{count} new prospects" };
        locale.counted(forms, Rounded::whole(count))
    }
}

/// The week it takes, and whether that is good news.
fn week(facts: &Facts, locale: Locale) -> Piece {
    let Scenario { plan, .. } = &*facts.now;
    let needed = facts.now.hours_each().unwrap_or_default();
    if !facts.now.fits_a_week() {
        return toned(fill("{verdict}.", &[("verdict", NO_WEEK_IS_LONG_ENOUGH)]), Tone::Worse);
    }
    let articles = if plan.sellers > 1.0 {
        Articles { a: "a {hours}-hour week each.", an: "an {hours}-hour week each." }
    } else {
        Articles { a: "a {hours}-hour week.", an: "an {hours}-hour week." }
    };
    let [shown, _] = round_distinctly(needed, plan.hours_per_week);
    let (hours, _) = format_distinctly(needed, plan.hours_per_week, locale);
    let beside_hours = Tone::when_less_is_better(Some(plan.hours_per_week), Some(needed));
    let beside_today = Tone::when_less_is_better(facts.today.hours_each(), facts.now.hours_each());
    let tone = match (beside_hours, beside_today) {
        (Tone::Worse, _) => Tone::Worse,
        (_, Tone::Better) => Tone::Better,
        _ => Tone::Neutral,
    };
    toned(fill(locale.language.article(articles, shown), &[("hours", &hours)]), tone)
}

fn hours_there_are(now: &Scenario, locale: Locale) -> String {
    let (_, have) = format_distinctly(now.hours_each().unwrap_or_default(), now.plan.hours_per_week, locale);
    let template = if now.plan.sellers > 1.0 { " You each have {hours}." } else { " You have {hours}." };
    fill(template, &[("hours", &have)])
}

/// What it takes today.
fn today(today: &Scenario, locale: Locale) -> String {
    let held = &today.outcome.hold_target;
    let (Some(prospects), Some(hours)) = (held.prospects_per_week, today.hours_each()) else {
        return "Today it is out of reach.".into();
    };
    if !today.fits_a_week() {
        let prospects = new_prospects(prospects, locale);
        let arguments = [("prospects", prospects.as_str()), ("verdict", NO_WEEK_IS_LONG_ENOUGH)];
        return fill("Today: {prospects}; {verdict}.", &arguments);
    }
    let template = if today.plan.sellers > 1.0 {
        "Today: {prospects}, {hours} each."
    } else {
        "Today: {prospects}, {hours} a week."
    };
    let hours = locale.counted(Forms { one: "{count} hour", other: "{count} hours" }, Rounded::whole(hours));
    fill(template, &[("prospects", &new_prospects(prospects, locale)), ("hours", &hours)])
}

/// Where the available hours lead.
fn landing(now: &Scenario, locale: Locale) -> String {
    match now.revenue() {
        _ if now.outcome.reason == Some(Reason::NoHours) => {
            let plan = &now.plan;
            let taken = locale.amount(plan.fixed_hours());
            let forms = Forms {
                one: "Accounts, partners and reporting take {taken} of your {have} hour a week, leaving none to sell.",
                other: "Accounts, partners and reporting take {taken} of your {have} hours a week, leaving none to sell.",
            };
            let have = Rounded::amount(plan.hours_per_week);
            fill(locale.language.form(forms, have), &[("taken", &taken), ("have", &locale.write(have))])
        }
        Some(revenue) => {
            fill("In the hours you have, you land at {revenue}.", &[("revenue", &locale.money(revenue))])
        }
        None => "Prospecting and deals take no hours here, so your hours set no limit.".into(),
    }
}

/// Splits a filled template into pieces. A plain argument joins the words around it.
fn pieces(template: &str, arguments: &[(&str, Piece)]) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    for stretch in stretches(template) {
        let piece = match stretch {
            Stretch::Fixed("") => continue,
            Stretch::Fixed(words) => plain(words.into()),
            Stretch::Argument(name) => {
                let argument = arguments.iter().find(|(of, _)| *of == name);
                debug_assert!(argument.is_some(), "no argument {name} for: {template}");
                let Some((_, piece)) = argument else { continue };
                piece.clone()
            }
        };
        match pieces.last_mut() {
            Some(before) if !before.strong && !piece.strong => before.text.push_str(&piece.text),
            _ => pieces.push(piece),
        }
    }
    pieces
}

fn plain(text: String) -> Piece {
    Piece { text, strong: false, tone: Tone::Neutral }
}

fn strong(text: String) -> Piece {
    toned(text, Tone::Neutral)
}

fn toned(text: String, tone: Tone) -> Piece {
    Piece { text, strong: true, tone }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Input, Plan};
    use crate::session::{Action, Document, State};

    const EN: Locale = Locale::PLAIN;

    fn said(plan: Plan) -> String {
        answer(&Facts::of(&State::of(Document::of(plan)), None), EN).spoken()
    }

    /// The answer once an input has another value.
    fn moved(plan: Plan, input: Input, value: f64) -> Answer {
        let state = State::of(Document::of(plan));
        let state = state.reduce(Action::Type(input, value)).unwrap_or(state);
        answer(&Facts::of(&state, None), EN)
    }

    #[test]
    fn the_first_answer_is_the_worked_one() {
        assert_eq!(
            said(Plan::default()),
            "To book $800,000 this year you need 20 new prospects a week: a 47-hour week. You have 40. \
             In the hours you have, you land at $693K."
        );
    }

    #[test]
    fn every_edge_has_a_true_sentence() {
        let plan = Plan::default();
        let edges = [
            (Plan { target: 0.0, account_revenue: 0.0, ..plan }, "There is no target yet: set one"),
            (Plan { account_revenue: 900_000.0, ..plan }, "nothing to prospect for."),
            (Plan { win_rate: 0.0, ..plan }, "at a 0% win rate, nothing is won."),
            (
                Plan { period_weeks: 1.0, cycle_weeks: 100.0, ..plan },
                "in 1 week: what is open today is not enough on average.",
            ),
            (Plan { reporting_hours: 40.0, ..plan }, "take 45.5 of your 40 hours a week"),
            (Plan { hours_per_week: 1.0, ..plan }, "take 11.5 of your 1 hour a week"),
            (
                Plan { open_opportunities: Some(100.0), ..plan },
                "no new prospects, as the pipeline and partners bring it in",
            ),
            (
                Plan { open_opportunities: Some(70.0), partner_opportunities: 0.0, ..plan },
                "as the open pipeline brings it in",
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
            (Plan { win_rate: 0.05, ..plan }, "a week: no week is long enough. You have 40."),
        ];
        for (plan, words) in edges {
            assert!(said(plan).contains(words), "{}", said(plan));
        }
    }

    #[test]
    fn the_article_goes_by_the_hours() {
        let week = |reporting_hours| said(Plan { reporting_hours, ..Plan::default() });
        assert!(week(47.0).contains("an 88-hour week."), "{}", week(47.0));
        assert!(week(57.0).contains("a 98-hour week."), "{}", week(57.0));
    }

    #[test]
    fn what_moved_is_told_beside_today() {
        let doubled = moved(Plan::default(), Input::WinRate, 0.5);
        assert!(doubled.second_is_today);
        assert_eq!(doubled.second, "Today: 20 new prospects, 47 hours a week.");
        assert_eq!(
            doubled.sentence.iter().map(|piece| piece.tone).max_by_key(|tone| *tone as u8),
            Some(Tone::Better)
        );
        let team = moved(Plan { sellers: 3.0, ..Plan::default() }, Input::WinRate, 0.5);
        assert_eq!(team.second, "Today: 20 new prospects, 23 hours each.");
        let endless = moved(Plan { win_rate: 0.05, ..Plan::default() }, Input::WinRate, 0.25);
        assert!(endless.second.ends_with(" new prospects; no week is long enough."), "{}", endless.second);
        let unreached = moved(Plan { win_rate: 0.0, ..Plan::default() }, Input::WinRate, 0.25);
        assert_eq!(unreached.second, "Today it is out of reach.");
    }

    #[test]
    fn what_the_eye_should_catch_stands_apart() {
        let pieces = moved(Plan::default(), Input::WinRate, 0.25).sentence;
        let strong: Vec<&str> =
            pieces.iter().filter(|piece| piece.strong).map(|piece| piece.text.as_str()).collect();
        assert_eq!(strong, ["$800,000", "20 new prospects", "a 47-hour week."]);
        assert_eq!(pieces.iter().filter(|piece| piece.tone == Tone::Worse).count(), 1);
    }
}
