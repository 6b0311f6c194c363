//! Panel 2: the levers, in the groups of the jobs, and what they start from.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::VList;

use super::lever::Lever;
use super::panel::numbers;
use super::press::{button, radio, sends};
use super::sheet::Sheet;
use super::state::{Action, State};
use super::still::{Of, still};
use crate::model::{Input, Job, Pipeline, Plan, Preset, evaluate};
use crate::text::answer::Side;
use crate::text::levers::{table, whole_job};
use crate::text::words::{self, PERIODS, page};
use crate::text::{Locale, differs, findings};

/// What they are made from.
#[derive(Clone, PartialEq)]
pub struct Props {
    pub today: Plan,
    pub now: Plan,
    /// Now as it was when nothing was held.
    pub resting: Plan,
    pub whole_job: bool,
    /// Which are the One Thing.
    pub leaders: Rc<Vec<Input>>,
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
    let mut sheet = Sheet::of("section", &["class", "aria-labelledby"], &["levers", "h-levers"]);
    sheet.open("div", "lever-head");
    sheet.open("div", "words");
    let person = Preset::ALL.into_iter().find(|preset| props.today == preset.plan());
    let story = person.map(|preset| [" · ", &words::story(preset)].concat());
    sheet.text("p", "kicker", [page::RANKED_LEVERS, &story.unwrap_or_default()].concat());
    sheet.with("h2", &["id"], &["h-levers"]);
    sheet.say(heading);
    sheet.close();
    sheet.close();
    sheet.fixed("p", "how", page::HOW);
    sheet.open("div", "start");
    presets(&mut sheet, person, &props.dispatch);
    framing(&mut sheet, props);
    sheet.close();
    sheet.close();
    columns(&mut sheet);
    for group in &words::FIRST_VIEW {
        group_of(&mut sheet, props, group);
    }
    let values = ["button", "more", if props.whole_job { "true" } else { "false" }, "whole-job"];
    let toggle = sends(&props.dispatch, Action::WholeJob(!props.whole_job));
    sheet.button(&["type", "class", "aria-expanded", "aria-controls"], &values, toggle);
    sheet.fixed("span", "", page::THE_WHOLE_JOB);
    sheet.text("small", "", whole_job(&props.leaders));
    sheet.close();
    sheet.with("div", &["id"], &["whole-job"]);
    if props.whole_job {
        for group in &words::WHOLE_JOB {
            group_of(&mut sheet, props, group);
        }
    }
    sheet.close();
    let Props { today, resting, whole_job, locale, .. } = *props;
    sheet.open("div", "lever-foot");
    sheet.add(still(Of::Curves(Curves { today, resting, whole_job, locale }.into())));
    // Where whoever typed their numbers ends.
    let moved = props.today != props.now;
    button(&mut sheet, "text", page::PIN, "", moved, sends(&props.dispatch, Action::Pin));
    sheet.done()
}

/// What the table of the curves is made from: it settles on release.
#[derive(Clone, PartialEq)]
pub struct Curves {
    today: Plan,
    resting: Plan,
    whole_job: bool,
    locale: Locale,
}

/// The curves in numbers.
pub fn curves(Curves { today, resting, whole_job, locale }: &Curves) -> Html {
    numbers(table(today, resting, *whole_job, *locale))
}

/// What stands over the levers' columns.
fn columns(sheet: &mut Sheet) {
    sheet.with("div", &["class", "aria-hidden"], &["lever-cols", "true"]);
    sheet.fixed("span", "", "");
    sheet.fixed("span", "", "");
    sheet.open("span", "scale");
    sheet.fixed("i", "at-half", page::HALF);
    sheet.fixed("i", "at-one", page::TODAY);
    sheet.fixed("i", "at-two", page::TWICE);
    sheet.close();
    sheet.fixed("span", "", page::PROSPECTS_THEN);
    sheet.close();
}

/// One group under its heading. An input that is absent from the plan has no
/// lever: a steady pipeline has no number open today.
fn group_of(sheet: &mut Sheet, props: &Props, (title, job, inputs): &(&'static str, Job, &[Input])) {
    let there = |input: &&Input| props.now.get(**input).is_some();
    let levers = inputs.iter().filter(there).map(|input| lever(*input, props)).collect();
    sheet.with("div", &["class", "data-job"], &["group", job_name(*job)]);
    sheet.fixed("h3", "", title);
    sheet.add(VList::with_children(levers, None).into());
    sheet.close();
}

#[inline(never)]
fn lever(input: Input, props: &Props) -> Html {
    let Props { today, now, resting, leaders, locale, dispatch, .. } = props;
    html! {
        <Lever
            key={input as usize}
            {input}
            today={*today}
            now={*now}
            resting={*resting}
            leads={leaders.contains(&input)}
            locale={*locale}
            {dispatch}
        />
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

fn presets(sheet: &mut Sheet, chosen: Option<Preset>, dispatch: &UseReducerDispatcher<State>) {
    sheet.open("p", "presets");
    sheet.fixed("span", "", page::START_FROM);
    for preset in Preset::ALL {
        let (name, story) = (words::preset(preset).0, words::story(preset));
        let taken = if chosen == Some(preset) { "true" } else { "false" };
        let start = sends(dispatch, Action::Start(preset));
        sheet.button(&["type", "class", "title", "aria-pressed"], &["button", "text", &story, taken], start);
        sheet.word(name);
        sheet.close();
    }
    sheet.close();
}

/// The period and the pipeline: how the question is put, on both sides alike.
fn framing(sheet: &mut Sheet, props: &Props) {
    let dispatch = &props.dispatch;
    sheet.open("div", "framing");
    sheet.open("fieldset", "choice");
    sheet.fixed("legend", "", page::PERIOD);
    for period in PERIODS {
        let chosen = !differs(period.weeks, props.now.period_weeks);
        let choose = sends(dispatch, Action::Period(period.weeks));
        radio(sheet, "period", period.name, page::PERIOD_MEANING, chosen, choose);
    }
    sheet.close();
    sheet.open("fieldset", "choice");
    sheet.fixed("legend", "", page::PIPELINE);
    for pipeline in Pipeline::ALL {
        let chosen = pipeline == Pipeline::of(&props.now);
        let choose = sends(dispatch, Action::Pipeline(pipeline));
        radio(
            sheet,
            "pipeline",
            words::pipeline(pipeline),
            words::pipeline_meaning(pipeline),
            chosen,
            choose,
        );
    }
    sheet.close();
    sheet.close();
}
