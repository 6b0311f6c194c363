//! The native slider, invisible over the picture. The picture draws the line and the thumb, so that the
//! thumb is under the dot on the curve to the pixel, while the control itself stays native.

use yew::prelude::*;

use super::env::Env;
use crate::browser::dom;
use crate::model::Input;
use crate::session::{Action, Track};

/// How far a finger must move sideways before it counts as sliding, in pixels.
const SLIDE_THRESHOLD: i32 = 6;

/// What the user is doing with the slider.
#[derive(Default)]
struct Gesture {
    /// Where a finger came down, until it is clear whether it is sliding or scrolling.
    undecided: Option<(i32, i32)>,
    /// Whether a key is down. While it is, a change of value does not let go of the input.
    is_key_down: bool,
}

#[derive(PartialEq, Properties)]
pub struct SliderProps {
    pub input: Input,
    pub track: Track,
    /// The value of the input, which may lie between two notches.
    pub value: f64,
    pub env: Env,
}

#[component]
pub fn Slider(SliderProps { input, track, value, env }: &SliderProps) -> Html {
    let (input, track, notch) = (*input, *track, track.notch(*value));
    let gesture = use_mut_ref(Gesture::default);
    let slide = {
        let env = env.clone();
        move |event: &Event| {
            if let Ok(notch) = dom::value_of(event).parse::<i32>() {
                env.dispatch(Action::Slide(input, track.value(notch)));
            }
        }
    };
    let oninput = {
        let (gesture, slide) = (gesture.clone(), slide.clone());
        move |event: InputEvent| {
            if gesture.borrow().undecided.is_none() {
                slide(&event);
            }
        }
    };
    let onpointerdown = {
        let gesture = gesture.clone();
        move |event: PointerEvent| gesture.borrow_mut().undecided = dom::finger(&event)
    };
    let onpointermove = {
        let (gesture, slide) = (gesture.clone(), slide.clone());
        move |event: PointerEvent| {
            let from = gesture.borrow().undecided;
            if let (Some((x0, y0)), Some((x, y))) = (from, dom::finger(&event))
                && (x - x0).abs() > SLIDE_THRESHOLD.max((y - y0).abs())
            {
                gesture.borrow_mut().undecided = None;
                slide(&event);
            }
        }
    };
    let onpointerup = {
        let (gesture, slide, env) = (gesture.clone(), slide.clone(), env.clone());
        move |event: PointerEvent| {
            // A finger that did not move was a tap on the track.
            if gesture.borrow_mut().undecided.take().is_some() {
                slide(&event);
            }
            env.dispatch(Action::Release);
        }
    };
    let onpointercancel = {
        // The finger scrolled the page, so it must not change the value.
        let (gesture, env) = (gesture.clone(), env.clone());
        move |event: PointerEvent| {
            gesture.borrow_mut().undecided = None;
            dom::restore_value(&event, &notch.to_string());
            env.dispatch(Action::Cancel);
        }
    };
    let onkeydown = {
        let gesture = gesture.clone();
        move |_| gesture.borrow_mut().is_key_down = true
    };
    let let_go = {
        let (gesture, env) = (gesture.clone(), env.clone());
        move || {
            gesture.borrow_mut().is_key_down = false;
            env.dispatch(Action::Release);
        }
    };
    let onkeyup = {
        let let_go = let_go.clone();
        move |_| let_go()
    };
    let onblur = move |_| let_go();
    let onchange = {
        let env = env.clone();
        move |_| {
            if !gesture.borrow().is_key_down {
                env.dispatch(Action::Release);
            }
        }
    };
    let (min, max) = track.notches();
    html! {
        <input
            id={env.input_id("slider", input)}
            type="range"
            min={min.to_string()}
            max={max.to_string()}
            step="1"
            aria-labelledby={env.input_id("name", input)}
            aria-describedby={env.input_id("definition", input)}
            aria-valuetext={env.locale().spoken(input, *value)}
            value={notch.to_string()}
            {oninput}
            {onchange}
            {onpointerdown}
            {onpointermove}
            {onpointerup}
            {onpointercancel}
            {onkeydown}
            {onkeyup}
            {onblur}
        />
    }
}
