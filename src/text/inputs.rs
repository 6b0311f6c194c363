//! The words around the inputs: the heading over them, and for each input its picture, its ×2 or ½ button,
//! its field and its table.

mod doubling;

use crate::model::{Input, Measure, Pipeline, Unit, differs};
use crate::session::facts::{Doubling, InputFacts};
use crate::session::groups::{FIRST_VIEW, MORE_INPUTS, inputs_of};
use crate::session::{Facts, Tone};

use super::couplings;
use super::hours::{NO_WEEK_IS_LONG_ENOUGH, too_long};
use super::plural::Forms;
use super::rounded::Rounded;
use super::table::NONE;
use super::template::{self, fill, fill_named};
use super::words::{self, Last};
use super::{Locale, Table};

pub use doubling::{Readout, apart, double, readout};

/// The heading over the inputs. Call it with facts at rest: a heading that grew by a line during a drag
/// would push the slider from under the thumb.
pub fn heading(facts: &Facts, locale: Locale) -> String {
    let input = match facts.moved[..] {
        [] => return "The deeper the drop, the more a lever saves".into(),
        [input] => input,
        _ => {
            let count = words::number_first(facts.moved.len());
            return fill("{count} levers moved: every line shows what is left to gain", &[("count", &count)]);
        }
    };
    let [was, is] = [&facts.today, &facts.now].map(|side| side.outcome.hold_target.prospects_per_week);
    let template = match Tone::when_less_is_better(was, is) {
        Tone::Better => "{change}: every other line drops with it",
        Tone::Worse if is.is_none() => "{change}: the target is out of reach",
        Tone::Worse => "{change}: every other line rises with it",
        Tone::Neutral => "{change}: it takes as many prospects as before",
    };
    fill(template, &[("change", &movement(input, facts, locale))])
}

/// "Win rate doubled", "Sales cycle halved", "Win rate 25% → 30%".
fn movement(input: Input, facts: &Facts, locale: Locale) -> String {
    let name = ("name", words::input(input).name);
    let [was, is] = [&facts.today, &facts.now].map(|side| side.plan.get(input));
    let (Some(was), Some(is)) = (was, is) else { return fill("{name} changed", &[name]) };
    if was > 0.0 && !differs(is, 2.0 * was) {
        fill("{name} doubled", &[name])
    } else if was > 0.0 && !differs(is, 0.5 * was) {
        fill("{name} halved", &[name])
    } else {
        fill("{name} {change}", &[name, ("change", &locale.change(input, was, is))])
    }
}

/// What the button for more inputs leads to, with the name of the One Thing if it is among them.
pub fn more_inputs(leaders: &[Input]) -> String {
    let behind = || inputs_of(&MORE_INPUTS);
    let count = behind().count().to_string();
    let leaders: Vec<Input> = behind().filter(|input| leaders.contains(input)).collect();
    if leaders.is_empty() {
        return fill(
            "{count} numbers: no decision, existing customers, partners, hours, reporting",
            &[("count", &count)],
        );
    }
    let leaders = words::listed(&leaders, Last::Or);
    fill("{count} numbers, your One Thing among them: {leaders}", &[("count", &count), ("leaders", &leaders)])
}

/// The measured figure as text.
fn shown(measure: Measure, figure: Option<f64>, locale: Locale) -> String {
    match (figure, measure) {
        (None, _) => NONE.into(),
        (Some(figure), Measure::Prospects) => locale.count_never_zero(figure),
        (Some(figure), Measure::Hours) => {
            let hours = too_long(figure, 1.0, locale).unwrap_or_else(|| locale.count(figure));
            fill("{hours} h", &[("hours", &hours)])
        }
    }
}

/// Today's figure, for the axis; empty if there is none.
pub fn level(facts: &InputFacts, locale: Locale) -> String {
    match facts.today_figure {
        None => String::new(),
        figure => shown(facts.input.row().measure, figure, locale),
    }
}

/// The curves over the sliders in numbers: what the target takes with each input at half of today's value,
/// at today's, at now's and at twice today's, and the others as they are now. A dash where an input cannot
/// have that value or the target is out of reach.
pub fn table(facts: &Facts, with_more_inputs: bool, locale: Locale) -> Table {
    let more = inputs_of(&MORE_INPUTS).filter(|_| with_more_inputs);
    let row = |input: Input| {
        let (was, is) = (facts.today.plan.get(input)?, facts.resting.plan.get(input)?);
        let mut row = vec![words::input(input).name.into()];
        for value in [0.5 * was, was, is, 2.0 * was] {
            row.push(shown(input.row().measure, facts.figure_at(input, value), locale));
        }
        Some(row)
    };
    let caption = "What the target takes with each lever elsewhere: prospects a week, or hours";
    let head = ["", "½ today", "Today", "Now", "×2 today"];
    template::table(caption, &head, inputs_of(&FIRST_VIEW).chain(more).filter_map(row).collect())
}

/// The definition under an input's name, with the period in it, and what moving it moves along.
pub fn definition(input: Input, facts: &Facts, locale: Locale) -> String {
    let plan = &facts.now.plan;
    let meaning = fill_named(words::input(input).definition, &[("period", &words::within(plan, locale))]);
    let is_steady = Pipeline::of(plan) == Pipeline::Steady;
    let hours_only = (input == Input::CycleWeeks && is_steady)
        .then(|| "In a steady pipeline, a shorter cycle saves hours, not prospects.".into());
    let pulled = couplings::pulls(input, &facts.today.plan, facts.now.assumptions(), locale);
    [Some(meaning), hours_only, pulled].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

/// What the picture over a slider shows, in a sentence with its numbers; `None` if the input has no value.
pub fn picture(facts: &InputFacts, locale: Locale) -> Option<String> {
    let input = facts.input;
    let Doubling { before, after, value, is_capped, is_exhausted, .. } = facts.resting_doubling?;
    let name = ("name", words::input(input).name);
    let Some(level) = before else { return Some(fill("{name}: the target is out of reach here.", &[name])) };
    if input.row().measure == Measure::Hours && too_long(level, 1.0, locale).is_some() {
        return Some(fill("{name}: {verdict} here.", &[name, ("verdict", NO_WEEK_IS_LONG_ENOUGH)]));
    }
    let then = match after {
        _ if is_exhausted && is_capped => "it is at its limit",
        _ if value == 0.0 && input.row().lower_is_better => "there is nothing to halve",
        _ if value == 0.0 => "there is nothing to double",
        None if is_capped => "out of reach at {value}, its limit",
        None => "out of reach at {value}",
        Some(_) if is_capped => "{to} at {value}, its limit",
        Some(_) => "{to} at {value}",
    };
    let (to, at) = (shown(input.row().measure, after, locale), locale.value(input, value));
    let then = fill_named(then, &[("to", &to), ("value", &at)]);
    let forms = match input.row().measure {
        Measure::Prospects => Forms {
            one: "{name} over its whole range: now {level} prospect a week; {then}.",
            other: "{name} over its whole range: now {level} prospects a week; {then}.",
        },
        Measure::Hours => Forms {
            one: "{name} over its whole range: now {level} hour a week; {then}.",
            other: "{name} over its whole range: now {level} hours a week; {then}.",
        },
    };
    let rounded = Rounded::count(level);
    Some(fill(
        locale.language.form(forms, rounded),
        &[name, ("level", &locale.write(rounded)), ("then", &then)],
    ))
}

/// The accessible name of its minus or plus button: "Win rate down one step".
pub fn nudge(input: Input, up: bool) -> String {
    let template = if up { "{name} up one step" } else { "{name} down one step" };
    fill(template, &[("name", words::input(input).name)])
}

/// "today 25%": beside an input that has moved.
pub fn today(input: Input, value: f64, locale: Locale) -> String {
    fill("today {value}", &[("value", &locale.value(input, value))])
}

/// The accessible name of its reset button: "Reset the win rate to 25%".
pub fn reset(input: Input, value: f64, locale: Locale) -> String {
    let value = locale.value(input, value);
    fill("Reset {the} to {value}", &[("the", words::input(input).the), ("value", &value)])
}

/// The accessible name of the button that leads to its field, which begins with the visible text: "change
/// the win rate".
pub fn change(input: Input) -> String {
    fill("change {the}", &[("the", words::input(input).the)])
}

/// The label at the end of a slider: its value, and "at most" if the input cannot go further.
pub fn end(input: Input, value: f64, limit: bool, locale: Locale) -> String {
    let value = match input.row().unit {
        Unit::Weeks => fill("{weeks} wk", &[("weeks", &locale.amount(value))]),
        Unit::Money if value < 1_000.0 => locale.signed(&locale.decimals(value, 2)),
        _ => locale.value(input, value),
    };
    if limit { fill("{value} at most", &[("value", &value)]) } else { value }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Plan;
    use crate::session::Action;

    const EN: Locale = Locale::PLAIN;

    fn of(plan: Plan, input: Input) -> InputFacts {
        Facts::after(plan, &[]).input(input).unwrap()
    }

    #[test]
    fn the_heading_says_what_was_moved_and_what_follows() {
        let plan = Plan::default();
        let steady = Plan { open_opportunities: None, ..plan };
        for (plan, actions, said) in [
            (plan, &[][..], "The deeper the drop, the more a lever saves"),
            (plan, &[Action::Double(Input::WinRate)], "Win rate doubled: every other line drops with it"),
            (
                plan,
                &[Action::Slide(Input::WinRate, 0.2)],
                "Win rate 25% → 20%: every other line rises with it",
            ),
            (plan, &[Action::Slide(Input::WinRate, 0.0)], "Win rate 25% → 0%: the target is out of reach"),
            (
                steady,
                &[Action::Double(Input::CycleWeeks)],
                "Sales cycle halved: it takes as many prospects as before",
            ),
            (
                plan,
                &[Action::Double(Input::WinRate), Action::Double(Input::DealSize)],
                "Two levers moved: every line shows what is left to gain",
            ),
        ] {
            assert_eq!(heading(&Facts::after(plan, actions), EN), said);
        }
    }

    #[test]
    fn more_inputs_name_the_one_thing_where_it_is_among_them() {
        assert_eq!(
            more_inputs(&[Input::WinRate]),
            "15 numbers: no decision, existing customers, partners, hours, reporting"
        );
        assert_eq!(
            more_inputs(&[Input::WinRate, Input::NoDecisionRate, Input::AccountRevenue]),
            "15 numbers, your One Thing among them: fewer no-decisions or account revenue"
        );
    }

    #[test]
    fn a_picture_is_told_with_its_numbers() {
        let plan = Plan::default();
        for (plan, input, said) in [
            (plan, Input::WinRate, "Win rate over its whole range: now 20 prospects a week; 5 at 50%."),
            (
                plan,
                Input::ReportingHours,
                "Reporting over its whole range: now 47 hours a week; 44 h at 3 h.",
            ),
            (
                Plan { win_rate: 0.65, ..plan },
                Input::WinRate,
                "Win rate over its whole range: now 1.8 prospects a week; it is at its limit.",
            ),
            (Plan { win_rate: 0.0, ..plan }, Input::DealSize, "Deal size: the target is out of reach here."),
        ] {
            assert_eq!(picture(&of(plan, input), EN).unwrap(), said);
        }
    }

    #[test]
    fn a_definition_names_the_period() {
        let plan = Plan::default();
        let definition = |input, plan| definition(input, &Facts::after(plan, &[]), EN);
        assert_eq!(
            definition(Input::Target, plan),
            "What you have to book this year, existing customers included."
        );
        let steady = Plan { open_opportunities: None, ..plan };
        assert!(
            definition(Input::CycleWeeks, steady).ends_with("a shorter cycle saves hours, not prospects.")
        );
        for input in Input::all() {
            assert!(!definition(input, plan).contains('{'), "{input:?}");
        }
    }

    #[test]
    fn a_table_has_a_row_for_each_input_that_has_a_value() {
        let facts = Facts::after(Plan { open_opportunities: None, ..Plan::default() }, &[]);
        let [few, all] = [false, true].map(|with_more_inputs| table(&facts, with_more_inputs, EN).rows);
        assert_eq!((few.len(), all.len()), (6, 20));
        assert!(all.iter().all(|row| row.len() == 5));
        assert_eq!(few[1][0], "Win rate");
        assert_eq!(few[1][2], few[1][3], "now is where today is");
    }

    #[test]
    fn the_small_words_carry_their_value() {
        assert_eq!(today(Input::WinRate, 0.25, EN), "today 25%");
        assert_eq!(reset(Input::WinRate, 0.25, EN), "Reset the win rate to 25%");
        assert_eq!(nudge(Input::WinRate, false), "Win rate down one step");
        assert_eq!(end(Input::WinRate, 0.65, true, EN), "65% at most");
        assert_eq!(end(Input::CycleWeeks, 39.0, false, EN), "39 wk");
        assert_eq!(end(Input::DealSize, 0.0, false, EN), "$0");
        assert_eq!(level(&of(Plan::default(), Input::ReportingHours), EN), "47 h");
    }
}
