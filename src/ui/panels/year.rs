//! Open pipeline, bookings and hours by week, and the holes that a pause in prospecting leaves in them.

use yew::prelude::*;

use crate::chart::year::{Axes, PauseChart, weeks};
use crate::session::facts::{WeeklyFigure, WeeksOfPause, most_missing};
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
    let labels = axes.week_ticks().map(|week| say::week(week, locale)).collect();
    let picture = html! {
        <div class="picture year">
            // Over the picture: under the words, they would move whenever the words get longer or shorter.
            <div class="counts">
                {field(FieldTarget::PauseLength(pause), f64::from(pause.weeks), env)}
                {field(FieldTarget::PauseStart(pause), f64::from(pause.start + 1), env)}
            </div>
            for of in [WeeklyFigure::Open, WeeklyFigure::Booked, WeeklyFigure::Hours] {
                {by_week(of, &shown, &resting, facts, pause, env)}
            }
            <div class="week-ticks">{picture(weeks(&axes, labels), "", None)}</div>
            {numbers(Foldable::YearTable, choices.unfolded, say::table(&shown, locale), env)}
        </div>
    };
    PanelContent { topic: page::YEAR, finding: say::finding(now, &shown, pause, locale), picture }
}

/// One figure, week by week, with the pause and without it.
fn by_week(
    of: WeeklyFigure,
    shown: &WeeksOfPause,
    resting: &WeeksOfPause,
    facts: &Facts,
    pause: Pause,
    env: &Env,
) -> Html {
    let (plan, locale) = (&facts.now.plan, env.locale());
    let (with_pause, without_pause) = (of.of(&shown.with_pause), of.of(&shown.without_pause));
    let title = say::title(of);
    let level = (of == WeeklyFigure::Hours).then_some(plan.sellers * plan.hours_per_week);
    let scaled = of.of(&resting.without_pause).iter().copied().map(|value| value.max(level.unwrap_or(0.0)));
    let axes = Axes::of(&scaled.collect::<Vec<_>>());
    let most = most_missing(without_pause, with_pause);
    let hole = say::hole(most, of, locale);
    let drawing = PauseChart {
        axes,
        pause: [pause.start, pause.end()].map(f64::from),
        level,
        period: plan.period_weeks,
        without_pause,
        with_pause,
        // A stock is told at the end of its week, a flow in the middle.
        within: if of == WeeklyFigure::Open { 1.0 } else { 0.5 },
        deepest: most.map(|(week, _)| week),
        words: [
            if of == WeeklyFigure::Open { say::stripe(pause) } else { String::new() },
            hole.clone(),
            say::end(plan),
            if level.is_some() { say::available(plan, locale) } else { String::new() },
        ],
        steps: axes.value_ticks().map(|value| say::step(value, of, locale)).collect(),
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
