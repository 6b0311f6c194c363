use super::*;
use crate::model::{Input, Step};
use crate::session::{Action, Document, State};

fn after(actions: &[Action]) -> (State, Rc<Facts>) {
    let mut state = State::default();
    let mut facts = Facts::of(&state, None);
    for action in actions {
        if let Some(next) = state.reduce(*action) {
            facts = Facts::of(&next, Some(&facts));
            state = next;
        }
    }
    (state, facts)
}

#[test]
fn at_rest_and_unmoved_there_is_one_scenario() {
    let (_, facts) = after(&[]);
    assert!(Rc::ptr_eq(&facts.today, &facts.now) && Rc::ptr_eq(&facts.now, &facts.resting));
    assert!(facts.moved.is_empty() && facts.is_at_rest() && !facts.is_moved());
}

#[test]
fn today_is_worked_out_once_while_now_is_explored() {
    let (state, before) = after(&[]);
    let next = state.reduce(Action::Slide(Input::WinRate, 0.4)).unwrap();
    let facts = Facts::of(&next, Some(&before));
    assert!(Rc::ptr_eq(&facts.today, &before.today) && Rc::ptr_eq(&facts.resting, &before.resting));
    assert_eq!(facts.moved, [Input::WinRate]);
}

#[test]
fn a_choice_changes_no_fact() {
    let (state, before) = after(&[Action::Double(Input::DealSize)]);
    let next = state.reduce(Action::ShowStep(Step::Double)).unwrap();
    assert!(Rc::ptr_eq(&Facts::of(&next, Some(&before)), &before));
}

#[test]
fn assumptions_change_what_follows() {
    let (_, before) = after(&[]);
    let (_, facts) = after(&[Action::SetReach(Input::WinRate, 3.0)]);
    assert_ne!(before.now.one_thing().gain, facts.now.one_thing().gain);
}

#[test]
fn facts_made_from_facts_are_those_made_anew() {
    let slides = [
        Action::Slide(Input::WinRate, 0.4),
        Action::Release,
        Action::Slide(Input::DealSize, 60_000.0),
        Action::Slide(Input::DealSize, 70_000.0),
    ];
    let (state, facts) = after(&slides);
    let anew = Facts::of(&state, None);
    assert_eq!(facts.now.chance(), anew.now.chance());
    for input in Input::all() {
        assert_eq!(facts.input(input), anew.input(input), "{input:?}");
    }
}

#[test]
fn rested_facts_know_nothing_of_the_hand() {
    let (_, held) = after(&[Action::Slide(Input::WinRate, 0.4)]);
    assert!(!held.at_rest().is_moved() && held.is_moved());
    let (state, first) = after(&[Action::Slide(Input::WinRate, 0.4)]);
    let next = Facts::of(&state.reduce(Action::Slide(Input::WinRate, 0.5)).unwrap(), Some(&first));
    assert!(Rc::ptr_eq(&next.at_rest(), &first.at_rest()), "and stay the same while it moves");
    let (_, released) = after(&[Action::Slide(Input::WinRate, 0.4), Action::Release]);
    assert!(Rc::ptr_eq(&released.at_rest(), &released));
}

#[test]
fn a_win_rate_that_only_followed_is_not_counted_as_moved() {
    let (_, facts) = after(&[Action::Double(Input::NoDecisionRate)]);
    assert_eq!(facts.moved, [Input::NoDecisionRate]);
}

#[test]
fn the_default_document_is_where_everybody_starts() {
    let facts = Facts::of(&State::of(Document::default()), None);
    assert_eq!(facts.leaders(), [Input::WinRate]);
}

#[test]
fn what_only_followed_the_hours_is_not_counted_as_moved() {
    let (state, facts) = after(&[Action::Slide(Input::AccountHours, 2.0)]);
    assert_eq!(facts.moved, [Input::AccountHours]);
    assert_ne!(state.document.plans.now.account_revenue, state.document.plans.today.account_revenue);
}

/// A curve of hours tells what the slider would do, wherever it stands.
#[test]
fn the_curve_of_hours_takes_their_result_along() {
    let (_, facts) = after(&[Action::Slide(Input::AccountHours, 0.0)]);
    let (_, anew) = after(&[]);
    let [now, today] = [&facts, &anew].map(|facts| facts.input(Input::AccountHours).unwrap().now_curve);
    for (now, today) in now.values.iter().zip(&today.values) {
        // The same product, from another side.
        assert!((now.unwrap() / today.unwrap() - 1.0).abs() < 1e-12, "{now:?} {today:?}");
    }
}
