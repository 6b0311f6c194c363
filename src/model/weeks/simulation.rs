//! A plan followed week by week. The formulas are in [the module above](super).

use super::Policy;
use crate::model::funnel::{Flow, evaluate};
use crate::model::math::kernel::{Kernel, weekly};
use crate::model::plan::Plan;

/// Opportunities a week beyond this count as unlimited. No real plan comes near.
const MOST_CREATED: f64 = 1e100;

/// What happens in each week.
#[derive(Clone)]
pub(super) struct Series {
    pub created: Vec<f64>,
    pub decided: Vec<f64>,
    pub open: Vec<f64>,
}

/// What is the same under every policy.
pub(super) struct Simulation {
    kernel: Kernel,
    /// Opportunities created a week before week 0 (λ_before).
    before: f64,
    /// Open today.
    open: f64,
    /// Created a week if nothing prevents it (λ).
    pub steady: f64,
    /// Of those, partners'.
    partners: f64,
    /// Hours a week for deal work and prospecting, all sellers.
    hours: f64,
    /// Hours a week that one open opportunity takes.
    hours_per_open: f64,
    /// Hours that it takes to create one own opportunity.
    hours_per_own: f64,
}

impl Simulation {
    pub fn of(plan: &Plan, weeks: usize) -> Simulation {
        let flow = Flow::of(plan);
        let outcome = evaluate(plan);
        let is_limited = |own: &f64| *own <= MOST_CREATED;
        let asked = outcome.hold_target.opportunities_to_create_per_week.filter(is_limited);
        let reached = outcome.hold_hours.opportunities_to_create_per_week.filter(is_limited);
        let steady = asked.or(reached).unwrap_or(0.0) + flow.partners;
        let cycle = plan.cycle_weeks;
        let open = plan.open_opportunities.unwrap_or(steady * cycle);
        Simulation {
            kernel: weekly(cycle, weeks),
            before: plan.open_opportunities.map_or(steady, |open| open / cycle),
            open,
            steady,
            partners: flow.partners,
            hours: flow.selling_hours.max(0.0),
            hours_per_open: flow.hours_each / cycle,
            hours_per_own: plan.hours_per_prospect / flow.per_prospect,
        }
    }

    /// Goes week by week, since a policy may depend on what is open.
    pub fn run(&self, policy: Policy) -> Series {
        let weeks = self.kernel.ended.len();
        let mut created = Vec::with_capacity(weeks);
        let mut decided: Vec<f64> = self.kernel.open.iter().map(|open| self.before * open).collect();
        let mut open = self.open_from_before();
        let (mut open_now, mut stopped) = (self.open, false);
        for week in 0..weeks {
            let new = self.created(policy, week, open_now, &mut stopped);
            for (decided, share) in decided[week..].iter_mut().zip(&self.kernel.ended) {
                *decided += new * share;
            }
            for (open, share) in open[week..].iter_mut().zip(&self.kernel.open) {
                *open += new * share;
            }
            created.push(new);
            open_now = open[week];
        }
        Series { created, decided, open }
    }

    /// Of what is open today, what still is at the end of each week.
    fn open_from_before(&self) -> Vec<f64> {
        let mut left = self.open;
        let decided = self.kernel.open.iter().map(|open| self.before * open);
        decided
            .map(|decided| {
                left = (left - decided).max(0.0);
                left
            })
            .collect()
    }

    /// Opportunities created in one week, given what is open at its beginning.
    fn created(&self, policy: Policy, week: usize, open: f64, stopped: &mut bool) -> f64 {
        match policy {
            Policy::Steady => self.steady,
            Policy::Pause { start, weeks } => {
                let (start, week) = (u64::from(start), week as u64);
                let pauses = (start..start + u64::from(weeks)).contains(&week);
                if pauses { 0.0 } else { self.steady }
            }
            Policy::DealsFirst => {
                let hours = (self.hours - open * self.hours_per_open).max(0.0);
                // Prospecting that costs no hours does not have to wait for any.
                let own = if self.hours_per_own > 0.0 { hours / self.hours_per_own } else { f64::INFINITY };
                self.partners + if own > MOST_CREATED { self.steady - self.partners } else { own }
            }
            Policy::StopStart { above, below } => {
                *stopped = if *stopped { open >= below } else { open > above };
                if *stopped { 0.0 } else { self.steady }
            }
        }
    }
}
