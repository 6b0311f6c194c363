//! The inputs, in the groups of the jobs, and what they start from.

use std::rc::Rc;

use yew::prelude::*;
use yew::virtual_dom::VList;

use super::buttons::{button, radio};
use super::env::Env;
use super::fold::numbers;
use super::input_row::InputRow;
use super::jobs::job_name;
use super::markup::{Tag, element, nodes};
use super::memo::{Block, memo};
use crate::model::{Input, Pipeline, Plan, Preset};
use crate::session::groups::{FIRST_VIEW, Group, MORE_INPUTS};
use crate::session::{Action, Facts, Foldable, PERIODS, Period, Unfolded};
use crate::text::inputs as say;
use crate::text::words::{self, page};

/// What they are made from.
#[derive(PartialEq)]
pub struct Inputs {
    pub facts: Rc<Facts>,
    pub unfolded: Unfolded,
    pub env: Env,
}

impl Block for Inputs {
    fn draw(&self) -> Html {
        let Inputs { facts, unfolded, env } = self;
        let heading = env.id("h-inputs");
        let shows_more = unfolded.contains(Foldable::MoreInputs);
        let more = env.id("more-inputs");
        let groups = |groups: &'static [Group]| nodes(groups.iter().map(|group| self.group(group)));
        element!(
            section,
            class = "levers",
            aria_labelledby = &heading,
            [
                self.head(heading),
                columns(),
                groups(&FIRST_VIEW),
                element!(
                    button,
                    r#type = "button",
                    class = "more",
                    aria_expanded = if shows_more { "true" } else { "false" },
                    aria_controls = &more,
                    [
                        element!(span, [page::MORE_INPUTS]),
                        element!(small, [say::more_inputs(facts.leaders())]),
                    ]
                )
                .onclick(env.sends(Action::Unfold(Foldable::MoreInputs, !shows_more))),
                element!(div, id = more, [shows_more.then(|| groups(&MORE_INPUTS))]),
                element!(
                    div,
                    class = "lever-foot",
                    [
                        memo(Curves { facts: facts.at_rest(), unfolded: *unfolded, env: env.clone() }),
                        // Where whoever typed their numbers ends.
                        button("text", page::PIN, String::new(), facts.is_moved(), env.sends(Action::Pin)),
                    ]
                ),
            ]
        )
        .html()
    }
}

impl Inputs {
    fn head(&self, heading: String) -> Tag {
        let Inputs { facts, env, .. } = self;
        let person = Preset::ALL.into_iter().find(|preset| facts.today.plan == preset.plan());
        let story = person.map(|preset| [" · ", words::story(preset)].concat()).unwrap_or_default();
        element!(
            div,
            class = "lever-head",
            [
                element!(
                    div,
                    class = "words",
                    [
                        element!(p, class = "kicker", [[page::LEVERS, &story].concat()]),
                        // A heading that grew by a line would push the slider from under the thumb.
                        element!(h2, id = heading, [say::heading(&facts.at_rest(), env.locale())]),
                    ]
                ),
                element!(p, class = "how", [page::HOW]),
                element!(div, class = "start", [presets(person, env), framing(&facts.now.plan, env)]),
            ]
        )
    }

    /// One group under its heading. An input that is absent from the plan has no row: a steady
    /// pipeline has no number open today.
    fn group(&self, group: &'static Group) -> Tag {
        let there = group.inputs.iter().filter(|input| self.facts.now.plan.get(**input).is_some());
        let rows = there.map(|input| self.row(*input)).collect();
        element!(
            div,
            class = "group",
            data_job = job_name(group.job),
            [element!(h3, [words::heading(group.heading)]), Html::from(VList::with_children(rows, None)),]
        )
    }

    fn row(&self, input: Input) -> Html {
        let Inputs { facts, env, .. } = self;
        let leads = facts.leaders().contains(&input);
        html! { <InputRow key={input as usize} {input} facts={facts.clone()} {leads} env={env.clone()} /> }
    }
}

/// The curves in numbers: they settle on release.
#[derive(PartialEq)]
struct Curves {
    facts: Rc<Facts>,
    unfolded: Unfolded,
    env: Env,
}

impl Block for Curves {
    fn draw(&self) -> Html {
        let Curves { facts, unfolded, env } = self;
        let table = say::table(facts, unfolded.contains(Foldable::MoreInputs), env.locale());
        numbers(Foldable::InputTable, *unfolded, table, env)
    }
}

/// What stands over the rows' columns.
fn columns() -> Tag {
    element!(
        div,
        class = "lever-cols",
        aria_hidden = true,
        [
            element!(span),
            element!(span),
            element!(
                span,
                class = "scale",
                [
                    element!(i, class = "at-half", [page::HALF]),
                    element!(i, class = "at-one", [page::TODAY]),
                    element!(i, class = "at-two", [page::TWICE]),
                ]
            ),
            element!(span, [page::PROSPECTS_THEN]),
        ]
    )
}

fn presets(chosen: Option<Preset>, env: &Env) -> Tag {
    let preset = |preset| {
        let pressed = if chosen == Some(preset) { "true" } else { "false" };
        element!(
            button,
            r#type = "button",
            class = "text",
            title = words::story(preset),
            aria_pressed = pressed,
            [words::preset(preset)]
        )
        .onclick(env.sends(Action::Start(preset)))
    };
    element!(p, class = "presets", [element!(span, [page::START_FROM]), nodes(Preset::ALL.map(preset))])
}

/// The period and the pipeline: how the question is put, on both sides alike.
fn framing(plan: &Plan, env: &Env) -> Tag {
    let (its_period, its_pipeline) = (Period::of(plan), Pipeline::of(plan));
    let periods = PERIODS.map(|period| {
        let (group, choose) = (env.group_name("period"), env.sends(Action::SetPeriod(period.weeks())));
        radio(group, words::period(period).name, page::PERIOD_MEANING, its_period == Some(period), choose)
    });
    let pipelines = Pipeline::ALL.map(|pipeline| {
        let (group, choose) = (env.group_name("pipeline"), env.sends(Action::SetPipeline(pipeline)));
        let (name, meaning) = (words::pipeline(pipeline), words::pipeline_meaning(pipeline));
        radio(group, name, meaning, its_pipeline == pipeline, choose)
    });
    element!(
        div,
        class = "framing",
        [
            element!(fieldset, class = "choice", [element!(legend, [page::PERIOD]), nodes(periods)]),
            element!(fieldset, class = "choice", [element!(legend, [page::PIPELINE]), nodes(pipelines)]),
        ]
    )
}
