use super::*;
use crate::model::{Coupling, Ease, Preset, Step, differs};
use crate::session::Foldable;

fn after(actions: &[Action]) -> State {
    actions.iter().fold(State::default(), |state, action| state.reduce(*action).unwrap_or(state))
}

#[test]
fn a_drag_is_undone_as_one() {
    let slide = |value| Action::Slide(Input::WinRate, value);
    let state = after(&[slide(0.3), slide(0.4), slide(0.5), Action::Release]);
    assert_eq!(state.document.plans.now.win_rate, 0.5);
    let back = state.reduce(Action::Undo).unwrap();
    assert_eq!(back.document.plans, State::default().document.plans);
    assert!(!back.can_undo());
}

#[test]
fn a_counted_win_rate_brings_its_evidence_and_goes_with_it() {
    let state = after(&[Action::Count(Input::WinRate, 0.175, 40.0), Action::Release]);
    assert_eq!(
        (state.document.plans.now.win_rate, state.document.plans.now.win_rate_evidence),
        (0.175, Some(40.0))
    );
    assert_eq!(state.reduce(Action::Undo).unwrap().document.plans, State::default().document.plans);
    let meetings = after(&[Action::Count(Input::MeetingRate, 0.15, 20.0)]);
    assert_eq!(meetings.document.plans.now, Plan { meeting_rate: 0.15, ..Plan::default() });
}

#[test]
fn scales_hold_still_while_a_lever_is_held() {
    let held = after(&[Action::Slide(Input::Target, 2e6)]);
    assert_eq!(held.resting(), Plan::default());
    assert_eq!(held.reduce(Action::Release).unwrap().resting().target, 2e6);
}

#[test]
fn a_cancelled_drag_leaves_no_trace() {
    let state = after(&[Action::Slide(Input::DealSize, 90_000.0), Action::Cancel]);
    assert_eq!(state, State::default());
}

#[test]
fn dragging_no_decision_to_the_end_and_back_loses_no_win_rate() {
    let slide = |value| Action::Slide(Input::NoDecisionRate, value);
    let state = after(&[slide(0.99), slide(0.35), Action::Release]);
    assert!(!differs(state.document.plans.now.win_rate, 0.25));
}

#[test]
fn typing_no_decision_states_it_alone_and_moving_it_takes_the_win_rate_along() {
    assert_eq!(after(&[Action::Type(Input::NoDecisionRate, 0.5)]).document.plans.now.win_rate, 0.25);
    let halved = after(&[Action::Double(Input::NoDecisionRate)]).document.plans.now;
    // 25 % · (1 − 17.5 %) ÷ (1 − 35 %): those who now decide buy as often as the rest.
    assert!(!differs(halved.win_rate, 0.25 * 0.825 / 0.65));
}

#[test]
fn resetting_no_decision_brings_back_only_what_it_took() {
    let moves = [Action::Double(Input::NoDecisionRate), Action::Type(Input::NoDecisionRate, 0.5)];
    for action in moves {
        let state = after(&[action, Action::Release, Action::Reset(Input::NoDecisionRate)]);
        assert_eq!(state.document.plans.now, Plan::default());
    }
    let both = after(&[
        Action::Double(Input::WinRate),
        Action::Double(Input::NoDecisionRate),
        Action::Reset(Input::NoDecisionRate),
    ]);
    assert!(!differs(both.document.plans.now.win_rate, 0.5));
}

#[test]
fn a_period_takes_its_amounts_along() {
    let state = after(&[Action::SetPeriod(13.0)]);
    let plan = state.document.plans.now;
    assert_eq!((plan.target, plan.account_revenue, plan.partner_opportunities), (200_000.0, 30_000.0, 2.0));
    assert_eq!(state.document.plans.today, plan);
}

#[test]
fn each_side_gets_its_own_pipeline_back() {
    let state = after(&[
        Action::Type(Input::OpenOpportunities, 9.0),
        Action::SetPipeline(Pipeline::Steady),
        Action::SetPipeline(Pipeline::Empty),
        Action::SetPipeline(Pipeline::Today),
    ]);
    assert_eq!(
        state.document.plans.map(|plan| plan.open_opportunities),
        Scenarios { today: Some(16.0), now: Some(9.0) }
    );
}

#[test]
fn what_changes_nothing_is_no_new_state() {
    let state = State::default();
    for action in [
        Action::Slide(Input::WinRate, 0.25),
        Action::Release,
        Action::Cancel,
        Action::ResetAll,
        Action::Pin,
        Action::Undo,
        Action::Reset(Input::DealSize),
    ] {
        assert_eq!(state.reduce(action), None, "{action:?}");
    }
}

#[test]
fn a_choice_is_no_change_to_undo() {
    let state = after(&[Action::Unfold(Foldable::MoreInputs, true), Action::ShowStep(Step::Double)]);
    assert!(state.document.choices.unfolded.contains(Foldable::MoreInputs) && !state.can_undo());
    assert_eq!(state.reduce(Action::ShowStep(Step::Double)), None);
}

#[test]
fn a_start_can_be_undone() {
    let state = after(&[Action::Start(Preset::Hunter)]);
    assert_eq!(state.document.plans.today, Preset::Hunter.plan());
    assert_eq!(state.reduce(Action::Undo).unwrap().document.plans, State::default().document.plans);
}

#[test]
fn hours_moved_on_a_job_bring_its_result_along_and_hours_typed_do_not() {
    // By hand: at a reach of 1.5 a third of the gap is left for each of today's hours, so that half
    // the hours bring (1 − √⅓) ÷ (1 − ⅓) of today's revenue.
    let halved = after(&[Action::Double(Input::AccountHours)]).document.plans.now;
    let expected = 120_000.0 * (1.0 - (1.0_f64 / 3.0).sqrt()) / (2.0 / 3.0);
    assert!((halved.account_revenue / expected - 1.0).abs() < 1e-12, "{}", halved.account_revenue);
    let typed = after(&[Action::Type(Input::AccountHours, 2.0)]).document.plans.now;
    assert_eq!(typed, Plan { account_hours: 2.0, ..Plan::default() });
}

#[test]
fn hours_back_at_todays_restore_the_plan_on_any_way() {
    let ways: [&[Action]; 4] = [
        &[Action::Slide(Input::AccountHours, 0.0), Action::Slide(Input::AccountHours, 4.0)],
        &[Action::Slide(Input::AccountHours, 0.0), Action::Release, Action::Slide(Input::AccountHours, 4.0)],
        &[Action::Type(Input::AccountHours, 9.0), Action::Release, Action::Slide(Input::AccountHours, 4.0)],
        &[Action::Double(Input::AccountHours), Action::Reset(Input::AccountHours)],
    ];
    for way in ways {
        assert_eq!(after(way).document.plans.now, Plan::default(), "{way:?}");
    }
}

/// A revenue that was set for itself is a fact of its own: hours change it in proportion.
#[test]
fn hours_do_not_undo_what_was_done_to_their_result() {
    let apart = after(&[
        Action::Type(Input::AccountRevenue, 180_000.0),
        Action::Double(Input::AccountHours),
        Action::Double(Input::AccountHours),
        Action::Reset(Input::AccountHours),
    ]);
    let plan = apart.document.plans.now;
    assert!(!differs(plan.account_revenue, 180_000.0) && plan.account_hours == 4.0, "{plan:?}");
}

#[test]
fn a_coupling_that_is_off_pulls_nothing_and_one_that_is_on_comes_back() {
    let off = Action::SetCoupling(Coupling::AccountHoursToRevenue, 0.0);
    let plan = after(&[off, Action::Double(Input::AccountHours)]).document.plans.now;
    assert_eq!(plan, Plan { account_hours: 2.0, ..Plan::default() });
    let on = Action::SetCoupling(Coupling::DealSizeToWinRate, -0.25);
    let moved = after(&[on, Action::Double(Input::DealSize)]);
    assert!(!differs(moved.document.plans.now.win_rate, 0.25 * 2f64.powf(-0.25)));
    let back = moved.reduce(Action::Reset(Input::DealSize)).unwrap();
    assert_eq!(back.document.plans.now, Plan::default());
    assert_eq!(after(&[Action::SetCoupling(Coupling::DealSizeToWinRate, 3.0)]), State::default());
}

#[test]
fn a_lever_that_is_easier_gets_there_in_half_the_time() {
    let state = after(&[Action::SetEase(Input::WinRate, Ease::Easier)]);
    let assumptions = state.document.assumptions;
    assert_eq!(
        (assumptions.half_life(Input::WinRate), assumptions.weeks_to_half(Input::WinRate)),
        (Some(12.0), Some(6.0))
    );
    assert_eq!(state.reduce(Action::ResetAssumptions).unwrap(), State::default());
}

/// A revenue that only followed the hours follows them as is now assumed, and comes back with the assumption.
#[test]
fn what_followed_follows_another_assumption_at_once() {
    let state = State::default();
    let after = |state: &State, action| state.reduce(action).expect("a change");
    let coupling = Coupling::AccountHoursToRevenue;
    let left = after(&after(&state, Action::Slide(Input::AccountHours, 0.0)), Action::Release);
    assert_eq!(left.document.plans.now.account_revenue, 0.0);
    let off = after(&left, Action::SetCoupling(coupling, 0.0));
    assert_eq!(off.document.plans.now.account_revenue, 120_000.0);
    assert_eq!(off.resting(), off.document.plans.now);
    let on = after(&off, Action::SetCoupling(coupling, 1.0));
    let back = after(&after(&on, Action::Slide(Input::AccountHours, 4.0)), Action::Release);
    assert_eq!(back.document.plans.now, state.document.plans.now);
    // What was stated stays.
    let stated = after(&after(&left, Action::Type(Input::AccountRevenue, 50_000.0)), Action::Release);
    let off = after(&stated, Action::SetCoupling(coupling, 0.0));
    assert_eq!(off.document.plans.now.account_revenue, 50_000.0);
}
