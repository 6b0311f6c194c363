//! The catalogue: every fixed word a person reads, in one place.

use crate::model::{Input, Pipeline, Plan, Preset, Step};
use crate::session::Period;
use crate::session::groups::Heading;

use super::Locale;
use super::plural::Forms;
use super::rounded::Rounded;
use super::template::{fill, fill_named};

/// The words of one input.
#[derive(Clone, Copy, Debug)]
pub struct InputWords {
    /// As a heading, a label, and at the start of a sentence: "Win rate".
    pub name: &'static str,
    /// The same inside a sentence: "win rate".
    pub inside: &'static str,
    /// Inside a sentence, with its article where it takes one: "the win rate".
    pub the: &'static str,
    /// Whether a verb after it takes the plural: "the working hours are".
    pub is_plural: bool,
    /// What is counted, beside the typed number; for money, the currency says.
    pub unit: &'static str,
    /// One line that says exactly what is counted. It may name the period, as `{period}`.
    pub definition: &'static str,
}

/// The words of an input.
pub fn input(input: Input) -> InputWords {
    let is_plural = matches!(
        input,
        Input::OpenOpportunities
            | Input::HoursPerProspect
            | Input::HoursPerOpportunity
            | Input::HoursPerOpenWeek
            | Input::AccountHours
            | Input::PartnerOpportunities
            | Input::PartnerHours
            | Input::HoursPerWeek
    );
    let [name, inside, the] = names(input);
    let (unit, definition) = meaning(input);
    InputWords { name, inside, the, is_plural, unit, definition }
}

/// Its name at the start of a sentence, inside one, and with its article.
#[rustfmt::skip]
fn names(input: Input) -> [&'static str; 3] {
    match input {
        Input::Target => ["Target", "target", "the target"],
        Input::PeriodWeeks => ["Time left", "time left", "the time left"],
        Input::OpenOpportunities => ["Open opportunities", "open opportunities", "the open opportunities"],
        Input::MeetingRate => ["Meeting rate", "meeting rate", "the meeting rate"],
        Input::QualificationRate => ["Qualification rate", "qualification rate", "the qualification rate"],
        Input::HoursPerProspect => ["Hours per prospect", "hours per prospect", "the hours per prospect"],
        Input::WinRate => ["Win rate", "win rate", "the win rate"],
        Input::NoDecisionRate => ["No-decision rate", "no-decision rate", "the no-decision rate"],
        Input::DealSize => ["Deal size", "deal size", "the deal size"],
        Input::CycleWeeks => ["Sales cycle", "sales cycle", "the sales cycle"],
        Input::HoursPerOpportunity => ["Hours per opportunity", "hours per opportunity", "the hours per opportunity"],
        Input::HoursPerOpenWeek => ["Weekly hours per opportunity", "weekly hours per opportunity", "the weekly hours per opportunity"],
        Input::AccountRevenue => ["Account revenue", "account revenue", "the account revenue"],
        Input::AccountHours => ["Hours on existing customers", "hours on existing customers", "the hours on existing customers"],
        Input::PartnerOpportunities => ["Partner opportunities", "partner opportunities", "partner opportunities"],
        Input::PartnerHours => ["Hours on partners", "hours on partners", "the hours on partners"],
        Input::Sellers => ["Sellers", "number of sellers", "the number of sellers"],
        Input::HoursPerWeek => ["Working hours", "working hours", "the working hours"],
        Input::ReportingHours => ["Reporting", "reporting", "reporting"],
        Input::DealSizeVariation => ["Deal-size variation", "deal-size variation", "the deal-size variation"],
        Input::WinRateEvidence => ["Evidence", "evidence", "the evidence"],
    }
}

/// Its unit and its definition.
#[rustfmt::skip]
fn meaning(input: Input) -> (&'static str, &'static str) {
    match input {
        Input::Target => ("", "What you have to book {period}, existing customers included."),
        Input::PeriodWeeks => ("weeks", "Weeks left to book the target."),
        Input::OpenOpportunities => ("open", "Qualified opportunities in your pipeline now. They are decided before any new one."),
        Input::MeetingRate => ("%", "First meetings, out of the prospects you pursue."),
        Input::QualificationRate => ("%", "Qualified opportunities, out of first meetings."),
        Input::HoursPerProspect => ("hours", "To pursue one prospect: every call, email and note together."),
        Input::WinRate => ("%", "Won, out of all qualified opportunities that ended, no-decisions included."),
        Input::NoDecisionRate => ("%", "Ended without any decision. Moving it moves the win rate too: those who now decide buy as often as the rest. Typing changes it alone."),
        Input::DealSize => ("", "What the average won deal is worth."),
        Input::CycleWeeks => ("weeks", "Weeks a qualified opportunity stays open, however it ends."),
        Input::HoursPerOpportunity => ("hours", "Fixed work on one opportunity: discovery, demo, proposal."),
        Input::HoursPerOpenWeek => ("hours", "To keep one open opportunity moving, every week."),
        Input::AccountRevenue => ("", "What existing customers book {period}: renewals, repeat orders, expansion."),
        Input::AccountHours => ("hours", "A week, for each seller."),
        Input::PartnerOpportunities => ("", "Qualified opportunities that partners and referrals bring {period}."),
        Input::PartnerHours => ("hours", "A week, for each seller."),
        Input::Sellers => ("", "Who share the target."),
        Input::HoursPerWeek => ("hours", "A week, for each seller, everything included."),
        Input::ReportingHours => ("hours", "Reporting and admin a week, for each seller. It wins no deals."),
        Input::DealSizeVariation => ("× mean", "How much deal sizes vary: standard deviation ÷ mean. It changes the odds, not the prospecting."),
        Input::WinRateEvidence => ("ended", "How many ended opportunities your win rate rests on. It changes the odds, not the prospecting."),
    }
}

/// What stands before the last of several.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Last {
    And,
    Or,
}

/// Inputs inside a sentence: "win rate", "win rate or deal size", "win rate, deal size or meeting
/// rate".
pub fn listed(inputs: &[Input], last: Last) -> String {
    let names: Vec<&str> = inputs.iter().map(|of| input(*of).inside).collect();
    list(&names, last)
}

/// The same at the start of a sentence: "Win rate or deal size".
pub fn listed_first(inputs: &[Input], last: Last) -> String {
    let mut names: Vec<&str> = inputs.iter().map(|of| input(*of).inside).collect();
    if let (Some(name), Some(first)) = (names.first_mut(), inputs.first()) {
        *name = input(*first).name;
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

/// A step on its button.
pub fn step(step: Step, locale: Locale) -> String {
    let template = match step {
        Step::Focus => "Four weeks of focus",
        Step::Reach => "Realistic reach",
        Step::Double => "Double it",
        Step::TenPercent => "+{percent}",
    };
    fill_named(template, &[("percent", &locale.percent(0.1))])
}

/// What a step brings, inside a sentence: "four weeks of focus bring 4.7% more". The gain may say
/// "about".
pub fn step_brings(step: Step, gain: &str, locale: Locale) -> String {
    let template = match step {
        Step::Focus => "four weeks of focus bring {gain} more",
        Step::Reach => "going as far as is realistic brings {gain} more",
        Step::Double => "making it twice as good brings {gain} more",
        Step::TenPercent => "making it {percent} better brings {gain} more",
    };
    brings(template, gain, locale)
}

/// The same as a sentence of its own: "Four weeks of focus bring 4.7% more."
pub fn step_brings_alone(step: Step, gain: &str, locale: Locale) -> String {
    let template = match step {
        Step::Focus => "Four weeks of focus bring {gain} more.",
        Step::Reach => "Going as far as is realistic brings {gain} more.",
        Step::Double => "Making it twice as good brings {gain} more.",
        Step::TenPercent => "Making it {percent} better brings {gain} more.",
    };
    brings(template, gain, locale)
}

fn brings(template: &str, gain: &str, locale: Locale) -> String {
    fill_named(template, &[("gain", gain), ("percent", &locale.percent(0.1))])
}

/// What a group of inputs is headed.
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

/// A preset and the person behind it.
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

/// The words of a period.
#[derive(Clone, Copy, Debug)]
pub struct PeriodWords {
    /// On its button: "Year".
    pub name: &'static str,
    /// Inside a sentence, after an article: "year".
    pub inside: &'static str,
    /// Several of it: "years".
    pub several: &'static str,
    /// The one the plan is for: "this year".
    pub this: &'static str,
}

/// The words of a named period.
pub fn period(period: Period) -> PeriodWords {
    let [name, inside, several, this] = match period {
        Period::Month => ["Month", "month", "months", "this month"],
        Period::Quarter => ["Quarter", "quarter", "quarters", "this quarter"],
        Period::HalfYear => ["Half-year", "half-year", "half-years", "this half\u{2011}year"],
        Period::Year => ["Year", "year", "years", "this year"],
    };
    PeriodWords { name, inside, several, this }
}

/// When a plan's target is booked: "this year", or "in 30 weeks" for a period without a name.
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

/// A period as long as the plan's, after an article: "year", or "period" where it has no name.
pub fn period_of(plan: &Plan) -> &'static str {
    Period::of(plan).map_or("period", |named| period(named).inside)
}

/// Several periods as long as the plan's: "years", or "periods".
pub fn periods_of(plan: &Plan) -> &'static str {
    Period::of(plan).map_or("periods", |named| period(named).several)
}

/// What a plan starts from, on its button.
pub fn pipeline(of: Pipeline) -> &'static str {
    match of {
        Pipeline::Today => "Today\u{2019}s",
        Pipeline::Steady => "Steady",
        Pipeline::Empty => "Empty",
    }
}

/// What that means, in a line.
pub fn pipeline_meaning(of: Pipeline) -> &'static str {
    match of {
        Pipeline::Today => {
            "What is open today is decided first; what starts now takes a sales cycle to close."
        }
        Pipeline::Steady => "The same every period: as many opportunities come in as are decided.",
        Pipeline::Empty => "Nothing is open yet: every deal has to start now and still close in time.",
    }
}

/// What the method rests on.
pub fn sources(locale: Locale) -> String {
    let [won, lost, undecided] = [0.47, 0.32, 0.21].map(|share| locale.percent(share));
    fill(
        "Sources: David Brock\u{2019}s essays on the whole job, false choices and the One Thing; Little\u{2019}s law; the sales velocity equation; CALLPLAN (Lodish, 1971). For scale: of forecast deals in 2018, {won} were won, {lost} were lost and {undecided} ended in no decision (CSO Insights, 2018). Your win rate counts every qualified opportunity, so it is usually lower.",
        &[("won", &won), ("lost", &lost), ("undecided", &undecided)],
    )
}

/// The page's fixed words.
pub mod page {
    pub const BRAND: &str = "Headpin";
    pub const PLAN_ACTIONS: &str = "This plan";
    pub const UNDO: &str = "Undo";
    pub const RESET_ALL: &str = "Reset all";
    pub const PIN: &str = "These are my numbers";
    pub const CURRENCY: &str = "Currency";
    pub const FOOT: &str = "Runs on this device. Sends nothing, stores nothing.";

    pub const REACH_THE_TARGET: &str = "To reach the target";
    pub const IN_YOUR_HOURS: &str = "In the hours you have";

    pub const LEVERS: &str = "Levers";
    pub const HOW: &str = "The line over each slider is the prospecting your target takes at every point along it. Grey is today, solid is now; the drop is what doubling, or halving, that lever would save.";
    pub const START_FROM: &str = "Start from";
    pub const PERIOD: &str = "Period";
    pub const PERIOD_MEANING: &str =
        "The target, account revenue and partner opportunities change with it, in proportion.";
    pub const PIPELINE: &str = "Pipeline";
    pub const HALF: &str = "½";
    pub const TODAY: &str = "today";
    pub const NOW: &str = "now";
    pub const TWICE: &str = "×2";
    pub const A_WEEK: &str = "a week";
    pub const PROSPECTS_THEN: &str = "prospects a week then";
    pub const MORE_INPUTS: &str = "More inputs";
    pub const LEADS: &str = "your One Thing";
    pub const COUNTED: &str = "Or type it like 7 of 40";
    /// The same for a screen reader: it begins with what is seen.
    pub const COUNTED_IN_FULL: &str = "Or type it like 7 of 40, as you counted it";
    pub const RESET: &str = "reset";
    pub const CHANGE: &str = "change";
    pub const NUMBERS: &str = "The numbers";

    pub const RIPPLE: &str = "The ripple";

    pub const ONE_THING: &str = "Your One Thing";
    pub const STEP: &str = "How far each lever is moved";
    pub const PRESS: &str = "Press a row to make that move.";

    pub const WHAT_NEXT: &str = "What comes next";

    pub const WEEK: &str = "Your week";

    pub const BALANCE: &str = "Balance";
    pub const SPLIT: &str = "Hours a week by job, without reporting";
    pub const CHOICES: [&str; 2] = ["Put the whole week into one job", "Or leave one out"];

    pub const ODDS: &str = "The odds";
    pub const BETTER_ODDS: &str = "How many prospects better odds take";

    pub const YEAR: &str = "The year";
    pub const OPEN_BY_WEEK: &str = "Open opportunities";
    pub const BOOKED_BY_WEEK: &str = "Booked each week";
    pub const GREY: &str = "grey: no pause";
    pub const WEEKS: &str = "weeks";
    pub const PAUSE_LENGTH: PauseField = PauseField {
        label: "Pause of",
        unit: WEEKS,
        down: "Make the pause one week shorter",
        up: "Make the pause one week longer",
    };
    pub const PAUSE_START: PauseField = PauseField {
        label: "from week",
        unit: "",
        down: "Start the pause one week earlier",
        up: "Start the pause one week later",
    };

    /// The words of one number of the pause.
    pub struct PauseField {
        pub label: &'static str,
        pub unit: &'static str,
        /// On its minus and its plus.
        pub down: &'static str,
        pub up: &'static str,
    }

    pub const METHOD: &str = "The method";
    pub const CHANGE_REACH: &str = "Change how far each lever can go, and how soon";
    pub const REACH_MEANING: &str = "How many times as good it can get (for a rate, its odds), and how many weeks of focus take it halfway there.";
    pub const RESET_ASSUMPTIONS: &str = "reset all of these";
}

#[cfg(test)]
mod tests {
    use super::*;
    use Input::{DealSize, MeetingRate, WinRate};

    #[test]
    fn inputs_are_listed_inside_a_sentence_and_at_its_start() {
        assert_eq!(listed(&[], Last::And), "");
        assert_eq!(listed(&[WinRate], Last::Or), "win rate");
        assert_eq!(listed(&[WinRate, DealSize], Last::Or), "win rate or deal size");
        assert_eq!(
            listed_first(&[WinRate, DealSize, MeetingRate], Last::And),
            "Win rate, deal size and meeting rate"
        );
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
        let steps = STEPS.map(|step| step_brings(step, "3%", Locale::PLAIN));
        assert_eq!(steps[0], "four weeks of focus bring 3% more");
        assert_eq!(steps[3], "making it 10% better brings 3% more");
        assert_eq!(step(Step::TenPercent, Locale::PLAIN), "+10%");
        for (step, inside) in STEPS.into_iter().zip(&steps) {
            let alone = step_brings_alone(step, "3%", Locale::PLAIN);
            assert_eq!(alone.to_lowercase(), [inside.as_str(), "."].concat());
        }
    }
}
