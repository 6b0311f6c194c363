//! One stage of the chain from prospects to hours: its name, what it counts, what leads to the next.

use crate::model::{Input, Outcome, Pin, Plan, differs};
use crate::session::Scenario;

use crate::text::hours::{format_distinctly, too_long};
use crate::text::table::NONE;
use crate::text::template::fill;
use crate::text::words::page::A_WEEK;
use crate::text::{Locale, words};

/// One stage of the chain from prospects to hours.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stage {
    pub name: &'static str,
    /// Its pin; first meetings have none.
    pub pin: Option<Pin>,
    unit: &'static str,
}

/// In the order of the funnel.
pub const STAGES: [Stage; 6] = [
    Stage { name: "Prospects", pin: Some(Pin::Prospects), unit: A_WEEK },
    Stage { name: "First meetings", pin: None, unit: A_WEEK },
    Stage { name: "Opportunities", pin: Some(Pin::OpportunitiesToCreate), unit: "new each week" },
    Stage { name: "Open pipeline", pin: Some(Pin::OpenOpportunities), unit: "open once steady" },
    Stage { name: "Deals", pin: Some(Pin::Wins), unit: "to win {within}" },
    Stage { name: "Hours", pin: Some(Pin::Hours), unit: A_WEEK },
];

impl Stage {
    /// The figure; `None` if the target is out of reach.
    pub fn figure(&self, outcome: &Outcome) -> Option<f64> {
        match self.pin {
            None => outcome.hold_target.meetings_per_week,
            Some(pin) => pin.figure(&outcome.hold_target),
        }
    }

    /// A figure of this stage as text: prospects in whole numbers, as in the answer.
    pub fn shown(&self, value: Option<f64>, now: &Scenario, locale: Locale) -> String {
        match value {
            None => NONE.into(),
            Some(value) if self.pin == Some(Pin::Prospects) => locale.count_never_zero(value),
            // With a decimal if it would look like the hours available, as in the answer.
            Some(value) if self.pin == Some(Pin::Hours) => {
                if let Some(longest) = too_long(value, now.plan.sellers, locale) {
                    return longest;
                }
                format_distinctly(value, now.outcome.hold_target.hours_available_per_week, locale).0
            }
            Some(value) => locale.count(value),
        }
    }

    /// The unit of its figure.
    pub fn unit(&self, plan: &Plan, locale: Locale) -> String {
        match self.pin {
            Some(Pin::Wins) => fill(self.unit, &[("within", &words::within(plan, locale))]),
            Some(Pin::Hours) if plan.sellers > 1.0 => "a week, all sellers".into(),
            _ => self.unit.into(),
        }
    }

    /// The rate or effort that leads to the next stage. `None` for deals, which lead nowhere, and for
    /// hours, which come from all stages.
    pub fn link(&self, now: &Scenario, locale: Locale) -> Option<String> {
        let (template, input) = match self.pin {
            Some(Pin::Prospects) => ("{value} meet", Input::MeetingRate),
            None => ("{value} qualify", Input::QualificationRate),
            // How long each stays open, and the work until it is decided.
            Some(Pin::OpportunitiesToCreate) => ("{value}, {hours} h", Input::CycleWeeks),
            Some(Pin::OpenOpportunities) => ("{value} won", Input::WinRate),
            Some(Pin::Wins | Pin::Hours) => return None,
        };
        let value = locale.value(input, now.plan.get(input)?);
        if self.pin != Some(Pin::OpportunitiesToCreate) {
            return Some(fill(template, &[("value", &value)]));
        }
        let hours = now.plan.hours_per_decided();
        Some(fill(template, &[("value", &value), ("hours", &locale.amount(hours))]))
    }
}

/// Today's figure, shown under now's.
pub fn today_label(
    stage: Stage,
    was: Option<f64>,
    is: Option<f64>,
    now: &Scenario,
    locale: Locale,
) -> String {
    match (was, is) {
        (Some(was), Some(is)) if !differs(was, is) => "as today".into(),
        (None, None) => "out of reach".into(),
        (was, _) => stage.shown(was, now, locale),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const EN: Locale = Locale::PLAIN;

    #[test]
    fn a_stage_says_what_it_counts_and_hands_on() {
        let plan = Plan::default();
        let units = STAGES.map(|stage| stage.unit(&plan, EN));
        assert_eq!(
            units,
            ["a week", "a week", "new each week", "open once steady", "to win this year", "a week"]
        );
        assert_eq!(STAGES[5].unit(&Plan { sellers: 2.0, ..plan }, EN), "a week, all sellers");
        let now = Scenario::of(&plan, &Default::default());
        let links = STAGES.map(|stage| stage.link(&now, EN).unwrap_or_default());
        assert_eq!(links, ["12% meet", "50% qualify", "13 weeks, 15.8 h", "25% won", "", ""]);
    }

    #[test]
    fn todays_figure_is_told_where_it_differs() {
        let now = Scenario::of(&Plan::default(), &Default::default());
        let from = |was, is| today_label(STAGES[0], was, is, &now, EN);
        assert_eq!(from(Some(20.0), Some(20.0)), "as today");
        assert_eq!(from(None, None), "out of reach");
        assert_eq!(from(Some(20.0), Some(8.0)), "20");
        assert_eq!(from(None, Some(8.0)), NONE);
    }
}
