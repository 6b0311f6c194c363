//! Panel 2: the levers, in the groups of the jobs, and what they start from.

use yew::prelude::*;

use super::element::{el, text};
use super::lever::Lever;
use super::press::sends;
use super::state::{Action, State};
use crate::model::{Input, Job, Plan, Preset, evaluate};
use crate::text::answer::Side;
use crate::text::words::{self, PERIODS, Pipeline, page};
use crate::text::{Locale, differs, findings};

/// What they are made from.
#[derive(Clone, PartialEq)]
pub struct Props {
    pub today: Plan,
    pub now: Plan,
    /// Now as it was when nothing was held.
    pub resting: Plan,
    pub whole_job: bool,
    pub locale: Locale,
    pub dispatch: UseReducerDispatcher<State>,
}

pub fn draw(props: &Props) -> Html {
    let locale = props.locale;
    // A heading that grew by a line would push the slider from under the thumb.
    let (today, resting) = (evaluate(&props.today), evaluate(&props.resting));
    let heading = findings::levers(
        Side { plan: &props.today, outcome: &today },
        Side { plan: &props.resting, outcome: &resting },
        locale,
    );
    let toggle = sends(&props.dispatch, Action::WholeJob(!props.whole_job));
    let say = |tag, class, words: &'static str| el(tag, class, vec![text(words)]);
    let words = vec![say("p", "kicker", page::LEVERS), html! { <h2 id="h-levers">{ heading }</h2> }];
    let start = vec![presets(&props.today, &props.dispatch), framing(props)];
    let head = vec![el("div", "words", words), say("p", "how", page::HOW), el("div", "start", start)];
    let scale = vec![
        say("i", "at-half", page::HALF),
        say("i", "at-one", page::TODAY),
        say("i", "at-two", page::TWICE),
    ];
    let columns = vec![
        el("span", "", Vec::new()),
        el("span", "", Vec::new()),
        el("span", "scale", scale),
        say("span", "", page::PROSPECTS_THEN),
    ];
    let group = |group| group_of(props, group);
    let whole_job = if props.whole_job { words::WHOLE_JOB.iter().map(group).collect() } else { Vec::new() };
    html! {
        <section class="levers" aria-labelledby="h-levers">
            { el("div", "lever-head", head) }
            <div class="lever-cols" aria-hidden="true">{ for columns }</div>
            { for words::FIRST_VIEW.iter().map(group) }
            <button type="button" class="more" aria-expanded={props.whole_job.to_string()} aria-controls="whole-job" onclick={toggle}>
                { say("span", "", page::THE_WHOLE_JOB) }{ say("small", "", page::WHOLE_JOB_HOLDS) }
            </button>
            <div id="whole-job">{ for whole_job }</div>
        </section>
    }
}

/// One group under its heading. An input that is absent from the plan has no
/// lever: a steady pipeline has no number open today.
fn group_of(props: &Props, (title, job, inputs): &(&'static str, Job, &[Input])) -> Html {
    let levers = inputs.iter().filter(|input| props.now.get(**input).is_some()).map(|input| {
        html! {
            <Lever
                key={*input as usize}
                input={*input}
                today={props.today}
                now={props.now}
                resting={props.resting}
                locale={props.locale}
                dispatch={props.dispatch.clone()}
            />
        }
    });
    html! {
        <div class="group" data-job={job_name(*job)}>
            <h3>{ *title }</h3>
            { for levers }
        </div>
    }
}

/// The job's name for the style sheet.
pub fn job_name(job: Job) -> &'static str {
    match job {
        Job::Goal => "goal",
        Job::Prospecting => "prospecting",
        Job::Opportunities => "opportunities",
        Job::Accounts => "accounts",
        Job::Partners => "partners",
        Job::Week => "week",
    }
}

fn presets(today: &Plan, dispatch: &UseReducerDispatcher<State>) -> Html {
    let buttons = Preset::ALL.into_iter().map(|preset| {
        let (name, story) = words::preset(preset);
        let onclick = sends(dispatch, Action::Start(preset));
        let taken = *today == preset.plan();
        html! { <button type="button" class="text" title={story} aria-pressed={taken.to_string()} {onclick}>{ name }</button> }
    });
    html! { <p class="presets"><span>{ page::START_FROM }</span>{ for buttons }</p> }
}

/// The period and the pipeline: how the question is put, on both sides alike.
fn framing(props: &Props) -> Html {
    let periods = PERIODS.map(|period| {
        let chosen = !differs(period.weeks, props.now.period_weeks);
        (period.name, page::PERIOD_MEANING, chosen, Action::Period(period.weeks))
    });
    let is = Pipeline::of(&props.now);
    let pipelines = Pipeline::ALL
        .map(|pipeline| (pipeline.name(), pipeline.meaning(), pipeline == is, Action::Pipeline(pipeline)));
    html! {
        <div class="framing">
            { choice(page::PERIOD, "period", &periods, &props.dispatch) }
            { choice(page::PIPELINE, "pipeline", &pipelines, &props.dispatch) }
        </div>
    }
}

fn choice(
    title: &'static str,
    name: &'static str,
    options: &[(&'static str, &'static str, bool, Action)],
    dispatch: &UseReducerDispatcher<State>,
) -> Html {
    let radios = options.iter().map(|&(words, meaning, chosen, action)| {
        let dispatch = dispatch.clone();
        let onchange = move |_| dispatch.dispatch(action);
        html! {
            <label title={meaning}><input type="radio" {name} checked={chosen} {onchange} /><span>{ words }</span></label>
        }
    });
    html! { <fieldset class="choice"><legend>{ title }</legend>{ for radios }</fieldset> }
}
