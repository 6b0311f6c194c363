//! Which inputs differ from today.

use crate::model::{Input, Plan, differs, differs_or_absent};

/// The inputs that were moved, in the order of the table. Those that only followed another are left out.
pub fn moved_inputs(today: &Plan, now: &Plan) -> Vec<Input> {
    let moved = |input: &Input| differs_or_absent(today.get(*input), now.get(*input));
    Input::all().filter(|input| moved(input) && !only_followed(today, now, *input)).collect()
}

/// Whether an input differs only because another was moved: a win rate that changed along with the
/// no-decision rate.
pub fn only_followed(today: &Plan, now: &Plan, input: Input) -> bool {
    input == Input::WinRate
        && differs(today.no_decision_rate, now.no_decision_rate)
        && !differs(today.moved_to(Input::NoDecisionRate, now.no_decision_rate).win_rate, now.win_rate)
}
