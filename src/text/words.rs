//! The catalogue: every fixed word a person reads, in one place.

use crate::model::{Input, Job, Pipeline, Plan, Preset, Step};

/// The words of one input.
pub struct InputWords {
    /// As a heading and a label: "Win rate".
    pub name: &'static str,
    /// In a sentence: "the win rate".
    pub the: &'static str,
    /// What is counted, beside the typed number; of money, the currency says.
    pub unit: &'static str,
    /// One line that says exactly what is counted.
    pub definition: &'static str,
}

/// The words of an input. A definition may name the period, as `{period}`.
#[rustfmt::skip]
pub fn input(input: Input) -> InputWords {
    let (name, the, unit, definition) = match input {
        Input::Target => ("Target", "the target", "", "What you are to book {period}, existing customers included."),
        Input::PeriodWeeks => ("Time left", "the time left", "weeks", "Weeks in which the target is to be booked."),
        Input::OpenOpportunities => ("Open today", "what is open today", "open", "Qualified opportunities in your pipeline now. They count before any new one."),
        Input::MeetingRate => ("Meeting rate", "the meeting rate", "%", "First meetings, out of the prospects you pursue."),
        Input::QualificationRate => ("Qualification rate", "the qualification rate", "%", "Qualified opportunities, out of first meetings."),
        Input::HoursPerProspect => ("Hours per prospect", "the hours per prospect", "hours", "To pursue one prospect: every call, mail and note together."),
        Input::WinRate => ("Win rate", "the win rate", "%", "Won, out of all qualified opportunities that ended, undecided too."),
        Input::NoDecisionRate => ("No decision", "no decision", "%", "Ended without any decision. Moving it moves the win rate too: more decide, and as many of them buy. Typing changes it alone."),
        Input::DealSize => ("Deal size", "the deal size", "", "What an average won deal books."),
        Input::CycleWeeks => ("Sales cycle", "the sales cycle", "weeks", "Weeks a qualified opportunity stays open, whatever its end."),
        Input::HoursPerOpportunity => ("Hours per opportunity", "the hours per opportunity", "hours", "Fixed work on one opportunity: discovery, demonstration, proposal."),
        Input::HoursPerOpenWeek => ("Hours to keep it moving", "the hours to keep an opportunity moving", "hours", "For each open opportunity, each week."),
        Input::AccountRevenue => ("Existing customers", "revenue from existing customers", "", "What they book {period}: renewals, repeat orders, expansion."),
        Input::AccountHours => ("Hours on existing customers", "the hours on existing customers", "hours", "A week, for each seller."),
        Input::PartnerOpportunities => ("Partner opportunities", "partner opportunities", "", "Qualified opportunities partners and referrals bring {period}."),
        Input::PartnerHours => ("Hours on partners", "the hours on partners", "hours", "A week, for each seller."),
        Input::Sellers => ("Sellers", "the number of sellers", "", "Who share the target."),
        Input::HoursPerWeek => ("Working hours", "the working hours", "hours", "A week, for each seller, everything included."),
        Input::ReportingHours => ("Reporting", "reporting", "hours", "Reporting and administration a week, for each seller. It brings no deal."),
        Input::DealSizeVariation => ("Deal variation", "the deal variation", "× mean", "How uneven deals are: standard deviation ÷ mean. It moves the odds, not the prospecting."),
        Input::WinRateEvidence => ("Evidence", "the evidence", "ended", "Finished opportunities behind your win rate. It moves the odds, not the prospecting."),
    };
    InputWords { name, the, unit, definition }
}

/// The steps levers are ranked by, in the order they are offered: on the button,
/// and before what they bring.
pub const STEPS: [(Step, &str, &str); 4] = [
    (Step::Focus, "Four weeks of focus", "four weeks of focus bring "),
    (Step::Reach, "Realistic reach", "a realistic reach brings "),
    (Step::Double, "Double it", "twice as good brings "),
    (Step::TenPercent, "+10\u{202f}%", "10\u{202f}% better brings "),
];

/// The name of an input inside a sentence: "win rate".
pub fn inside(input: Input) -> String {
    let mut name = String::from(self::input(input).name);
    if let Some(first) = name.get_mut(..1) {
        first.make_ascii_lowercase();
    }
    name
}

/// "win rate", "win rate or deal size", "win rate, deal size or meeting rate".
pub fn listed(inputs: &[Input], last: &str) -> String {
    let mut text = String::new();
    for (i, input) in inputs.iter().enumerate() {
        text.push_str(match i {
            0 => "",
            _ if i + 1 == inputs.len() => last,
            _ => ", ",
        });
        text.push_str(&inside(*input));
    }
    text
}

/// With a capital letter to begin with.
pub fn capital(mut text: String) -> String {
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}

/// The name of a preset, and the person behind it, to read on from the name.
pub fn preset(preset: Preset) -> (&'static str, &'static str) {
    match preset {
        Preset::Classroom => ("Classroom", "round numbers and a steady pipeline"),
        Preset::Hunter => ("Hunter", "many prospects, few wins"),
        Preset::Closer => ("Closer", "few prospects, many wins"),
        Preset::Newcomer => ("Newcomer", "an empty pipeline and half a year"),
        Preset::Enterprise => ("Enterprise", "large deals that mostly end undecided"),
        Preset::Farmer => ("Farmer", "lives on existing customers"),
        Preset::Reporter => ("Reporter", "fourteen hours of reporting a week"),
    }
}

/// "Hunter: many prospects, few wins".
pub fn story(of: Preset) -> String {
    let (name, story) = preset(of);
    [name, ": ", story].concat()
}

/// A choice of period, in weeks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Period {
    pub weeks: f64,
    /// On the button.
    pub name: &'static str,
    /// In a sentence: "this year".
    pub within: &'static str,
}

/// The periods offered.
pub const PERIODS: [Period; 4] = [
    Period { weeks: 52.0 / 12.0, name: "Month", within: "this month" },
    Period { weeks: 13.0, name: "Quarter", within: "this quarter" },
    Period { weeks: 26.0, name: "Half-year", within: "this half\u{2011}year" },
    Period { weeks: 52.0, name: "Year", within: "this year" },
];

/// "this year", or "in 30 weeks" for a period of no name.
pub fn within(plan: &Plan, locale: super::Locale) -> String {
    match PERIODS.iter().find(|period| !super::differs(period.weeks, plan.period_weeks)) {
        Some(period) => period.within.into(),
        None => format!("in {}", locale.value(Input::PeriodWeeks, plan.period_weeks)),
    }
}

/// A period like this one: "year", or "period" where it has no name.
pub fn period(plan: &Plan) -> String {
    let named = PERIODS.iter().find(|period| !super::differs(period.weeks, plan.period_weeks));
    named.map_or("period".into(), |period| period.name.to_ascii_lowercase())
}

/// What a plan starts from, on its button.
pub fn pipeline(of: Pipeline) -> &'static str {
    match of {
        Pipeline::Today => "From today\u{2019}s",
        Pipeline::Steady => "Steady",
        Pipeline::Empty => "Empty",
    }
}

/// What that means, in a line.
pub fn pipeline_meaning(of: Pipeline) -> &'static str {
    match of {
        Pipeline::Today => "What is open today is decided first; what starts now takes its cycle to close.",
        Pipeline::Steady => "The same every period: as many opportunities come in as are decided.",
        Pipeline::Empty => "Nothing is open: every deal has to start now and still close in time.",
    }
}

/// The levers of the first view, and those of the whole job behind it, in groups
/// under a heading.
pub const FIRST_VIEW: [(&str, Job, &[Input]); 3] = [
    ("The goal", Job::Goal, &[Input::Target]),
    ("Managing opportunities", Job::Opportunities, &[Input::WinRate, Input::DealSize, Input::CycleWeeks]),
    ("Prospecting", Job::Prospecting, &[Input::MeetingRate, Input::QualificationRate]),
];

/// See [`FIRST_VIEW`].
pub const WHOLE_JOB: [(&str, Job, &[Input]); 7] = [
    (
        "Managing opportunities",
        Job::Opportunities,
        &[Input::NoDecisionRate, Input::HoursPerOpportunity, Input::HoursPerOpenWeek],
    ),
    ("Prospecting", Job::Prospecting, &[Input::HoursPerProspect]),
    ("Growing accounts", Job::Accounts, &[Input::AccountRevenue, Input::AccountHours]),
    ("Partners", Job::Partners, &[Input::PartnerOpportunities, Input::PartnerHours]),
    ("The week", Job::Week, &[Input::Sellers, Input::HoursPerWeek, Input::ReportingHours]),
    ("Time and pipeline", Job::Goal, &[Input::PeriodWeeks, Input::OpenOpportunities]),
    ("Chance", Job::Opportunities, &[Input::DealSizeVariation, Input::WinRateEvidence]),
];

/// The page's fixed words.
pub mod page {
    pub const BRAND: &str = "Headpin";
    pub const PLAN_ACTIONS: &str = "This plan";
    pub const UNDO: &str = "Undo";
    pub const RESET_ALL: &str = "Reset all";
    pub const PIN: &str = "These are my numbers";
    pub const REACH_THE_TARGET: &str = "To reach the target";
    pub const IN_YOUR_HOURS: &str = "What your hours bring";
    pub const RANKED_LEVERS: &str = "Levers";
    pub const HOW: &str = "The line over each slider is the prospecting your target takes anywhere along it. Grey is today, solid is now; the drop is what doubling, or halving, that one would save.";
    pub const START_FROM: &str = "Start from";
    pub const PERIOD: &str = "Period";
    pub const PERIOD_MEANING: &str = "Target, existing customers and partners go with it, in proportion.";
    pub const PIPELINE: &str = "Pipeline";
    pub const HALF: &str = "½";
    pub const TODAY: &str = "today";
    pub const TWICE: &str = "×2";
    pub const A_WEEK: &str = "a week";
    pub const PROSPECTS_THEN: &str = "prospects a week then";
    pub const HOURS_THEN: &str = "hours a week then";
    pub const THE_WHOLE_JOB: &str = "The whole job";
    pub const LEADS: &str = "your One Thing";
    pub const COUNTED: &str = "Or type it like 7 of 40";
    pub const COUNTED_MEANS: &str = ", as it was counted";
    pub const RIPPLE: &str = "The ripple";
    pub const CURRENCY: &str = "Currency";
    pub const ONE_THING: &str = "Your One Thing";
    pub const STEP: &str = "How far each lever is moved";
    pub const PRESS: &str = "Press a row to make its move.";
    pub const WHAT_NEXT: &str = "What comes next";
    pub const NOW: &str = "now";
    pub const ODDS: &str = "The odds";
    pub const BETTER_ODDS: &str = "Prospects it takes for better odds";
    pub const METHOD: &str = "The method";
    pub const CHANGE: &str = "change";
    pub const CHANGE_REACH: &str = "Change how far each lever can go, and how soon";
    pub const REACH_MEANING: &str = "How many times as good it can get (of a rate, its odds), and the weeks of focus that bring it half of the way there.";
    pub const RESET_ASSUMPTIONS: &str = "reset all of these";
    pub const SOURCES: &str = "Sources: David Brock\u{2019}s essays on the whole job, false choices and the One Thing; Little\u{2019}s law; the sales velocity equation; CALLPLAN (Lodish, 1971). For scale: of forecast deals in 2018, 47\u{202f}% were won, 32\u{202f}% lost, 21\u{202f}% ended undecided (CSO Insights, 2018). Your win rate counts every qualified opportunity, so it is usually lower.";
    pub const RESET: &str = "reset";
    pub const JOB: &str = "The whole job";
    pub const BALANCE: &str = "Balance";
    pub const SPLIT: &str = "Hours a week by job, all but reporting";
    pub const CHOICES: [&str; 2] = ["Put the whole week into one job", "Or leave one out"];
    pub const YEAR: &str = "The year";
    pub const OPEN_BY_WEEK: &str = "Open opportunities";
    pub const BOOKED_BY_WEEK: &str = "Booked each week";
    pub const GREY: &str = "grey: no pause";
    pub const PAUSE: [(&str, &str); 2] = [("Pause of", WEEKS), ("from week", "")];
    pub const WEEKS: &str = "weeks";
    pub const LESS_AND_MORE: [&str; 2] = ["one less", "one more"];
    pub const NUMBERS: &str = "The numbers";
    pub const FOOT: &str = "Runs on this device. Sends nothing, stores nothing.";
}
