//! Which inputs differ from today.

use crate::model::{Assumptions, COUPLINGS, Input, Plan, differs_or_absent};

/// The inputs that were moved, in the order of the table. Those that only followed another are left out.
pub fn moved_inputs(today: &Plan, now: &Plan, assumptions: &Assumptions) -> Vec<Input> {
    let moved = |input: &Input| differs_or_absent(today.get(*input), now.get(*input));
    Input::all().filter(|input| moved(input) && !only_followed(today, now, assumptions, *input)).collect()
}

/// The inputs that differ from today only because others were moved that pull them along.
pub fn followed_inputs(today: &Plan, now: &Plan, assumptions: &Assumptions) -> Vec<Input> {
    Input::all().filter(|input| only_followed(today, now, assumptions, *input)).collect()
}

/// Whether an input differs only because others were moved that pull it along: a win rate that changed
/// with the no-decision rate, or the revenue of accounts with the hours on them.
pub fn only_followed(today: &Plan, now: &Plan, assumptions: &Assumptions, input: Input) -> bool {
    let is_moved = |puller: &Input| differs_or_absent(today.get(*puller), now.get(*puller));
    let pullers = COUPLINGS.iter().filter(|row| row.pulled == input).map(|row| row.moved).filter(is_moved);
    let mut followed = *today;
    for puller in pullers {
        let Some(value) = now.get(puller) else { return false };
        followed = followed.moved_to(puller, value, assumptions, today);
    }
    let follows = |plan: &Plan| !differs_or_absent(plan.get(input), now.get(input));
    follows(&followed) && !follows(today)
}
