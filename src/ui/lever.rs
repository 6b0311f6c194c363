//! One lever, complete: name, definition, field, minus and plus, picture with
//! its slider, the big button, reset. What does not change with a step of another
//! lever is a component of its own, so that the step passes it by.

use yew::prelude::*;

use super::drawing::{fraction, picture};
use super::element::{el, text};
use super::field::Field;
use super::levers::job_name;
use super::press::{button, sends};
use super::slider::Slider;
use super::state::{Action, State};
use super::still::{Of, Still};
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
    let Props { input, today, now, resting, locale, dispatch } = props;
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
    let still = |part: Part| html! { <Still of={Of::Lever(part)} /> };
    html! {
        <div class="lever" data-job={job_name(row.job)} role="group" aria-labelledby={id("n", *input)}>
            { still(Part::Words(*input, say::definition(*input, now, locale).into())) }
            <Field input={*input} {value} limits={Limits::of(now, *input)} {locale} {dispatch} />
            <p class="was">
                if differs(value, was) {
                    <span class="today">{ say::today(*input, Some(was), locale) }</span>
                    { reset(*input, was, dispatch, locale) }
                }
            </p>
            <div class="lever-axis">
                <div class="plot" ref={plot}>
                    <Slider input={*input} {track} {value} {locale} {dispatch} />
                    { picture(drawing, "spark", label.clone()) }
                    { still(Part::Ends(*input, track, locale)) }
                </div>
            </div>
            { still(Part::Double(*input, doubling.readout(*input, locale), dispatch.clone())) }
        </div>
    }
}

fn reset(input: Input, was: f64, dispatch: &UseReducerDispatcher<State>, locale: Locale) -> Html {
    let dispatch = dispatch.clone();
    let onclick = move |_| {
        dispatch.dispatch(Action::Reset(input));
        // The button goes with the difference; whoever pressed it stays at the lever.
        dom::focus(&id("s", input));
    };
    button("text", page::RESET, Some(say::reset(input, Some(was), locale)), true, onclick.into())
}

/// What of a lever need not be drawn anew with a step of another.
#[derive(Clone, PartialEq)]
pub enum Part {
    /// Its name and what it counts.
    Words(Input, AttrValue),
    /// The slider's line and its two ends in words.
    Ends(Input, Track, Locale),
    /// The big button, and what it would do.
    Double(Input, Readout, UseReducerDispatcher<State>),
}

pub fn part(part: &Part) -> Html {
    match part {
        Part::Words(input, definition) => words_of(*input, definition),
        Part::Ends(input, track, locale) => ends(*input, track, *locale),
        Part::Double(input, readout, dispatch) => double(*input, readout, dispatch),
    }
}

fn words_of(input: Input, definition: &AttrValue) -> Html {
    html! {
        <div class="lever-words">
            <label class="lever-name" id={id("n", input)} for={id("f", input)}>{ words::lever(input).name }</label>
            <p class="def" id={id("d", input)}>{ definition }</p>
        </div>
    }
}

fn ends(input: Input, track: &Track, locale: Locale) -> Html {
    let start = say::end(input, track.start, false, locale);
    let end = say::end(input, track.end, track.limited, locale);
    html! {
        <p class="ends" data-limit={track.limited.then_some("")}>
            { el("span", "", vec![text(start)]) }{ el("span", "", vec![text(end)]) }
        </p>
    }
}

fn double(input: Input, readout: &Readout, dispatch: &UseReducerDispatcher<State>) -> Html {
    let (sign, name) = say::double(input);
    let press = sends(dispatch, Action::Double(input));
    let verdict = match readout.tone {
        Tone::Plain => "to",
        Tone::Better => "to is-better",
        Tone::Worse => "to is-worse",
    };
    let told = vec![
        el("span", verdict, vec![text(readout.to.clone())]),
        el("span", "sub", vec![text(readout.at.clone())]),
    ];
    let button = button("times", sign, Some(name), !readout.spent, press);
    el("div", "lever-double", vec![button, el("p", "", told)])
}

/// Today's figure for the axis.
fn level(figure: Option<f64>, measure: Measure, locale: Locale) -> String {
    match (figure, measure) {
        (None, _) => String::new(),
        (Some(figure), Measure::Prospects) => locale.people(figure),
        (Some(figure), Measure::Hours) => format!("{} h", locale.count(figure)),
    }
}

/// The id of a lever's part.
pub fn id(part: &str, input: Input) -> String {
    format!("{part}-{}", input.row().name)
}
