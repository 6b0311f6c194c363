//! One lever, complete: name, definition, field, minus and plus, picture with
//! its slider, the big button, reset.

use yew::prelude::*;

use super::drawing::Picture;
use super::field::Field;
use super::levers::job_name;
use super::slider::Slider;
use super::state::{Action, State};
use crate::chart::Track;
use crate::chart::sparkline::{Curve, Sparkline, Stand, figure, unit};
use crate::model::{Input, Job, Measure, Move, Plan, Step};
use crate::text::levers::{self as say, readout};
use crate::text::words::{self, page};
use crate::text::{Locale, Tone, differs};

#[derive(PartialEq, Properties)]
pub struct Props {
    pub input: Input,
    pub today: Plan,
    pub now: Plan,
    /// Now as it was when nothing was held: what the scales are drawn for.
    pub resting: Plan,
    pub dispatch: UseReducerDispatcher<State>,
}

#[component]
pub fn Lever(props: &Props) -> Html {
    let Props { input, today, now, resting, dispatch } = props;
    let locale = use_context::<Locale>().unwrap_or_default();
    let row = input.row();
    let track = Track::of(today, resting, *input);
    let curve = |plan: Plan| {
        let (input, track) = (*input, track);
        move |_: &_| Curve::of(&plan, input, &track)
    };
    // Along its own axis a lever's curve does not depend on where the lever is,
    // so the one in hand draws none anew.
    let now_curve = use_memo((now.moved_to(*input, track.start), track), curve(*now));
    let today_curve = use_memo((*today, track), curve(*today));
    let (Some(value), Some(was)) = (now.get(*input), today.get(*input)) else { return Html::default() };

    let moved = Move::step(now, *input, Step::Double).apply(now);
    let double = moved.value.unwrap_or(value);
    let spent = !differs(double, value);
    let at = |plan: &Plan, value: f64| Stand { value, figure: figure(plan, row.measure) };
    let (today_stand, now_stand, double_stand) = (at(today, was), at(now, value), at(&moved.plan, double));
    let readout =
        readout(*input, now_stand.figure, double_stand.figure, Some(double), moved.capped, spent, locale);
    let drawing = Sparkline {
        track: &track,
        unit: unit(today_stand.figure, figure(resting, row.measure)),
        now_curve: &now_curve,
        today_curve: &today_curve,
        today: today_stand,
        now: now_stand,
        double: double_stand,
        times: Move::step(today, *input, Step::Double).factor * was,
        is_goal: row.job == Job::Goal,
        level: level(today_stand.figure, row.measure, locale),
    }
    .draw();
    let label = AttrValue::from(say::picture(*input, now_stand.figure, &readout, locale));
    let ends =
        [say::end(*input, track.start, false, locale), say::end(*input, track.end, track.limited, locale)];
    let press = |action: Action| {
        let dispatch = dispatch.clone();
        move |_: MouseEvent| dispatch.dispatch(action)
    };
    let step = |sign: &'static str, up: bool| {
        let onclick = press(Action::Step(*input, up));
        html! { <button type="button" class="round" aria-label={say::step(*input, up)} {onclick}>{ sign }</button> }
    };
    html! {
        <div class="lever" data-job={job_name(row.job)} role="group" aria-labelledby={id("n", *input)}>
            <div class="lever-words">
                <label class="lever-name" id={id("n", *input)} for={id("f", *input)}>{ words::lever(*input).name }</label>
                <p class="def" id={id("d", *input)}>{ say::definition(*input, now, locale) }</p>
            </div>
            <Field input={*input} now={*now} {dispatch} minus={step("\u{2212}", false)} plus={step("+", true)} />
            <p class="was">
                if differs(value, was) {
                    <span class="today">{ say::today(*input, Some(was), locale) }</span>
                    <button
                        type="button"
                        class="text"
                        aria-label={say::reset(*input, Some(was), locale)}
                        onclick={press(Action::Reset(*input))}
                    >{ page::RESET }</button>
                }
            </p>
            <Slider input={*input} {track} {value} spoken={locale.spoken(*input, value)} {ends} {dispatch}>
                <Picture {drawing} class="spark" {label} />
            </Slider>
            <div class="lever-double">
                <button
                    type="button"
                    class="times"
                    aria-label={say::double(*input)}
                    aria-disabled={spent.then_some("true")}
                    onclick={press(Action::Double(*input))}
                >{ if row.falls { page::HALF } else { page::TWICE } }</button>
                <p>
                    <span class={classes!("to", verdict(readout.tone))}>{ readout.to }</span>
                    <span class="sub">{ readout.at }</span>
                </p>
            </div>
        </div>
    }
}

/// Today's figure for the axis.
fn level(figure: Option<f64>, measure: Measure, locale: Locale) -> String {
    match (figure, measure) {
        (None, _) => String::new(),
        (Some(figure), Measure::Prospects) => locale.people(figure),
        (Some(figure), Measure::Hours) => format!("{} h", locale.count(figure)),
    }
}

fn verdict(tone: Tone) -> Option<&'static str> {
    match tone {
        Tone::Plain => None,
        Tone::Better => Some("is-better"),
        Tone::Worse => Some("is-worse"),
    }
}

/// The id of a lever's part.
pub fn id(part: &str, input: Input) -> String {
    format!("{part}-{}", input.row().name)
}
