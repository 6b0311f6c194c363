//! The week as hours by job, compared with the hours available.

use yew::prelude::*;

use crate::chart::hours;
use crate::session::{Facts, Scenario};
use crate::text::week::{self as say, JOBS};
use crate::text::words::page;
use crate::ui::drawing::picture;
use crate::ui::env::Env;
use crate::ui::jobs::HOURS_CLASSES;
use crate::ui::panel_content::PanelContent;

pub fn draw(facts: &Facts, env: &Env) -> PanelContent {
    let locale = env.locale();
    let Facts { today, now, resting, .. } = facts;
    let [was, is, rest] = [today, now, resting].map(|scenario| scenario.hours_by_job());
    let is_moved = was != is;
    let available = |scenario: &Scenario| scenario.outcome.hold_target.hours_available_per_week;
    let known = |hours: [Option<f64>; 5]| hours.map(Option::unwrap_or_default);
    let total = |hours: [Option<f64>; 5]| known(hours).iter().sum();
    let bar = hours::WeekBar {
        now: known(is),
        today: is_moved.then(|| known(was)),
        have: available(now),
        reached: now.outcome.hold_target.hours_per_week.is_some() && now.fits_a_week(),
        scale: [total(was), total(rest), available(resting), available(today)]
            .into_iter()
            .fold(0.0, f64::max),
        words: say::notes(facts, locale),
    };
    let picture = html! {
        <div class="picture week">
            <div class="week-bar">{picture(bar.draw(), "", Some(say::bar(now, locale).into()))}</div>
            <ol class="hours">
                for i in 0..JOBS.len() {
                    <li class={HOURS_CLASSES[i]}>
                        <span class="job-name">{JOBS[i]}</span>
                        <b>{say::shown(is[i], locale)}</b>
                        <span class="today">{say::today_label(was[i], is[i], is_moved, locale)}</span>
                    </li>
                }
            </ol>
        </div>
    };
    PanelContent { topic: page::WEEK, finding: say::finding(now, locale), picture }
}
