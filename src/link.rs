//! A plan as the text of a link, and back.
//!
//! `1w.3d6e4o-z` is version 1, then a letter an input (the table's column `code`)
//! with its value, then `z`, so that a link cut short is noticed. What is as in
//! the default plan is left out. A value is a decimal (`.3`), whole with an
//! exponent (`6e4`), `-` for none, or `x` and the 64 bits of the number, six a
//! character: whichever is shortest and exact. All of it may stand in a URL
//! unescaped, and no plan takes more than [`LONGEST`] characters.

use std::fmt;

use crate::model::{Given, Input, Plan, ROWS, Refusal};

/// Raised when a letter or a default changes: old links keep their meaning.
const VERSION: &str = "1";

/// Characters that a link's text may have: more than any plan takes.
pub const LONGEST: usize = 300;

/// Why a text is not that of a link.
#[derive(Clone, Debug, PartialEq)]
pub enum LinkError {
    /// More than [`LONGEST`] bytes.
    TooLong { bytes: usize },
    /// It does not begin with a version: no link of this program.
    NotALink,
    /// Written by a later version than this one reads.
    TooNew { version: String },
    /// Its end is missing.
    CutShort,
    /// No input has this letter.
    UnknownLetter(char),
    /// The same input twice.
    Twice(Input),
    /// A field that is no number, or not one that the plan may hold.
    Plan(Refusal),
}

impl fmt::Display for LinkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LinkError::TooLong { bytes } => {
                write!(f, "the link is {bytes} characters long; at most {LONGEST} are allowed")
            }
            LinkError::NotALink => write!(f, "this is not a link: one begins with its version, {VERSION}"),
            LinkError::TooNew { version } => {
                write!(f, "the link is of version {version}; this is a reader of version {VERSION}")
            }
            LinkError::CutShort => f.write_str("the link was cut short: its end, z, is missing"),
            LinkError::UnknownLetter(letter) => write!(f, "\"{letter}\" is not a letter of a link"),
            LinkError::Twice(input) => write!(f, "{} is in the link twice", input.row().name),
            LinkError::Plan(refusal) => refusal.fmt(f),
        }
    }
}

impl std::error::Error for LinkError {}

/// The text of a plan inside its bounds: at most [`LONGEST`] characters, from which [`read`] makes
/// exactly this plan again.
pub fn write(plan: &Plan) -> String {
    let usual = Plan::default();
    let mut text = String::from(VERSION);
    for row in ROWS.iter().filter(|row| plan.get(row.input) != usual.get(row.input)) {
        text.push(row.code);
        match plan.get(row.input) {
            None => text.push('-'),
            Some(value) => text.push_str(&number::write(value)),
        }
    }
    text.push('z');
    text
}

/// The plan of a text, for any text at all.
///
/// # Errors
/// The first reason, from left to right, why the text is not one that [`write()`]
/// makes; then the first input outside its bounds.
pub fn read(text: &str) -> Result<Plan, LinkError> {
    if text.len() > LONGEST {
        return Err(LinkError::TooLong { bytes: text.len() });
    }
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (version, mut rest) = text.split_at(digits);
    match version {
        "" | "0" => return Err(LinkError::NotALink),
        VERSION => {}
        _ => return Err(LinkError::TooNew { version: version.into() }),
    }
    let (mut plan, mut seen) = (Plan::default(), 0_u32);
    while rest != "z" {
        // Behind the end there is nothing to read.
        let letter = rest.strip_prefix('z').unwrap_or(rest).chars().next().ok_or(LinkError::CutShort)?;
        if rest.starts_with('z') {
            return Err(LinkError::UnknownLetter(letter));
        }
        let row = ROWS.iter().find(|row| row.code == letter).ok_or(LinkError::UnknownLetter(letter))?;
        let (given, after) = value_of(&rest[1..]).ok_or(LinkError::CutShort)?;
        rest = after;
        let bit = 1 << row.input as u32;
        if seen & bit != 0 {
            return Err(LinkError::Twice(row.input));
        }
        seen |= bit;
        plan.take(row.input, given).map_err(LinkError::Plan)?;
    }
    plan.check().map_err(|error| LinkError::Plan(Refusal::OutOfBounds(error)))?;
    Ok(plan)
}

/// The value that a text begins with, and what stands behind it; `None` where
/// the text ends first.
fn value_of(text: &str) -> Option<(Given, &str)> {
    let length = match text.as_bytes().first()? {
        b'-' => 1,
        b'x' => number::EXACT,
        _ => text.find(|c: char| !matches!(c, '0'..='9' | '.' | 'e'))?,
    };
    let (value, rest) = text.split_at_checked(length)?;
    let given = match value {
        "-" => Given::Null,
        _ => number::read(value).map_or_else(|| Given::text(value), Given::Number),
    };
    Some((given, rest))
}

/// Numbers as short texts, exactly. Neither way uses the float formatter or
/// parser; the parser alone would be 15 KB of the page.
mod number {
    /// Bytes of `x` and 64 bits.
    pub const EXACT: usize = 12;

    /// Whole numbers up to here are exact, and so is one division of them.
    const WHOLE: u64 = 1 << 53;

    /// Six bits each; all of them stand in a URL unescaped.
    const SIXTY_FOUR: &[u8; 64] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

    /// At most [`EXACT`] characters, from which [`read`] makes this number.
    pub fn write(value: f64) -> String {
        decimal(value).filter(|text| text.len() <= EXACT).unwrap_or_else(|| exact(value))
    }

    /// The decimal that is exactly this number, if a short one is.
    fn decimal(value: f64) -> Option<String> {
        let scaled = |places: u32| (value * 10_u64.pow(places) as f64).round();
        let fits =
            |places: &u32| scaled(*places) < WHOLE as f64 && fraction(scaled(*places), *places) == value;
        let places = (0..=11).find(fits)?;
        let digits = scaled(places) as u64;
        let unit = 10_u64.pow(places);
        let (whole, part) = (digits / unit, digits % unit);
        let zeros = (0..19).take_while(|zeros| whole != 0 && whole % 10_u64.pow(zeros + 1) == 0).count();
        Some(match (places, whole) {
            (0, _) if zeros > 2 => format!("{}e{zeros}", whole / 10_u64.pow(zeros as u32)),
            (0, _) => whole.to_string(),
            (_, 0) => format!(".{part:0width$}", width = places as usize),
            _ => format!("{whole}.{part:0width$}", width = places as usize),
        })
    }

    fn exact(value: f64) -> String {
        let bits = value.to_bits();
        let sixes = (0..11).map(|at| SIXTY_FOUR[(bits >> (60 - 6 * at)) as usize & 63] as char);
        std::iter::once('x').chain(sixes).collect()
    }

    /// The number of a text that [`write()`] makes, or of a decimal like it; `None`
    /// for anything else. Rounded once, as any good reader would.
    pub fn read(text: &str) -> Option<f64> {
        if let Some(sixes) = text.strip_prefix('x') {
            let value = |bits: u64, six| {
                let six = SIXTY_FOUR.iter().position(|c| *c == six)? as u64;
                (bits >> 58 == 0).then_some(bits << 6 | six)
            };
            return sixes.bytes().try_fold(0, value).map(f64::from_bits);
        }
        if let Some((whole, zeros)) = text.split_once('e') {
            let zeros = natural(zeros).filter(|zeros| *zeros <= 15)?;
            return Some(natural(whole)? as f64 * 10_u64.pow(zeros as u32) as f64);
        }
        let (whole, part) = text.split_once('.').unwrap_or((text, ""));
        let digits = natural(&format!("{whole}{part}"))?;
        Some(fraction(digits as f64, part.len() as u32))
    }

    /// Digits alone, as a whole number that a float holds exactly.
    fn natural(digits: &str) -> Option<u64> {
        let is_plain = (1..=16).contains(&digits.len()) && digits.bytes().all(|c| c.is_ascii_digit());
        digits.parse().ok().filter(|number| is_plain && *number <= WHOLE)
    }

    /// Both numbers are exact, so the one division rounds as a good reader would.
    fn fraction(digits: f64, places: u32) -> f64 {
        digits / 10_u64.pow(places) as f64
    }
}
