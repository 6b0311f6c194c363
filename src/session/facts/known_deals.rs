//! The sums of deals that were worked out already: the expensive part of the odds.

use std::cell::RefCell;
use std::rc::Rc;

use crate::model::{Deals, Goal};

/// Enough for the slider of evidence or of the win rate, which meets a few steps of the ladder of doubts.
const MOST: usize = 8;

/// The latest sums of deals, kept from facts to facts: a slider that goes back and forth meets the
/// same again and again.
#[derive(Default)]
pub(super) struct KnownDeals(RefCell<Vec<(Goal, Rc<Deals>)>>);

impl KnownDeals {
    /// The deals that reach a goal: known ones, or worked out now.
    pub fn reaching(&self, goal: Goal) -> Rc<Deals> {
        let mut known = self.0.borrow_mut();
        let found = known.iter().position(|(of, _)| *of == goal);
        let latest = match found {
            Some(at) => known.remove(at),
            None => (goal, Rc::new(Deals::reaching(goal))),
        };
        if known.len() == MOST {
            known.remove(0);
        }
        known.push(latest.clone());
        latest.1
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Plan;

    #[test]
    fn what_is_known_is_not_worked_out_again_until_it_is_forgotten() {
        let goal = |deals: f64| {
            Goal::of(&Plan { target: deals, deal_size: 1.0, account_revenue: 0.0, ..Plan::default() })
        };
        let known = KnownDeals::default();
        let first = known.reaching(goal(1.0));
        for deals in 2..=MOST {
            known.reaching(goal(deals as f64));
        }
        assert!(Rc::ptr_eq(&first, &known.reaching(goal(1.0))));
        for deals in 2..=MOST + 1 {
            known.reaching(goal(deals as f64));
        }
        assert!(!Rc::ptr_eq(&first, &known.reaching(goal(1.0))));
    }
}
