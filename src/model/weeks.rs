//! `weeks`: what is created, decided, open and booked week by week, under one way
//! to prospect or another, and the hole that a pause leaves.
//!
//! Week 0 is the first from today; `open` is at the end of a week, the rest during
//! it. Opportunities stay open for an Erlang time of shape 4; what is created in a
//! week is created evenly over it. Before week 0 all was steady at O ÷ C a week.

use serde::Serialize;

use super::funnel::{Flow, evaluate};
use super::inputs::Bounds;
use super::math::kernel::{Kernel, weekly};
use super::plan::Plan;

/// Weeks told at the most, ten years.
const MOST_WEEKS: usize = 520;

/// The weeks that a pause may start in and last.
pub const WEEKS: Bounds = Bounds { min: 0.0, max: MOST_WEEKS as f64 };

/// After so many cycles all but 1e-4 of what was created is decided.
const CYCLES: f64 = 4.0;

/// Opportunities a week beyond this are as without limit. No plan of a person
/// comes near.
const MOST_CREATED: f64 = 1e100;

/// A hole shows in the weeks that miss more than this share of what steady
/// creation brings a week.
const SHOWS: f64 = 0.01;

/// What is missing below this share of all that is booked is rounding.
const ROUNDING: f64 = 1e-9;

/// When opportunities are created, and when not.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum Policy {
    /// The same every week: what the target takes or, where no prospecting reaches
    /// it, what the hours there are allow.
    Steady,
    /// Steady, but for some weeks in which nothing is created, by nobody.
    Pause {
        /// The first week without.
        start: u32,
        /// How many.
        weeks: u32,
    },
    /// Prospecting gets the hours that deal work leaves: an open opportunity takes
    /// h ÷ C a week. Partners bring theirs.
    DealsFirst,
    /// Steady, but nothing is created from when more than so many opportunities are
    /// open until fewer than so many are.
    StopStart { above: f64, below: f64 },
}

/// The revenue that is missing where steady creation would have booked more.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Hole {
    /// Revenue missing in all weeks that book less, and after the last week told
    /// for what is then missing from the open pipeline. Of a pause λ·k·w·D,
    /// whatever the cycle.
    pub size: f64,
    /// The first week that misses more than 1 % of λ·w·D, of what steady creation
    /// brings a week; `None` where the hole is spread so thin that none does.
    pub starts: Option<usize>,
    /// The week in which most is missing.
    pub deepest: usize,
    /// The first week after the last that misses more than 1 %; `None` where there
    /// is none such, or none told.
    pub over: Option<usize>,
}

/// One entry a week: the period in whole weeks, or until four cycles after the
/// start or the pause if that is longer; ten years at the most.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Weeks {
    /// Opportunities created, own and partners'.
    pub created: Vec<f64>,
    /// Opportunities decided, however they ended.
    pub decided: Vec<f64>,
    /// Opportunities open at the end of the week.
    pub open: Vec<f64>,
    /// Revenue booked, that of accounts included.
    pub revenue: Vec<f64>,
    /// `None` where nothing is missing against [`Policy::Steady`].
    pub hole: Option<Hole>,
}

/// The weeks to come. Total: no figure is NaN or infinite.
pub fn weeks(plan: &Plan, policy: Policy) -> Weeks {
    let course = Course::of(plan, told(plan, policy));
    let taken = course.run(policy);
    let each = plan.win_rate * plan.deal_size;
    let steady = if policy == Policy::Steady { taken.clone() } else { course.run(Policy::Steady) };
    let from_accounts = plan.account_revenue / plan.period_weeks;
    Weeks {
        revenue: taken.decided.iter().map(|decided| decided * each + from_accounts).collect(),
        hole: hole(&steady, &taken, course.steady, each),
        created: taken.created,
        decided: taken.decided,
        open: taken.open,
    }
}

/// How many weeks are told.
fn told(plan: &Plan, policy: Policy) -> usize {
    let after = match policy {
        Policy::Pause { start, weeks } => f64::from(start) + f64::from(weeks),
        _ => 0.0,
    };
    let weeks = plan.period_weeks.max(after + CYCLES * plan.cycle_weeks).ceil();
    weeks.min(MOST_WEEKS as f64) as usize
}

#[derive(Clone)]
struct Taken {
    created: Vec<f64>,
    decided: Vec<f64>,
    open: Vec<f64>,
}

/// What is the same under every policy.
struct Course {
    kernel: Kernel,
    /// Opportunities created a week before week 0.
    before: f64,
    /// Open today.
    open: f64,
    /// Created a week where nothing keeps from it (λ).
    steady: f64,
    /// Of those, partners'.
    partners: f64,
    /// Hours a week for deal work and prospecting, all sellers.
    hours: f64,
    /// Hours a week that one open opportunity takes.
    hours_per_open: f64,
    /// Hours for one own opportunity to be created.
    hours_per_own: f64,
}

impl Course {
    fn of(plan: &Plan, weeks: usize) -> Course {
        let flow = Flow::of(plan);
        let outcome = evaluate(plan);
        let within = |own: &f64| *own <= MOST_CREATED;
        let asked = outcome.hold_target.opportunities_to_create_per_week.filter(within);
        let reached = outcome.hold_hours.opportunities_to_create_per_week.filter(within);
        let steady = asked.or(reached).unwrap_or(0.0) + flow.partners;
        let cycle = plan.cycle_weeks;
        let open = plan.open_opportunities.unwrap_or(steady * cycle);
        Course {
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

    /// Week by week, since a policy may look at what is open. What was created
    /// before week 0 needs no sum over years: in week t it is decided as its rate
    /// times what one week leaves open at the end of week t.
    fn run(&self, policy: Policy) -> Taken {
        let weeks = self.kernel.ended.len();
        let mut created = Vec::with_capacity(weeks);
        let mut decided: Vec<f64> = self.kernel.open.iter().map(|open| self.before * open).collect();
        let mut left = self.left_of_the_past();
        let (mut open, mut stopped) = (self.open, false);
        for week in 0..weeks {
            let new = self.created(policy, week, open, &mut stopped);
            for (decided, share) in decided[week..].iter_mut().zip(&self.kernel.ended) {
                *decided += new * share;
            }
            for (left, share) in left[week..].iter_mut().zip(&self.kernel.open) {
                *left += new * share;
            }
            created.push(new);
            open = left[week];
        }
        Taken { created, decided, open: left }
    }

    /// What is open today and still is at the end of each week.
    fn left_of_the_past(&self) -> Vec<f64> {
        let mut left = self.open;
        let decided = self.kernel.open.iter().map(|open| self.before * open);
        decided
            .map(|decided| {
                left = (left - decided).max(0.0);
                left
            })
            .collect()
    }

    /// Created in one week, given what is open at its beginning.
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
                // Prospecting that costs no hour waits for none.
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

/// What is missing against steady creation of so many a week, at so much revenue
/// for each decided.
fn hole(steady: &Taken, taken: &Taken, rate: f64, each: f64) -> Option<Hole> {
    let missing = |(steady, taken): (&f64, &f64)| (steady - taken).max(0.0);
    let by_week: Vec<f64> = steady.decided.iter().zip(&taken.decided).map(missing).collect();
    let last = steady.open.last().zip(taken.open.last()).map_or(0.0, missing);
    let size = by_week.iter().sum::<f64>() + last;
    let booked: f64 = steady.decided.iter().chain(steady.open.last()).sum();
    if size <= ROUNDING * booked || size * each <= 0.0 {
        return None;
    }
    let shows = |missing: &f64| *missing > SHOWS * rate;
    let deepest = by_week.iter().enumerate().max_by(|(_, a), (_, b)| a.total_cmp(b))?.0;
    let over = by_week.iter().rposition(shows).map(|week| week + 1);
    Some(Hole {
        size: size * each,
        starts: by_week.iter().position(shows),
        deepest,
        over: over.filter(|week| *week < by_week.len()),
    })
}
