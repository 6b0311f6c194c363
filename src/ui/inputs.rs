//! The inputs, grouped by job, and what they start from.

use std::rc::Rc;

use yew::prelude::*;

use super::buttons::{button, radio, toggle};
use super::env::Env;
use super::fold::numbers;
use super::input_row::InputRow;
use super::jobs::job_name;
use super::memo::{Block, memo};
use crate::model::{Pipeline, Plan, Preset};
use crate::session::groups::{FIRST_VIEW, Group, MORE_INPUTS};
use crate::session::{Action, Facts, Foldable, PERIODS, Period, Unfolded};
use crate::text::inputs as say;
use crate::text::words::{self, page};

/// The section with all the inputs.
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
        html! {
            <section class="levers" aria-labelledby={heading.clone()}>
                {self.head(heading)}
                {columns()}
                {for FIRST_VIEW.iter().map(|group| self.group(group))}
                <button
                    type="button"
                    class="more"
                    aria-expanded={if shows_more { "true" } else { "false" }}
                    aria-controls={more.clone()}
                    onclick={env.callback(Action::Unfold(Foldable::MoreInputs, !shows_more))}
                >
                    <span>{page::MORE_INPUTS}</span>
                    <small>{say::more_inputs(facts.leaders())}</small>
                </button>
                <div id={more}>
                    if shows_more {
                        {for MORE_INPUTS.iter().map(|group| self.group(group))}
                    }
                </div>
                <div class="lever-foot">
                    {memo(Curves { facts: facts.at_rest(), unfolded: *unfolded, env: env.clone() })}
                    // Those who have just typed all their numbers end up here.
                    {button("text", page::PIN, None, facts.is_moved(), env.callback(Action::Pin))}
                </div>
            </section>
        }
    }
}

impl Inputs {
    fn head(&self, heading: String) -> Html {
        let Inputs { facts, env, .. } = self;
        let person = Preset::ALL.into_iter().find(|preset| facts.today.plan == preset.plan());
        let story = person.map(|preset| [" · ", words::story(preset)].concat()).unwrap_or_default();
        html! {
            <div class="lever-head">
                <div class="words">
                    <p class="kicker">{[page::LEVERS, &story].concat()}</p>
                    // At rest: a heading that grew by a line would push the slider from under the thumb.
                    <h2 id={heading}>{say::heading(&facts.at_rest(), env.locale())}</h2>
                </div>
                <p class="how">{page::HOW}</p>
                <div class="start">
                    {presets(person, env)}
                    {framing(&facts.now.plan, env)}
                </div>
            </div>
        }
    }

    /// One group under its heading. An input that is absent from the plan has no row: in a steady
    /// pipeline, there is no number of opportunities open today.
    fn group(&self, group: &'static Group) -> Html {
        let Inputs { facts, env, .. } = self;
        let leaders = facts.leaders();
        let there = group.inputs.iter().copied().filter(|input| facts.now.plan.get(*input).is_some());
        html! {
            <div class="group" data-job={job_name(group.job)}>
                <h3>{words::heading(group.heading)}</h3>
                for input in there {
                    <InputRow
                        key={input as usize}
                        {input}
                        facts={facts.clone()}
                        leads={leaders.contains(&input)}
                        env={env.clone()}
                    />
                }
            </div>
        }
    }
}

/// The curves in numbers, which change only on release.
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

/// The headings of the rows' columns.
fn columns() -> Html {
    html! {
        <div class="lever-cols" aria-hidden="true">
            <span />
            <span />
            <span class="scale">
                <i class="at-half">{page::HALF}</i>
                <i class="at-one">{page::TODAY}</i>
                <i class="at-two">{page::TWICE}</i>
            </span>
            <span>{page::PROSPECTS_THEN}</span>
        </div>
    }
}

fn presets(chosen: Option<Preset>, env: &Env) -> Html {
    html! {
        <p class="presets">
            <span>{page::START_FROM}</span>
            for preset in Preset::ALL {
                {toggle(
                    "text",
                    words::preset(preset).into(),
                    None,
                    Some(words::story(preset)),
                    chosen == Some(preset),
                    env.callback(Action::Start(preset)),
                )}
            }
        </p>
    }
}

/// The choices of period and pipeline, each of which applies to both today and now.
fn framing(plan: &Plan, env: &Env) -> Html {
    let (its_period, its_pipeline) = (Period::of(plan), Pipeline::of(plan));
    let periods = PERIODS.map(|period| {
        let (group, choose) = (env.group_name("period"), env.callback(Action::SetPeriod(period.weeks())));
        let name = words::period(period).name.into();
        radio(group, name, Some(page::PERIOD_MEANING), its_period == Some(period), choose)
    });
    let pipelines = Pipeline::ALL.map(|pipeline| {
        let (group, choose) = (env.group_name("pipeline"), env.callback(Action::SetPipeline(pipeline)));
        let (name, meaning) = (words::pipeline(pipeline).into(), words::pipeline_meaning(pipeline));
        radio(group, name, Some(meaning), its_pipeline == pipeline, choose)
    });
    html! {
        <div class="framing">
            <fieldset class="choice">
                <legend>{page::PERIOD}</legend>
                {for periods}
            </fieldset>
            <fieldset class="choice">
                <legend>{page::PIPELINE}</legend>
                {for pipelines}
            </fieldset>
        </div>
    }
}
