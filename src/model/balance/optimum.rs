//! The best split of the week: at one price of an hour, every job takes the hours
//! that bring at least that price; the price is the one at which they add up.
//!
//! Source: concave allocation with one multiplier (Lodish, CALLPLAN, 1971). The
//! revenue is jointly concave in the hours, so that split is the best there is.

use crate::model::math::root::{bracket, crossing};

use super::curves::{Hours, Response, Task, Week};

/// The scale of a split is sought within e^{±this}; e^{±700} still is a number.
const FURTHEST: f64 = 700.0;

/// The first step of that search, a quarter of an e-fold.
const STRIDE: f64 = 0.25;

/// The best way to spend some hours, with one job's hours held if asked.
#[derive(Clone, Copy)]
pub(super) struct Division<'a> {
    pub week: &'a Week,
    /// Hours a week to spend, those held among them.
    pub total: f64,
    pub held: Option<(Task, f64)>,
}

/// A split, and the prices that lead to it.
#[derive(Clone, Copy)]
pub(super) struct Split {
    pub hours: Hours,
    /// ln μ: the revenue that one more hour brings.
    pub log_price: f64,
    /// ln of the hours that one more opportunity is worth.
    pub log_worth: f64,
    /// The place on the scale of [`Division::prices`]; 0 where none was sought.
    pub scale: f64,
}

impl Division<'_> {
    /// The best split. `guess` is a place on the scale to start from: where deal
    /// work is held, the worth of an opportunity; else see [`Self::prices`].
    pub fn best(&self, guess: f64, tolerance: f64) -> Split {
        let budget = self.total - self.held.map_or(0.0, |(_, hours)| hours);
        if budget <= 0.0 || self.only_accounts_pay(budget) {
            return self.accounts_alone(budget.max(0.0));
        }
        // Hours are nearly powers along the scale, and their logarithm nearly a line.
        let excess = |scale: f64| (self.spent(&self.at(scale).hours) / budget).ln();
        let (low, high) = bracket(excess, guess, STRIDE, [-FURTHEST, FURTHEST]);
        let (low, high) = crossing(excess, low, high, tolerance);
        self.between(budget, self.at(low.0), self.at(high.0))
    }

    /// The mixture of two splits that spends the budget. Where one hour of a job
    /// means all and of another nothing, the nearest split on the scale may still be
    /// far from the budget, and to cut every job alike would cut the one that counts.
    fn between(&self, budget: f64, low: Split, high: Split) -> Split {
        let (less, more) = (self.spent(&low.hours), self.spent(&high.hours));
        let share = if more > less { ((budget - less) / (more - less)).clamp(0.0, 1.0) } else { 0.0 };
        let mut jobs = low.hours.jobs();
        if share > 0.0 {
            jobs.iter_mut().zip(high.hours.jobs()).for_each(|(job, high)| *job += share * (high - *job));
        }
        let hours = Hours::from_jobs(jobs);
        let spent = self.spent(&hours);
        // What rounding left over or took too much goes to all in proportion.
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

    /// Whether no hour but those of accounts brings anything, at today's prices of
    /// an hour: nothing can be won, or the first hour of deal work brings less than
    /// the last that accounts could have.
    fn only_accounts_pay(&self, budget: f64) -> bool {
        let Week { wins, accounts, prospecting, partners, deal_size, .. } = self.week;
        let comes = |task, response: &Response| match (self.held(task), *response) {
            (_, Response::Given(value)) => value > 0.0,
            (Some(hours), _) => hours > 0.0,
            (None, _) => true,
        };
        if !comes(Task::Prospecting, prospecting) && !comes(Task::Partners, partners) {
            return true;
        }
        match (*wins, self.held(Task::Deals)) {
            (Response::Given(rate), _) => rate <= 0.0,
            (_, Some(hours)) => hours <= 0.0,
            (Response::Saturating { limit, scale }, None) => {
                let first = (deal_size * limit / scale).ln();
                self.held(Task::Accounts).is_none() && accounts.hours_at(first) >= budget
            }
            (Response::Power { .. }, None) => false,
        }
    }

    /// All that is not held to accounts. Without a curve of their own no hour
    /// brings anything, and the price of one is nothing.
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

    /// The split at one place of the scale, with more hours the higher the place.
    fn at(&self, scale: f64) -> Split {
        match self.held(Task::Deals) {
            Some(deals) => self.around(deals, scale),
            None => self.priced(scale),
        }
    }

    /// Deal work is held: the scale is the worth of an opportunity, which tells how
    /// many there are, those how much work each gets, and that the price of an hour.
    fn around(&self, deals: f64, log_worth: f64) -> Split {
        let week = self.week;
        let prospecting = week.prospecting.hours_at(-log_worth);
        let partners = week.partners.hours_at(-log_worth);
        let each = deals / week.opportunities(prospecting, partners);
        let log_price = (week.deal_size * week.wins.surplus(each)).ln() - log_worth;
        let accounts = week.accounts.hours_at(log_price);
        Split {
            hours: Hours { prospecting, deals, accounts, partners },
            log_price,
            log_worth,
            scale: log_worth,
        }
    }

    /// Deal work is free: it takes hours until one more brings the price.
    fn priced(&self, scale: f64) -> Split {
        let week = self.week;
        let (each, log_price, log_worth) = self.prices(scale);
        let free = |task, response: &Response, log_price| {
            self.held(task).unwrap_or_else(|| response.hours_at(log_price))
        };
        let prospecting = free(Task::Prospecting, &week.prospecting, -log_worth);
        let partners = free(Task::Partners, &week.partners, -log_worth);
        let deals = each * week.opportunities(prospecting, partners);
        let accounts = free(Task::Accounts, &week.accounts, log_price);
        Split { hours: Hours { prospecting, deals, accounts, partners }, log_price, log_worth, scale }
    }

    /// Hours per opportunity y, ln μ, and ln of an opportunity's worth in hours, c ÷ μ
    /// with c = D · (w(y) − y·w′(y)). The scale is ln(y ÷ η), for near y = 0 the price
    /// itself could not tell two splits apart; without a curve of wins it is −ln μ.
    fn prices(&self, scale: f64) -> (f64, f64, f64) {
        let deal_size = self.week.deal_size;
        match self.week.wins {
            Response::Saturating { limit, scale: each } => {
                let times = scale.exp();
                let log_price = (deal_size * limit / each).ln() - times;
                let surplus = self.week.wins.surplus(each * times);
                (each * times, log_price, (deal_size * surplus).ln() - log_price)
            }
            Response::Given(rate) | Response::Power { result: rate, .. } => {
                (0.0, -scale, (deal_size * rate).ln() + scale)
            }
        }
    }
}
