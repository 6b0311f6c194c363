//! Panel 6: the week by job, how it is split, and what becomes of the number when it is not. Panel 8
//! looks on from the same frame.

use yew::prelude::*;
use yew::virtual_dom::{VList, VText};

use super::drawing;
use super::panel::{self, View};
use super::state::State;
use super::year;
use crate::chart::{Drawing, gauge, hours, split};
use crate::model::{self, Balance, Hours, Outcome, Step, Task, evaluate};
use crate::text::Locale;
use crate::text::answer::Side;
use crate::text::findings::Finding;
use crate::text::job as say;
use crate::text::words::page;
use crate::text::year::Pause;

/// The jobs' hues in the style sheet, in the order of the bar.
const HUES: [&str; 5] = ["seg-p", "seg-o", "seg-a", "seg-t", "seg-r"];

pub const WEEK: &str = "job";
pub const BALANCE: &str = "balance";
pub const YEAR: &str = "year";

/// The panel of the week's hours.
pub fn week(view: &View, locale: Locale, _: &UseReducerDispatcher<State>) -> Html {
    hours_of(view, locale)
}

/// The panel of how the week is split.
pub fn balance(view: &View, _: Locale, _: &UseReducerDispatcher<State>) -> Html {
    html! { <Trial view={*view} year={false} /> }
}

/// The panel of the year.
pub fn year(view: &View, _: Locale, _: &UseReducerDispatcher<State>) -> Html {
    html! { <Trial view={*view} year={true} /> }
}

#[derive(Clone, PartialEq, Properties)]
struct Props {
    view: View,
    /// Whether it is the year that is tried on, or the split.
    year: bool,
}

/// What a reader tries out in a panel; it belongs to no plan.
#[derive(Clone, Copy, Default, PartialEq)]
pub struct Tried {
    /// The false choice that is pressed, by its place.
    pub choice: Option<usize>,
    pub pause: Pause,
}

/// A panel in which a reader tries something out.
#[component]
fn Trial(Props { view, year }: &Props) -> Html {
    let locale = view.locale;
    let tried = use_state_eq(Tried::default);
    if *year { year::year(view, &tried, locale) } else { split_of(view, &tried, locale) }
}

fn hours_of(View { today, now, resting, .. }: &View, locale: Locale) -> Html {
    let plans = [today, now, resting];
    let outcomes = plans.map(evaluate);
    let [was, is, rest] = [0, 1, 2].map(|i| say::hours(plans[i], &outcomes[i]));
    let [today, now] = [0, 1].map(|i| Side { plan: plans[i], outcome: &outcomes[i] });
    let known = |hours: [Option<f64>; 5]| hours.map(Option::unwrap_or_default);
    let moved = was != is;
    let have = |outcome: &Outcome| outcome.hold_target.hours_available_per_week;
    let ends = [known(was).iter().sum(), known(rest).iter().sum(), have(&outcomes[2]), have(&outcomes[0])];
    let drawing = hours::Week {
        now: known(is),
        today: moved.then(|| known(was)),
        have: have(&outcomes[1]),
        reached: outcomes[1].hold_target.hours_per_week.is_some(),
        scale: ends.into_iter().fold(0.0, f64::max),
        words: say::notes(today, now, locale),
    };
    let label = say::bar(now, &is, locale);
    let job = |i: usize| {
        let cells = vec![
            el("span", "job-name", vec![text(say::JOBS[i])]),
            el("b", "", vec![text(say::shown(is[i], locale))]),
            el("span", "today", vec![text(say::from(was[i], is[i], moved, locale))]),
        ];
        el("li", HUES[i], cells)
    };
    let bar = el("div", "week-bar", vec![picture(drawing.draw(), Some(label))]);
    let shown = vec![bar, el("ol", "hours", (0..5).map(job).collect())];
    told(WEEK, page::JOB, say::week(now, locale), html! {}, el("div", "picture week", shown))
}

/// An element of a class, or of none: one place in the program for all that differ in no more.
pub fn el(tag: &'static str, class: &'static str, children: Vec<Html>) -> Html {
    let class = (!class.is_empty()).then_some(class);
    html! { <@{tag} {class}>{ for children }</@> }
}

pub fn text(text: impl Into<AttrValue>) -> Html {
    VText::new(text).into()
}

pub fn picture(drawing: Drawing, label: Option<String>) -> Html {
    drawing::picture(drawing, "", label.map(AttrValue::from))
}

/// A panel's words, what else stands there, and its picture.
pub fn told(id: &'static str, topic: &'static str, finding: Finding, more: Html, picture: Html) -> Html {
    VList::with_children(vec![panel::words(id, topic, finding, more), picture], None).into()
}

fn split_of(view: &View, tried: &UseStateHandle<Tried>, locale: Locale) -> Html {
    let View { today, now, resting, assumptions, .. } = view;
    let Some(found) = model::balance(now, assumptions) else {
        return told(BALANCE, page::BALANCE, say::no_split(now), html! {}, html! {});
    };
    let resting = model::Week::of(resting, assumptions);
    let rest = resting.map_or(found.today.hours, |week| week.today());
    let revenue = resting.map_or(found.today.revenue, |week| week.revenue(&rest));
    let was = model::Week::of(today, assumptions).map_or(found.today.hours, |week| week.today());
    let choice = tried.choice.filter(|at| offered(&found, *at));
    // A choice is shown against the split, the split against today's.
    let (shown, was) = match choice {
        Some(at) => (after(at, &found.today.hours), found.today.hours),
        None => (found.today.hours, was),
    };
    let jobs = (0..4).map(|i| job(i, &found, shown, was, rest.total(), locale));
    let scale = gauge::scale(&[Some(revenue)]);
    let choices = [0, 4].map(|first| {
        let rows = (first..first + 4).filter(|at| offered(&found, *at));
        let rows = rows.map(|at| row(at, &found, scale, choice, tried, locale)).collect();
        let title = el("h3", "", vec![text(page::CHOICES[first / 4])]);
        el("div", "", vec![title, el("ul", "choices", rows)])
    });
    let does = say::versus(&found, &model::leverage(now, assumptions, Step::Focus), locale).map(|words| {
        let lines = words.into_iter().zip(["", "gain", "def"]);
        el("div", "", lines.map(|(words, class)| el("p", class, vec![text(words)])).collect())
    });
    let shown = vec![
        el("h3", "", vec![text(page::SPLIT)]),
        el("p", "def", vec![text(say::chosen(choice, &found, locale))]),
        el("ol", "split", jobs.collect()),
        el("div", "versus", choices.into()),
        el("div", "versus does", does.into()),
        panel::numbers(say::table(&found, locale)),
    ];
    told(BALANCE, page::BALANCE, say::balance(now, &found, locale), html! {}, el("div", "picture", shown))
}

/// One job's hours: a dot in its band or out of it.
fn job(i: usize, found: &Balance, shown: Hours, was: Hours, scale: f64, locale: Locale) -> Html {
    let range = found.within2_percent;
    let band = [range.prospecting, range.deals, range.accounts, range.partners][i];
    let [hours, was, best] = [shown, was, found.best.hours].map(|hours| hours.jobs()[i]);
    let name = el("span", "job-name", vec![text(say::JOBS[i])]);
    let beside = el("small", "", vec![text(say::beside(best, locale))]);
    let mut cells = line(name, split::draw(hours, was, best, band, scale), say::shown(Some(hours), locale));
    cells.push(beside);
    el("li", HUES[i], cells)
}

/// What begins a row, its picture and its figure.
fn line(first: Html, drawing: Drawing, figure: String) -> Vec<Html> {
    vec![first, el("span", "line", vec![picture(drawing, None)]), el("b", "", vec![text(figure)])]
}

/// Whether a job is there to be left out.
fn offered(found: &Balance, at: usize) -> bool {
    at < 4 || found.today.hours.jobs()[at - 4] > 0.0
}

/// The week's hours once a choice is made: all for one job, or one job's for the others as they share
/// the rest.
fn after(at: usize, yours: &Hours) -> Hours {
    let (task, total) = (Task::ALL[at % 4], yours.total());
    if at < 4 {
        return yours.times(0.0).with(task, total);
    }
    let rest = yours.with(task, 0.0);
    if rest.total() > 0.0 { rest.times(total / rest.total()) } else { rest }
}

fn row(
    at: usize,
    found: &Balance,
    scale: f64,
    choice: Option<usize>,
    tried: &UseStateHandle<Tried>,
    locale: Locale,
) -> Html {
    let (is, yours) = (say::choices(&found.false_choices)[at], found.today.revenue);
    let tone = say::tone(is, yours);
    let drawing = gauge::draw(Some(yours), Some(is), None, scale, tone);
    let pressed = choice == Some(at);
    let onclick = {
        let tried = tried.clone();
        move |_| tried.set(Tried { choice: (!pressed).then_some(at), ..*tried })
    };
    let name = say::CHOICES[at].0;
    let pick = html! { <button type="button" class="pick" aria-pressed={pressed.to_string()} {onclick}>{ name }</button> };
    el("li", "", line(pick, drawing, locale.money(is)))
}
