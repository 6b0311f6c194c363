//! What a path of focus books inside the period. The formulas are in [the module above](super).

use super::plan_after;
use crate::model::assumptions::Assumptions;
use crate::model::funnel::{Flow, evaluate};
use crate::model::inputs::{Input, RANKED_LEVERS};
use crate::model::math::kernel::{Kernel, weekly};
use crate::model::moves::FOCUS_WEEKS;
use crate::model::plan::Plan;

/// Weeks in a block.
const BLOCK: usize = FOCUS_WEEKS as usize;

/// What counts of a plan in one week.
#[derive(Clone, Copy)]
struct State {
    cycle: f64,
    /// Opportunities created a week, own and partners'.
    created: f64,
    /// Mean bookings of a decided opportunity: w·D times the share that the hours can work.
    value: f64,
    /// What existing customers book a week.
    accounts: f64,
}

impl State {
    fn of(plan: &Plan) -> State {
        let flow = Flow::of(plan);
        let own = evaluate(plan).hold_hours.opportunities_to_create_per_week;
        State {
            cycle: plan.cycle_weeks,
            created: own.unwrap_or_default() + flow.partners,
            value: flow.worked_share() * plan.win_rate * plan.deal_size,
            accounts: plan.account_revenue / plan.period_weeks,
        }
    }
}

/// The kernels of the cycles that occur, each with the sums of what it has ended.
struct Kernels {
    weeks: usize,
    known: Vec<(f64, Kernel, Vec<f64>)>,
}

impl Kernels {
    /// The place of a cycle's kernel.
    fn place(&mut self, cycle: f64) -> usize {
        self.known.iter().position(|(known, ..)| *known == cycle).unwrap_or_else(|| {
            let kernel = weekly(cycle, self.weeks);
            let mut sum = 0.0;
            let sums = kernel.ended.iter().map(|share| {
                sum += share;
                sum
            });
            let sums = sums.collect();
            self.known.push((cycle, kernel, sums));
            self.known.len() - 1
        })
    }
}

/// What the period books if the blocks are followed up to each of them; `revenue` is what it books
/// without any.
pub(super) fn booked(plan: &Plan, assumptions: &Assumptions, blocks: &[Input], revenue: f64) -> Vec<f64> {
    let weeks = plan.period_weeks.ceil() as usize;
    let at = |time: f64| State::of(&plan_at(plan, assumptions, blocks, time));
    let mut kernels = Kernels { weeks, known: Vec::new() };
    let today = at(0.0);
    let before = plan.open_opportunities.map_or(today.created, |open| open / plan.cycle_weeks);
    let first = kernels.place(plan.cycle_weeks);
    // Of what was created up to here along the path, what is decided in each week.
    let mut decided: Vec<f64> = kernels.known[first].1.open.iter().map(|open| before * open).collect();
    let mut states: Vec<State> = Vec::new();
    let mut sums = Vec::with_capacity(blocks.len() + 1);
    for followed in 0..=blocks.len() {
        let from = (followed * BLOCK).min(weeks);
        let state = at(followed as f64 * FOCUS_WEEKS);
        let place = kernels.place(state.cycle);
        let rest = &kernels.known[place].2;
        let in_week = |week: usize| {
            let new = if week >= from { state.created * rest[week - from] } else { 0.0 };
            let State { value, accounts, .. } = *states.get(week).unwrap_or(&state);
            (plan.period_weeks - week as f64).min(1.0) * ((decided[week] + new) * value + accounts)
        };
        sums.push((0..weeks).map(in_week).sum::<f64>());
        for week in from..(from + BLOCK).min(weeks) {
            let state = at((week as f64 + 0.5).min(plan.period_weeks));
            let place = kernels.place(state.cycle);
            let ended = &kernels.known[place].1.ended;
            decided[week..].iter_mut().zip(ended).for_each(|(all, share)| *all += state.created * share);
            states.push(state);
        }
    }
    let none = sums[0];
    let of_path =
        |sum: &f64| Some(revenue * (sum / none)).filter(|booked| booked.is_finite()).unwrap_or(*sum);
    sums[1..].iter().map(of_path).collect()
}

/// The plan after so much time on the path.
fn plan_at(plan: &Plan, assumptions: &Assumptions, blocks: &[Input], time: f64) -> Plan {
    let mut focus_weeks = [0.0; 9];
    for (at, lever) in blocks.iter().enumerate() {
        let spent = (time - at as f64 * FOCUS_WEEKS).clamp(0.0, FOCUS_WEEKS);
        if let Some(place) = RANKED_LEVERS.iter().position(|ranked| ranked == lever) {
            focus_weeks[place] += spent;
        }
    }
    plan_after(plan, assumptions, &focus_weeks)
}
