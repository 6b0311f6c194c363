//! The frame of a panel under the inputs, and when a panel is updated.

use std::rc::Rc;

use yew::prelude::*;

use super::env::Env;
use super::later::Draw;
use super::memo::{Block, memo};
use super::panel_content::PanelContent;
use super::visibility::use_in_view;
use crate::session::{Choices, Facts, Panel as Name};

#[derive(PartialEq, Properties)]
pub struct PanelProps {
    pub draw: Draw,
    pub name: Name,
    pub facts: Rc<Facts>,
    pub choices: Choices,
    pub env: Env,
}

/// A panel: a component of its own, so that it can tell whether it is in view.
#[component]
pub fn Panel(PanelProps { draw, name, facts, choices, env }: &PanelProps) -> Html {
    let place = use_node_ref();
    let facts = use_facts_in_view(&place, facts);
    let class = class_of(*name);
    let content =
        Content { draw: *draw, name: *name, facts, choices: choices.of_panel(*name), env: env.clone() };
    html! {
        <section class={classes!("panel", class)} aria-labelledby={heading_id(*name, env)} ref={place}>
            {memo(content)}
        </section>
    }
}

/// A panel in view follows every step of a drag. One out of view waits for the release, so that it does not
/// slow the drag down; it is still kept up to date for screen readers, page search and printing.
#[hook]
fn use_facts_in_view(place: &NodeRef, facts: &Rc<Facts>) -> Rc<Facts> {
    let in_view = use_in_view(place);
    let shown = use_mut_ref(|| facts.clone());
    let mut shown = shown.borrow_mut();
    if in_view || facts.is_at_rest() {
        *shown = facts.clone();
    }
    shown.clone()
}

/// What is in the frame, redrawn only when it changes.
#[derive(PartialEq)]
struct Content {
    draw: Draw,
    name: Name,
    facts: Rc<Facts>,
    choices: Choices,
    env: Env,
}

impl Block for Content {
    fn draw(&self) -> Html {
        let Content { draw, name, facts, choices, env } = self;
        let PanelContent { topic, finding, picture } = draw.panel(*name, facts, choices, env);
        html! {
            <>
                <div class="words">
                    <p class="kicker">{topic}</p>
                    <h2 id={heading_id(*name, env)}>{finding.heading}</h2>
                    for line in finding.lines {
                        <p>{line}</p>
                    }
                </div>
                {picture}
            </>
        }
    }
}

/// The id of a panel's heading, which also names the panel.
fn heading_id(name: Name, env: &Env) -> String {
    env.id(&["h-", class_of(name)].concat())
}

/// A panel's class in the style sheet.
fn class_of(name: Name) -> &'static str {
    match name {
        Name::Ripple => "panel-ripple",
        Name::OneThing => "panel-one-thing",
        Name::Sequence => "panel-sequence",
        Name::Week => "panel-week",
        Name::Balance => "panel-balance",
        Name::Odds => "panel-odds",
        Name::Year => "panel-year",
        Name::Method => "panel-method",
    }
}
