//! What is true: the sales funnel as arithmetic, and nothing else.
//!
//! This page and those of the modules below specify the model: every formula, every
//! assumption, and where each comes from. They describe what the code computes; where
//! the two disagree, that is a bug.
//!
//! # Conventions
//!
//! - **Units**: weeks, hours and one currency. A rate is a fraction of 1. Hours in the plan
//!   are per seller; hours in results are of all sellers together.
//! - **Nothing is rounded.** Rounding happens once, when a number becomes text.
//! - **Nothing fails.** For a [`Plan`] inside its bounds nothing panics and no figure is NaN
//!   or infinite. What does not exist is `None`. Errors live at the edge ([`given`]).
//! - **Nothing from outside.** Plain Rust and serde: no browser, no clock, no randomness and
//!   no words for people. The same plan gives the same figures on every device.
//!
//! # Symbols
//!
//! The inputs, each a field of [`Plan`]:
//!
//! | symbol | field | unit |
//! |---|---|---|
//! | T | [`target`](Plan::target) | money in the period |
//! | P | [`period_weeks`](Plan::period_weeks) | weeks |
//! | O | [`open_opportunities`](Plan::open_opportunities) | opportunities; `None` is a steady pipeline |
//! | m | [`meeting_rate`](Plan::meeting_rate) | first meetings per prospect |
//! | r | [`qualification_rate`](Plan::qualification_rate) | opportunities per first meeting |
//! | τ | [`hours_per_prospect`](Plan::hours_per_prospect) | hours |
//! | w | [`win_rate`](Plan::win_rate) | won per opportunity that ended |
//! | n | [`no_decision_rate`](Plan::no_decision_rate) | undecided per opportunity that ended |
//! | D | [`deal_size`](Plan::deal_size) | money |
//! | C | [`cycle_weeks`](Plan::cycle_weeks) | weeks |
//! | a | [`hours_per_opportunity`](Plan::hours_per_opportunity) | hours |
//! | u | [`hours_per_open_week`](Plan::hours_per_open_week) | hours a week |
//! | A | [`account_revenue`](Plan::account_revenue) | money in the period |
//! | N_t | [`partner_opportunities`](Plan::partner_opportunities) | opportunities in the period |
//! | H | [`hours_per_week`](Plan::hours_per_week) | hours a week, per seller |
//! | b | [`reporting_hours`](Plan::reporting_hours) | hours a week, per seller |
//! | v | [`deal_size_variation`](Plan::deal_size_variation) | standard deviation ÷ mean |
//! | e | [`win_rate_evidence`](Plan::win_rate_evidence) | opportunities that ended |
//!
//! What is derived from them, in more than one place:
//!
//! | symbol | meaning | defined in |
//! |---|---|---|
//! | h | hours per opportunity | [`funnel`] |
//! | N | opportunities that must be decided in the period | [`funnel`] |
//! | λ_s, λ_t, λ | opportunities created a week: own, partners', both | [`funnel`] |
//! | L(t), M, L̄ | mean time spent open within t weeks, within the period, and the mean of L over it | [`funnel`] |
//! | K | hours a week left for selling, all sellers | [`funnel`] |
//! | g | hours a week for what is open and what partners bring | [`funnel`] |
//! | ε | how strongly one input pulls another | [`couplings`] |
//! | c | factor from a lever's value to its reach | [`assumptions`] |
//! | f(s) | factor after s weeks of focus | [`assumptions`] |
//! | G | revenue in the same hours, after a move ÷ before it | [`mod@leverage`] |
//! | μ | value of one more hour a week | [`mod@balance`] |
//! | f_j | share of a week's opportunities that is decided j weeks later | [`mod@weeks`] |
//!
//! # Reading order
//!
//! 1. [`plan`] and [`inputs`]: what goes in, and the table of every input.
//! 2. [`funnel`]: [`evaluate`], the only business arithmetic. Two questions about one plan:
//!    what the target takes, and where the hours lead.
//! 3. [`moves`], [`couplings`] and [`assumptions`]: how a lever moves, what it pulls along, how far
//!    it can go and how soon.
//! 4. The engines, each of which calls `evaluate`: [`mod@leverage`], what a move of each lever
//!    is worth; [`mod@one_thing`], which lever comes first, and how surely; [`mod@sequence`],
//!    which comes next.
//! 5. The engines that look further: [`mod@balance`], how the week should be spent;
//!    [`mod@odds`], how likely the target is; [`mod@weeks`], what happens week by week.
//! 6. [`math`]: mathematics that knows nothing of sales.
//!
//! # What is assumed
//!
//! No formula here was fitted to data. These are assumptions; each is described, with
//! its alternatives, where it is used.
//!
//! | assumption | where |
//! |---|---|
//! | The funnel is a product of rates that do not affect one another, but for the couplings | [`funnel`], [`couplings`] |
//! | Time open is Erlang with shape 4, and the past was steady | [`funnel`] |
//! | An opportunity's hours are spread evenly over the weeks that it is open | [`funnel`] |
//! | Customers who come to decide split like those who decided before | [`couplings`] |
//! | How far each lever can go, and how soon | [`assumptions`] and the table in [`inputs`] |
//! | Hours on customers and partners bring their result along a curve | [`couplings`] |
//! | The value of each lever but the win rate may be off by about 20 %, each reach and half-life by about 35 % | [`mod@one_thing`] |
//! | A gain of another 0.5 % is worth four weeks | [`mod@sequence`] |
//! | The shape of each job's response to hours | [`mod@balance`] |
//! | Deal sizes are log-normal; wins are independent | [`mod@odds`] |
//! | What is stated is the centre of what may be, however little the evidence | [`mod@odds`] |
//! | A person keeps the pace of the hours; a pause stops own creation alone | [`mod@weeks`] |
//!
//! # Sources
//!
//! The ideas are David Brock's: one part of the job is a false choice; the One Thing takes
//! the others with it, differs from person to person, and changes (essays on
//! partnersinexcellenceblog.com). His worked examples are tests (`tests/cases/published.json`).
//! The formulas name their sources where they stand; the main ones are the sales velocity
//! equation, Little's law (1961), renewal theory (Cox, 1962), concave allocation with one
//! multiplier (Lodish, CALLPLAN, 1971) and compound distributions by Fourier transform
//! (Grübel and Hermesmeier, 1999).
//!
//! # How it is checked
//!
//! Other people's examples (`tests/published.rs`); an independent implementation's figures
//! for 16 plans (`tests/reference.rs`); a second implementation in JavaScript, which the
//! page itself is held against (`tests/browser/oracle.mjs`); twenty-one laws
//! over the whole of what a plan may be (listed in `tests/laws.rs`); and a comparison of what
//! the engines tell of one plan (`tests/agreement.rs`).

pub mod assumptions;
pub mod balance;
mod comparison;
pub mod couplings;
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

pub use assumptions::{Assumed, AssumptionError, Assumptions, Ease};
pub use balance::{Balance, FalseChoice, FalseChoices, Hours, Task, Week, balance};
pub use comparison::{differs, differs_or_absent};
pub use couplings::{COUPLINGS, Coupling, CouplingRow, Pull};
pub use funnel::{HoldHours, HoldTarget, Outcome, Reason, evaluate, window};
pub use given::{Given, Refusal};
pub use inputs::{Bounds, Input, Job, Measure, RANKED_LEVERS, ROWS, RankedLever, Reach, Row, Unit};
pub use leverage::{Change, Leverage, Pin, leverage, pin_changes};
pub use moves::{Move, Moved, Step};
pub use odds::{Deals, Goal, LONGEST_WEEK, Odds, PerWeekFor, chance, chance_in_hours, odds, odds_with};
pub use one_thing::{OneThing, Unless, first, one_thing};
pub use pipeline::Pipeline;
pub use plan::{Plan, PlanError};
pub use presets::Preset;
pub use sequence::{Block, Run, Sequence, sequence};
pub use weeks::{Hole, Policy, Weeks, weeks};
