//! The panels under the inputs, one file each.

mod balance;
mod method;
mod odds;
mod one_thing;
mod ripple;
mod sequence;
mod week;
mod year;

use std::rc::Rc;

use super::env::Env;
use super::panel_content::PanelContent;
use crate::session::{Choices, Facts, Panel};

/// Draws a panel.
pub fn draw(panel: Panel, facts: &Rc<Facts>, choices: &Choices, env: &Env) -> PanelContent {
    match panel {
        Panel::Ripple => ripple::draw(facts, choices, env),
        Panel::OneThing => one_thing::draw(facts, choices, env),
        Panel::Sequence => sequence::draw(facts, choices, env),
        Panel::Week => week::draw(facts, env),
        Panel::Balance => balance::draw(facts, choices, env),
        Panel::Odds => odds::draw(facts, choices, env),
        Panel::Year => year::draw(facts, choices, env),
        Panel::Method => method::draw(facts, choices, env),
    }
}
