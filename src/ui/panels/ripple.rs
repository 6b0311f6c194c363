//! Today against now through the funnel, and the pins that fell.

use yew::prelude::*;

use crate::chart::column;
use crate::chart::pin;
use crate::model::{Change, Pin};
use crate::session::{Choices, Facts, Foldable};
use crate::text::ripple::{self as say, STAGES, Stage};
use crate::text::words::page;
use crate::ui::drawing::picture;
use crate::ui::env::Env;
use crate::ui::fold::numbers;
use crate::ui::panel_content::PanelContent;

pub fn draw(facts: &Facts, choices: &Choices, env: &Env) -> PanelContent {
    let locale = env.locale();
    let picture = html! {
        <div class="picture">
            <ol class="ripple">{for STAGES.iter().map(|stage| stage_of(stage, facts, env))}</ol>
            {numbers(Foldable::RippleTable, choices.unfolded, say::table(facts, locale), env)}
        </div>
    };
    PanelContent { topic: page::RIPPLE, finding: say::finding(facts, locale), picture }
}

fn stage_of(stage: &Stage, facts: &Facts, env: &Env) -> Html {
    let (now, locale) = (&facts.now, env.locale());
    let [was, is, rests] =
        [&facts.today, &facts.now, &facts.resting].map(|scenario| stage.figure(&scenario.outcome));
    let pin = stage.pin.map(|pin| facts.pins[Pin::ALL.iter().position(|p| *p == pin).unwrap_or_default()]);
    let columns = column::Stage::new(was, is, rests);
    let class = match pin {
        None => "stage minor",
        Some(Change::Fell) => "stage fell",
        Some(_) => "stage",
    };
    html! {
        <li {class}>
            <span class="lane">{pin.map(pin_picture)}</span>
            <span class="now">{stage.shown(is, now, locale)}</span>
            <span class="from today">{say::today_label(*stage, was, is, now, locale)}</span>
            <span class="col">{picture(columns.standing(), "", None)}</span>
            <span class="row">{picture(columns.lying(), "", None)}</span>
            <span class="stage-name">
                {stage.name}
                <small>{stage.unit(&now.plan, locale)}</small>
            </span>
            if let Some(link) = stage.link(now, locale) {
                <span class="link">{link}</span>
            }
        </li>
    }
}

/// The pin of a stage, lying down if its figure fell.
fn pin_picture(change: Change) -> Html {
    let fell = change == Change::Fell;
    html! {
        <svg
            class={if fell { "pin-svg fell" } else { "pin-svg" }}
            viewBox="0 0 46 44"
            width="46"
            height="44"
            role="img"
            aria-label={say::pin(change)}
        >
            <g transform={pin::placing(fell)}>
                <path class="pin" d={pin::OUTLINE} />
                <path class="pin-band" d={pin::BANDS} />
            </g>
        </svg>
    }
}
