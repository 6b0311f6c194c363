//! What a panel shows.

use yew::prelude::*;

use crate::text::Finding;

/// A panel's topic, in small print; its finding, a heading with lines under it; and its picture.
pub struct PanelContent {
    pub topic: &'static str,
    pub finding: Finding,
    pub picture: Html,
}
