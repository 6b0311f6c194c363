//! The fixed words of the page.

pub const BRAND: &str = "Headpin";
pub const PLAN_ACTIONS: &str = "This plan";
pub const UNDO: &str = "Undo";
pub const RESET_ALL: &str = "Reset all";
pub const PIN: &str = "These are my numbers";
pub const CURRENCY: &str = "Currency";
pub const FOOT: &str = "Runs on this device. Sends nothing, stores nothing.";

pub const NOT_LOADED: &str = "The rest of the page did not load.";
pub const TRY_AGAIN: &str = "try again";

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
/// The same for a screen reader, which begins with the visible text.
pub const COUNTED_IN_FULL: &str = "Or type it like 7 of 40, as you counted it";
pub const RESET: &str = "reset";
pub const CHANGE: &str = "change";
pub const NUMBERS: &str = "The numbers";

pub const RIPPLE: &str = "The ripple";

pub const ONE_THING: &str = "Your One Thing";
pub const STEP: &str = "How far each lever is moved";
pub const PRESS: &str =
    "Press a row to make that move. At the end of a row, say whether it is easier or harder for you.";

pub const WHAT_NEXT: &str = "What comes next";

pub const WEEK: &str = "Your week";

pub const BALANCE: &str = "Balance";
pub const SPLIT: &str = "Hours a week by job, without reporting";
pub const CHOICES: [&str; 2] = ["Put the whole week into one job", "Or leave one out"];

pub const MORE_OR_BETTER: &str = "More, or better? Both with a steady pipeline";

pub const ODDS: &str = "The odds";
pub const BETTER_ODDS: &str = "What better odds take";

pub const YEAR: &str = "The year";
pub const OPEN_BY_WEEK: &str = "Open opportunities";
pub const BOOKED_BY_WEEK: &str = "Booked each week";
pub const HOURS_BY_WEEK: &str = "Hours each week";
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

/// The words for one of the two numbers of the pause.
pub struct PauseField {
    pub label: &'static str,
    pub unit: &'static str,
    /// The accessible names of its minus and plus buttons.
    pub down: &'static str,
    pub up: &'static str,
}

pub const METHOD: &str = "The method";
pub const CHANGE_COUPLINGS: &str = "Change what moves with what";
pub const COUPLINGS_MEANING: &str = "Moving a number takes others along; typing one changes nothing else. With an exponent of 0, moving it takes nothing along; with 1, both change in proportion; with 0.5, 10 percent more of the one brings about 5 percent more of the other.";
pub const TO_TRY: &str = "To try:";
pub const ON: &str = "on";
pub const OFF: &str = "off";
pub const CHANGE_REACH: &str = "Change how far each lever can go, and how soon";
pub const REACH_MEANING: &str = "How many times as good it can get (for a rate, its odds), and how many weeks of focus take it halfway there.";
pub const RESET_ASSUMPTIONS: &str = "reset all assumptions";
