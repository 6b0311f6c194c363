//! The whole calculator: it follows its session, and draws the page from the session's facts.

use std::rc::Rc;

use yew::prelude::*;

use super::answer;
use super::buttons::button;
use super::env::Env;
use super::figures::bar;
use super::inputs::Inputs;
use super::later::{Later, use_later};
use super::live::use_live;
use super::masthead::{Foot, Masthead};
use super::memo::memo;
use super::panel::Panel;
use super::visibility::use_in_view;
use crate::browser::dom::{self, Root};
use crate::session::{Action, Document, Panel as PanelName, Session, Snapshot};
use crate::text::Locale;
use crate::text::answer::answer;
use crate::text::figures::figures;
use crate::text::words::page;

#[derive(PartialEq, Properties)]
pub struct AppProps {
    pub session: Session,
    /// The prefix of every id, so that two calculators in one document share none.
    pub id_prefix: AttrValue,
    /// The element it is in; `None` outside a browser.
    pub root: Option<Root>,
    /// How numbers are written in the user's region.
    pub locale: Locale,
}

#[component]
pub fn App(AppProps { session, id_prefix, root, locale }: &AppProps) -> Html {
    let Snapshot { state, facts } = use_latest(session);
    let Document { currency, choices, .. } = state.document;
    let env = use_memo(currency, |currency| {
        let locale = Locale { currency: *currency, ..*locale };
        Env::new(session.clone(), Rc::from(id_prefix.as_str()), root.clone(), locale)
    });
    let (env, locale) = (&*env, env.locale());
    let said = answer(&facts, locale);
    let spoken = use_live(said.spoken());
    let figures = figures(&facts, locale);
    let place = use_node_ref();
    let is_answer_away = !use_in_view(&place);
    let (later, retry) = use_later();
    let masthead =
        Masthead { is_moved: state.is_moved(), can_undo: state.can_undo(), currency, env: env.clone() };
    // The odds take three searches, too slow for every step of a drag: they wait for the release.
    let facts_of = |name| if name == PanelName::Odds { facts.at_rest() } else { facts.clone() };
    let inputs = Inputs { facts: facts.clone(), unfolded: choices.unfolded, env: env.clone() };
    html! {
        <div class="headpin" onkeydown={undoes(env)}>
            <div class="page">
                {memo(masthead)}
                {answer::draw(&said, &figures, &place, env)}
                {memo(inputs)}
                if let Later::Here(draw) = later {
                    for name in PanelName::ALL {
                        <Panel {draw} {name} facts={facts_of(name)} {choices} env={env.clone()} />
                    }
                } else {
                    {not_yet(later, retry)}
                }
                {memo(Foot)}
            </div>
            {bar(&figures, is_answer_away)}
            {spoken}
        </div>
    }
}

/// What stands in for the panels until they load: empty room, so that nothing moves, or the reason they did not load.
fn not_yet(later: Later, retry: Callback<MouseEvent>) -> Html {
    html! {
        <section class="panel not-yet" aria-busy={(later != Later::Failed).then_some("true")}>
            if later != Later::Loading {
                <p role="alert">
                    {page::NOT_LOADED}
                    {" "}
                    // While it is tried again the button stays, so that it keeps the focus.
                    {button("text", page::TRY_AGAIN, None, later == Later::Failed, retry)}
                </p>
            }
        </section>
    }
}

/// The latest snapshot of a session. The component is rendered again whenever it changes.
#[hook]
fn use_latest(session: &Session) -> Snapshot {
    let latest = use_state_eq(|| session.latest());
    let tell = latest.setter();
    use_effect_with(session.clone(), move |session| {
        // It may have changed since the component was rendered.
        tell.set(session.latest());
        let subscription = session.subscribe(move |snapshot| tell.set(snapshot.clone()));
        move || drop(subscription)
    });
    (*latest).clone()
}

/// Undo by the usual keys, except in a text field, which has an undo of its own.
fn undoes(env: &Env) -> impl Fn(KeyboardEvent) + 'static {
    let env = env.clone();
    move |event: KeyboardEvent| {
        if dom::is_undo(&event) {
            event.prevent_default();
            env.dispatch(Action::Undo);
        }
    }
}
