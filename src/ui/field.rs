//! The typed field, between minus and plus. It forgives form, refuses what cannot
//! be meant beside itself, and loses nothing that was typed.

use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::lever::id;
use super::press::{button, sends};
use super::sheet::Sheet;
use super::state::{Action, State};
use crate::browser::dom;
use crate::model::Input;
use crate::text::levers as say;
use crate::text::reading::{self, Limits, Typed};
use crate::text::{Locale, words};

/// Text in the making, while it differs from what the field would show.
#[derive(Clone, PartialEq)]
struct Draft {
    text: AttrValue,
    /// The value the plan had then: once that moves, the draft is stale.
    beside: f64,
    /// The refusal, once it was told.
    refused: Option<AttrValue>,
}

#[derive(PartialEq, Properties)]
pub struct Props {
    pub input: Input,
    /// Where the lever stands now.
    pub value: f64,
    pub limits: Limits,
    pub locale: Locale,
    pub dispatch: UseReducerDispatcher<State>,
}

#[component]
pub fn Field(Props { input, value, limits, locale, dispatch }: &Props) -> Html {
    let draft = use_state(|| None::<Draft>);
    let (input, value, limits, locale) = (*input, *value, *limits, *locale);
    {
        // A stale draft is thrown away, or it would come back with the value.
        let draft = draft.clone();
        use_effect_with(value, move |value| {
            if draft.as_ref().is_some_and(|draft| draft.beside != *value) {
                draft.set(None);
            }
        });
    }
    let live = (*draft).clone().filter(|draft| draft.beside == value);
    let refused = live.as_ref().and_then(|draft| draft.refused.clone());
    let shown = live.map_or_else(|| locale.field(input, value).into(), |draft| draft.text);

    let oninput = {
        let (dispatch, draft, told) = (dispatch.clone(), draft.clone(), refused.is_some());
        move |event| {
            let text = dom::value_of(&event);
            let read = reading::typed(&text, input, &limits, locale);
            // Nobody is told off in the middle of a word; only a refusal that
            // already stands is kept up to date.
            let refused = read.as_ref().err().filter(|_| told).map(|e| AttrValue::from(e.clone()));
            let beside = read.as_ref().map_or(value, |typed| typed.value);
            draft.set(Some(Draft { text: text.into(), beside, refused }));
            if let Some(action) = read.ok().and_then(|typed| stated(input, typed, value)) {
                dispatch.dispatch(action);
            }
        }
    };
    let onchange = {
        let (dispatch, draft) = (dispatch.clone(), draft.clone());
        move |event| {
            let text = dom::value_of(&event);
            match reading::typed(&text, input, &limits, locale) {
                Ok(typed) => {
                    let unchanged = text == locale.field(input, value);
                    if let Some(action) = stated(input, typed, value).filter(|_| !unchanged) {
                        dispatch.dispatch(action);
                    }
                    draft.set(None);
                }
                Err(refusal) => {
                    draft.set(Some(Draft { text: text.into(), beside: value, refused: Some(refusal.into()) }))
                }
            }
            dispatch.dispatch(Action::Release);
        }
    };
    let onkeydown = {
        let (dispatch, draft) = (dispatch.clone(), draft.clone());
        move |event| match dom::key_of(&event).as_str() {
            key @ ("ArrowUp" | "ArrowDown") => {
                event.prevent_default();
                draft.set(None);
                dispatch.dispatch(Action::Step(input, key == "ArrowUp"));
            }
            "Escape" => {
                draft.set(None);
                dispatch.dispatch(Action::Cancel);
            }
            _ => {}
        }
    };
    let step = |sheet: &mut Sheet, sign: &'static str, up: bool| {
        button(sheet, "round", sign, &say::step(input, up), true, sends(dispatch, Action::Step(input, up)));
    };
    let [before, after] = locale.around(input, words::lever(input).unit);
    let length = shown.chars().count();
    // Number and unit share the room of about nine digits.
    let long = length + after.chars().count() * 3 / 4 > 8;
    let (error, definition) = (id("e", input), id("d", input));
    let (described, invalid) = match refused {
        Some(_) => ([&error, " ", &definition].concat(), "true"),
        None => (definition, ""),
    };
    let mut sheet = Sheet::new("div", "lever-value");
    sheet.open("div", "stepper");
    step(&mut sheet, "\u{2212}", false);
    let class = match (long, &refused) {
        (false, None) => "field",
        (true, None) => "field long",
        (false, _) => "field refused",
        (true, _) => "field long refused",
    };
    sheet.open("label", class);
    sheet.fixed("span", "unit", before);
    let values = [
        &id("f", input),
        "text",
        "decimal",
        "off",
        "false",
        &length.max(2).to_string(),
        &id("n", input),
        &described,
        invalid,
    ];
    sheet.with("input", &KEYS, &values);
    sheet.holds(shown);
    sheet.on(ListenerKind::oninput, Box::new(oninput));
    sheet.on(ListenerKind::onchange, Box::new(onchange));
    sheet.on(ListenerKind::onkeydown, Box::new(onkeydown));
    sheet.close();
    sheet.fixed("span", "unit", after);
    sheet.close();
    step(&mut sheet, "+", true);
    sheet.close();
    match refused {
        Some(refusal) => {
            sheet.with("p", &["class", "id", "role"], &["error", &error, "alert"]);
            sheet.say(refusal.to_string());
        }
        // Its place stays: siblings are paired from the back, and one less would make the field anew
        // under the fingers.
        None => sheet.add(Html::default()),
    }
    sheet.done()
}

/// The attributes of the typed field.
const KEYS: [&str; 9] = [
    "id",
    "type",
    "inputmode",
    "autocomplete",
    "spellcheck",
    "size",
    "aria-labelledby",
    "aria-describedby",
    "aria-invalid",
];

/// What a typed number does; nothing where the lever stands there already, unless it was counted.
fn stated(input: Input, typed: Typed, value: f64) -> Option<Action> {
    match typed.of {
        Some(of) => Some(Action::Count(input, typed.value, of)),
        None => (typed.value != value).then_some(Action::Type(input, typed.value)),
    }
}
