//! How the week is split and could be, and what becomes of the number when it is not.

use yew::prelude::*;

use crate::chart::{gauge, split};
use crate::model::{Balance, FalseChoice, Step, Week};
use crate::session::{Action, Choices, Facts, Foldable, Tone};
use crate::text::balance as say;
use crate::text::week::{JOBS, shown};
use crate::text::words::page;
use crate::ui::drawing::picture;
use crate::ui::drawn::Drawn;
use crate::ui::env::Env;
use crate::ui::fold::numbers;
use crate::ui::jobs::HOURS_CLASSES;
use crate::ui::markup::{Tag, element, nodes};

pub fn draw(facts: &Facts, choices: &Choices, env: &Env) -> Drawn {
    let (now, locale) = (&facts.now, env.locale());
    let Some(balance) = now.balance() else {
        let finding = say::no_split(&now.plan, locale);
        return Drawn { topic: page::BALANCE, finding, picture: Html::default() };
    };
    let tried = choices.false_choice.filter(|choice| is_offered(*choice, balance));
    let [more, better] = say::versus(balance, now.leverage(Step::Focus), locale).map(|lines| {
        let classes = ["", "gain", "def"];
        element!(
            div,
            [nodes(lines.into_iter().zip(classes).map(|(line, class)| element!(p, class = class, [line])))]
        )
    });
    let picture = element!(
        div,
        class = "picture",
        [
            element!(h3, [page::SPLIT]),
            element!(p, class = "def", [say::chosen(tried, balance, locale)]),
            split_of(facts, balance, tried, env),
            element!(
                div,
                class = "versus",
                [
                    false_choices(page::CHOICES[0], &FalseChoice::ALL[..4], facts, balance, tried, env),
                    false_choices(page::CHOICES[1], &FalseChoice::ALL[4..], facts, balance, tried, env),
                ]
            ),
            element!(div, class = "versus does", [more, better]),
            numbers(Foldable::BalanceTable, choices.unfolded, say::table(balance, locale), env),
        ]
    );
    Drawn { topic: page::BALANCE, finding: say::finding(now, balance, locale), picture: picture.html() }
}

/// The hours of each job. A false choice that is tried stands against the split, the split against
/// today's.
fn split_of(facts: &Facts, balance: &Balance, tried: Option<FalseChoice>, env: &Env) -> Tag {
    let (split, locale) = (balance.today.hours, env.locale());
    let of_week = |week: Option<&Week>| week.map_or(split, Week::today);
    let (is, was) = match tried {
        Some(choice) => (choice.hours(&split), split),
        None => (split, of_week(facts.today.week())),
    };
    let scale = of_week(facts.resting.week()).total();
    let range = balance.within2_percent;
    let bands = [range.prospecting, range.deals, range.accounts, range.partners];
    let [is, was, best] = [is, was, balance.best.hours].map(|hours| hours.jobs());
    let jobs = bands.into_iter().enumerate().map(|(i, band)| {
        element!(
            li,
            class = HOURS_CLASSES[i],
            [
                element!(span, class = "job-name", [JOBS[i]]),
                element!(
                    span,
                    class = "line",
                    [picture(split::draw(is[i], was[i], best[i], band, scale), "", None)]
                ),
                element!(b, [shown(Some(is[i]), locale)]),
                element!(small, [say::beside(best[i], locale)]),
            ]
        )
    });
    element!(ol, class = "split", [nodes(jobs)])
}

/// Some of the false choices, each a button that tries it, and what comes of it.
fn false_choices(
    heading: &'static str,
    offered: &[FalseChoice],
    facts: &Facts,
    balance: &Balance,
    tried: Option<FalseChoice>,
    env: &Env,
) -> Tag {
    let yours = balance.today.revenue;
    let resting = facts.resting.week().map_or(yours, |week| week.revenue(&week.today()));
    let scale = gauge::scale(&[Some(resting)]);
    let choice = |choice: &FalseChoice| {
        let is = balance.false_choices.revenue(*choice);
        let tone = Tone::when_more_is_better(Some(yours), Some(is));
        let is_tried = tried == Some(*choice);
        let press = env.sends(Action::TryFalseChoice((!is_tried).then_some(*choice)));
        let pressed = if is_tried { "true" } else { "false" };
        element!(
            li,
            [
                element!(
                    button,
                    r#type = "button",
                    class = "pick",
                    aria_pressed = pressed,
                    [say::choice(*choice).0]
                )
                .onclick(press),
                element!(
                    span,
                    class = "line",
                    [picture(gauge::draw(Some(yours), Some(is), None, scale, tone), "", None)]
                ),
                element!(b, [env.locale().money(is)]),
            ]
        )
    };
    let offered = offered.iter().filter(|choice| is_offered(**choice, balance));
    element!(div, [element!(h3, [heading]), element!(ul, class = "choices", [nodes(offered.map(choice))])])
}

/// Whether a job is there to be left out.
fn is_offered(choice: FalseChoice, balance: &Balance) -> bool {
    match choice {
        FalseChoice::Only(_) => true,
        FalseChoice::Without(task) => balance.today.hours.of(task) > 0.0,
    }
}
