//! What the hours of each job give: curves through today's week.

use serde::Serialize;

use crate::model::assumptions::Assumptions;
use crate::model::funnel::{Flow, evaluate};
use crate::model::inputs::Input;
use crate::model::math::erlang;
use crate::model::plan::Plan;

/// How fast prospecting's response falls as its volume grows (δ): opportunities
/// grow with the hours to the power 1 − δ.
pub const FALLING: f64 = 0.2;

/// Hours, opportunities, wins or revenue a week below this are as none, and more
/// opportunities a week than its inverse are as without limit. No plan of a
/// person comes near either; between them nothing under- or overflows.
const NONE: f64 = 1e-60;

/// The least share of a curve that is still to come, beyond today. Where today's
/// value already is its limit, the curve would be a step: all of it for the first
/// second of work. So today is never taken for more than 99.9 % of the curve, which
/// then ends up to a thousandth above its limit. Continuous: from this headroom on
/// the curve is the model's exactly.
const LEAST_HEADROOM: f64 = 1e-3;

/// More hours a week than any plan has, for a split that a person drags.
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

    /// This split with other hours for one job.
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

/// What one job gives for its hours.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Response {
    /// No curve: the same for any hours.
    Given(f64),
    /// limit · (1 − e^{−hours ÷ scale}).
    Saturating { limit: f64, scale: f64 },
    /// result · (x ÷ hours)^{1−δ}, through today's hours and result.
    Power { hours: f64, result: f64 },
}

impl Response {
    /// The curve through today's hours and result with its limit a factor above
    /// today: scale = −hours ÷ ln(1 − today ÷ limit).
    fn saturating(hours: f64, result: f64, factor: f64) -> Response {
        let headroom = (1.0 - 1.0 / factor).max(LEAST_HEADROOM);
        Response::Saturating { limit: result / (1.0 - headroom), scale: -hours / headroom.ln() }
    }

    pub(super) fn value(&self, x: f64) -> f64 {
        match *self {
            Response::Given(value) => value,
            Response::Saturating { limit, scale } => limit * -(-x / scale).exp_m1(),
            Response::Power { hours, result } => result * ((1.0 - FALLING) * (x / hours).ln()).exp(),
        }
    }

    /// The hours at which one more hour gives as much as this price, a logarithm.
    pub(super) fn hours_at(&self, log_price: f64) -> f64 {
        match *self {
            Response::Given(_) => 0.0,
            Response::Saturating { limit, scale } => scale * ((limit / scale).ln() - log_price).max(0.0),
            Response::Power { hours, result } => {
                let log_first = ((1.0 - FALLING) * result / hours).ln();
                hours * ((log_first - log_price) / FALLING).exp()
            }
        }
    }

    /// value − x · slope: what is left of the value when every hour is paid what
    /// the last one brings. For the saturating curve that is limit · F₂(x ÷ scale).
    pub(super) fn surplus(&self, x: f64) -> f64 {
        match *self {
            Response::Given(value) => value,
            // From 700 on F₂ is 1 to the last digit.
            Response::Saturating { limit, scale } => limit * erlang::cdf(2, (x / scale).min(700.0)),
            Response::Power { .. } => FALLING * self.value(x),
        }
    }
}

/// The week as curves: what any split of its hours would book.
///
/// A job without hours or without a result today has no curve, since one point
/// is missing to draw it through. Accounts then keep their revenue and partners
/// give nothing, whatever their hours. Prospecting that costs no hour keeps its
/// opportunities, deal work that costs none its win rate: no hour adds to what no
/// hour was needed for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Week {
    pub(super) today: Hours,
    /// Own opportunities a week, n_s.
    pub(super) prospecting: Response,
    /// Win rate for hours per opportunity, w(y).
    pub(super) wins: Response,
    /// Revenue a week, A.
    pub(super) accounts: Response,
    /// Their opportunities a week, n_t.
    pub(super) partners: Response,
    pub(super) deal_size: f64,
    period: f64,
}

impl Week {
    /// The curves through the week of a steady pipeline at today's hours. `None`
    /// where there is nothing to divide: no hours are left for selling, or what
    /// sells costs none.
    pub fn of(plan: &Plan, assumptions: &Assumptions) -> Option<Week> {
        let plan = Plan { open_opportunities: None, ..*plan };
        let flow = Flow::of(&plan);
        let reached = evaluate(&plan).hold_hours;
        let (decided, own) =
            (reached.decided? / plan.period_weeks, reached.opportunities_to_create_per_week?);
        if flow.selling_hours <= 0.0 || decided.max(own) > 1.0 / NONE {
            return None;
        }
        let today = Hours {
            prospecting: own / flow.per_prospect * plan.hours_per_prospect,
            deals: decided * flow.hours_each,
            accounts: plan.sellers * plan.account_hours,
            partners: plan.sellers * plan.partner_hours,
        };
        let some = |hours: f64, result: f64| hours >= NONE && result >= NONE;
        let reach = |input| assumptions.reach_factor(&plan, input);
        let curve = |hours, result, input, without| match some(hours, result) {
            true => Response::saturating(hours, result, reach(input)),
            false => Response::Given(without),
        };
        let prospecting = match some(today.prospecting, own) {
            true => Response::Power { hours: today.prospecting, result: own },
            false => Response::Given(own),
        };
        let wins = match some(today.deals, decided * plan.win_rate) {
            true => Response::saturating(flow.hours_each, plan.win_rate, reach(Input::WinRate)),
            false => Response::Given(plan.win_rate),
        };
        let account_revenue = plan.account_revenue / plan.period_weeks;
        // Where partners bring more than the hours can work, only what they work.
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

    /// The split that today's plan leads to.
    pub fn today(&self) -> Hours {
        self.today
    }

    /// Opportunities a week, n_s + n_t.
    pub(super) fn opportunities(&self, prospecting: f64, partners: f64) -> f64 {
        self.prospecting.value(prospecting) + self.partners.value(partners)
    }

    /// Revenue in the period for any split, whatever its sum; hours that are no
    /// number or below 0 count as none.
    pub fn revenue(&self, hours: &Hours) -> f64 {
        let brought_inside = |hours: f64| if hours > 0.0 { hours.min(MOST_HOURS) } else { 0.0 };
        let [prospecting, deals, accounts, partners] = hours.jobs().map(brought_inside);
        let created = self.opportunities(prospecting, partners);
        let wins = if created > 0.0 { created * self.wins.value(deals / created) } else { 0.0 };
        self.period * (self.deal_size * wins + self.accounts.value(accounts))
    }
}
