//! A number to type. It forgives form, refuses what cannot be meant beside itself, and loses
//! nothing that was typed.

use yew::prelude::*;
use yew::virtual_dom::ListenerKind;

use super::job::Tried;
use super::lever::id;
use super::press::button;
use super::sheet::Sheet;
use super::state::{Action, State};
use crate::browser::dom;
use crate::model::assumptions::{HALF_LIFE, REACH};
use crate::model::{Bounds, Input};
use crate::text::reading::{self, Limits, Typed};
use crate::text::words::page;
use crate::text::year::{self, Pause};
use crate::text::{Locale, assumed, levers as say, words};

/// What a field is of.
#[derive(Clone, PartialEq)]
pub enum Of {
    /// A lever of the plan.
    Lever(Input, Limits),
    /// How many times as good a lever can get, or in how many weeks of focus half of that.
    Assumed(Input, bool),
    /// A number of the pause, by its place: how long it is, and the week it begins in.
    Pause(usize, Pause, UseStateHandle<Tried>),
}

impl Of {
    /// What was typed, or the message that refuses it.
    fn read(&self, text: &str, locale: Locale) -> Result<Typed, String> {
        let (bounds, whole) = match self {
            Of::Lever(input, limits) => return reading::typed(text, *input, limits, locale),
            Of::Assumed(_, true) => (REACH, false),
            Of::Assumed(_, false) => (HALF_LIFE, false),
            Of::Pause(at, ..) => (weeks(*at), true),
        };
        reading::number(text, bounds, whole, locale).map(|value| Typed { value, of: None })
    }

    /// States a number as a fact.
    fn state(&self, dispatch: &UseReducerDispatcher<State>, typed: Typed) {
        let Typed { value, of } = typed;
        dispatch.dispatch(match (self, of) {
            (Of::Lever(input, _), Some(of)) => Action::Count(*input, value, of),
            (Of::Lever(input, _), None) => Action::Type(*input, value),
            (Of::Assumed(input, true), _) => Action::Reach(*input, value),
            (Of::Assumed(input, false), _) => Action::HalfLife(*input, value),
            (Of::Pause(at, pause, tried), _) => return set_pause(*at, *pause, tried, value),
        });
    }

    /// A step up or down from a value.
    fn step(&self, dispatch: &UseReducerDispatcher<State>, value: f64, up: bool) {
        match self {
            Of::Lever(input, _) => dispatch.dispatch(Action::Step(*input, up)),
            Of::Pause(at, pause, tried) => {
                let Bounds { min, max } = weeks(*at);
                set_pause(*at, *pause, tried, if up { value + 1.0 } else { value - 1.0 }.clamp(min, max));
            }
            Of::Assumed(..) => {}
        }
    }

    /// A value as the field shows it.
    fn shown(&self, value: f64, locale: Locale) -> String {
        match self {
            Of::Lever(input, _) => locale.field(*input, value),
            _ => locale.decimals(value, 2),
        }
    }

    /// The ids of the field, its message, and what names and describes it; its name where nothing
    /// on the page is.
    fn names(&self) -> [String; 5] {
        match self {
            Of::Lever(input, _) => {
                let [field, error, name, definition] = ["f", "e", "n", "d"].map(|part| id(part, *input));
                [field, error, name, definition, String::new()]
            }
            Of::Assumed(input, is_reach) => {
                let [field, error] = if *is_reach { ["r", "re"] } else { ["h", "he"] };
                let label = assumed::field(*input, *is_reach);
                [id(field, *input), id(error, *input), String::new(), String::new(), label]
            }
            Of::Pause(at, ..) => {
                let [field, error] = [["pause-weeks", "pause-weeks-e"], ["pause-start", "pause-start-e"]]
                    [*at]
                    .map(String::from);
                [field, error, String::new(), String::new(), page::PAUSE[*at].0.into()]
            }
        }
    }

    /// What stands before and behind the number.
    fn around(&self, locale: Locale) -> [&'static str; 2] {
        match self {
            Of::Lever(input, _) => locale.around(*input, words::input(*input).unit),
            Of::Assumed(_, true) => ["\u{d7}", ""],
            Of::Assumed(_, false) => ["", page::WEEKS],
            Of::Pause(at, ..) => ["", page::PAUSE[*at].1],
        }
    }
}

/// The weeks that a number of the pause may be.
fn weeks(at: usize) -> Bounds {
    let [min, max] = [year::LENGTH, year::START][at].map(f64::from);
    Bounds { min, max }
}

fn set_pause(at: usize, pause: Pause, tried: &UseStateHandle<Tried>, value: f64) {
    let weeks = value as u32;
    let pause = match at {
        0 => Pause { weeks, ..pause },
        _ => Pause { start: weeks.saturating_sub(1), ..pause },
    };
    tried.set(Tried { pause: Some(pause), ..**tried });
}

/// Text in the making, while it differs from what the field would show.
#[derive(Clone, PartialEq)]
struct Draft {
    text: AttrValue,
    /// The value there was then: once that moves, the draft is stale.
    beside: f64,
    /// The refusal, once it was told.
    refused: Option<AttrValue>,
}

#[derive(PartialEq, Properties)]
struct Props {
    of: Of,
    /// What it holds.
    value: f64,
    locale: Locale,
    dispatch: UseReducerDispatcher<State>,
}

/// A field of what, and what it holds.
#[inline(never)]
pub fn field(of: Of, value: f64, locale: Locale, dispatch: &UseReducerDispatcher<State>) -> Html {
    html! { <Field {of} {value} {locale} {dispatch} /> }
}

#[component]
fn Field(Props { of, value, locale, dispatch }: &Props) -> Html {
    let draft = use_state(|| None::<Draft>);
    let (value, locale) = (*value, *locale);
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
    let shown = live.map_or_else(|| of.shown(value, locale).into(), |draft| draft.text);
    // Nothing is stated where it stands already, unless it was counted.
    let is_new = move |typed: &Typed| typed.of.is_some() || typed.value != value;

    let oninput = {
        let (of, dispatch, draft, told) = (of.clone(), dispatch.clone(), draft.clone(), refused.is_some());
        move |event| {
            let text = dom::value_of(&event);
            let read = of.read(&text, locale);
            // Nobody is told off in the middle of a word; only a refusal that
            // already stands is kept up to date.
            let refused = read.as_ref().err().filter(|_| told).map(|e| AttrValue::from(e.clone()));
            let beside = read.as_ref().map_or(value, |typed| typed.value);
            draft.set(Some(Draft { text: text.into(), beside, refused }));
            if let Some(typed) = read.ok().filter(is_new) {
                of.state(&dispatch, typed);
            }
        }
    };
    let onchange = {
        let (of, dispatch, draft) = (of.clone(), dispatch.clone(), draft.clone());
        move |event| {
            let text = dom::value_of(&event);
            match of.read(&text, locale) {
                Ok(typed) => {
                    if is_new(&typed) && text != of.shown(value, locale) {
                        of.state(&dispatch, typed);
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
        let (of, dispatch, draft) = (of.clone(), dispatch.clone(), draft.clone());
        move |event| match dom::key_of(&event).as_str() {
            key @ ("ArrowUp" | "ArrowDown") => {
                event.prevent_default();
                draft.set(None);
                of.step(&dispatch, value, key == "ArrowUp");
            }
            "Escape" => {
                draft.set(None);
                dispatch.dispatch(Action::Cancel);
            }
            _ => {}
        }
    };
    let [before, after] = of.around(locale);
    let [field, error, name, definition, label] = of.names();
    let step = |sheet: &mut Sheet, sign: &'static str, up: bool| {
        let said = match of {
            Of::Lever(input, _) => say::step(*input, up),
            Of::Pause(..) => [&label, ": ", page::LESS_AND_MORE[usize::from(up)]].concat(),
            Of::Assumed(..) => return,
        };
        let (of, dispatch) = (of.clone(), dispatch.clone());
        button(sheet, "round", sign, &said, true, Box::new(move |_| of.step(&dispatch, value, up)));
    };
    let length = shown.chars().count();
    // Number and unit share the room of about nine digits.
    let long = length + after.chars().count() * 3 / 4 > 8;
    let (described, invalid) = match refused {
        Some(_) => ([&error, " ", &definition].concat(), "true"),
        None => (definition, ""),
    };
    let class = match of {
        Of::Lever(..) => "lever-value",
        Of::Assumed(..) => "assumed",
        Of::Pause(..) => "count",
    };
    let mut sheet = Sheet::new("div", class);
    if let Of::Pause(..) = of {
        sheet.with("label", &["for"], &[&field]);
        sheet.say(label.clone());
        sheet.close();
    }
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
    let size = length.max(2).to_string();
    let values = [&field, "text", "decimal", "off", "false", &size, &label, &name, &described, invalid];
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

/// The attributes of the input.
const KEYS: [&str; 10] = [
    "id",
    "type",
    "inputmode",
    "autocomplete",
    "spellcheck",
    "size",
    "aria-label",
    "aria-labelledby",
    "aria-describedby",
    "aria-invalid",
];
