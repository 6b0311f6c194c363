//! The catalogue: every fixed word that the user reads, in one place.

mod inputs;
mod levers;
pub mod page;

use crate::model::{Input, Pipeline, Plan, Preset, Step};
use crate::session::Period;
use crate::session::groups::Heading;

use super::Locale;
use super::plural::Forms;
use super::rounded::Rounded;
use super::template::{fill, fill_named};

pub use inputs::{InputWords, input};
pub use levers::{LeverWords, lever};

/// The word before the last item of a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Last {
    And,
    Or,
}

/// Levers inside a sentence: "win rate", "win rate or deal size", "win rate, deal size or cut
/// reporting".
pub fn listed(levers: &[Input], last: Last) -> String {
    let names: Vec<&str> = levers.iter().map(|of| lever(*of).inside).collect();
    list(&names, last)
}

/// Inputs with their articles: "the win rate and the sales cycle".
pub fn listed_inputs(inputs: &[Input]) -> String {
    let names: Vec<&str> = inputs.iter().map(|of| input(*of).the).collect();
    list(&names, Last::And)
}

/// Levers at the start of a sentence: "Win rate or deal size".
pub fn listed_first(levers: &[Input], last: Last) -> String {
    let mut names: Vec<&str> = levers.iter().map(|of| lever(*of).inside).collect();
    if let (Some(name), Some(first)) = (names.first_mut(), levers.first()) {
        *name = lever(*first).name;
    }
    list(&names, last)
}

fn list(names: &[&str], last: Last) -> String {
    let template = match last {
        Last::And => "{others} and {last}",
        Last::Or => "{others} or {last}",
    };
    match names {
        [] => String::new(),
        [one] => String::from(*one),
        [others @ .., last] => fill(template, &[("others", &others.join(", ")), ("last", last)]),
    }
}

/// A small number inside a sentence: "three", "12".
pub fn number(n: usize) -> String {
    SMALL_NUMBERS.get(n).map_or_else(|| n.to_string(), |[inside, _]| String::from(*inside))
}

/// The same at the start of a sentence: "Three".
pub fn number_first(n: usize) -> String {
    SMALL_NUMBERS.get(n).map_or_else(|| n.to_string(), |[_, first]| String::from(*first))
}

const SMALL_NUMBERS: [[&str; 2]; 10] = [
    ["no", "No"],
    ["one", "One"],
    ["two", "Two"],
    ["three", "Three"],
    ["four", "Four"],
    ["five", "Five"],
    ["six", "Six"],
    ["seven", "Seven"],
    ["eight", "Eight"],
    ["nine", "Nine"],
];

/// The steps levers are ranked by, in the order they are offered.
pub const STEPS: [Step; 4] = [Step::Focus, Step::Reach, Step::Double, Step::TenPercent];

/// The label of a step's button.
pub fn step(step: Step, locale: Locale) -> String {
    let template = match step {
        Step::Focus => "Four weeks of focus",
        Step::Reach => "Realistic reach",
        Step::Double => "Double it",
        Step::TenPercent => "+{percent}",
    };
    fill_named(template, &[("percent", &locale.percent(0.1))])
}

/// What a step brings, inside a sentence: "four weeks of focus make a full year worth 4.7% more". The gain may
/// begin with "about".
pub fn step_brings(step: Step, gain: &str, plan: &Plan, locale: Locale) -> String {
    let template = match step {
        Step::Focus => "four weeks of focus make a full {period} worth {gain} more",
        Step::Reach => "going as far as is realistic makes a full {period} worth {gain} more",
        Step::Double => "making it twice as good makes a full {period} worth {gain} more",
        Step::TenPercent => "making it {percent} better makes a full {period} worth {gain} more",
    };
    brings(template, gain, plan, locale)
}

/// The same as a sentence of its own: "Four weeks of focus make a full year worth 4.7% more."
pub fn step_brings_alone(step: Step, gain: &str, plan: &Plan, locale: Locale) -> String {
    let template = match step {
        Step::Focus => "Four weeks of focus make a full {period} worth {gain} more.",
        Step::Reach => "Going as far as is realistic makes a full {period} worth {gain} more.",
        Step::Double => "Making it twice as good makes a full {period} worth {gain} more.",
        Step::TenPercent => "Making it {percent} better makes a full {period} worth {gain} more.",
    };
    brings(template, gain, plan, locale)
}

fn brings(template: &str, gain: &str, plan: &Plan, locale: Locale) -> String {
    let percent = locale.percent(0.1);
    fill_named(template, &[("gain", gain), ("period", period_of(plan)), ("percent", &percent)])
}

/// The heading of a group of inputs.
pub fn heading(of: Heading) -> &'static str {
    match of {
        Heading::Goal => "The goal",
        Heading::Opportunities => "Managing opportunities",
        Heading::Prospecting => "Prospecting",
        Heading::Accounts => "Growing accounts",
        Heading::Partners => "Partners",
        Heading::Week => "The week",
        Heading::TimeAndPipeline => "Time and pipeline",
        Heading::Chance => "Behind the odds",
    }
}

/// The name of a preset.
pub fn preset(preset: Preset) -> &'static str {
    match preset {
        Preset::Classroom => "Classroom",
        Preset::Hunter => "Hunter",
        Preset::Closer => "Closer",
        Preset::Newcomer => "Newcomer",
        Preset::Enterprise => "Enterprise",
        Preset::Farmer => "Farmer",
        Preset::Reporter => "Reporter",
    }
}

/// A preset's name, and the kind of salesperson it stands for.
pub fn story(preset: Preset) -> &'static str {
    match preset {
        Preset::Classroom => "Classroom: round numbers and a steady pipeline",
        Preset::Hunter => "Hunter: many prospects, few wins",
        Preset::Closer => "Closer: few prospects, many wins",
        Preset::Newcomer => "Newcomer: an empty pipeline and half a year",
        Preset::Enterprise => "Enterprise: large deals that mostly end in no decision",
        Preset::Farmer => "Farmer: lives on existing customers",
        Preset::Reporter => "Reporter: fourteen hours of reporting a week",
    }
}

/// The words for a period.
#[derive(Clone, Copy, Debug)]
pub struct PeriodWords {
    /// On its button: "Year".
    pub name: &'static str,
    /// Inside a sentence, after an article: "year".
    pub inside: &'static str,
    /// The one the plan is for: "this year".
    pub this: &'static str,
}

/// The words for a named period.
pub fn period(period: Period) -> PeriodWords {
    let [name, inside, this] = match period {
        Period::Month => ["Month", "month", "this month"],
        Period::Quarter => ["Quarter", "quarter", "this quarter"],
        Period::HalfYear => ["Half-year", "half\u{2011}year", "this half\u{2011}year"],
        Period::Year => ["Year", "year", "this year"],
    };
    PeriodWords { name, inside, this }
}

/// When a plan's target has to be booked: "this year", or "in 30 weeks" for a period without a name.
pub fn within(plan: &Plan, locale: Locale) -> String {
    match Period::of(plan) {
        Some(named) => String::from(period(named).this),
        None => {
            let weeks = Rounded::amount(plan.period_weeks);
            let template =
                locale.language.form(Forms { one: "in {weeks} week", other: "in {weeks} weeks" }, weeks);
            fill(template, &[("weeks", &locale.write(weeks))])
        }
    }
}

/// The plan's period, as the subject of a sentence: "this year", or "this period" if it has no name.
pub fn this_period(plan: &Plan) -> &'static str {
    Period::of(plan).map_or("this period", |named| period(named).this)
}

/// A period as long as the plan's, after an article: "year", or "period" if it has no name.
pub fn period_of(plan: &Plan) -> &'static str {
    Period::of(plan).map_or("period", |named| period(named).inside)
}

/// The label of the button for what a plan starts from.
pub fn pipeline(of: Pipeline) -> &'static str {
    match of {
        Pipeline::Today => "Today\u{2019}s",
        Pipeline::Steady => "Steady",
        Pipeline::Empty => "Empty",
    }
}

/// What it means to start from a pipeline, in one line.
pub fn pipeline_meaning(of: Pipeline) -> &'static str {
    match of {
        Pipeline::Today => {
            "What is open today has a head start; what starts now takes a sales cycle to close."
        }
        Pipeline::Steady => "The same every period: as many opportunities come in as are decided.",
        Pipeline::Empty => "Nothing is open yet: every deal has to start now and still close in time.",
    }
}

/// The sources of the method.
pub fn sources(locale: Locale) -> String {
    let [won, lost, undecided] = [0.47, 0.32, 0.21].map(|share| locale.percent(share));
    fill(
        "Sources: David Brock\u{2019}s essays on the whole job, false choices and the One Thing; Little\u{2019}s law; the sales velocity equation; CALLPLAN (Lodish, 1971). For scale: of forecast deals in 2018, {won} were won, {lost} were lost and {undecided} ended in no decision (CSO Insights, 2018). Your win rate counts every qualified opportunity, so it is usually lower.",
        &[("won", &won), ("lost", &lost), ("undecided", &undecided)],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::RANKED_LEVERS;
    use Input::{CycleWeeks, DealSize, MeetingRate, ReportingHours, WinRate};

    #[test]
    fn levers_are_listed_inside_a_sentence_and_at_its_start() {
        assert_eq!(listed(&[], Last::And), "");
        assert_eq!(listed(&[WinRate], Last::Or), "win rate");
        assert_eq!(listed(&[WinRate, DealSize], Last::Or), "win rate or deal size");
        assert_eq!(
            listed_first(&[WinRate, DealSize, MeetingRate], Last::And),
            "Win rate, deal size and meeting rate"
        );
        assert_eq!(listed_first(&[ReportingHours, CycleWeeks], Last::Or), "Cut reporting or a shorter cycle");
    }

    #[test]
    fn a_lever_says_the_same_in_each_of_its_forms() {
        for of in RANKED_LEVERS {
            let LeverWords { name, inside, .. } = lever(of);
            assert_eq!(name.to_lowercase(), inside);
            assert_ne!(of.row().lower_is_better, name == input(of).name, "{name} names what one does");
        }
    }

    #[test]
    fn a_name_says_the_same_in_each_of_its_forms() {
        for of in Input::all() {
            let InputWords { name, inside, the, .. } = input(of);
            let name = name.to_lowercase();
            assert!(inside.ends_with(&name) && the.ends_with(inside), "{name}, {inside}, {the}");
        }
    }

    #[test]
    fn a_period_without_a_name_is_told_in_weeks() {
        let weeks = |period_weeks| within(&Plan { period_weeks, ..Plan::default() }, Locale::PLAIN);
        assert_eq!(
            [52.0, 13.0, 30.0, 1.0, 1.5].map(weeks),
            ["this year", "this quarter", "in 30 weeks", "in 1 week", "in 1.5 weeks"]
        );
    }

    #[test]
    fn a_step_says_what_it_brings() {
        let plan = Plan::default();
        let steps = STEPS.map(|step| step_brings(step, "3%", &plan, Locale::PLAIN));
        assert_eq!(steps[0], "four weeks of focus make a full year worth 3% more");
        assert_eq!(steps[3], "making it 10% better makes a full year worth 3% more");
        assert_eq!(step(Step::TenPercent, Locale::PLAIN), "+10%");
        for (step, inside) in STEPS.into_iter().zip(&steps) {
            let alone = step_brings_alone(step, "3%", &plan, Locale::PLAIN);
            assert_eq!(alone.to_lowercase(), [inside.as_str(), "."].concat());
        }
    }
}
