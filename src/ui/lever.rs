//! One lever, complete: name, definition, field, minus and plus, picture with
//! its slider, the big button, reset. What does not change with a step of another
//! lever is a component of its own, so that the step passes it by.

use yew::prelude::*;

use super::drawing::{fraction, picture};
use super::field;
use super::levers::job_name;
use super::press::{button, sends};
use super::sheet::Sheet;
use super::slider::Slider;
use super::state::{Action, State};
use super::still::{Of, still};
use crate::browser::dom;
use crate::chart::Track;
use crate::chart::sparkline::{Curve, Sparkline, Stand, figure, unit};
use crate::model::{Input, Job, Measure, Move, Plan};
use crate::text::levers::{self as say, Doubling, Readout};
use crate::text::reading::Limits;
use crate::text::words::{self, page};
use crate::text::{Locale, Tone, differs};

#[derive(PartialEq, Properties)]
pub struct Props {
    pub input: Input,
    pub today: Plan,
    pub now: Plan,
    /// Now as it was when nothing was held: what the scales are drawn for.
    pub resting: Plan,
    /// Whether it is the One Thing.
    pub leads: bool,
    pub locale: Locale,
    pub dispatch: UseReducerDispatcher<State>,
}

/// What is worked out once: a curve, or what the picture shows in words.
enum Kept {
    Curve(Curve),
    Words(Option<AttrValue>),
}

#[component]
pub fn Lever(props: &Props) -> Html {
    let Props { input, today, now, resting, leads, locale, dispatch } = props;
    let locale = *locale;
    let row = input.row();
    let track = Track::of(today, resting, *input);
    // What the picture says in words waits until the lever is let go.
    let kept = |plan: Plan, words: bool| {
        let (input, track) = (*input, track);
        move |_: &_| match words {
            true => Kept::Words(Doubling::of(&plan, input).map(|to| say::picture(input, &to, locale).into())),
            false => Kept::Curve(Curve::of(&plan, input, &track)),
        }
    };
    // Along its own axis a lever's curve does not depend on where the lever is,
    // so the one in hand draws none anew.
    let now_curve = use_memo((now.moved_to(*input, track.start), track), kept(*now, false));
    let today_curve = use_memo((*today, track), kept(*today, false));
    let label = use_memo((*resting, track), kept(*resting, true));
    let plot = use_node_ref();
    {
        let plot = plot.clone();
        use_effect_with((track.x(track.start), track.x(track.end)), move |(start, end)| {
            dom::set_property(plot.cast(), "--start", &fraction(*start));
            dom::set_property(plot.cast(), "--end", &fraction(*end));
        });
    }
    let (Some(value), Some(was), Some(doubling)) =
        (now.get(*input), today.get(*input), Doubling::of(now, *input))
    else {
        return Html::default();
    };
    let (Kept::Curve(now_curve), Kept::Curve(today_curve), Kept::Words(label)) =
        (&*now_curve, &*today_curve, &*label)
    else {
        return Html::default();
    };
    let today_figure = figure(today, row.measure);
    let drawing = Sparkline {
        track: &track,
        unit: unit(today_figure, figure(resting, row.measure)),
        now_curve,
        today_curve,
        today: Stand { value: was, figure: today_figure },
        now: Stand { value, figure: doubling.before },
        double: Stand { value: doubling.value, figure: doubling.after },
        times: Move::double(*input).factor * was,
        is_goal: row.job == Job::Goal,
        level: level(today_figure, row.measure, locale),
    }
    .draw();
    let keys = &["class", "data-job", "role", "aria-labelledby"];
    let mut sheet = Sheet::of("div", keys, &["lever", job_name(row.job), "group", &id("n", *input)]);
    sheet.add(still(Of::Lever(Part::Words(*input, say::definition(*input, now, locale).into(), *leads))));
    sheet.add(field::field(field::Of::Lever(*input, Limits::of(now, *input)), value, locale, dispatch));
    sheet.open("p", "was");
    if differs(value, was) {
        sheet.text("span", "today", say::today(*input, Some(was), locale));
        reset(&mut sheet, *input, was, dispatch, locale);
    }
    sheet.close();
    sheet.open("div", "lever-axis");
    sheet.open("div", "plot");
    sheet.place(&plot);
    sheet.add(html! { <Slider input={*input} {track} {value} {locale} {dispatch} /> });
    sheet.add(picture(drawing, "spark", label.clone()));
    sheet.add(still(Of::Lever(Part::Ends(*input, track, locale))));
    sheet.close();
    sheet.close();
    sheet.add(still(Of::Lever(Part::Double(*input, doubling.readout(*input, locale), dispatch.clone()))));
    sheet.done()
}

fn reset(sheet: &mut Sheet, input: Input, was: f64, dispatch: &UseReducerDispatcher<State>, locale: Locale) {
    let dispatch = dispatch.clone();
    let pressed = move |_| {
        dispatch.dispatch(Action::Reset(input));
        // The button goes with the difference; whoever pressed it stays at the lever.
        dom::focus(&id("s", input));
    };
    let label = say::reset(input, Some(was), locale);
    button(sheet, "text", page::RESET, &label, true, Box::new(pressed));
}

/// What of a lever need not be drawn anew with a step of another.
#[derive(Clone, PartialEq)]
pub enum Part {
    /// Its name and what it counts, and whether it is the One Thing.
    Words(Input, AttrValue, bool),
    /// The slider's line and its two ends in words.
    Ends(Input, Track, Locale),
    /// The big button, and what it would do.
    Double(Input, Readout, UseReducerDispatcher<State>),
}

pub fn part(part: &Part) -> Html {
    match part {
        Part::Words(input, definition, leads) => words_of(*input, definition, *leads),
        Part::Ends(input, track, locale) => ends(*input, track, *locale),
        Part::Double(input, readout, dispatch) => double(*input, readout, dispatch),
    }
}

fn words_of(input: Input, definition: &str, leads: bool) -> Html {
    let mut sheet = Sheet::new("div", "lever-words");
    sheet.open("div", "lever-title");
    sheet.with("label", &["class", "id", "for"], &["lever-name", &id("n", input), &id("f", input)]);
    sheet.word(words::input(input).name);
    sheet.close();
    if leads {
        sheet.word(" ");
        sheet.fixed("span", "leads", page::LEADS);
    }
    sheet.close();
    sheet.with("p", &["class", "id"], &["def", &id("d", input)]);
    sheet.say(definition.into());
    if input == Input::WinRate {
        sheet.word(" ");
        // A phone's keys for numbers have no letter and no stroke.
        let count = move |_| dom::type_words(&id("f", input));
        let label = [page::COUNTED, page::COUNTED_MEANS].concat();
        button(&mut sheet, "text", page::COUNTED, &label, true, Box::new(count));
    }
    sheet.done()
}

fn ends(input: Input, track: &Track, locale: Locale) -> Html {
    let limited = if track.limited { "true" } else { "" };
    let mut sheet = Sheet::of("p", &["class", "data-limit"], &["ends", limited]);
    for (end, limited) in [(track.start, false), (track.end, track.limited)] {
        sheet.text("span", "", say::end(input, end, limited, locale));
    }
    sheet.done()
}

fn double(input: Input, readout: &Readout, dispatch: &UseReducerDispatcher<State>) -> Html {
    let (sign, name) = say::double(input);
    let mut sheet = Sheet::new("div", "lever-double");
    button(&mut sheet, "times", sign, &name, !readout.spent, sends(dispatch, Action::Double(input)));
    sheet.open("p", "");
    let verdict = match readout.tone {
        Tone::Plain => "to",
        Tone::Better => "to is-better",
        Tone::Worse => "to is-worse",
    };
    sheet.text("span", verdict, readout.to.clone());
    // Where no head stands over the column.
    sheet.word(" ");
    sheet.fixed("small", "then", readout.unit);
    sheet.text("span", "sub", readout.at.clone());
    sheet.done()
}

/// Today's figure for the axis.
fn level(figure: Option<f64>, measure: Measure, locale: Locale) -> String {
    match (figure, measure) {
        (None, _) => String::new(),
        (Some(figure), Measure::Prospects) => locale.count_never_zero(figure),
        (Some(figure), Measure::Hours) => format!("{} h", locale.count(figure)),
    }
}

/// The id of a lever's part.
pub fn id(part: &str, input: Input) -> String {
    [part, "-", input.row().name].concat()
}
