//! What a panel shows.

use yew::prelude::*;

use crate::text::Finding;

/// A panel's topic, small; its finding as a heading with lines under it; its picture.
pub struct Drawn {
    pub topic: &'static str,
    pub finding: Finding,
    pub picture: Html,
}
