//! Every formula with the visitor's own numbers, every assumption with its control.

use crate::model::{Assumptions, Input, RANKED_LEVERS};
use crate::session::{Action, Choices, Facts, Foldable, Scenario};
use crate::text::assumptions::{self as take, Assumption};
use crate::text::inputs::change;
use crate::text::method::{self as say, Equation, Term};
use crate::text::words::{self, page};
use crate::ui::buttons::button;
use crate::ui::drawn::Drawn;
use crate::ui::env::Env;
use crate::ui::field::{FieldTarget, field};
use crate::ui::fold::fold;
use crate::ui::jobs::job_name;
use crate::ui::markup::{Tag, element, nodes};

pub fn draw(facts: &Facts, choices: &Choices, env: &Env) -> Drawn {
    let (now, locale) = (&facts.now, env.locale());
    let formulas = say::equations(facts, locale)
        .map(|group| element!(ol, class = "method", [nodes(group.into_iter().map(equation))]));
    let assumed = take::all(&now.plan, now.assumptions(), locale).map(|it| assumption(it, env));
    let picture = element!(
        div,
        class = "picture",
        [
            nodes(formulas),
            element!(ul, class = "assume", [nodes(assumed)]),
            fold(
                Foldable::Reach,
                choices.unfolded,
                "numbers outlook",
                page::CHANGE_REACH,
                nodes([
                    element!(p, [page::REACH_MEANING]),
                    element!(ul, [nodes(RANKED_LEVERS.map(|lever| outlook(lever, now, env)))]),
                    reset(now.assumptions(), env),
                ]),
                env,
            ),
            element!(p, class = "sources", [words::sources(locale)]),
        ]
    );
    Drawn { topic: page::METHOD, finding: say::finding(now, locale), picture: picture.html() }
}

fn equation(Equation { terms, result, was, .. }: Equation) -> Tag {
    element!(
        li,
        [
            element!(span, class = "eq", [nodes(terms.into_iter().map(term))]),
            term(result),
            element!(span, class = "today", [was]),
        ]
    )
}

fn term(term: Term) -> Tag {
    element!(
        span,
        class = "term",
        data_job = term.job.map(job_name),
        [
            element!(span, class = "op", [term.sign]),
            element!(b, [term.shown().to_string()]),
            element!(small, [term.name]),
        ]
    )
}

/// An assumption, and the way to the input that changes it.
fn assumption(Assumption { name, text, tag, input }: Assumption, env: &Env) -> Tag {
    let way = input.map(|input| {
        let press = {
            let env = env.clone();
            move |_| {
                env.dispatch(Action::Unfold(Foldable::MoreInputs, true));
                env.go_to(env.input_id("field", input));
            }
        };
        button("text", page::CHANGE, change(input), true, Box::new(press))
    });
    element!(
        li,
        [element!(b, [name]), element!(span, [text]), element!(small, [tag]), element!(span, [way]),]
    )
}

/// How far a lever can go and how soon, to be assumed otherwise.
fn outlook(lever: Input, now: &Scenario, env: &Env) -> Tag {
    let (from, to) = take::reach(&now.plan, now.assumptions(), lever, env.locale());
    let assumed = now.assumptions();
    let times = assumed.reach(lever).map(|factor| factor.max(1.0 / factor));
    element!(
        li,
        data_job = job_name(lever.row().job),
        [
            element!(b, [words::input(lever).name]),
            times.map(|times| field(FieldTarget::Reach(lever), times, env)),
            assumed.half_life(lever).map(|weeks| field(FieldTarget::HalfLife(lever), weeks, env)),
            element!(span, class = "def", [[&from, " → ", &to].concat()]),
        ]
    )
}

fn reset(assumptions: &Assumptions, env: &Env) -> Tag {
    let is_touched = *assumptions != Assumptions::default();
    let press = env.sends(Action::ResetAssumptions);
    button("text", page::RESET_ASSUMPTIONS, String::new(), is_touched, press)
}
