//! What the hours of each job bring: curves through today's week. The formulas are in
//! [the module above](super).

use serde::Serialize;

use crate::model::assumptions::Assumptions;
use crate::model::funnel::{Flow, evaluate};
use crate::model::inputs::Input;
use crate::model::math::{erlang, saturation};
use crate::model::plan::Plan;

/// How fast the response to prospecting diminishes (δ): opportunities grow with the hours to
/// the power of 1 − δ.
pub const FALLING: f64 = 0.2;

/// Hours, opportunities, wins or revenue a week below this count as none, and opportunities a
/// week above its inverse as unlimited. No real plan comes near either, and between the two
/// nothing under- or overflows.
const NEGLIGIBLE: f64 = 1e-60;

/// More hours a week than any plan has: the limit for a split that a person drags.
const MOST_HOURS: f64 = 1e9;

/// The four jobs of the week, in the order of the funnel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Task {
    Prospecting,
    /// Work on qualified opportunities.
    Deals,
    Accounts,
    Partners,
}

impl Task {
    /// In the order of [`Hours`].
    pub const ALL: [Task; 4] = [Task::Prospecting, Task::Deals, Task::Accounts, Task::Partners];
}

/// A split of the week: hours a week on each job, all sellers.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Hours {
    pub prospecting: f64,
    /// On qualified opportunities.
    pub deals: f64,
    pub accounts: f64,
    pub partners: f64,
}

impl Hours {
    /// The hours of each job, in the order of [`Task::ALL`].
    pub fn from_jobs([prospecting, deals, accounts, partners]: [f64; 4]) -> Hours {
        Hours { prospecting, deals, accounts, partners }
    }

    /// The hours of each job, in the order of [`Task::ALL`].
    pub fn jobs(&self) -> [f64; 4] {
        [self.prospecting, self.deals, self.accounts, self.partners]
    }

    /// The hours of one job.
    pub fn of(&self, task: Task) -> f64 {
        self.jobs()[task as usize]
    }

    /// This split, but with other hours for one job.
    pub fn with(&self, task: Task, hours: f64) -> Hours {
        let mut jobs = self.jobs();
        jobs[task as usize] = hours;
        Hours::from_jobs(jobs)
    }

    /// The hours of all jobs.
    pub fn total(&self) -> f64 {
        self.jobs().iter().sum()
    }

    /// Every job's hours times a factor.
    pub fn times(&self, factor: f64) -> Hours {
        Hours::from_jobs(self.jobs().map(|hours| hours * factor))
    }
}

/// What one job brings for its hours.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Response {
    /// No curve: the same for any hours.
    Constant(f64),
    /// limit · (1 − e^{−hours ÷ scale}).
    Saturating { limit: f64, scale: f64 },
    /// result · (x ÷ hours)^{1−δ}, through today's hours and result.
    Power { hours: f64, result: f64 },
}

impl Response {
    /// The saturating curve through today's hours and result whose limit is a factor above
    /// today's result.
    fn saturating(hours: f64, result: f64, factor: f64) -> Response {
        let headroom = saturation::headroom(factor);
        Response::Saturating { limit: result / (1.0 - headroom), scale: -hours / headroom.ln() }
    }

    pub(super) fn value(&self, x: f64) -> f64 {
        match *self {
            Response::Constant(value) => value,
            Response::Saturating { limit, scale } => limit * -(-x / scale).exp_m1(),
            Response::Power { hours, result } => result * ((1.0 - FALLING) * (x / hours).ln()).exp(),
        }
    }

    /// The hours at which one more hour brings this price, given as its logarithm.
    pub(super) fn hours_at_price(&self, log_price: f64) -> f64 {
        match *self {
            Response::Constant(_) => 0.0,
            Response::Saturating { limit, scale } => scale * ((limit / scale).ln() - log_price).max(0.0),
            Response::Power { hours, result } => {
                let log_first = ((1.0 - FALLING) * result / hours).ln();
                hours * ((log_first - log_price) / FALLING).exp()
            }
        }
    }

    /// value − x · slope: what is left of the value if every hour is paid what the last one
    /// brings. For the saturating curve that is limit · F₂(x ÷ scale).
    pub(super) fn surplus(&self, x: f64) -> f64 {
        match *self {
            Response::Constant(value) => value,
            // From 700 on, F₂ is 1 to the last digit.
            Response::Saturating { limit, scale } => limit * erlang::cdf(2, (x / scale).min(700.0)),
            Response::Power { .. } => FALLING * self.value(x),
        }
    }
}

/// The week as curves: what any split of its hours would book.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Week {
    pub(super) today: Hours,
    /// Own opportunities a week (n_s) for hours of prospecting.
    pub(super) prospecting: Response,
    /// Win rate for hours per opportunity (w).
    pub(super) wins: Response,
    /// Revenue a week from existing customers (A) for hours on accounts.
    pub(super) accounts: Response,
    /// Partners' opportunities a week (n_t) for hours on partners.
    pub(super) partners: Response,
    pub(super) deal_size: f64,
    period: f64,
}

impl Week {
    /// The curves through the steady week at today's hours. `None` if there is nothing to
    /// divide, because no hours are left for selling or because selling costs none.
    pub fn of(plan: &Plan, assumptions: &Assumptions) -> Option<Week> {
        let plan = Plan { open_opportunities: None, ..*plan };
        let flow = Flow::of(&plan);
        let reached = evaluate(&plan).hold_hours;
        let (decided, own) =
            (reached.decided? / plan.period_weeks, reached.opportunities_to_create_per_week?);
        if flow.selling_hours <= 0.0 || decided.max(own) > 1.0 / NEGLIGIBLE {
            return None;
        }
        let today = Hours {
            prospecting: own / flow.per_prospect * plan.hours_per_prospect,
            deals: decided * flow.hours_per_decided,
            accounts: plan.sellers * plan.account_hours,
            partners: plan.sellers * plan.partner_hours,
        };
        let has_curve = |hours: f64, result: f64| hours >= NEGLIGIBLE && result >= NEGLIGIBLE;
        let reach = |input| assumptions.reach_factor(&plan, input);
        let curve = |hours, result, input, without| match has_curve(hours, result) {
            true => Response::saturating(hours, result, reach(input)),
            false => Response::Constant(without),
        };
        let prospecting = match has_curve(today.prospecting, own) {
            true => Response::Power { hours: today.prospecting, result: own },
            false => Response::Constant(own),
        };
        let wins = match has_curve(today.deals, decided * plan.win_rate) {
            true => Response::saturating(flow.hours_per_decided, plan.win_rate, reach(Input::WinRate)),
            false => Response::Constant(plan.win_rate),
        };
        let account_revenue = plan.account_revenue / plan.period_weeks;
        // If partners bring more than the hours can work, only what is worked.
        let partners = flow.partners.min(decided);
        Some(Week {
            today,
            prospecting,
            wins,
            accounts: curve(today.accounts, account_revenue, Input::AccountRevenue, account_revenue),
            partners: curve(today.partners, partners, Input::PartnerOpportunities, 0.0),
            deal_size: plan.deal_size,
            period: plan.period_weeks,
        })
    }

    /// How the plan splits the week today.
    pub fn today(&self) -> Hours {
        self.today
    }

    /// Opportunities a week, n_s + n_t.
    pub(super) fn opportunities(&self, prospecting: f64, partners: f64) -> f64 {
        self.prospecting.value(prospecting) + self.partners.value(partners)
    }

    /// Revenue in the period for any split, whatever its sum. Hours that are negative or not a
    /// number count as none.
    pub fn revenue(&self, hours: &Hours) -> f64 {
        let allowed = |hours: f64| if hours > 0.0 { hours.min(MOST_HOURS) } else { 0.0 };
        let [prospecting, deals, accounts, partners] = hours.jobs().map(allowed);
        let created = self.opportunities(prospecting, partners);
        let wins = if created > 0.0 { created * self.wins.value(deals / created) } else { 0.0 };
        self.period * (self.deal_size * wins + self.accounts.value(accounts))
    }
}
