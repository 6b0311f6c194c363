//! What the user has chosen to look at. It is not part of a plan and changes no figure of it.

use crate::model::{FalseChoice, Step};

use super::pause::Pause;

/// A panel under the inputs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Panel {
    /// Today against now through the funnel, and the pins that fell.
    Ripple,
    /// What one move of each lever is worth.
    OneThing,
    /// What comes next: the levers that become the One Thing in turn.
    Sequence,
    /// The hours of the week by job.
    Week,
    /// How the week is split, and how it should be.
    Balance,
    /// How likely the target is.
    Odds,
    /// Open pipeline, bookings and hours by week.
    Year,
    /// Every formula with the user's own numbers in it.
    Method,
}

impl Panel {
    /// In the order of the page.
    pub const ALL: [Panel; 8] = [
        Panel::Ripple,
        Panel::OneThing,
        Panel::Sequence,
        Panel::Week,
        Panel::Balance,
        Panel::Odds,
        Panel::Year,
        Panel::Method,
    ];
}

/// A part of the page that starts folded away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foldable {
    /// The inputs that are not in the first view.
    MoreInputs,
    /// The curves over the sliders, as a table.
    InputTable,
    RippleTable,
    OneThingTable,
    SequenceTable,
    BalanceTable,
    OddsTable,
    YearTable,
    /// How far each lever can go, and how soon.
    Reach,
    /// What moves with what.
    Couplings,
}

impl Foldable {
    /// In the order of the page. Links store indices into this list, so it may grow only at its end.
    pub const ALL: [Foldable; 10] = [
        Foldable::MoreInputs,
        Foldable::InputTable,
        Foldable::RippleTable,
        Foldable::OneThingTable,
        Foldable::SequenceTable,
        Foldable::BalanceTable,
        Foldable::OddsTable,
        Foldable::YearTable,
        Foldable::Reach,
        Foldable::Couplings,
    ];

    /// Its name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Foldable::MoreInputs => "moreInputs",
            Foldable::InputTable => "inputTable",
            Foldable::RippleTable => "rippleTable",
            Foldable::OneThingTable => "oneThingTable",
            Foldable::SequenceTable => "sequenceTable",
            Foldable::BalanceTable => "balanceTable",
            Foldable::OddsTable => "oddsTable",
            Foldable::YearTable => "yearTable",
            Foldable::Reach => "reach",
            Foldable::Couplings => "couplings",
        }
    }

    /// The panel it is in; `None` if it is among the inputs.
    fn panel(self) -> Option<Panel> {
        match self {
            Foldable::MoreInputs | Foldable::InputTable => None,
            Foldable::RippleTable => Some(Panel::Ripple),
            Foldable::OneThingTable => Some(Panel::OneThing),
            Foldable::SequenceTable => Some(Panel::Sequence),
            Foldable::BalanceTable => Some(Panel::Balance),
            Foldable::OddsTable => Some(Panel::Odds),
            Foldable::YearTable => Some(Panel::Year),
            Foldable::Reach | Foldable::Couplings => Some(Panel::Method),
        }
    }

    fn bit(self) -> u16 {
        1 << self as u16
    }
}

/// The parts of the page that are unfolded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct Unfolded(u16);

impl Unfolded {
    pub fn contains(self, part: Foldable) -> bool {
        self.0 & part.bit() != 0
    }

    /// A copy with a part unfolded or folded away.
    pub fn with(self, part: Foldable, unfolded: bool) -> Unfolded {
        if unfolded { Unfolded(self.0 | part.bit()) } else { Unfolded(self.0 & !part.bit()) }
    }

    /// The unfolded parts, in the order of the page.
    pub fn all(self) -> impl Iterator<Item = Foldable> {
        Foldable::ALL.into_iter().filter(move |part| self.contains(*part))
    }
}

impl FromIterator<Foldable> for Unfolded {
    fn from_iter<T: IntoIterator<Item = Foldable>>(parts: T) -> Unfolded {
        parts.into_iter().fold(Unfolded::default(), |all, part| all.with(part, true))
    }
}

/// Everything the user has chosen to look at.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Choices {
    /// How far each lever is moved in the ranking.
    pub step: Step,
    /// The false choice being tried; `None`: the week as it is.
    pub false_choice: Option<FalseChoice>,
    /// The pause being tried; `None`: the default, [`Pause::default_for`].
    pub pause: Option<Pause>,
    pub unfolded: Unfolded,
}

impl Default for Choices {
    fn default() -> Choices {
        Choices { step: Step::Focus, false_choice: None, pause: None, unfolded: Unfolded::default() }
    }
}

impl Choices {
    /// The choices that a panel depends on, with all others at their defaults, so that other choices do
    /// not cause it to be redrawn.
    pub fn of_panel(&self, panel: Panel) -> Choices {
        let begin = Choices::default();
        Choices {
            step: if panel == Panel::OneThing { self.step } else { begin.step },
            false_choice: self.false_choice.filter(|_| panel == Panel::Balance),
            pause: self.pause.filter(|_| panel == Panel::Year),
            unfolded: self.unfolded.all().filter(|part| part.panel() == Some(panel)).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_unfolded_is_so_until_it_is_folded_away() {
        let all: Unfolded = Foldable::ALL.into_iter().collect();
        assert_eq!(all.all().collect::<Vec<_>>(), Foldable::ALL);
        let folded = Foldable::ALL.into_iter().fold(all, |left, part| left.with(part, false));
        assert_eq!(folded, Unfolded::default());
    }

    #[test]
    fn a_panel_knows_its_own_choices_alone() {
        let unfolded = [Foldable::OddsTable, Foldable::MoreInputs].into_iter().collect();
        let all = Choices { step: Step::Double, unfolded, ..Choices::default() };
        assert_eq!(all.of_panel(Panel::Ripple), Choices::default());
        assert_eq!(all.of_panel(Panel::OneThing), Choices { step: Step::Double, ..Choices::default() });
        let of_odds = [Foldable::OddsTable].into_iter().collect();
        assert_eq!(all.of_panel(Panel::Odds), Choices { unfolded: of_odds, ..Choices::default() });
    }
}
