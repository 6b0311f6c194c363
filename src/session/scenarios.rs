//! Today and now, side by side.

/// The two sides of a comparison: of plans, of figures, of anything.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scenarios<T> {
    /// The pinned baseline.
    pub today: T,
    /// What is being explored.
    pub now: T,
}

impl<T> Scenarios<T> {
    /// Applies the same change to both sides.
    pub fn map<U>(self, change: impl Fn(T) -> U) -> Scenarios<U> {
        Scenarios { today: change(self.today), now: change(self.now) }
    }
}

impl<T: Clone> Scenarios<T> {
    /// The same value on both sides.
    pub fn same(both: T) -> Scenarios<T> {
        Scenarios { today: both.clone(), now: both }
    }
}
