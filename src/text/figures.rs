//! The four figures under the answer: what they count and what they say.

use crate::model::{LONGEST_WEEK, differs_or_absent};
use crate::session::{Facts, Scenario, Tone};

use super::hours::{format_distinctly, round_distinctly, spare, too_long};
use super::plural::Forms;
use super::rounded::Rounded;
use super::table::NONE;
use super::template::fill;
use super::words::page;
use super::{Locale, chance};

/// One of the four large figures, with the values its gauge shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    pub number: String,
    /// What it counts, following the number.
    pub unit: String,
    /// A shorter unit, for the narrow bar.
    pub short: String,
    /// What it means, under the gauge.
    pub note: String,
    pub note_tone: Tone,
    /// "today 20" if that differs, otherwise empty.
    pub today: String,
    /// Whether the change from today to now is good news.
    pub tone: Tone,
    pub gauge: Gauge,
    /// The gauge at rest. The scale is chosen for this one.
    pub resting: Gauge,
    /// Whether the values are chances, which a gauge shows as dots.
    pub shows_dots: bool,
}

/// What a gauge shows: today's value, now's value, and the mark that both are compared with.
pub type Gauge = [Option<f64>; 3];

/// The prospects and the hours it takes to reach the target; where you land in the hours you have, and how
/// likely the target is then.
pub fn figures(facts: &Facts, locale: Locale) -> [Figure; 4] {
    [prospects(facts, locale), hours(facts, locale), landing(facts, locale), odds(facts, locale)]
}

/// The gauge of a value, now and at rest, with its mark.
fn gauges(
    facts: &Facts,
    value: fn(&Scenario) -> Option<f64>,
    mark: fn(&Scenario) -> Option<f64>,
) -> [Gauge; 2] {
    let today = value(&facts.today);
    [&facts.now, &facts.resting].map(|now| [today, value(now), mark(now)])
}

fn prospects(facts: &Facts, locale: Locale) -> Figure {
    let [gauge, resting] =
        gauges(facts, |scenario| scenario.outcome.hold_target.prospects_per_week, |_| None);
    let [was, is, _] = gauge;
    Figure {
        number: is.map_or(NONE.into(), |is| locale.count_never_zero(is)),
        unit: prospects_a_week(is.unwrap_or_default(), locale).into(),
        short: page::A_WEEK.into(),
        note: if is.is_some() { "new prospects to pursue" } else { "out of reach" }.into(),
        note_tone: Tone::Neutral,
        today: today(gauge, was.map(|was| locale.count_never_zero(was))),
        tone: Tone::when_less_is_better(was, is),
        gauge,
        resting,
        shows_dots: false,
    }
}

fn hours(facts: &Facts, locale: Locale) -> Figure {
    // A gauge shows no more than a week has.
    let shown = |scenario: &Scenario| scenario.hours_each().map(|hours| hours.min(LONGEST_WEEK));
    let [gauge, resting] = gauges(facts, shown, |scenario| Some(scenario.plan.hours_per_week));
    let too_long = |scenario: &Scenario| too_long(scenario.hours_each()?, 1.0, locale);
    let [was, is, _] = gauge;
    let have = facts.now.plan.hours_per_week;
    let (needed, have_text) = format_distinctly(is.unwrap_or_default(), have, locale);
    let note_tone = match is.map(|is| Tone::when_less_is_better(Some(have), Some(is))) {
        Some(Tone::Worse) => Tone::Worse,
        _ => Tone::Neutral,
    };
    Figure {
        number: too_long(&facts.now).unwrap_or_else(|| is.map_or(NONE.into(), |_| needed)),
        unit: fill(of_hours(&facts.now, locale), &[("hours", &have_text)]),
        short: fill("of {hours} h", &[("hours", &have_text)]),
        note: spare(facts.now.hours_each(), have, 1.0, locale),
        note_tone,
        today: today(gauge, too_long(&facts.today).or(was.map(|was| locale.whole(was)))),
        tone: Tone::when_less_is_better(was, is),
        gauge,
        resting,
        shows_dots: false,
    }
}

fn landing(facts: &Facts, locale: Locale) -> Figure {
    let [gauge, resting] = gauges(facts, Scenario::revenue, |scenario| Some(scenario.plan.target));
    let [was, is, _] = gauge;
    Figure {
        number: is.map_or(NO_LIMIT.into(), |is| locale.money(is)),
        unit: String::new(),
        short: String::new(),
        note: fill("target {money}", &[("money", &locale.money(facts.now.plan.target))]),
        note_tone: Tone::Neutral,
        today: today(gauge, was.map(|was| locale.money(was))),
        tone: Tone::when_more_is_better(was, is),
        gauge,
        resting,
        shows_dots: false,
    }
}

fn odds(facts: &Facts, locale: Locale) -> Figure {
    let [was, is] = [facts.today.chance(), facts.now.chance()];
    let gauge = [was, is, None];
    let unit = if is.is_some() { chance::OUT_OF } else { "" };
    Figure {
        number: is.map_or(NO_LIMIT.into(), |is| chance::in_twenty(is, locale)),
        unit: unit.into(),
        short: unit.into(),
        note: is.map_or("your hours set no limit".into(), |is| {
            fill("the odds: {percent}", &[("percent", &chance::percent(is, locale))])
        }),
        note_tone: Tone::Neutral,
        today: today(gauge, was.map(|was| chance::short_percent(was, locale))),
        tone: Tone::when_more_is_better(was, is),
        gauge,
        resting: gauge,
        shows_dots: true,
    }
}

const NO_LIMIT: &str = "no limit";

/// The unit of a number of prospects, shorter after a long number so that both always fit on one line.
fn prospects_a_week(prospects: f64, locale: Locale) -> &'static str {
    let shown = Rounded::whole(prospects);
    if shown.value >= 100.0 {
        page::A_WEEK
    } else if prospects > 0.0 && shown.value == 0.0 {
        "prospect a week"
    } else {
        locale.language.form(Forms { one: "prospect a week", other: "prospects a week" }, shown)
    }
}

/// The unit of a number of hours, shorter after a long number.
fn of_hours(now: &Scenario, locale: Locale) -> &'static str {
    let needed = now.hours_each().unwrap_or_default();
    let [needed, have] = round_distinctly(needed, now.plan.hours_per_week);
    let is_long = !now.fits_a_week() || needed.value >= 10.0 && needed.decimals > 0;
    if is_long {
        "of {hours}"
    } else if now.plan.sellers > 1.0 {
        locale.language.form(Forms { one: "of {hours} hour, each", other: "of {hours} hours, each" }, have)
    } else {
        locale.language.form(Forms { one: "of {hours} hour", other: "of {hours} hours" }, have)
    }
}

/// "today 20" if the value has moved, otherwise empty.
fn today([was, is, _]: Gauge, shown: Option<String>) -> String {
    if !differs_or_absent(was, is) {
        return String::new();
    }
    fill("today {value}", &[("value", shown.as_deref().unwrap_or(NONE))])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Input, Plan};
    use crate::session::Action;

    fn after(plan: Plan, actions: &[Action]) -> [Figure; 4] {
        figures(&Facts::after(plan, actions), Locale::PLAIN)
    }

    fn told(figure: &Figure) -> [&str; 4] {
        [&figure.number, &figure.unit, &figure.note, &figure.today]
    }

    #[test]
    fn the_first_figures_are_the_worked_ones() {
        let [prospects, hours, landing, odds] = after(Plan::default(), &[]);
        assert_eq!(told(&prospects), ["20", "prospects a week", "new prospects to pursue", ""]);
        assert_eq!(told(&hours), ["47", "of 40 hours", "7 too many", ""]);
        assert_eq!(
            (hours.note_tone, hours.tone, hours.short.as_str()),
            (Tone::Worse, Tone::Neutral, "of 40 h")
        );
        assert_eq!(told(&landing), ["$693K", "", "target $800K", ""]);
        assert_eq!(told(&odds), ["6", "in 20", "the odds: 29%", ""]);
    }

    #[test]
    fn what_moved_is_told_beside_today() {
        let [prospects, hours, landing, odds] = after(Plan::default(), &[Action::Slide(Input::WinRate, 0.3)]);
        assert_eq!(
            [&prospects, &hours, &landing].map(|figure| figure.today.as_str()),
            ["today 20", "today 47", "today $693K"]
        );
        assert_eq!([&prospects, &hours, &landing, &odds].map(|figure| figure.tone), [Tone::Better; 4]);
        assert_eq!(prospects.resting[1], prospects.gauge[0], "its scale waits for the hand");
    }

    #[test]
    fn a_unit_agrees_with_its_number_and_leaves_it_room() {
        let plan = Plan { account_revenue: 0.0, partner_opportunities: 0.0, ..Plan::default() };
        let unit = |target| {
            told(&after(Plan { target, open_opportunities: Some(0.0), ..plan }, &[])[0])[..2].join(" ")
        };
        assert_eq!(
            [10_000.0, 30_000.0, 8e5, 8e6].map(unit),
            ["<1 prospect a week", "1 prospect a week", "34 prospects a week", "342 a week"]
        );
        let one = Plan { hours_per_week: 1.0, ..plan };
        assert_eq!(after(one, &[])[1].unit, "of 1 hour");
        let team = Plan { sellers: 3.0, ..plan };
        assert_eq!(after(team, &[])[1].unit, "of 40 hours, each");
    }

    #[test]
    fn what_has_no_figure_says_so() {
        let plan = Plan { win_rate: 0.0, ..Plan::default() };
        let [prospects, hours, ..] = after(plan, &[]);
        assert_eq!(told(&prospects), ["\u{2013}", "prospects a week", "out of reach", ""]);
        assert_eq!(
            (told(&hours), hours.note_tone),
            (["\u{2013}", "of 40 hours", "out of reach", ""], Tone::Neutral)
        );
        let free = Plan {
            hours_per_prospect: 0.0,
            hours_per_opportunity: 0.0,
            hours_per_open_week: 0.0,
            ..Plan::default()
        };
        let [.., landing, odds] = after(free, &[]);
        assert_eq!(
            [told(&landing), told(&odds)],
            [["no limit", "", "target $800K", ""], ["no limit", "", "your hours set no limit", ""]]
        );
    }
}
