//! What is fetched after the first view: the panels under the inputs, with the engines and the words that
//! only they need. The page's program is half as large without them.
//!
//! `split::drawer` is the one place where the program is split (by `scripts/split/wasm-ld`). What both parts
//! call stays in the first; what only a panel asks for goes with the panels by itself.

use std::rc::Rc;

use yew::prelude::*;

use super::env::Env;
use super::panel_content::PanelContent;
use super::panels;
use crate::session::{Choices, Facts, Panel};

/// Draws a panel. There is only one such function, so any two values are equal.
#[derive(Clone, Copy)]
pub struct Draw(fn(Panel, &Rc<Facts>, &Choices, &Env) -> PanelContent);

impl Draw {
    pub fn panel(self, panel: Panel, facts: &Rc<Facts>, choices: &Choices, env: &Env) -> PanelContent {
        (self.0)(panel, facts, choices, env)
    }
}

impl PartialEq for Draw {
    fn eq(&self, _: &Draw) -> bool {
        true
    }
}

/// How far the fetching is.
#[derive(Clone, Copy, PartialEq)]
pub enum Later {
    Loading,
    /// It did not load; it may be tried again.
    Failed,
    /// It is being tried again.
    Retrying,
    Here(Draw),
}

/// How far it is now, and what tries again. The fetching begins once the first view is drawn.
#[hook]
pub fn use_later() -> (Later, Callback<MouseEvent>) {
    let later = use_state_eq(at_once);
    let tell = later.setter();
    let load = move || {
        let tell = tell.clone();
        yew::platform::spawn_local(async move {
            tell.set(drawer().await.map_or(Later::Failed, Later::Here));
        });
    };
    {
        let (load, is_missing) = (load.clone(), *later == Later::Loading);
        use_effect_with((), move |()| {
            if is_missing {
                load();
            }
        });
    }
    let retry = {
        let tell = later.setter();
        Callback::from(move |_| {
            tell.set(Later::Retrying);
            load();
        })
    };
    (*later, retry)
}

/// In one piece, as for other programs and in the tests, it is here from the start.
#[cfg(not(all(feature = "later", target_family = "wasm")))]
fn at_once() -> Later {
    Later::Here(Draw(panels::draw))
}

#[cfg(not(all(feature = "later", target_family = "wasm")))]
async fn drawer() -> Option<Draw> {
    Some(Draw(panels::draw))
}

#[cfg(all(feature = "later", target_family = "wasm"))]
fn at_once() -> Later {
    Later::Loading
}

#[cfg(all(feature = "later", target_family = "wasm"))]
async fn drawer() -> Option<Draw> {
    split::drawer().await.ok()
}

#[cfg(all(feature = "later", target_family = "wasm"))]
mod split {
    use wasm_split_helpers::{SplitLoaderError, wasm_split};

    use super::{Draw, panels};

    /// What is called from here alone is split off.
    #[wasm_split(panels, fallible)]
    pub fn drawer() -> Result<Draw, SplitLoaderError> {
        Ok(Draw(panels::draw))
    }
}
