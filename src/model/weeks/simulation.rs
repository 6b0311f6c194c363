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
    /// Of those created, own.
    pub own: Vec<f64>,
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
    /// Own opportunities created a week if nothing prevents it (the pace).
    own: f64,
    /// Partners' opportunities a week (λ_t).
    partners: f64,
    /// Hours a week for deal work and prospecting, all sellers.
    selling_hours: f64,
    /// Hours a week on accounts, partners and reporting, all sellers.
    fixed_hours: f64,
    /// Hours a week that one open opportunity takes.
    hours_per_open: f64,
    /// Hours that it takes to create one own opportunity.
    hours_per_own: f64,
}

impl Simulation {
    pub fn of(plan: &Plan, weeks: usize) -> Simulation {
        let flow = Flow::of(plan);
        let outcome = evaluate(plan);
        let asked = outcome.hold_target.opportunities_to_create_per_week;
        let reached = outcome.hold_hours.opportunities_to_create_per_week;
        let pace = asked.unwrap_or(f64::INFINITY).min(reached.unwrap_or(f64::INFINITY));
        let own = if pace <= MOST_CREATED { pace } else { 0.0 };
        let steady = own + flow.partners;
        let cycle = plan.cycle_weeks;
        Simulation {
            kernel: weekly(cycle, weeks),
            before: plan.open_opportunities.map_or(steady, |open| open / cycle),
            open: plan.open_opportunities.unwrap_or(steady * cycle),
            own,
            partners: flow.partners,
            selling_hours: flow.selling_hours.max(0.0),
            fixed_hours: flow.fixed_hours,
            hours_per_open: flow.hours_per_open,
            hours_per_own: plan.hours_per_prospect / flow.per_prospect,
        }
    }

    /// Created a week if nothing prevents it (λ).
    pub fn steady(&self) -> f64 {
        self.own + self.partners
    }

    /// What each week takes.
    pub fn hours(&self, series: &Series) -> Vec<f64> {
        let both = series.own.iter().zip(&series.open);
        both.map(|(own, open)| own * self.hours_per_own + open * self.hours_per_open + self.fixed_hours)
            .collect()
    }

    /// Goes week by week, since a policy may depend on what is open.
    pub fn run(&self, policy: Policy) -> Series {
        let weeks = self.kernel.ended.len();
        let mut all_own = Vec::with_capacity(weeks);
        let mut decided: Vec<f64> = self.kernel.open.iter().map(|open| self.before * open).collect();
        let mut open = self.open_from_before();
        let (mut open_now, mut stopped) = (self.open, false);
        for week in 0..weeks {
            let own = self.own(policy, week, open_now, &mut stopped);
            let new = own + self.partners;
            for (decided, share) in decided[week..].iter_mut().zip(&self.kernel.ended) {
                *decided += new * share;
            }
            for (open, share) in open[week..].iter_mut().zip(&self.kernel.open) {
                *open += new * share;
            }
            all_own.push(own);
            open_now = open[week];
        }
        let created = all_own.iter().map(|own| own + self.partners).collect();
        Series { own: all_own, created, decided, open }
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

    /// Own opportunities created in one week, given what is open at its beginning.
    fn own(&self, policy: Policy, week: usize, open: f64, stopped: &mut bool) -> f64 {
        match policy {
            Policy::Steady => self.own,
            Policy::Pause { start, weeks } => {
                let (start, week) = (u64::from(start), week as u64);
                let pauses = (start..start + u64::from(weeks)).contains(&week);
                if pauses { 0.0 } else { self.own }
            }
            Policy::DealsFirst => {
                let hours = (self.selling_hours - open * self.hours_per_open).max(0.0);
                // Prospecting that costs no hours does not have to wait for any.
                let own = if self.hours_per_own > 0.0 { hours / self.hours_per_own } else { f64::INFINITY };
                if own > MOST_CREATED { self.own } else { own }
            }
            Policy::StopStart { above, below } => {
                *stopped = if *stopped { open >= below } else { open > above };
                if *stopped { 0.0 } else { self.own }
            }
        }
    }
}
