//! The false choices: the whole week for one job, or a week without it.

use serde::Serialize;

use super::curves::{Hours, Task, Week};

/// A false choice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FalseChoice {
    /// The whole week goes to this job.
    Only(Task),
    /// This job is dropped, and its hours go to the others in proportion to theirs today.
    Without(Task),
}

impl FalseChoice {
    /// In the order of the fields of [`FalseChoices`].
    pub const ALL: [FalseChoice; 8] = [
        FalseChoice::Only(Task::Prospecting),
        FalseChoice::Only(Task::Deals),
        FalseChoice::Only(Task::Accounts),
        FalseChoice::Only(Task::Partners),
        FalseChoice::Without(Task::Prospecting),
        FalseChoice::Without(Task::Deals),
        FalseChoice::Without(Task::Accounts),
        FalseChoice::Without(Task::Partners),
    ];

    /// Its name in JavaScript: that of its field in [`FalseChoices`].
    pub fn name(self) -> &'static str {
        match self {
            FalseChoice::Only(Task::Prospecting) => "onlyProspecting",
            FalseChoice::Only(Task::Deals) => "onlyDeals",
            FalseChoice::Only(Task::Accounts) => "onlyAccounts",
            FalseChoice::Only(Task::Partners) => "onlyPartners",
            FalseChoice::Without(Task::Prospecting) => "noProspecting",
            FalseChoice::Without(Task::Deals) => "noDeals",
            FalseChoice::Without(Task::Accounts) => "noAccounts",
            FalseChoice::Without(Task::Partners) => "noPartners",
        }
    }

    /// How it splits the week.
    pub fn hours(self, today: &Hours) -> Hours {
        let (none, total) = (Hours::from_jobs([0.0; 4]), today.total());
        match self {
            FalseChoice::Only(task) => none.with(task, total),
            FalseChoice::Without(task) => {
                let rest = today.with(task, 0.0);
                let kept = rest.total();
                // If it was the only job, there is no other to take its hours.
                if kept > 0.0 { rest.times(total / kept) } else { none }
            }
        }
    }
}

/// Revenue in the period under each false choice, in the currency of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FalseChoices {
    pub only_prospecting: f64,
    pub only_deals: f64,
    pub only_accounts: f64,
    pub only_partners: f64,
    pub no_prospecting: f64,
    pub no_deals: f64,
    pub no_accounts: f64,
    pub no_partners: f64,
}

impl FalseChoices {
    pub(super) fn of(week: &Week) -> FalseChoices {
        let revenue = |choice: FalseChoice| week.revenue(&choice.hours(&week.today()));
        FalseChoices {
            only_prospecting: revenue(FalseChoice::Only(Task::Prospecting)),
            only_deals: revenue(FalseChoice::Only(Task::Deals)),
            only_accounts: revenue(FalseChoice::Only(Task::Accounts)),
            only_partners: revenue(FalseChoice::Only(Task::Partners)),
            no_prospecting: revenue(FalseChoice::Without(Task::Prospecting)),
            no_deals: revenue(FalseChoice::Without(Task::Deals)),
            no_accounts: revenue(FalseChoice::Without(Task::Accounts)),
            no_partners: revenue(FalseChoice::Without(Task::Partners)),
        }
    }

    /// Revenue in the period under one false choice.
    pub fn revenue(&self, choice: FalseChoice) -> f64 {
        match choice {
            FalseChoice::Only(Task::Prospecting) => self.only_prospecting,
            FalseChoice::Only(Task::Deals) => self.only_deals,
            FalseChoice::Only(Task::Accounts) => self.only_accounts,
            FalseChoice::Only(Task::Partners) => self.only_partners,
            FalseChoice::Without(Task::Prospecting) => self.no_prospecting,
            FalseChoice::Without(Task::Deals) => self.no_deals,
            FalseChoice::Without(Task::Accounts) => self.no_accounts,
            FalseChoice::Without(Task::Partners) => self.no_partners,
        }
    }
}
