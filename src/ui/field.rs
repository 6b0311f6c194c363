//! A field for a number. It is forgiving about form, shows why it rejects a number, and never loses what was
//! typed.

use yew::prelude::*;

use super::buttons::button;
use super::env::Env;
use super::field_target::FieldNames;
use crate::browser::dom;
use crate::session::Action;
use crate::text::reading::Typed;

pub use super::field_target::FieldTarget;

/// Text being typed, while it differs from what the field would show.
#[derive(Clone, PartialEq)]
struct Draft {
    text: AttrValue,
    /// The value that goes with the text. Once the field has a different one, the draft is stale.
    beside: f64,
    /// Why it is rejected, once that has been shown.
    refused: Option<AttrValue>,
}

#[derive(PartialEq, Properties)]
struct FieldProps {
    target: FieldTarget,
    /// The current value.
    value: f64,
    env: Env,
}

/// A field: what it edits, and its current value.
#[inline(never)]
pub fn field(target: FieldTarget, value: f64, env: &Env) -> Html {
    html! { <Field {target} {value} env={env.clone()} /> }
}

#[component]
fn Field(FieldProps { target, value, env }: &FieldProps) -> Html {
    let draft = use_state(|| None::<Draft>);
    let (target, value, locale) = (*target, *value, env.locale());
    {
        // A stale draft is thrown away, or it would reappear if the value came back.
        let draft = draft.clone();
        use_effect_with(value, move |value| {
            if draft.as_ref().is_some_and(|draft| draft.beside != *value) {
                draft.set(None);
            }
        });
    }
    let live = (*draft).clone().filter(|draft| draft.beside == value);
    let refused = live.as_ref().and_then(|draft| draft.refused.clone());
    let shown = live.map_or_else(|| target.shown(value, locale).into(), |draft| draft.text);
    // Typing the value that is there already does nothing, unless it was typed as a count.
    let is_new = move |typed: &Typed| typed.of.is_some() || typed.value != value;

    let oninput = {
        let (env, draft, was_refused) = (env.clone(), draft.clone(), refused.is_some());
        move |event: InputEvent| {
            let text = dom::value_of(&event);
            let read = target.read(&text, locale);
            // Nobody is corrected while still typing. Only an error that is already shown is kept up to
            // date.
            let refused = read.as_ref().err().filter(|_| was_refused).map(|e| AttrValue::from(e.clone()));
            let beside = read.as_ref().map_or(value, |typed| typed.value);
            draft.set(Some(Draft { text: text.into(), beside, refused }));
            if let Some(typed) = read.ok().filter(is_new) {
                env.dispatch(target.stated(typed));
            }
        }
    };
    let onchange = {
        let (env, draft) = (env.clone(), draft.clone());
        move |event: Event| {
            let text = dom::value_of(&event);
            match target.read(&text, locale) {
                Ok(typed) => {
                    if is_new(&typed) && text != target.shown(value, locale) {
                        env.dispatch(target.stated(typed));
                    }
                    draft.set(None);
                }
                Err(refusal) => {
                    draft.set(Some(Draft { text: text.into(), beside: value, refused: Some(refusal.into()) }))
                }
            }
            env.dispatch(Action::Release);
        }
    };
    let onkeydown = {
        let (env, draft) = (env.clone(), draft.clone());
        move |event: KeyboardEvent| match dom::key_of(&event).as_str() {
            key @ ("ArrowUp" | "ArrowDown") => {
                event.prevent_default();
                draft.set(None);
                if let Some(action) = target.stepped(value, key == "ArrowUp") {
                    env.dispatch(action);
                }
            }
            "Escape" => {
                draft.set(None);
                env.dispatch(Action::Cancel);
            }
            _ => {}
        }
    };

    let FieldNames { field, error, labelled_by, described_by, label, before, after } = target.names(env);
    let length = shown.chars().count();
    // Number and unit share room for about nine digits.
    let is_long = length + after.chars().count() * 3 / 4 > 8;
    let class = match (is_long, &refused) {
        (false, None) => "field",
        (true, None) => "field long",
        (false, _) => "field refused",
        (true, _) => "field long refused",
    };
    let described_by = match described_by {
        Some(definition) if refused.is_some() => Some([&error, " ", &definition].concat()),
        None if refused.is_some() => Some(error.clone()),
        definition => definition,
    };
    html! {
        <div class={target.class()}>
            if target.shows_label() {
                <label for={field.clone()}>{label.clone()}</label>
            }
            <div class="stepper">
                {step_button(target, "\u{2212}", false, value, env)}
                <label {class}>
                    <span class="unit">{before}</span>
                    <input
                        id={field}
                        type="text"
                        inputmode="decimal"
                        autocomplete="off"
                        spellcheck="false"
                        size={length.max(2).to_string()}
                        aria-label={label}
                        aria-labelledby={labelled_by}
                        aria-describedby={described_by}
                        aria-invalid={refused.is_some().then_some("true")}
                        value={shown}
                        {oninput}
                        {onchange}
                        {onkeydown}
                    />
                    <span class="unit">{after}</span>
                </label>
                {step_button(target, "+", true, value, env)}
            </div>
            if let Some(refusal) = refused {
                <p class="error" id={error} role="alert">{refusal}</p>
            }
        </div>
    }
}

/// The minus or plus button, if the field has steps.
fn step_button(target: FieldTarget, sign: &'static str, up: bool, value: f64, env: &Env) -> Html {
    let Some(label) = target.step_name(up) else { return Html::default() };
    let env = env.clone();
    let press = move |_| {
        if let Some(action) = target.stepped(value, up) {
            env.dispatch(action);
        }
    };
    button("round", sign, Some(label), true, Callback::from(press))
}
