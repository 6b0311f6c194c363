//! What is true: the sales funnel as arithmetic, and nothing else.
//!
//! Plain Rust and serde. Nothing here names a browser, a page, a clock, chance
//! or a word for people. Units: weeks, hours, one currency; a rate is a fraction
//! of 1. Nothing is rounded here. Nothing here panics or returns NaN or an
//! infinity for a [`Plan`] inside its bounds: what does not exist is `None`.

pub mod assumptions;
pub mod balance;
mod comparison;
pub mod decimal;
pub mod funnel;
pub mod given;
pub mod inputs;
pub mod leverage;
pub mod math;
pub mod moves;
pub mod odds;
pub mod one_thing;
pub mod pipeline;
pub mod plan;
pub mod presets;
pub mod sequence;
pub mod weeks;

pub use assumptions::Assumptions;
pub use balance::{Balance, FalseChoice, FalseChoices, Hours, Task, Week, balance};
pub use comparison::{differs, differs_or_absent};
pub use funnel::{HoldHours, HoldTarget, Outcome, Reason, evaluate, window};
pub use given::{Given, Refusal};
pub use inputs::{Bounds, Input, Job, Measure, RANKED_LEVERS, ROWS, RankedLever, Reach, Row, Unit};
pub use leverage::{Change, Leverage, Pin, leverage, pin_changes};
pub use moves::{Move, Moved, Step};
pub use odds::{Deals, Goal, Odds, ProspectsFor, chance, chance_in_hours, odds};
pub use one_thing::{OneThing, first, one_thing};
pub use pipeline::Pipeline;
pub use plan::{Plan, PlanError};
pub use presets::Preset;
pub use sequence::{Block, Run, Sequence, sequence};
pub use weeks::{Hole, Policy, Weeks, weeks};
