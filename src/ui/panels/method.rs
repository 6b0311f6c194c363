//! Every formula with the user's own numbers, and every assumption with its control.

use yew::prelude::*;

use crate::model::{Assumptions, Coupling, Input, Pull, RANKED_LEVERS};
use crate::session::{Action, Choices, Facts, Foldable, Scenario};
use crate::text::assumptions::{self as take, Assumption};
use crate::text::couplings::{self, Pair};
use crate::text::inputs::change;
use crate::text::method::{self as say, Equation, Term};
use crate::text::words::{self, page};
use crate::ui::buttons::{button, toggle};
use crate::ui::env::Env;
use crate::ui::field::{FieldTarget, field};
use crate::ui::fold::fold;
use crate::ui::jobs::job_name;
use crate::ui::panel_content::PanelContent;

pub fn draw(facts: &Facts, choices: &Choices, env: &Env) -> PanelContent {
    let (now, locale) = (&facts.now, env.locale());
    let picture = html! {
        <div class="picture">
            for group in say::equations(facts, locale) {
                <ol class="method">{for group.into_iter().map(equation)}</ol>
            }
            <ul class="assume">
                {for take::all(&now.plan, now.assumptions(), locale).map(|it| assumption(it, env))}
            </ul>
            {fold(
                Foldable::Reach,
                choices.unfolded,
                "numbers outlook",
                page::CHANGE_REACH,
                html! {
                    <>
                        <p>{page::REACH_MEANING}</p>
                        <ul>{for RANKED_LEVERS.map(|lever| outlook(lever, now, env))}</ul>
                        {reset(now.assumptions(), env)}
                    </>
                },
                env,
            )}
            {fold(
                Foldable::Couplings,
                choices.unfolded,
                "numbers outlook",
                page::CHANGE_COUPLINGS,
                html! {
                    <>
                        <p>{page::COUPLINGS_MEANING}</p>
                        <ul class="couplings">{for couplings::all(env.locale()).into_iter().map(|pair| coupled(pair, now, env))}</ul>
                        <p class="to-try">
                            {page::TO_TRY}
                            for moved in couplings::inputs_to_try() {
                                {to_try(moved, now.assumptions(), env)}
                            }
                        </p>
                        {reset(now.assumptions(), env)}
                    </>
                },
                env,
            )}
            <p class="sources">{words::sources(locale)}</p>
        </div>
    };
    PanelContent { topic: page::METHOD, finding: say::finding(now, locale), picture }
}

fn equation(Equation { terms, result, was, .. }: Equation) -> Html {
    html! {
        <li>
            <span class="eq">{for terms.into_iter().map(term)}</span>
            {term(result)}
            <span class="today">{was}</span>
        </li>
    }
}

fn term(term: Term) -> Html {
    html! {
        <span class="term" data-job={term.job.map(job_name)}>
            <span class="op">{term.sign}</span>
            <b>{term.shown()}</b>
            <small>{term.name}</small>
        </span>
    }
}

/// An assumption, and a button that leads to the input that changes it.
fn assumption(Assumption { name, text, tag, input }: Assumption, env: &Env) -> Html {
    let way = input.map(|input| {
        let press = {
            let env = env.clone();
            move |_| {
                env.dispatch(Action::Unfold(Foldable::MoreInputs, true));
                env.go_to(env.input_id("field", input));
            }
        };
        button("text", page::CHANGE, Some(change(input)), true, Callback::from(press))
    });
    html! {
        <li>
            <b>{name}</b>
            <span>{text}</span>
            <small>{tag}</small>
            <span>{way}</span>
        </li>
    }
}

/// How far a lever can go and how soon, with fields to change that.
fn outlook(lever: Input, now: &Scenario, env: &Env) -> Html {
    let assumed = now.assumptions();
    let times = assumed.reach_times(lever);
    html! {
        <li data-job={job_name(lever.row().job)}>
            <b>{words::input(lever).name}</b>
            if let Some(times) = times {
                {field(FieldTarget::Reach(lever), times, env)}
            }
            if let Some(weeks) = assumed.half_life(lever) {
                {field(FieldTarget::HalfLife(lever), weeks, env)}
            }
            <span class="def">{take::reach(&now.plan, now.assumptions(), lever, env.locale())}</span>
        </li>
    }
}

/// A pair of inputs that move together, with a control for how strongly.
fn coupled(Pair { coupling, name, text }: Pair, now: &Scenario, env: &Env) -> Html {
    let strength = now.assumptions().strength(coupling);
    let control = match coupling.row().pull {
        Pull::Split => Html::default(),
        Pull::Hours => on_off(coupling, strength != 0.0, env),
        Pull::Power => field(FieldTarget::Strength(coupling), strength, env),
    };
    html! {
        <li>
            <b>{name}</b>
            <div>{control}</div>
            <span class="def">{text}</span>
        </li>
    }
}

fn on_off(coupling: Coupling, is_on: bool, env: &Env) -> Html {
    let press = env.callback(Action::SetCoupling(coupling, if is_on { 0.0 } else { 1.0 }));
    let words = if is_on { page::ON } else { page::OFF };
    toggle("pick", words.into(), Some(couplings::field_name(coupling)), None, is_on, press)
}

/// The button that tries the strengths for what an input pulls, and takes them back.
fn to_try(moved: Input, assumptions: &Assumptions, env: &Env) -> Html {
    let is_tried = assumptions.is_trying(moved);
    let press = env.callback(Action::TryCouplings(moved, !is_tried));
    toggle("pick", couplings::to_try(moved).into(), None, None, is_tried, press)
}

fn reset(assumptions: &Assumptions, env: &Env) -> Html {
    let is_touched = *assumptions != Assumptions::default();
    let press = env.callback(Action::ResetAssumptions);
    button("text", page::RESET_ASSUMPTIONS, None, is_touched, press)
}
