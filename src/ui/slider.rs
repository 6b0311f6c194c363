//! The native slider under the picture. The picture draws what is seen of it, so
//! the thumb hangs on the curve to the pixel; the control itself stays native.

use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::lever::id;
use super::sheet::Sheet;
use super::state::{Action, State};
use crate::browser::dom;
use crate::chart::Track;
use crate::model::Input;
use crate::text::Locale;

/// How far a finger must have gone sideways before it is meant for the slider,
/// pixels.
const MEANT: i32 = 6;

/// What a hand is doing with the slider.
#[derive(Default)]
struct Hand {
    /// Where a finger came down, until it is clear whether it slides or scrolls.
    undecided: Option<(i32, i32)>,
    /// Whether a key is down: it changes the value without letting go of it.
    keys: bool,
}

#[derive(PartialEq, Properties)]
pub struct Props {
    pub input: Input,
    pub track: Track,
    /// Where the lever stands; it may lie between two notches.
    pub value: f64,
    pub locale: Locale,
    pub dispatch: UseReducerDispatcher<State>,
}

#[component]
pub fn Slider(props: &Props) -> Html {
    let Props { input, track, value, locale, dispatch } = props;
    let (input, track, notch) = (*input, *track, track.notch(*value));
    let hand = use_mut_ref(Hand::default);
    let slide = {
        let dispatch = dispatch.clone();
        move |event: &Event| {
            if let Ok(notch) = dom::value_of(event).parse::<i32>() {
                dispatch.dispatch(Action::Slide(input, track.value(notch)));
            }
        }
    };
    let oninput = {
        let (hand, slide) = (hand.clone(), slide.clone());
        move |event: Event| {
            if hand.borrow().undecided.is_none() {
                slide(&event);
            }
        }
    };
    let onpointerdown = {
        let hand = hand.clone();
        move |event: Event| hand.borrow_mut().undecided = dom::finger(&event)
    };
    let onpointermove = {
        let (hand, slide) = (hand.clone(), slide.clone());
        move |event: Event| {
            let from = hand.borrow().undecided;
            if let (Some((x0, y0)), Some((x, y))) = (from, dom::finger(&event))
                && (x - x0).abs() > MEANT.max((y - y0).abs())
            {
                hand.borrow_mut().undecided = None;
                slide(&event);
            }
        }
    };
    let onpointerup = {
        let (hand, slide, dispatch) = (hand.clone(), slide.clone(), dispatch.clone());
        move |event: Event| {
            // A finger that went nowhere was a tap on the track.
            if hand.borrow_mut().undecided.take().is_some() {
                slide(&event);
            }
            dispatch.dispatch(Action::Release);
        }
    };
    let onpointercancel = {
        // The page was scrolled: a finger has no say in the value.
        let (hand, dispatch) = (hand.clone(), dispatch.clone());
        move |event: Event| {
            hand.borrow_mut().undecided = None;
            dom::restore_value(&event, &notch.to_string());
            dispatch.dispatch(Action::Cancel);
        }
    };
    let onkeydown = {
        let hand = hand.clone();
        move |_| hand.borrow_mut().keys = true
    };
    let let_go = {
        let (hand, dispatch) = (hand.clone(), dispatch.clone());
        move || {
            hand.borrow_mut().keys = false;
            dispatch.dispatch(Action::Release);
        }
    };
    let onkeyup = {
        let let_go = let_go.clone();
        move |_| let_go()
    };
    let onblur = move |_| let_go();
    let onchange = {
        let dispatch = dispatch.clone();
        move |_| {
            if !hand.borrow().keys {
                dispatch.dispatch(Action::Release);
            }
        }
    };
    let (min, max) = track.notches();
    let keys = &["id", "type", "min", "max", "step", "aria-labelledby", "aria-describedby", "aria-valuetext"];
    let values = [
        &id("s", input),
        "range",
        &min.to_string(),
        &max.to_string(),
        "1",
        &id("n", input),
        &id("d", input),
        &locale.spoken(input, *value),
    ];
    let mut sheet = Sheet::of("input", keys, &values);
    sheet.holds(notch.to_string().into());
    sheet.on(ListenerKind::oninput, Box::new(oninput));
    sheet.on(ListenerKind::onchange, Box::new(onchange));
    sheet.on(ListenerKind::onpointerdown, Box::new(onpointerdown));
    sheet.on(ListenerKind::onpointermove, Box::new(onpointermove));
    sheet.on(ListenerKind::onpointerup, Box::new(onpointerup));
    sheet.on(ListenerKind::onpointercancel, Box::new(onpointercancel));
    sheet.on(ListenerKind::onkeydown, Box::new(onkeydown));
    sheet.on(ListenerKind::onkeyup, Box::new(onkeyup));
    sheet.on(ListenerKind::onblur, Box::new(onblur));
    sheet.done()
}
