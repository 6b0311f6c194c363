//! What moves with what: one table ([`COUPLINGS`]), read by every move.
//!
//! A value that is *moved* pulls others along; a value that is *stated* touches nothing else.
//! What was pulled pulls nothing: there are no chains. Every pull stops at the bounds of what
//! it pulls. All of these are **assumptions**, and the person can change each but the first.
//!
//! | moved | pulls | how | usual |
//! |---|---|---|---|
//! | `noDecisionRate` | `winRate` | those customers decide, and split as the others do | always |
//! | `accountHours` | `accountRevenue` | along the job's curve | on |
//! | `partnerHours` | `partnerOpportunities` | along the job's curve | on |
//! | `winRate` | `partnerOpportunities` | × f^ε | 0 |
//! | `winRate` | `accountRevenue` | × f^ε | 0 |
//! | `winRate` | `meetingRate` | × f^ε | 0 |
//! | `dealSize` | `winRate` | × f^ε | 0 |
//! | `dealSize` | `cycleWeeks` | × f^ε | 0 |
//! | `qualificationRate` | `winRate` | × f^ε | 0 |
//!
//! f is the new value ÷ the old one, and ε from −2 to 2.
//!
//! # Undecided customers
//!
//! ```text
//! n → n′:   w ← min(w·(1 − n′) ÷ (1 − n), 1 − n′)
//! ```
//!
//! Customers who had to be brought to a decision may well be won less often than others.
//!
//! # Hours
//!
//! ```text
//! x → x′:   result ← pinned result·(1 − q^(x′ ÷ x₀)) ÷ (1 − q),   q = 1 − 1 ÷ c
//! ```
//!
//! This is the job's curve of [`balance`](mod@super::balance) through the *pinned* plan, which
//! spends x₀ hours on the job; c is the reach factor of what is pulled. So it does not matter
//! how the hours got there: back at x₀ the result is the pinned one, even by way of 0 hours.
//! Without hours or a result in the pinned plan there is no curve, and nothing is pulled.
//!
//! A result that was itself moved or stated (it is neither the pinned one nor what the curve
//! gives for the hours) keeps what sets it apart: it is multiplied by the curve's ratio. Only
//! without any hours is there no such ratio; then it is the curve's again.
//!
//! # Powers
//!
//! No published figure says how one seller's rate changes with another; so ε is 0 unless stated, and these
//! are to try:
//!
//! | pair | ε | where from |
//! |---|---|---|
//! | `winRate` → `partnerOpportunities`, `accountRevenue`, `meetingRate` | 0.5, 0.2, 0.1 | David Brock: partners "know we will squander opportunities they bring us" |
//! | `dealSize` → `winRate`, `cycleWeeks` | −0.25, 0.48 | across deal sizes, in the published figures of [`inputs`](super::inputs) |
//! | `qualificationRate` → `winRate` | −0.5 | where the rate rises by a lower bar, not by meeting the right people |

use super::inputs::{Bounds, Input};

/// How one input pulls another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pull {
    /// Undecided customers who decide split as the others do. Always on.
    Split,
    /// Hours bring their result along the job's curve. Its strength is 1, on, or 0, off.
    Hours,
    /// × f^ε. Its strength is ε.
    Power,
}

/// A row of [`COUPLINGS`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Coupling {
    NoDecisionToWinRate,
    AccountHoursToRevenue,
    PartnerHoursToOpportunities,
    WinRateToPartners,
    WinRateToAccounts,
    WinRateToMeetings,
    DealSizeToWinRate,
    DealSizeToCycle,
    QualificationToWinRate,
}

/// One pair of inputs that move together.
pub struct CouplingRow {
    pub coupling: Coupling,
    /// What is moved.
    pub moved: Input,
    /// What it pulls along.
    pub pulled: Input,
    pub pull: Pull,
    /// Its name in JavaScript.
    pub name: &'static str,
    /// Its letter in a link: never changed, and never given to another pair. `-` for the first, which
    /// nobody can change and no link holds.
    pub code: char,
    /// Its strength unless the person assumes otherwise.
    pub usual: f64,
    /// A strength worth trying, from the table above; `None` if there is none.
    pub to_try: Option<f64>,
}

/// The exponents that may be assumed.
pub const EXPONENT: Bounds = Bounds { min: -2.0, max: 2.0 };

macro_rules! row {
    ($coupling:ident $code:literal $name:literal, $moved:ident $pull:ident $pulled:ident, $usual:literal, $to_try:expr) => {
        CouplingRow {
            coupling: Coupling::$coupling,
            moved: Input::$moved,
            pulled: Input::$pulled,
            pull: Pull::$pull,
            name: $name,
            code: $code,
            usual: $usual,
            to_try: $to_try,
        }
    };
}

/// Every pair, in the order of [`Coupling`].
#[rustfmt::skip]
pub static COUPLINGS: [CouplingRow; 9] = [
    row!(NoDecisionToWinRate '-' "noDecisionRate→winRate", NoDecisionRate Split WinRate, 1.0, None),
    row!(AccountHoursToRevenue 'a' "accountHours→accountRevenue", AccountHours Hours AccountRevenue, 1.0, None),
    row!(PartnerHoursToOpportunities 'b' "partnerHours→partnerOpportunities", PartnerHours Hours PartnerOpportunities, 1.0, None),
    row!(WinRateToPartners 'c' "winRate→partnerOpportunities", WinRate Power PartnerOpportunities, 0.0, Some(0.5)),
    row!(WinRateToAccounts 'd' "winRate→accountRevenue", WinRate Power AccountRevenue, 0.0, Some(0.2)),
    row!(WinRateToMeetings 'f' "winRate→meetingRate", WinRate Power MeetingRate, 0.0, Some(0.1)),
    row!(DealSizeToWinRate 'g' "dealSize→winRate", DealSize Power WinRate, 0.0, Some(-0.25)),
    row!(DealSizeToCycle 'h' "dealSize→cycleWeeks", DealSize Power CycleWeeks, 0.0, Some(0.48)),
    row!(QualificationToWinRate 'i' "qualificationRate→winRate", QualificationRate Power WinRate, 0.0, Some(-0.5)),
];

impl Coupling {
    /// All of them, in the order of the table.
    pub fn all() -> impl Iterator<Item = Coupling> {
        COUPLINGS.iter().map(|row| row.coupling)
    }

    /// Those that a person can change.
    pub fn adjustable() -> impl Iterator<Item = Coupling> {
        Coupling::all().filter(|coupling| coupling.row().pull != Pull::Split)
    }

    /// Those by which an input pulls others and that have a strength to try.
    pub fn to_try(moved: Input) -> impl Iterator<Item = Coupling> {
        Coupling::all()
            .filter(move |coupling| coupling.row().moved == moved && coupling.row().to_try.is_some())
    }

    /// Its row of the table.
    pub fn row(self) -> &'static CouplingRow {
        &COUPLINGS[self as usize]
    }

    /// The range of strengths that may be assumed; for hours, only its ends: 0 is off, 1 is on.
    pub fn allowed(self) -> Bounds {
        match self.row().pull {
            Pull::Split => Bounds { min: 1.0, max: 1.0 },
            Pull::Hours => Bounds { min: 0.0, max: 1.0 },
            Pull::Power => EXPONENT,
        }
    }

    /// Whether this strength may be assumed.
    pub fn allows(self, strength: f64) -> bool {
        self.allowed().holds(strength) && (self.row().pull == Pull::Power || strength.fract() == 0.0)
    }
}
