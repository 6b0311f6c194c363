//! Encodes a document as the text of a link, and decodes it.
//!
//! `2w.3d6e4Nw.35Vc1z` is version 2: sections of letters, each letter followed by its value, and `z` at the
//! end, so that a link that was cut short is noticed. The first section is today. The others begin with a
//! capital letter, come in this order, and are left out if they would be empty:
//!
//! | section | letters | left out |
//! |---|---|---|
//! | | today: one letter for each input (the column `code` of the table) | values of the default plan |
//! | `N` | now: the same letters | values that are the same as today |
//! | `R` | how far each lever can go: its input's letter | default assumptions |
//! | `H` | weeks of focus that take each lever halfway there: its input's letter | default assumptions |
//! | `V` | the view: `c`urrency, `s`tep, `f`alse choice, `p`ause in weeks, its `b`eginning, `u`nfolded parts | what the page starts with |
//! | `C` | how strongly one input pulls another (the column `code` of the couplings); for hours, 0 is off and 1 is on | default assumptions |
//! | `E` | whether a lever is easier or harder for this person: its input's letter; 0 is easier, 1 usual, 2 harder | usual |
//!
//! A value is a decimal (`.3`, `-.25`), a whole number with an exponent (`6e4`), `-` alone for none, or `x`
//! and the number's 64 bits, six bits to a character, if no decimal is both short and exact. Nothing needs
//! escaping in a URL. Version 1 had only the first section, and stays readable for ever.

mod error;
mod fields;
mod number;
mod view;

use crate::model::{Assumptions, Coupling, Ease, Given, Input, Plan, RANKED_LEVERS, ROWS, Refusal, Row};

use super::document::Document;
use super::scenarios::Scenarios;

pub use error::LinkError;

/// The version that is written. Raise it when a letter or a default changes, so that old links keep their
/// meaning.
const VERSION: u32 = 2;

/// The most characters a link may have, which is more than any document takes.
pub const MAX_LENGTH: usize = 1_000;

/// Encodes a document whose values are inside their bounds, in at most [`MAX_LENGTH`] characters. [`read`]
/// decodes them to exactly this document.
pub fn write(document: &Document) -> String {
    let Document { plans: Scenarios { today, now }, assumptions, .. } = document;
    let mut text = VERSION.to_string();
    push_plan(&mut text, today, &Plan::default());
    push_section(&mut text, 'N', |text| push_plan(text, now, today));
    let usual = Assumptions::default();
    for (section, of) in [('R', Assumptions::reach as fn(&_, _) -> _), ('H', Assumptions::half_life)] {
        push_section(&mut text, section, |text| {
            for lever in
                RANKED_LEVERS.into_iter().filter(|lever| of(assumptions, *lever) != of(&usual, *lever))
            {
                fields::push(text, lever.row().code, of(assumptions, lever));
            }
        });
    }
    push_section(&mut text, 'V', |text| view::push(text, document));
    push_section(&mut text, 'C', |text| {
        for coupling in Coupling::adjustable() {
            let strength = assumptions.strength(coupling);
            if strength != usual.strength(coupling) {
                fields::push(text, coupling.row().code, Some(strength));
            }
        }
    });
    push_section(&mut text, 'E', |text| {
        for lever in RANKED_LEVERS {
            let place = Ease::ALL.iter().position(|ease| Some(*ease) == assumptions.ease(lever));
            if assumptions.ease(lever) != Some(Ease::Usual) {
                fields::push(text, lever.row().code, place.map(|place| place as f64));
            }
        }
    });
    text.push('z');
    text
}

/// Encodes a plan, as a document in which nothing has been moved.
pub fn write_plan(plan: &Plan) -> String {
    write(&Document::of(*plan))
}

/// Writes the inputs in which a plan differs from the usual one.
fn push_plan(text: &mut String, plan: &Plan, usual: &Plan) {
    for row in ROWS.iter().filter(|row| plan.get(row.input) != usual.get(row.input)) {
        fields::push(text, row.code, plan.get(row.input));
    }
}

/// Writes a section, unless it is empty.
fn push_section(text: &mut String, section: char, push: impl Fn(&mut String)) {
    let before = text.len();
    text.push(section);
    push(text);
    if text.len() == before + 1 {
        text.truncate(before);
    }
}

/// Decodes a document. Any text at all may be given.
///
/// # Errors
/// The first reason, from left to right, why the text is not one that [`write()`] makes or made in an
/// earlier version; otherwise the first input that is outside its bounds, today's before now's.
pub fn read(text: &str) -> Result<Document, LinkError> {
    if text.len() > MAX_LENGTH {
        return Err(LinkError::TooLong { bytes: text.len() });
    }
    let digits = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let (version, rest) = text.split_at(digits);
    let sections = match version {
        "" | "0" => return Err(LinkError::NotALink),
        "1" => "",
        "2" => "NRHVCE",
        _ => return Err(LinkError::TooNew { version: version.into() }),
    };
    let mut reader = Reader { document: Document::default(), section: None, seen: 0 };
    reader.sections(rest, sections)?;
    reader.end_of_section();
    let Document { plans: Scenarios { today, now }, .. } = reader.document;
    for plan in [today, now] {
        plan.check().map_err(|error| LinkError::Plan(Refusal::OutOfBounds(error)))?;
    }
    Ok(reader.document)
}

/// Decodes the plan that a document explores: its `now`.
///
/// # Errors
/// The same as for [`read`].
pub fn read_plan(text: &str) -> Result<Plan, LinkError> {
    read(text).map(|document| document.plans.now)
}

/// A document while it is being read.
struct Reader {
    document: Document,
    /// The letter of the current section; `None` in the first.
    section: Option<char>,
    /// One bit for each letter that has appeared in this section.
    seen: u32,
}

impl Reader {
    /// Reads everything up to the end. `left` has the sections that may still come, in order.
    fn sections(&mut self, text: &str, mut left: &str) -> Result<(), LinkError> {
        let mut rest = text;
        while rest != "z" {
            let letter = rest.chars().next().ok_or(LinkError::CutShort)?;
            if let Some(at) = left.find(letter) {
                self.end_of_section();
                self.section = Some(letter);
                (left, rest) = (&left[at + 1..], &rest[1..]);
                continue;
            }
            // Nothing may follow the end.
            if !letter.is_ascii_lowercase() || letter == 'z' {
                let behind = rest.chars().nth(usize::from(letter == 'z'));
                return Err(LinkError::UnknownLetter(behind.unwrap_or(letter)));
            }
            let bit = 1 << (letter as u32 - 'a' as u32);
            if self.seen & bit != 0 {
                return Err(LinkError::Twice(letter));
            }
            let (given, after) = fields::value(&rest[1..]).ok_or(LinkError::CutShort)?;
            self.take(letter, given)?;
            (self.seen, rest) = (self.seen | bit, after);
        }
        Ok(())
    }

    /// After the first section, now is the same as today: its own section has only the differences.
    fn end_of_section(&mut self) {
        if self.section.is_none() {
            self.document.plans = Scenarios::same(self.document.plans.today);
        }
        self.seen = 0;
    }

    fn take(&mut self, letter: char, given: Given) -> Result<(), LinkError> {
        let Document { plans, assumptions, .. } = &mut self.document;
        let row = || row_of(letter).ok_or(LinkError::UnknownLetter(letter));
        match self.section {
            None => plans.today.take(row()?.input, given).map_err(LinkError::Plan),
            Some('N') => plans.now.take(row()?.input, given).map_err(LinkError::Plan),
            Some('R') => assumptions.take_reach(lever_of(letter)?, given).map_err(LinkError::Assumption),
            Some('H') => assumptions.take_half_life(lever_of(letter)?, given).map_err(LinkError::Assumption),
            Some('C') => {
                assumptions.take_coupling(coupling_of(letter)?, given).map_err(LinkError::Assumption)
            }
            Some('E') => assumptions.take_ease(lever_of(letter)?, given).map_err(LinkError::Assumption),
            Some(_) => view::take(&mut self.document, letter, given),
        }
    }
}

fn row_of(letter: char) -> Option<&'static Row> {
    ROWS.iter().find(|row| row.code == letter)
}

fn coupling_of(letter: char) -> Result<Coupling, LinkError> {
    let named = |coupling: &Coupling| coupling.row().code == letter;
    Coupling::adjustable().find(named).ok_or(LinkError::UnknownLetter(letter))
}

fn lever_of(letter: char) -> Result<Input, LinkError> {
    let row = row_of(letter).filter(|row| row.ranked.is_some());
    row.map(|row| row.input).ok_or(LinkError::UnknownLetter(letter))
}
