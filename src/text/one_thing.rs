//! The One Thing in words: what each lever's move is and brings, which comes
//! first, why, and how sure that is.

use crate::model::{Input, Leverage, OneThing, Plan, RANKED_LEVERS, Step, Unit, evaluate, first};

use super::findings::{Finding, moved, number};
use super::told::{self, plain};
use super::words::{self, STEPS, capital, inside, listed};
use super::{Locale, Table};

/// One lever's row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// "50 % → 52.4 %", or "65 %, at its limit".
    pub way: String,
    /// "+4.7 %".
    pub gain: String,
    /// The name of the row as a button, in full.
    pub apply: String,
    /// Whether nothing would move.
    pub spent: bool,
}

/// What a move of this plan is and brings.
pub fn row(plan: &Plan, leverage: &Leverage, locale: Locale) -> Row {
    let Leverage { lever, value, factor, capped, .. } = *leverage;
    let from = locale.value(lever, plan.get(lever).unwrap_or_default());
    let spent = factor == 1.0;
    let way = match (spent, capped) {
        (true, _) if value == 0.0 => "@, nothing to move",
        (true, _) => "@, at its limit",
        (false, true) => "@ → @, its limit",
        (false, false) => "@ → @",
    };
    let way = locale.say(way, &[], &[&from, &locale.value(lever, value)]);
    let gained = gain(leverage.gain(), locale);
    let apply = match (spent, leverage.gain()) {
        (true, _) => "@ @, @",
        (false, None) => "Apply: @ @, @",
        (false, Some(_)) => "Apply: @ @, @ more revenue in the same hours",
    };
    let apply = locale.say(apply, &[], &[&inside(lever), &way, gained.trim_start_matches('+')]);
    Row { way, gain: gained, apply, spent }
}

/// "+4.7 %", "0 %"; a dash where there is nothing to compare.
pub(super) fn gain(gain: Option<f64>, locale: Locale) -> String {
    let Some(gain) = gain else { return "\u{2013}".into() };
    let text = locale.gain(gain.max(0.0));
    if text.starts_with('0') && !text.contains(locale.decimal) {
        text
    } else {
        locale.say("+@", &[], &[&text])
    }
}

/// A plan and what its levers bring at the step shown.
#[derive(Clone, Copy)]
pub struct Ranked<'a> {
    pub plan: &'a Plan,
    pub levers: &'a [Leverage],
}

impl Ranked<'_> {
    fn of(&self, input: Input) -> Option<&Leverage> {
        self.levers.iter().find(|leverage| leverage.lever == input)
    }
}

/// The levers that stand out: those that come first, unless so many are level that none does.
pub fn leaders(levers: &[Leverage]) -> Vec<Input> {
    let firsts = first(levers);
    if firsts.len() > 3 { Vec::new() } else { firsts }
}

/// The heading and the lines of the panel.
pub fn finding(step: Step, today: Ranked, now: Ranked, one: &OneThing, locale: Locale) -> Finding {
    let (was, mut is) = (first(today.levers), first(now.levers));
    // As the rows stand: the largest first.
    let gain = |lever: &Input| now.of(*lever).and_then(Leverage::gain).unwrap_or_default();
    is.sort_by(|a, b| gain(b).total_cmp(&gain(a)));
    let Some(best) = is.iter().filter_map(|lever| now.of(*lever)?.gain()).reduce(f64::max) else {
        return nothing(now, locale);
    };
    let brings = STEPS.iter().find(|(offered, ..)| *offered == step).map_or("", |(.., brings)| brings);
    let about = if is.len() > 1 { "about " } else { "" };
    let bring = locale.say("@@~ more", &[best], &[brings, about]);
    let mut lines = Vec::new();
    let changed = moved(today.plan, now.plan);
    let heading = if is.len() > 1 {
        if is.len() > 3 {
            lines.push(locale.say("Level are @.", &[], &[&listed(&is, " and ")]));
        }
        locale.say("@: @", &[], &[&names(&is, " or ", locale), &bring])
    } else if was == is || changed.is_empty() {
        locale.say("@ first: @", &[], &[&inside(is[0]), &bring])
    } else {
        lines.push(capital(locale.say("@.", &[], &[&bring])));
        locale.say("@, now that @", &[], &[&inside(is[0]), &what_moved(&changed, now.plan, locale)])
    };
    lines.extend(why(&is, now, locale));
    lines.push(PRODUCT.into());
    lines.extend(one.share.map(|share| sure(step, &one.levers, share, locale)));
    if !changed.is_empty() {
        lines.push(grey(&was, &is, locale));
    }
    Finding { heading: capital(heading), lines }
}

const PRODUCT: &str = "In a plain product of rates every doubling is worth the same. Hours, headroom, the time left, and what customers and partners bring set levers apart.";

/// "the win rate is 50 %", "two levers have moved".
fn what_moved(changed: &[Input], now: &Plan, locale: Locale) -> String {
    match changed {
        [input] => match now.get(*input) {
            Some(value) => {
                let said = if is_many(*input) { "@ are @" } else { "@ is @" };
                locale.say(said, &[], &[words::input(*input).the, &locale.value(*input, value)])
            }
            None => "the pipeline is steady".into(),
        },
        _ => locale.say("@ levers have moved", &[], &[&number(changed.len(), false)]),
    }
}

/// Whether its name in a sentence is a plural.
fn is_many(input: Input) -> bool {
    input == Input::PartnerOpportunities || input.row().unit == Unit::Hours && input != Input::ReportingHours
}

/// All of them by name while that reads as a heading, else how many there are.
fn names(levers: &[Input], last: &str, locale: Locale) -> String {
    match levers.len() {
        0..=3 => listed(levers, last),
        many => locale.say("@ levers, level", &[], &[&number(many, false)]),
    }
}

/// A gain below this is told as none.
const NOTHING: f64 = 0.0005;

/// Why the first leads the next: how far the step moves each, and what a percent of each is worth.
fn why(is: &[Input], now: Ranked, locale: Locale) -> Option<String> {
    let best = now.of(*is.first()?)?;
    let gain = |leverage: &Leverage| leverage.gain().unwrap_or_default();
    let rest = now.levers.iter().filter(|other| !is.contains(&other.lever) && gain(other) > NOTHING);
    let next = rest.reduce(|a, b| if gain(b) > gain(a) { b } else { a });
    let far = |leverage: &Leverage| (leverage.factor - 1.0).abs();
    let worth = |leverage: &Leverage| locale.percent(gain(leverage) / far(leverage) * 0.01);
    let Some(next) = next else {
        let said = "Why: the step moves @ by ~ of itself, and no other lever brings anything to speak of.";
        return Some(locale.say(said, &[far(best)], &[words::input(best.lever).the]));
    };
    let (a, b) = (worth(best), worth(next));
    let said = match gain(best) / far(best) > gain(next) / far(next) {
        _ if a == b => "Why: the step moves @ by ~ of itself, @ by ~; a percent of either brings @.",
        true => {
            "Why: the step moves @ by ~ of itself, @ by ~; a percent of the first brings more, @ against @."
        }
        false => {
            "Why: the step moves @ by ~ of itself, @ by ~; a percent of the first brings less, @ against @."
        }
    };
    let names = [best, next].map(|leverage| words::input(leverage.lever).the);
    Some(locale.say(said, &[far(best), far(next)], &[names[0], names[1], &a, &b]))
}

/// "First in 51 of 100 plausible versions of your numbers."
fn sure(step: Step, levers: &[Input], share: f64, locale: Locale) -> String {
    // All are said only when it is all.
    let of_100 = if share < 1.0 { (share * 100.0).min(99.0) } else { 100.0 };
    let said = match (step, levers) {
        (Step::Focus, [_]) => "First in @ of 100 plausible versions of your numbers.",
        (Step::Focus, _) => "One of them is first in @ of 100 plausible versions of your numbers.",
        _ => "Over four weeks first in @ of 100 plausible versions of your numbers: @, your One Thing.",
    };
    locale.say(said, &[], &[&locale.count_never_zero(of_100), &listed(levers, " or ")])
}

/// What the grey marks are.
fn grey(was: &[Input], is: &[Input], locale: Locale) -> String {
    let said = match was {
        _ if was == is || was.is_empty() => "Grey marks: the gain from today\u{2019}s numbers.",
        _ => "Grey marks: the gain from today\u{2019}s numbers, when @ came first.",
    };
    locale.say(said, &[], &[&names(was, " and ", locale)])
}

/// No lever's gain can be told, and why.
fn nothing(now: Ranked, locale: Locale) -> Finding {
    let plan = now.plan;
    let revenue = |plan: &Plan| evaluate(plan).hold_hours.revenue;
    let (heading, line) = match revenue(plan) {
        None => (
            "No lever comes first: your hours set no limit",
            "Nothing here costs an hour, so more of everything is free.",
        ),
        Some(revenue) if revenue > 0.0 => (
            "No lever gains anything here",
            "Each is at its limit, or changes nothing you book in these hours.",
        ),
        Some(_) if plan.win_rate == 0.0 => (
            "Win something first: at 0\u{202f}% won, no lever gains",
            "A gain is counted from what you book, and there is nothing to count from. Set the win rate above.",
        ),
        Some(_) => {
            let after = |row: &Leverage| revenue(&plan.moved_to(row.lever, row.value)).unwrap_or_default();
            let best = now.levers.iter().max_by(|a, b| after(a).total_cmp(&after(b)));
            if let Some(best) = best.filter(|best| after(best) > 0.0) {
                let heading =
                    locale.say("@ first: these hours book nothing yet", &[], &[&inside(best.lever)]);
                return plain(
                    &capital(heading),
                    "A gain is counted from what you book, so no bar can be drawn. This lever brings most.",
                );
            }
            (
                "These hours book nothing yet, so no lever can be compared",
                "A gain is counted from what you book, and there is nothing to count from.",
            )
        }
    };
    plain(heading, line)
}

/// The ranking in numbers, in the order of the rows.
pub fn table(order: &[Input], today: Ranked, now: Ranked, locale: Locale) -> Table {
    let rows = order.iter().filter_map(|lever| {
        let (was, is) = (today.of(*lever)?, now.of(*lever)?);
        let Row { way, gain: gained, .. } = row(now.plan, is, locale);
        let was = gain(was.gain(), locale);
        Some(locale.row("@|@|@|@", &[], &[words::input(*lever).name, &way, &gained, &was]))
    });
    let caption = "Each lever\u{2019}s move, and the revenue it adds in the same hours";
    told::table(caption, "|Move|Gain now|Gain from today\u{2019}s numbers", rows.collect())
}

/// The levers by what they bring, most first; equals as in the table.
pub fn order(levers: &[Leverage]) -> Vec<Input> {
    let gain = |input: &Input| {
        levers.iter().find(|l| l.lever == *input).and_then(Leverage::gain).unwrap_or_default()
    };
    let mut order = Vec::with_capacity(RANKED_LEVERS.len());
    for lever in RANKED_LEVERS {
        let place = order.iter().position(|before| gain(before) < gain(&lever)).unwrap_or(order.len());
        order.insert(place, lever);
    }
    order
}
