//! What better odds take: prospects and hours a week.

use crate::model::{Odds, Plan, Reason};
use crate::session::Scenario;

use crate::text::Locale;
use crate::text::chance::{dots, of_twenty};
use crate::text::hours::NO_WEEK_IS_LONG_ENOUGH;
use crate::text::plural::Forms;
use crate::text::rounded::Rounded;
use crate::text::table::NONE;
use crate::text::template::fill;

/// What better odds take: how many dots, how much prospecting in how long a week, and a description.
#[derive(Clone, Debug, PartialEq)]
pub struct Better {
    pub dots: u8,
    /// "34 a week", or a dash.
    pub number: String,
    /// "in 63 hours", "no week is long enough"; empty if no prospecting is enough.
    pub hours: String,
    /// "16 in 20, 80%".
    pub why: String,
}

/// The prospecting for an even chance, for 16 in 20 and for 18 in 20, with the hours a week it takes; empty
/// if the target is covered.
pub fn better(now: &Scenario, locale: Locale) -> Vec<Better> {
    if now.outcome.reason == Some(Reason::Covered) {
        return Vec::new();
    }
    let better = |Wanted { chance, prospects, hours }: Wanted| {
        let template = match prospects {
            Some(_) => "{chance}, {percent}",
            None => "{chance}, {percent}: out of reach",
        };
        let (of_20, percent) = (of_twenty(chance, locale), locale.percent(chance));
        let number =
            |prospects| fill("{prospects} a week", &[("prospects", &locale.count_never_zero(prospects))]);
        Better {
            dots: dots(chance),
            number: prospects.map_or(NONE.into(), number),
            hours: prospects.map_or_else(String::new, |_| in_hours(hours, &now.plan, locale)),
            why: fill(template, &[("chance", &of_20), ("percent", &percent)]),
        }
    };
    wanted(now).map(better).into()
}

/// "in 63 hours"; for a team, the hours are each seller's.
pub(super) fn in_hours(hours: Option<f64>, plan: &Plan, locale: Locale) -> String {
    let Some(hours) = hours.map(|hours| hours / plan.sellers) else { return NO_WEEK_IS_LONG_ENOUGH.into() };
    let forms = match plan.sellers > 1.0 {
        true => Forms { one: "in {count} hour each", other: "in {count} hours each" },
        false => Forms { one: "in {count} hour", other: "in {count} hours" },
    };
    locale.counted(forms, Rounded::whole(hours))
}

/// A chance, and what it takes a week: prospects, and hours of all sellers.
pub(super) struct Wanted {
    pub chance: f64,
    pub prospects: Option<f64>,
    pub hours: Option<f64>,
}

pub(super) fn wanted(scenario: &Scenario) -> [Wanted; 3] {
    let Odds { prospects_per_week_for: prospects, hours_per_week_for: hours, .. } = scenario.odds();
    [
        Wanted { chance: 0.5, prospects: prospects.fifty, hours: hours.fifty },
        Wanted { chance: 0.8, prospects: prospects.eighty, hours: hours.eighty },
        Wanted { chance: 0.9, prospects: prospects.ninety, hours: hours.ninety },
    ]
}
