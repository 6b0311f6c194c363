//! The jobs' names in the style sheet, which gives each a colour.

use crate::model::Job;

/// The value of `data-job`.
pub fn job_name(job: Job) -> &'static str {
    match job {
        Job::Goal => "goal",
        Job::Prospecting => "prospecting",
        Job::Opportunities => "opportunities",
        Job::Accounts => "accounts",
        Job::Partners => "partners",
        Job::Week => "week",
    }
}

/// The classes for the hours of the week, in the order of the bar: prospecting, opportunities, accounts,
/// partners, reporting.
pub const HOURS_CLASSES: [&str; 5] = ["seg-p", "seg-o", "seg-a", "seg-t", "seg-r"];
