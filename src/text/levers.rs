//! The words around one lever: its name for a screen reader, what its big
//! button would do, what its picture shows.

use crate::model::{Input, Measure, Move, Plan, evaluate};

use super::{Locale, Table, Tone, differs, told, words};

/// What is behind the button of the whole job; the One Thing by name where it is there.
pub fn whole_job(leaders: &[Input]) -> String {
    let behind: Vec<Input> = words::WHOLE_JOB.iter().flat_map(|(.., inputs)| *inputs).copied().collect();
    let numbers = [&behind.len().to_string(), " more numbers"].concat();
    let leaders: Vec<Input> = behind.into_iter().filter(|input| leaders.contains(input)).collect();
    match leaders[..] {
        [] => numbers + ": no decision, existing customers, partners, hours, reporting",
        _ => numbers + ", your One Thing among them: " + &words::listed(&leaders, " or "),
    }
}

/// What stands beside the ×2 or ½ button.
#[derive(Clone, Debug, PartialEq)]
pub struct Readout {
    /// The measured figure after the move.
    pub to: String,
    /// What it is counted in, read on from it; nothing where it is none.
    pub unit: &'static str,
    pub tone: Tone,
    /// "at 50 %", "at 65 %, its limit".
    pub at: String,
    /// Nothing would move: the lever is at its limit, or has nothing to multiply.
    pub spent: bool,
}

/// The big button's move of one lever: twice, or half where less is better.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Doubling {
    /// The measured figure before and after it.
    pub before: Option<f64>,
    pub after: Option<f64>,
    /// The lever's value after it, which a limit may have stopped.
    pub value: f64,
    capped: bool,
    spent: bool,
}

impl Doubling {
    /// `None` where the plan has no value to move.
    pub fn of(plan: &Plan, input: Input) -> Option<Doubling> {
        let moved = Move::double(input).apply(plan);
        let value = moved.value?;
        let figure = |plan: &Plan| input.row().measure.of(plan, &evaluate(plan));
        let (before, after) = (figure(plan), figure(&moved.plan));
        Some(Doubling {
            before,
            after,
            value,
            capped: moved.capped,
            spent: !differs(plan.get(input)?, value),
        })
    }

    /// What it comes to, in words.
    pub fn readout(&self, input: Input, locale: Locale) -> Readout {
        let Doubling { before, after, value, capped, spent } = *self;
        let to = shown(input.row().measure, after, locale);
        let unit = if after.is_some() { words::page::A_WEEK } else { "" };
        let place = locale.value(input, value);
        let at = match after {
            _ if spent && capped => "at its limit".into(),
            _ if value == 0.0 => "nothing to move".into(),
            _ if capped => format!("at {place}, its limit"),
            None => format!("out of reach at {place}"),
            Some(_) => format!("at {place}"),
        };
        Readout { to, unit, tone: Tone::of_less(before, after), at, spent }
    }
}

/// The measured figure as text.
fn shown(measure: Measure, figure: Option<f64>, locale: Locale) -> String {
    match (figure, measure) {
        (None, _) => "\u{2013}".into(),
        (Some(figure), Measure::Prospects) => locale.count_never_zero(figure),
        (Some(figure), Measure::Hours) => format!("{} h", locale.count(figure)),
    }
}

/// The curves over the sliders in numbers: what the target takes with a lever at half of today, as
/// today, as now and at twice today, the others as now. A dash where a lever cannot be there.
pub fn table(today: &Plan, now: &Plan, whole_job: bool, locale: Locale) -> Table {
    let first = words::FIRST_VIEW.iter().flat_map(|(.., inputs)| *inputs);
    let rest = words::WHOLE_JOB.iter().filter(|_| whole_job).flat_map(|(.., inputs)| *inputs);
    let row = |input: &Input| {
        let (was, is) = (today.get(*input)?, now.get(*input)?);
        let mut row = vec![words::input(*input).name.into()];
        for value in [0.5 * was, was, is, 2.0 * was] {
            let there = now.allowed(*input).holds(value).then(|| now.moved_to(*input, value));
            let measure = input.row().measure;
            let figure = there.and_then(|plan| measure.of(&plan, &evaluate(&plan)));
            row.push(shown(measure, figure, locale));
        }
        Some(row)
    };
    let head = ["|", words::page::HALF, " today|Today|Now|", words::page::TWICE, " today"].concat();
    let caption = "What the target takes with each lever elsewhere: prospects a week, or hours";
    told::table(caption, &head, first.chain(rest).filter_map(row).collect())
}

/// The definition under a lever's name, with the period in it.
pub fn definition(input: Input, plan: &Plan, locale: Locale) -> String {
    let text = words::input(input).definition;
    if input == Input::CycleWeeks && plan.open_opportunities.is_none() {
        return format!("{text} In a steady pipeline a shorter one saves hours, not prospects.");
    }
    match text.split_once("{period}") {
        Some((before, after)) => format!("{before}{}{after}", words::within(plan, locale)),
        None => text.into(),
    }
}

/// What the picture over a slider shows, in a sentence with its numbers.
pub fn picture(input: Input, doubling: &Doubling, locale: Locale) -> String {
    let name = words::input(input).name;
    let what = match input.row().measure {
        Measure::Prospects => "prospects a week",
        Measure::Hours => "hours a week",
    };
    let readout = doubling.readout(input, locale);
    match doubling.before {
        None => format!("{name}: the target is out of reach here."),
        Some(level) => format!(
            "{name} over its whole range: now {} {what}; {} {}.",
            locale.count(level),
            readout.to,
            readout.at
        ),
    }
}

/// What stands on the big button, and its name, which begins with that:
/// "×2, double the win rate", "½, halve the sales cycle".
pub fn double(input: Input) -> (&'static str, String) {
    let (sign, verb) = if input.row().lower_is_better {
        (words::page::HALF, "halve")
    } else {
        (words::page::TWICE, "double")
    };
    (sign, format!("{sign}, {verb} {}", words::input(input).the))
}

/// "Win rate down one step".
pub fn step(input: Input, up: bool) -> String {
    format!("{} {} one step", words::input(input).name, if up { "up" } else { "down" })
}

/// "today 25 %": beside a lever that has moved.
pub fn today(input: Input, value: Option<f64>, locale: Locale) -> String {
    format!("{} {}", words::page::TODAY, value.map_or("\u{2013}".into(), |value| locale.value(input, value)))
}

/// "Reset the win rate to 25 %".
pub fn reset(input: Input, value: Option<f64>, locale: Locale) -> String {
    let to = value.map_or(String::new(), |value| format!(" to {}", locale.value(input, value)));
    format!("Reset {}{to}", words::input(input).the)
}

/// The end of a slider: its value, and "at most" where a true limit ends it.
pub fn end(input: Input, value: f64, limit: bool, locale: Locale) -> String {
    let value = match input.row().unit {
        crate::model::Unit::Weeks => format!("{} wk", locale.amount(value)),
        crate::model::Unit::Money if value < 1_000.0 => locale.signed(locale.decimals(value, 2)),
        _ => locale.value(input, value),
    };
    if limit { format!("{value} at most") } else { value }
}
