//! Which inputs differ from today.

use crate::model::{Assumptions, COUPLINGS, Input, Plan, differs, differs_or_absent};

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
fn only_followed(today: &Plan, now: &Plan, assumptions: &Assumptions, input: Input) -> bool {
    let Some(followed) = following(today, now, assumptions, input) else { return false };
    !differs(followed, now.get(input).unwrap_or(f64::NAN))
        && differs_or_absent(today.get(input), Some(followed))
}

/// Where an input stands if it only follows those that were moved and pull it along. `None` if it, or one
/// that pulls it, has no value.
pub fn following(today: &Plan, now: &Plan, assumptions: &Assumptions, input: Input) -> Option<f64> {
    let is_moved = |puller: &Input| differs_or_absent(today.get(*puller), now.get(*puller));
    let pullers = COUPLINGS.iter().filter(|row| row.pulled == input).map(|row| row.moved).filter(is_moved);
    let mut followed = *today;
    for puller in pullers {
        followed = followed.moved_to(puller, now.get(puller)?, assumptions, today);
    }
    followed.get(input)
}
