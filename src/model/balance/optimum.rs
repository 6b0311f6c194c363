//! The best split of the week: every job takes the hours that bring at least the price of an
//! hour, and the price is the one at which these hours add up. The formulas are in [the module
//! above](super).
//!
//! Prices are kept as logarithms, since an hour of one job may be worth many orders of
//! magnitude more than an hour of another.

use crate::model::math::root::{bracket, crossing};

use super::curves::{Hours, Response, Task, Week};

/// The search covers the scale from −700 to 700: e^±700 still fits a number.
const FURTHEST: f64 = 700.0;

/// The first step of that search.
const STRIDE: f64 = 0.25;

/// Hours to divide among the jobs, with those of one job held if asked.
#[derive(Clone, Copy)]
pub(super) struct Allocation<'a> {
    pub week: &'a Week,
    /// Hours a week to spend, including those held.
    pub total: f64,
    pub held: Option<(Task, f64)>,
}

/// A split, and the prices that lead to it.
#[derive(Clone, Copy)]
pub(super) struct Split {
    pub hours: Hours,
    /// ln μ: the revenue that one more hour brings.
    pub log_price: f64,
    /// ln (V ÷ μ): the hours that one more opportunity is worth.
    pub log_worth: f64,
    /// The place on the scale of [`Allocation::prices`]; 0 if none was sought.
    pub scale: f64,
}

impl Allocation<'_> {
    /// The best split. `guess` is the place on the scale to start from; what the scale means is
    /// said at [`Self::with_deals_held`] and [`Self::prices`].
    pub fn best(&self, guess: f64, tolerance: f64) -> Split {
        let budget = self.total - self.held.map_or(0.0, |(_, hours)| hours);
        if budget <= 0.0 || self.only_accounts_pay(budget) {
            return self.accounts_alone(budget.max(0.0));
        }
        // Along the scale, the logarithm of the hours is nearly a straight line.
        let excess = |scale: f64| (self.spent(&self.at(scale).hours) / budget).ln();
        let (low, high) = bracket(excess, guess, STRIDE, [-FURTHEST, FURTHEST]);
        let (low, high) = crossing(excess, low, high, tolerance);
        self.interpolated(budget, self.at(low.0), self.at(high.0))
    }

    /// The mixture of two splits that spends the budget. If one job hardly needs an hour for all
    /// it brings, even neighbouring splits may be far from the budget; cutting every job alike
    /// would then cut the one that counts.
    fn interpolated(&self, budget: f64, low: Split, high: Split) -> Split {
        let (less, more) = (self.spent(&low.hours), self.spent(&high.hours));
        let share = if more > less { ((budget - less) / (more - less)).clamp(0.0, 1.0) } else { 0.0 };
        let mut jobs = low.hours.jobs();
        if share > 0.0 {
            jobs.iter_mut().zip(high.hours.jobs()).for_each(|(job, high)| *job += share * (high - *job));
        }
        let hours = Hours::from_jobs(jobs);
        let spent = self.spent(&hours);
        // What rounding has left over goes to all in proportion.
        let factor = if spent > 0.0 && spent.is_finite() { budget / spent } else { 0.0 };
        let hours = hours.times(factor);
        Split { hours: self.held.map_or(hours, |(task, held)| hours.with(task, held)), ..low }
    }

    /// The hours of the jobs that are not held.
    fn spent(&self, hours: &Hours) -> f64 {
        self.held.map_or(*hours, |(task, _)| hours.with(task, 0.0)).total()
    }

    fn held(&self, task: Task) -> Option<f64> {
        self.held.filter(|(held, _)| *held == task).map(|(_, hours)| hours)
    }

    /// Whether only hours on accounts bring anything: nothing can be won, or the first hour of
    /// deal work brings less than the last hour that accounts could have.
    fn only_accounts_pay(&self, budget: f64) -> bool {
        let Week { wins, accounts, prospecting, partners, deal_size, .. } = self.week;
        let can_bring = |task, response: &Response| match (self.held(task), *response) {
            (_, Response::Constant(value)) => value > 0.0,
            (Some(hours), _) => hours > 0.0,
            (None, _) => true,
        };
        if !can_bring(Task::Prospecting, prospecting) && !can_bring(Task::Partners, partners) {
            return true;
        }
        match (*wins, self.held(Task::Deals)) {
            (Response::Constant(rate), _) => rate <= 0.0,
            (_, Some(hours)) => hours <= 0.0,
            (Response::Saturating { limit, scale }, None) => {
                let first = (deal_size * limit / scale).ln();
                self.held(Task::Accounts).is_none() && accounts.hours_at_price(first) >= budget
            }
            (Response::Power { .. }, None) => false,
        }
    }

    /// Gives accounts everything that is not held. If they have no curve, no hour brings
    /// anything and its price is 0.
    fn accounts_alone(&self, budget: f64) -> Split {
        let none = Hours::from_jobs([0.0; 4]);
        let hours = none.with(Task::Accounts, budget);
        let log_price = match self.week.accounts {
            Response::Saturating { limit, scale } => (limit / scale).ln() - budget / scale,
            _ => f64::NEG_INFINITY,
        };
        let hours = self.held.map_or(hours, |(task, held)| hours.with(task, held));
        Split { hours, log_price, log_worth: f64::NEG_INFINITY, scale: 0.0 }
    }

    /// The split at one place on the scale: the higher the place, the more hours.
    fn at(&self, scale: f64) -> Split {
        match self.held(Task::Deals) {
            Some(deals) => self.with_deals_held(deals, scale),
            None => self.with_deals_free(scale),
        }
    }

    /// With the hours of deal work held, the scale is ln (V ÷ μ), what an opportunity is worth. It
    /// decides how many opportunities there are, their number how much work each gets, and that
    /// the price of an hour.
    fn with_deals_held(&self, deals: f64, log_worth: f64) -> Split {
        let week = self.week;
        let prospecting = week.prospecting.hours_at_price(-log_worth);
        let partners = week.partners.hours_at_price(-log_worth);
        let each = deals / week.opportunities(prospecting, partners);
        let log_price = (week.deal_size * week.wins.surplus(each)).ln() - log_worth;
        let accounts = week.accounts.hours_at_price(log_price);
        Split {
            hours: Hours { prospecting, deals, accounts, partners },
            log_price,
            log_worth,
            scale: log_worth,
        }
    }

    /// With the hours of deal work not held, it takes hours until one more brings the price.
    fn with_deals_free(&self, scale: f64) -> Split {
        let week = self.week;
        let (each, log_price, log_worth) = self.prices(scale);
        let free = |task, response: &Response, log_price| {
            self.held(task).unwrap_or_else(|| response.hours_at_price(log_price))
        };
        let prospecting = free(Task::Prospecting, &week.prospecting, -log_worth);
        let partners = free(Task::Partners, &week.partners, -log_worth);
        let deals = each * week.opportunities(prospecting, partners);
        let accounts = free(Task::Accounts, &week.accounts, log_price);
        Split { hours: Hours { prospecting, deals, accounts, partners }, log_price, log_worth, scale }
    }

    /// Hours per opportunity y, ln μ and ln (V ÷ μ), at a place on the scale. With the hours of
    /// deal work not held, the scale is ln (y ÷ η), since near y = 0 the price itself could not
    /// tell two splits apart; if the win rate has no curve, it is −ln μ.
    fn prices(&self, scale: f64) -> (f64, f64, f64) {
        let deal_size = self.week.deal_size;
        match self.week.wins {
            Response::Saturating { limit, scale: each } => {
                let times = scale.exp();
                let log_price = (deal_size * limit / each).ln() - times;
                let surplus = self.week.wins.surplus(each * times);
                (each * times, log_price, (deal_size * surplus).ln() - log_price)
            }
            Response::Constant(rate) | Response::Power { result: rate, .. } => {
                (0.0, -scale, (deal_size * rate).ln() + scale)
            }
        }
    }
}
