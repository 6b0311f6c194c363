//! Today beside now.

/// The same of both sides: of plans, of figures, of anything that is compared.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scenarios<T> {
    /// The pinned baseline.
    pub today: T,
    /// What is being explored.
    pub now: T,
}

impl<T> Scenarios<T> {
    /// The same done to both sides.
    pub fn map<U>(self, change: impl Fn(T) -> U) -> Scenarios<U> {
        Scenarios { today: change(self.today), now: change(self.now) }
    }
}

impl<T: Clone> Scenarios<T> {
    /// Both sides alike.
    pub fn same(both: T) -> Scenarios<T> {
        Scenarios { today: both.clone(), now: both }
    }
}
