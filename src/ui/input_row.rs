//! One complete input: name, definition, field, minus and plus, picture with its slider, ×2 or ½ button,
//! reset. Each part that does not change when another input moves is a block of its own, so that it is not
//! redrawn then.

use std::rc::Rc;

use yew::prelude::*;

use super::buttons::button;
use super::drawing::{fraction, picture};
use super::env::Env;
use super::field::{FieldTarget, field};
use super::figures::verdict;
use super::jobs::job_name;
use super::memo::{Block, memo};
use super::slider::Slider;
use crate::browser::dom;
use crate::chart::sparkline::Sparkline;
use crate::model::{Input, differs};
use crate::session::facts::InputFacts;
use crate::session::{Action, Facts, Track};
use crate::text::inputs::{self as say, Readout};
use crate::text::reading::Limits;
use crate::text::words::{self, page};

#[derive(PartialEq, Properties)]
pub struct InputRowProps {
    pub input: Input,
    pub facts: Rc<Facts>,
    /// Whether it is the One Thing.
    pub leads: bool,
    pub env: Env,
}

#[component]
pub fn InputRow(InputRowProps { input, facts, leads, env }: &InputRowProps) -> Html {
    let (input, locale) = (*input, env.locale());
    let of_input = facts.input(input);
    let track = of_input.as_ref().map(|of| of.track);
    let plot = use_node_ref();
    {
        let plot = plot.clone();
        let ends = track.map(|track| (track.x(track.start), track.x(track.end)));
        use_effect_with(ends, move |ends| {
            if let Some((start, end)) = ends {
                dom::set_property(plot.cast(), "--start", &fraction(*start));
                dom::set_property(plot.cast(), "--end", &fraction(*end));
            }
        });
    }
    // The description of the picture changes only when the input is let go.
    let label = use_memo((of_input.as_ref().and_then(|of| of.resting_doubling), locale), |_| {
        of_input.as_ref().and_then(|of| say::picture(of, locale)).map(AttrValue::from)
    });
    let Some(of_input) = of_input else { return Html::default() };
    let InputFacts { track, today, now, .. } = of_input;
    let plan = &facts.now.plan;
    let drawing = Sparkline::of(&of_input, say::level(&of_input, locale)).draw();
    let definition = say::definition(input, facts, locale).into();
    html! {
        <div
            class="lever"
            data-job={job_name(input.row().job)}
            role="group"
            aria-labelledby={env.input_id("name", input)}
        >
            {memo(Words { input, definition, leads: *leads, env: env.clone() })}
            {field(FieldTarget::Input(input, Limits::of(plan, input)), now, env)}
            <p class="was">
                if differs(now, today) {
                    {was(input, today, env)}
                }
            </p>
            <div class="lever-axis">
                <div class="plot" ref={plot}>
                    <Slider {input} {track} value={now} env={env.clone()} />
                    {picture(drawing, "spark", (*label).clone())}
                    {memo(Ends { input, track, env: env.clone() })}
                </div>
            </div>
            {memo(Double {
                input,
                readout: say::readout(&of_input, locale),
                apart: say::apart(facts, input, locale).into(),
                env: env.clone(),
            })}
        </div>
    }
}

/// Today's value, and the button back to it.
fn was(input: Input, today: f64, env: &Env) -> Html {
    let press = {
        let env = env.clone();
        move |_| {
            env.dispatch(Action::Reset(input));
            // The button disappears with the difference, so the focus moves to the slider.
            env.focus(&env.input_id("slider", input));
        }
    };
    let label = say::reset(input, today, env.locale());
    html! {
        <>
            <span class="today">{say::today(input, today, env.locale())}</span>
            {button("text", page::RESET, Some(label), true, Callback::from(press))}
        </>
    }
}

/// The input's name, and what it counts.
#[derive(PartialEq)]
struct Words {
    input: Input,
    definition: AttrValue,
    /// Whether it is the One Thing.
    leads: bool,
    env: Env,
}

impl Block for Words {
    fn draw(&self) -> Html {
        let Words { input, definition, leads, env } = self;
        let input = *input;
        html! {
            <div class="lever-words">
                <div class="lever-title">
                    <label class="lever-name" id={env.input_id("name", input)} for={env.input_id("field", input)}>
                        {words::input(input).name}
                    </label>
                    if *leads {
                        {" "}
                        <span class="leads">{page::LEADS}</span>
                    }
                </div>
                <p class="def" id={env.input_id("definition", input)}>
                    {definition}
                    if input == Input::WinRate {
                        {" "}
                        {counted(input, env)}
                    }
                </p>
            </div>
        }
    }
}

/// The button to type a rate as a count, "7 of 40": a phone's number keys have no letters and no slash.
fn counted(input: Input, env: &Env) -> Html {
    let press = {
        let env = env.clone();
        move |_| env.type_words(&env.input_id("field", input))
    };
    button("text", page::COUNTED, Some(page::COUNTED_IN_FULL.into()), true, Callback::from(press))
}

/// The slider's line, and the labels of its two ends.
#[derive(PartialEq)]
struct Ends {
    input: Input,
    track: Track,
    env: Env,
}

impl Block for Ends {
    fn draw(&self) -> Html {
        let Ends { input, track, env } = self;
        let end = |value: f64, limited: bool| say::end(*input, value, limited, env.locale());
        html! {
            <p class="ends" data-limit={track.limited.then_some("true")}>
                <span>{end(track.start, false)}</span>
                <span>{end(track.end, track.limited)}</span>
            </p>
        }
    }
}

/// The ×2 or ½ button, and what it would do.
#[derive(PartialEq)]
struct Double {
    input: Input,
    readout: Readout,
    /// What sets it apart from others that save as much.
    apart: AttrValue,
    env: Env,
}

impl Block for Double {
    fn draw(&self) -> Html {
        let Double { input, readout: Readout { to, unit, tone, at, is_exhausted }, apart, env } = self;
        let (sign, name) = say::double(*input);
        html! {
            <div class="lever-double">
                {button("times", sign, Some(name), !is_exhausted, env.callback(Action::Double(*input)))}
                <p>
                    <span class={classes!("to", verdict(*tone))}>{to}</span>
                    // Shown where the column has no heading.
                    {" "}
                    <small class="then">{unit}</small>
                    {" "}
                    <span class="sub">{at}</span>
                    if !apart.is_empty() {
                        {" "}
                        <small class="apart">{apart}</small>
                    }
                </p>
            </div>
        }
    }
}
