//! Whether a lever is easier or harder for one person than for most.

/// How long a lever takes this person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ease {
    /// In half the time.
    Easier,
    Usual,
    /// In twice the time.
    Harder,
}

impl Ease {
    /// In the order of a link, which only ever grows at its end.
    pub const ALL: [Ease; 3] = [Ease::Easier, Ease::Usual, Ease::Harder];

    /// What a half-life is multiplied by.
    pub fn factor(self) -> f64 {
        match self {
            Ease::Easier => 0.5,
            Ease::Usual => 1.0,
            Ease::Harder => 2.0,
        }
    }

    /// The ease with this [`name`](Ease::name).
    pub fn named(name: &str) -> Option<Ease> {
        Ease::ALL.into_iter().find(|ease| ease.name() == name)
    }

    /// Its name in JavaScript.
    pub fn name(self) -> &'static str {
        match self {
            Ease::Easier => "easier",
            Ease::Usual => "usual",
            Ease::Harder => "harder",
        }
    }
}
