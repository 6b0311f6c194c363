//! Open pipeline and bookings by week, and the holes that a pause in prospecting leaves in them.

use yew::prelude::*;

use crate::chart::year::{Axes, PauseChart, weeks};
use crate::session::facts::{WeeksOfPause, most_missing};
use crate::session::{Choices, Facts, Foldable, Pause};
use crate::text::words::page;
use crate::text::year as say;
use crate::ui::drawing::picture;
use crate::ui::env::Env;
use crate::ui::field::{FieldTarget, field};
use crate::ui::fold::numbers;
use crate::ui::panel_content::PanelContent;

pub fn draw(facts: &Facts, choices: &Choices, env: &Env) -> PanelContent {
    let (now, locale) = (&facts.now, env.locale());
    let pause = choices.pause.unwrap_or_else(|| Pause::default_for(&now.plan));
    let (shown, resting) = (now.weeks(pause), facts.resting.weeks(pause));
    let axes = Axes::of(&resting.without_pause.open);
    let labels = axes.weeks_told().map(|week| say::week(week, locale)).collect();
    let picture = html! {
        <div class="picture year">
            // Over the picture: under the words, they would move whenever the words get longer or shorter.
            <div class="counts">
                {field(FieldTarget::PauseLength(pause), f64::from(pause.weeks), env)}
                {field(FieldTarget::PauseStart(pause), f64::from(pause.start + 1), env)}
            </div>
            {course(false, &shown, &resting, facts, pause, env)}
            {course(true, &shown, &resting, facts, pause, env)}
            <div class="weeks-told">{picture(weeks(&axes, labels), "", None)}</div>
            {numbers(Foldable::YearTable, choices.unfolded, say::table(&shown, locale), env)}
        </div>
    };
    PanelContent { topic: page::YEAR, finding: say::finding(now, &shown, pause, locale), picture }
}

/// Bookings by week, or open opportunities, with the pause and without it.
fn course(
    is_money: bool,
    shown: &WeeksOfPause,
    resting: &WeeksOfPause,
    facts: &Facts,
    pause: Pause,
    env: &Env,
) -> Html {
    let (plan, locale) = (&facts.now.plan, env.locale());
    let line =
        |weeks: &crate::model::Weeks| if is_money { weeks.revenue.clone() } else { weeks.open.clone() };
    let (with_pause, without_pause) = (line(&shown.with_pause), line(&shown.without_pause));
    let title = if is_money { page::BOOKED_BY_WEEK } else { page::OPEN_BY_WEEK };
    let axes = Axes::of(&line(&resting.without_pause));
    let most = most_missing(&without_pause, &with_pause);
    let hole = say::hole(most, is_money, locale);
    let drawing = PauseChart {
        axes,
        pause: [pause.start, pause.end()].map(f64::from),
        period: plan.period_weeks,
        without_pause: &without_pause,
        with_pause: &with_pause,
        within: if is_money { 0.5 } else { 1.0 },
        deepest: most.map(|(week, _)| week),
        words: [if is_money { String::new() } else { say::stripe(pause) }, hole.clone(), say::end(plan)],
        steps: axes.steps().map(|value| say::step(value, is_money, locale)).collect(),
    };
    let label = say::picture(title, pause, &hole);
    html! {
        <>
            <h3>
                {title}
                {" "}
                <small class="today">{page::GREY}</small>
            </h3>
            // Shown where the picture has no room for this label.
            <p class="hole-note">{hole}</p>
            <div class="weeks">{picture(drawing.draw(), "", Some(label.into()))}</div>
        </>
    }
}
