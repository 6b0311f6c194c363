//! How the week is split and how it could be, and what the false choices would bring.

use yew::prelude::*;

use crate::chart::{gauge, split};
use crate::model::{Balance, FalseChoice, Week};
use crate::session::{Action, Choices, Facts, Foldable, Tone};
use crate::text::balance as say;
use crate::text::week::{JOBS, shown};
use crate::text::words::page;
use crate::ui::buttons::toggle;
use crate::ui::drawing::picture;
use crate::ui::env::Env;
use crate::ui::fold::numbers;
use crate::ui::jobs::HOURS_CLASSES;
use crate::ui::panel_content::PanelContent;

pub fn draw(facts: &Facts, choices: &Choices, env: &Env) -> PanelContent {
    let (now, locale) = (&facts.now, env.locale());
    let Some(balance) = now.balance() else {
        let finding = say::no_split(&now.plan, locale);
        return PanelContent { topic: page::BALANCE, finding, picture: Html::default() };
    };
    let tried = choices.false_choice.filter(|choice| is_offered(*choice, balance));
    let picture = html! {
        <div class="picture">
            <h3>{page::SPLIT}</h3>
            <p class="def">{say::chosen(tried, balance, locale)}</p>
            {split_of(facts, balance, tried, env)}
            <div class="versus">
                {false_choices(page::CHOICES[0], &FalseChoice::ALL[..4], facts, balance, tried, env)}
                {false_choices(page::CHOICES[1], &FalseChoice::ALL[4..], facts, balance, tried, env)}
            </div>
            <h3 class="does-head">{page::MORE_OR_BETTER}</h3>
            <div class="versus does">
                for lines in say::versus(now, balance, locale) {
                    <div>
                        for (line, class) in lines.into_iter().zip(["", "gain", "def"]) {
                            <p {class}>{line}</p>
                        }
                    </div>
                }
            </div>
            {numbers(Foldable::BalanceTable, choices.unfolded, say::table(balance, locale), env)}
        </div>
    };
    PanelContent { topic: page::BALANCE, finding: say::finding(now, balance, locale), picture }
}

/// The hours of each job. If a false choice is being tried, it is compared with the split; otherwise the
/// split is compared with today's.
fn split_of(facts: &Facts, balance: &Balance, tried: Option<FalseChoice>, env: &Env) -> Html {
    let (split, locale) = (balance.today.hours, env.locale());
    let of_week = |week: Option<&Week>| week.map_or(split, Week::today);
    let (is, was) = match tried {
        Some(choice) => (choice.hours(&split), split),
        None => (split, of_week(facts.today.week())),
    };
    let scale = of_week(facts.resting.week()).total();
    let bands = balance.within2_percent.jobs();
    let [is, was, best] = [is, was, balance.best.hours].map(|hours| hours.jobs());
    html! {
        <ol class="split">
            for (i, band) in bands.into_iter().enumerate() {
                <li class={HOURS_CLASSES[i]}>
                    <span class="job-name">{JOBS[i]}</span>
                    <span class="line">
                        {picture(split::draw(is[i], was[i], best[i], band, scale), "", None)}
                    </span>
                    <b>{shown(Some(is[i]), locale)}</b>
                    <small>{say::beside(best[i], locale)}</small>
                </li>
            }
        </ol>
    }
}

/// Some of the false choices: for each, a button that tries it, and what it would bring.
fn false_choices(
    heading: &'static str,
    offered: &[FalseChoice],
    facts: &Facts,
    balance: &Balance,
    tried: Option<FalseChoice>,
    env: &Env,
) -> Html {
    let yours = balance.today.revenue;
    let resting = facts.resting.week().map_or(yours, |week| week.revenue(&week.today()));
    let scale = gauge::scale(&[Some(resting)]);
    let choice = |choice: &FalseChoice| {
        let is = balance.false_choices.revenue(*choice);
        let tone = Tone::when_more_is_better(Some(yours), Some(is));
        let is_tried = tried == Some(*choice);
        let press = env.callback(Action::TryFalseChoice((!is_tried).then_some(*choice)));
        html! {
            <li>
                {toggle("pick", say::choice(*choice).0.into(), None, None, is_tried, press)}
                <span class="line">
                    {picture(gauge::draw(Some(yours), Some(is), None, scale, tone), "", None)}
                </span>
                <b>{env.locale().money(is)}</b>
            </li>
        }
    };
    let offered = offered.iter().filter(|choice| is_offered(**choice, balance));
    html! {
        <div>
            <h3>{heading}</h3>
            <ul class="choices">{for offered.map(choice)}</ul>
        </div>
    }
}

/// Whether a false choice is possible: a job can only be left out if it has hours.
fn is_offered(choice: FalseChoice, balance: &Balance) -> bool {
    match choice {
        FalseChoice::Only(_) => true,
        FalseChoice::Without(task) => balance.today.hours.of(task) > 0.0,
    }
}
