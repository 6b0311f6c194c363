//! Panel 8: open pipeline and bookings by week, and the holes that a pause in prospecting leaves.

use yew::prelude::*;

use super::field::{Of, field};
use super::job::{Props, Tried, YEAR};
use super::panel;
use super::panel::told;
use super::sheet::Sheet;
use super::state::State;
use crate::chart::year::{Axes, Year, weeks};
use crate::model::{self, Plan, Policy, Weeks};
use crate::text::Locale;
use crate::text::words::page;
use crate::text::year::{self as say, Pause};

/// The weeks with the pause, and as many without it.
fn courses(plan: &Plan, Pause { start, weeks }: Pause) -> [Weeks; 2] {
    // A pause of no weeks at its end is told as far as the pause.
    let without = Policy::Pause { start: start + weeks, weeks: 0 };
    [Policy::Pause { start, weeks }, without].map(|policy| model::weeks(plan, policy))
}

pub fn year(Props { view, dispatch, .. }: &Props, tried: &UseStateHandle<Tried>, locale: Locale) -> Html {
    let pause = tried.pause.unwrap_or_else(|| Pause::before_the_end(&view.now));
    let [taken, steady] = courses(&view.now, pause);
    let rest = if view.resting == view.now { None } else { Some(courses(&view.resting, pause)) };
    let [_, rest] = rest.as_ref().map_or([&taken, &steady], |[taken, steady]| [taken, steady]);
    let pictures = [
        (page::OPEN_BY_WEEK, &rest.open, &steady.open, &taken.open, false),
        (page::BOOKED_BY_WEEK, &rest.revenue, &steady.revenue, &taken.revenue, true),
    ];
    let axes = Axes::of(&rest.open);
    let mut sheet = Sheet::new("div", "picture year");
    // Over the picture: under the words they would move with the length of what is said.
    sheet.add(controls(pause, tried, locale, dispatch));
    for (title, rest, steady, taken, money) in pictures {
        let axes = Axes::of(rest);
        let most = say::deepest(steady, taken);
        let hole = say::hole(most, money, locale);
        let label = say::picture(title, pause, &hole);
        let drawing = Year {
            axes,
            pause: [pause.start, pause.start + pause.weeks].map(f64::from),
            period: view.now.period_weeks,
            steady,
            taken,
            within: if money { 0.5 } else { 1.0 },
            deepest: most.map(|(week, _)| week),
            words: [
                if money { String::new() } else { say::stripe(pause) },
                hole.clone(),
                say::end(&view.now),
            ],
            steps: axes.steps().map(|value| say::step(value, money, locale)).collect(),
        };
        sheet.open("h3", "");
        sheet.word(title);
        sheet.word(" ");
        sheet.fixed("small", "today", page::GREY);
        sheet.close();
        // Where the picture has no room for the words.
        sheet.text("p", "hole-note", hole);
        sheet.framed("div", "weeks", drawing.draw(), Some(label));
    }
    let labels = axes.weeks_told().map(|week| say::week(week, locale)).collect();
    sheet.framed("div", "weeks-told", weeks(&axes, labels), None);
    sheet.add(panel::numbers(say::table(&steady, &taken, locale)));
    let finding = say::finding(&view.now, [&taken, &steady], pause, locale);
    told(YEAR, page::YEAR, finding, sheet.done())
}

/// How long the pause is, and when it begins.
fn controls(
    pause: Pause,
    tried: &UseStateHandle<Tried>,
    locale: Locale,
    dispatch: &UseReducerDispatcher<State>,
) -> Html {
    let mut sheet = Sheet::new("div", "counts");
    for (at, weeks) in [pause.weeks, pause.start + 1].into_iter().enumerate() {
        sheet.add(field(Of::Pause(at, pause, tried.clone()), f64::from(weeks), locale, dispatch));
    }
    sheet.done()
}
