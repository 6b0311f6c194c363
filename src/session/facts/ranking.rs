//! The levers ranked by what they gain.

use crate::model::{Input, Leverage, RANKED_LEVERS, first};

/// The levers that stand out: those that come first. Empty if so many tie that none stands out.
pub fn leaders(levers: &[Leverage]) -> Vec<Input> {
    let firsts = first(levers);
    if firsts.len() > MOST_LEADERS { Vec::new() } else { firsts }
}

/// If more than these tie, none stands out; they are counted rather than named.
pub const MOST_LEADERS: usize = 3;

/// The levers by their gain, the largest first; ties in the order of the table.
pub fn by_gain(levers: &[Leverage]) -> Vec<Input> {
    let gain = |input: &Input| {
        levers.iter().find(|row| row.lever == *input).and_then(Leverage::gain).unwrap_or_default()
    };
    let mut order = Vec::with_capacity(RANKED_LEVERS.len());
    for lever in RANKED_LEVERS {
        let place = order.iter().position(|before| gain(before) < gain(&lever)).unwrap_or(order.len());
        order.insert(place, lever);
    }
    order
}
