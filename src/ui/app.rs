//! The page: the state at the top, the panels in the order of the story.

use yew::prelude::*;
use yew::virtual_dom::{ListenerKind, VList};

use super::figures::bar;
use super::live::use_live;
use super::panel::{Draw, Frame, Panel, View, use_in_view};
use super::sheet::{Sheet, Tell};
use super::state::{Action, State};
use super::still::{Of, still};
use super::{answer, job, levers, method, next, odds, one_thing, ripple};
use crate::browser::dom;
use crate::model::{Deals, Goal, Step, chance_in_hours, evaluate, leverage};
use crate::text::Locale;
use crate::text::answer::{Side, answer as answer_of};
use crate::text::figures::{figures, gauges};
use crate::text::one_thing::leaders;

#[derive(PartialEq, Properties)]
pub struct AppProps {
    /// How this reader's place writes numbers.
    pub locale: Locale,
}

/// The panels under the levers, in the order of the story.
const PANELS: [(&str, Draw); 8] = [
    (ripple::ID, ripple::draw),
    (one_thing::ID, one_thing::draw),
    (next::ID, next::draw),
    (job::WEEK, job::week),
    (job::BALANCE, job::balance),
    (odds::ID, odds::draw),
    (job::YEAR, job::year),
    (method::ID, method::draw),
];

/// The whole calculator.
#[component]
pub fn App(AppProps { locale }: &AppProps) -> Html {
    let state = use_reducer_eq(State::default);
    let dispatch = state.dispatcher();
    let locale = Locale { currency: state.currency, ..*locale };
    let (today, now) = (state.plans.today, state.plans.now);
    let (today_outcome, now_outcome) = (evaluate(&today), evaluate(&now));
    let today_side = Side { plan: &today, outcome: &today_outcome };
    let now_side = Side { plan: &now, outcome: &now_outcome };
    let resting_outcome = evaluate(&state.resting);
    let resting_side = Side { plan: &state.resting, outcome: &resting_outcome };
    let said = answer_of(today_side, now_side, locale);
    let spoken = use_live(said.spoken());
    // The one figure that costs: kept, and so is its dear part, which most levers leave as it is.
    let today_deals = use_memo(Goal::of(&today), |goal| Deals::reaching(*goal));
    let now_deals = use_memo(Goal::of(&now), |goal| Deals::reaching(*goal));
    let today_chance = use_memo(today, |today| chance_in_hours(today, &today_deals));
    let now_chance = use_memo(now, |now| chance_in_hours(now, &now_deals));
    let chances = [*today_chance, *now_chance];
    let figures = figures(today_side, now_side, chances, locale);
    let resting = gauges(today_side, resting_side, chances);
    let view = View { today, now, resting: state.resting, assumptions: state.assumptions, locale };
    // Three searches are too dear for every step: the odds wait until the lever is let go.
    let rested = View { now: view.resting, ..view };
    // Settles on release, like the order of the ranking.
    let leaders = use_memo((state.resting, state.assumptions), |(plan, assumptions)| {
        leaders(&leverage(plan, assumptions, Step::Focus))
    });
    let levers = levers::Props {
        today,
        now,
        resting: state.resting,
        whole_job: state.whole_job,
        leaders,
        locale,
        dispatch: dispatch.clone(),
    };
    let place = use_node_ref();
    let away = !use_in_view(&place);
    let mut main = Sheet::new("main", "page");
    main.on(ListenerKind::onkeydown, undoes(&dispatch));
    main.add(still(Of::Masthead(state.moved(), state.can_undo(), state.currency, dispatch.clone())));
    main.add(answer::draw(&said, &figures, &resting, &place));
    main.add(still(Of::Levers(levers.into())));
    for (id, draw) in PANELS {
        let view = if id == odds::ID { rested } else { view };
        main.add(html! { <Panel frame={Frame { id, view, draw }} dispatch={dispatch.clone()} /> });
    }
    main.add(still(Of::Foot));
    VList::with_children(vec![main.done(), bar(&figures, away), spoken], None).into()
}

/// Undo by the keys everybody knows; a field being typed in has its own.
fn undoes(dispatch: &UseReducerDispatcher<State>) -> Tell {
    let dispatch = dispatch.clone();
    Box::new(move |event| {
        if dom::is_undo(&event) {
            event.prevent_default();
            dispatch.dispatch(Action::Undo);
        }
    })
}
