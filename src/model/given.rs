//! A plan as it comes from outside, by JavaScript or in a link: taken strictly, field by
//! field ([`Plan::take`]), and checked as a whole at the end ([`Plan::check`]). Every
//! refusal names the field, what was given for it and what is allowed.

use std::fmt;

use super::decimal::{AnyDecimal, Decimal};
use super::inputs::{Bounds, Input, ROWS};
use super::plan::{Plan, PlanError};

/// What was given for a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Given {
    /// Possibly NaN or infinite, which the bounds refuse.
    Number(f64),
    /// Allowed where an input may be absent.
    Null,
    /// Anything else, described for the message: `"0.3"`, `of the type boolean`.
    Other(String),
}

/// Why what was given is not a plan.
#[derive(Clone, Debug, PartialEq)]
pub enum Refusal {
    /// No input has this name.
    UnknownField(String),
    /// Not a number, for a field that takes nothing else.
    NotANumber { input: Input, given: Given },
    /// A number, but outside what the plan may hold.
    OutOfBounds(PlanError),
}

impl Refusal {
    /// The name of the field at fault.
    pub fn field(&self) -> &str {
        match self {
            Refusal::UnknownField(name) => name,
            Refusal::NotANumber { input, .. } => input.row().name,
            Refusal::OutOfBounds(error) => error.input.row().name,
        }
    }

    /// What the field may be; `None` if there is no such field.
    pub fn allowed(&self) -> Option<Bounds> {
        match self {
            Refusal::UnknownField(_) => None,
            Refusal::NotANumber { input, .. } => Some(input.row().bounds),
            Refusal::OutOfBounds(error) => Some(error.allowed),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refusal::UnknownField(name) => {
                write!(f, "\"{}\" is not a field of a plan; its fields are ", truncated(name))?;
                for (at, row) in ROWS.iter().enumerate() {
                    f.write_str(if at == 0 { "" } else { ", " })?;
                    f.write_str(row.name)?;
                }
                Ok(())
            }
            Refusal::NotANumber { input, given } => {
                let Bounds { min, max } = input.row().bounds;
                let (min, max) = (Decimal(min), Decimal(max));
                let null = if input.may_be_absent() { ", or null" } else { "" };
                let name = input.row().name;
                write!(f, "{name} is {given}, but must be a number from {min} to {max}{null}")
            }
            Refusal::OutOfBounds(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for Refusal {}

/// As much of a text as fits a message.
fn truncated(text: &str) -> &str {
    text.char_indices().nth(40).map_or(text, |(at, _)| &text[..at])
}

impl Given {
    /// A text, which is not a number even if it looks like one.
    pub fn text(text: &str) -> Given {
        Given::Other(format!("\"{}\"", truncated(text)))
    }
}

impl fmt::Display for Given {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Given::Number(value) => AnyDecimal(*value).fmt(f),
            Given::Null => f.write_str("null"),
            Given::Other(words) => f.write_str(words),
        }
    }
}

impl Input {
    /// The input of this name ([`Row::name`](super::Row)).
    ///
    /// # Errors
    /// [`Refusal::UnknownField`].
    pub fn named(name: &str) -> Result<Input, Refusal> {
        let row = ROWS.iter().find(|row| row.name == name);
        row.map(|row| row.input).ok_or_else(|| Refusal::UnknownField(name.into()))
    }
}

impl Plan {
    /// Takes what was given for one input. Bounds depend on the whole plan, so they are
    /// checked once at the end ([`Plan::check`]).
    ///
    /// # Errors
    /// [`Refusal::NotANumber`], and the plan stays as it was.
    pub fn take(&mut self, input: Input, given: Given) -> Result<(), Refusal> {
        let value = match given {
            Given::Number(value) => Some(value),
            Given::Null if input.may_be_absent() => None,
            given => return Err(Refusal::NotANumber { input, given }),
        };
        self.set(input, value);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The message for one field of a plan that is the default otherwise.
    fn refused(name: &str, given: Given) -> String {
        let mut plan = Plan::default();
        let taken = Input::named(name).and_then(|input| plan.take(input, given));
        taken.and_then(|()| plan.check().map_err(Refusal::OutOfBounds)).unwrap_err().to_string()
    }

    #[test]
    fn null_is_taken_where_an_input_may_be_absent() {
        let mut plan = Plan::default();
        assert_eq!(plan.take(Input::OpenOpportunities, Given::Null), Ok(()));
        assert_eq!(plan.take(Input::WinRateEvidence, Given::Null), Ok(()));
        assert_eq!(plan, Plan { open_opportunities: None, win_rate_evidence: None, ..Plan::default() });
    }

    #[test]
    fn each_refusal_says_the_field_the_value_and_what_is_allowed() {
        for (name, given, words) in [
            ("winRate", Given::text("0.3"), "winRate is \"0.3\", but must be a number from 0 to 1"),
            ("winRate", Given::Null, "winRate is null, but must be a number from 0 to 1"),
            (
                "winRate",
                Given::Other("of the type boolean".into()),
                "winRate is of the type boolean, but must be a number from 0 to 1",
            ),
            (
                "openOpportunities",
                Given::text(""),
                "openOpportunities is \"\", but must be a number from 0 to 1000000, or null",
            ),
            ("dealSize", Given::Number(0.0), "dealSize is 0, but must be from 1 to 10000000000"),
            ("dealSize", Given::Number(-1e300), "dealSize is below -1e15, but must be from 1 to 10000000000"),
            (
                "winRate",
                Given::Number(0.8),
                "winRate is 0.8, but must be from 0 to 0.65, because winRate and noDecisionRate share what ends",
            ),
        ] {
            assert_eq!(refused(name, given), words);
        }
        assert!(
            refused("winrate", Given::Number(0.3))
                .starts_with("\"winrate\" is not a field of a plan; its fields are target, ")
        );
    }

    #[test]
    fn what_is_allowed_stays_within_the_table_whatever_the_other_rate_is() {
        for other in [f64::NAN, f64::INFINITY, -f64::INFINITY, -5.0, 2.0] {
            let bounds = Plan::default().with(Input::NoDecisionRate, other).allowed(Input::WinRate);
            let max = if other > 1.0 { 0.0 } else { 1.0 };
            assert_eq!(bounds, Bounds { min: 0.0, max }, "beside {other}");
        }
    }

    #[test]
    fn a_refusal_in_parts_is_the_one_in_words() {
        let unknown = Input::named("x").unwrap_err();
        assert_eq!((unknown.field(), unknown.allowed()), ("x", None));
        let mut plan = Plan::default();
        let mistyped = plan.take(Input::DealSize, Given::Null).unwrap_err();
        assert_eq!(
            (mistyped.field(), mistyped.allowed()),
            ("dealSize", Some(Bounds { min: 1.0, max: 1e10 }))
        );
        assert_eq!(plan, Plan::default());
        let outside = Refusal::OutOfBounds(plan.with(Input::WinRate, f64::NAN).check().unwrap_err());
        assert_eq!((outside.field(), outside.allowed()), ("winRate", Some(Bounds { min: 0.0, max: 0.65 })));
    }
}
