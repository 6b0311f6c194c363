//! How likely the target is, and what better odds take.

use yew::prelude::*;

use crate::chart::dots;
use crate::session::{Choices, Facts, Foldable};
use crate::text::odds::{self as say, Better, Chance};
use crate::text::words::page;
use crate::ui::drawing::picture;
use crate::ui::env::Env;
use crate::ui::fold::numbers;
use crate::ui::panel_content::PanelContent;

pub fn draw(facts: &Facts, choices: &Choices, env: &Env) -> PanelContent {
    let locale = env.locale();
    let [hours, mut target] = say::chances(facts, locale);
    // The prospecting that the target takes changes with the plan, so a change in its odds is neither
    // a gain nor a loss.
    target.dots[0] = target.dots[1];
    let better = say::better(&facts.now, locale);
    let picture = html! {
        <div class="picture">
            <ul class="odds">
                {chance(hours)}
                {chance(target)}
            </ul>
            if !better.is_empty() {
                <h3 class="odds-for">{page::BETTER_ODDS}</h3>
            }
            <ul class="odds">{for better.into_iter().map(better_odds)}</ul>
            {numbers(Foldable::OddsTable, choices.unfolded, say::table(facts, locale), env)}
        </div>
    };
    PanelContent { topic: page::ODDS, finding: say::finding(&facts.now, locale), picture }
}

fn chance(Chance { title, number, unit, from, percent, today, label, dots: [was, is] }: Chance) -> Html {
    html! {
        <li>
            <span class="dots">{picture(dots::field(was, is, 9.4), "", Some(label.into()))}</span>
            <div>
                <h3>{title}</h3>
                <p class="odds-big">
                    <b>{number}</b>
                    {" "}
                    {unit}
                </p>
                <p>
                    {percent}
                    <span class="today">{today}</span>
                </p>
                <p>{from}</p>
            </div>
        </li>
    }
}

fn better_odds(Better { dots, number, hours, why }: Better) -> Html {
    html! {
        <li>
            <span class="dots few">{picture(dots::field(None, Some(dots), 4.7), "", None)}</span>
            <p>
                <b>{number}</b>
                <span>{hours}</span>
                {why}
            </p>
        </li>
    }
}
