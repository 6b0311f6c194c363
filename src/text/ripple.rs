//! The stages of the ripple: what each is called, counts, and hands on.

use crate::model::{Change, Input, Outcome, Pin, Plan};

use super::answer::{Side, format_distinctly};
use super::words::page::A_WEEK;
use super::{Locale, Table, differs, words};

/// One stage of the chain from prospects to hours.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Step {
    pub name: &'static str,
    /// Its pin; first meetings have none.
    pub pin: Option<Pin>,
    unit: &'static str,
}

/// In the order of the funnel.
pub const STEPS: [Step; 6] = [
    Step { name: "Prospects", pin: Some(Pin::Prospects), unit: A_WEEK },
    Step { name: "First meetings", pin: None, unit: A_WEEK },
    Step { name: "Opportunities", pin: Some(Pin::OpportunitiesToCreate), unit: "new each week" },
    Step { name: "Open pipeline", pin: Some(Pin::OpenOpportunities), unit: "open once steady" },
    Step { name: "Deals", pin: Some(Pin::Wins), unit: "" },
    Step { name: "Hours", pin: Some(Pin::Hours), unit: A_WEEK },
];

impl Step {
    /// The figure; `None` when the target is out of reach.
    pub fn figure(&self, outcome: &Outcome) -> Option<f64> {
        match self.pin {
            None => outcome.hold_target.meetings_per_week,
            Some(pin) => pin.figure(&outcome.hold_target),
        }
    }

    /// A figure of this stage as text: prospects in whole numbers, as the answer
    /// says them.
    pub fn shown(&self, value: Option<f64>, now: Side, locale: Locale) -> String {
        match value {
            None => "\u{2013}".into(),
            Some(value) if self.pin == Some(Pin::Prospects) => locale.count_never_zero(value),
            // Told apart from the hours there are, as the answer tells them.
            Some(value) if self.pin == Some(Pin::Hours) => {
                format_distinctly(value, now.outcome.hold_target.hours_available_per_week, locale).0
            }
            Some(value) => locale.count(value),
        }
    }

    /// What it is counted in.
    pub fn unit(&self, plan: &Plan, locale: Locale) -> String {
        match self.pin {
            Some(Pin::Wins) => format!("to win {}", words::within(plan, locale)),
            Some(Pin::Hours) if plan.sellers > 1.0 => "a week, all sellers".into(),
            _ => self.unit.into(),
        }
    }

    /// The rate or effort that leads to the next stage; deals lead nowhere, and hours come of all.
    pub fn link(&self, plan: &Plan, locale: Locale) -> Option<String> {
        let value =
            |input: Input| plan.get(input).map(|value| locale.value(input, value)).unwrap_or_default();
        let hours = plan.hours_per_opportunity + plan.hours_per_open_week * plan.cycle_weeks;
        Some(match self.pin {
            Some(Pin::Prospects) => format!("{} meet", value(Input::MeetingRate)),
            None => format!("{} qualify", value(Input::QualificationRate)),
            // How long each stays open, and what it takes till it is decided.
            Some(Pin::OpportunitiesToCreate) => {
                format!("{}, {} h", value(Input::CycleWeeks), locale.amount(hours))
            }
            Some(Pin::OpenOpportunities) => format!("{} won", value(Input::WinRate)),
            Some(Pin::Wins | Pin::Hours) => return None,
        })
    }
}

/// The chain in numbers.
pub fn table(today: Side, now: Side, locale: Locale) -> Table {
    let rows = STEPS.into_iter().map(|step| {
        let name = [step.name, ", ", &step.unit(now.plan, locale)].concat();
        vec![
            name,
            step.shown(step.figure(today.outcome), now, locale),
            step.shown(step.figure(now.outcome), now, locale),
        ]
    });
    Table {
        caption: "From prospects to hours, today and now".into(),
        head: ["", "Today", "Now"].map(String::from).into(),
        rows: rows.collect(),
    }
}

/// Today's figure under now's.
pub fn from(step: Step, was: Option<f64>, is: Option<f64>, now: Side, locale: Locale) -> String {
    match (was, is) {
        (Some(was), Some(is)) if !differs(was, is) => "as today".into(),
        (None, None) => "out of reach".into(),
        (was, _) => step.shown(was, now, locale),
    }
}

/// What became of a pin, in words.
pub fn pin(change: Change) -> &'static str {
    match change {
        Change::Fell => "Pin down",
        Change::Same | Change::Rose => "Pin standing",
    }
}
