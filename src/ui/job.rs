//! Panel 6: the week by job, how it is split, and what becomes of the number when it is not. Panel 8
//! looks on from the same frame.

use yew::prelude::*;

use super::panel::{self, View, told};
use super::sheet::Sheet;
use super::state::State;
use super::{one_thing, year};
use crate::chart::{gauge, hours, split};
use crate::model::{self, Balance, FalseChoice, Outcome, Step, evaluate};
use crate::text::Locale;
use crate::text::answer::Side;
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
pub fn balance(view: &View, _: Locale, dispatch: &UseReducerDispatcher<State>) -> Html {
    trial(BALANCE, view, dispatch)
}

/// The panel of the year.
pub fn year(view: &View, _: Locale, dispatch: &UseReducerDispatcher<State>) -> Html {
    trial(YEAR, view, dispatch)
}

/// A panel in which a reader tries something out.
pub fn trial(id: &'static str, view: &View, dispatch: &UseReducerDispatcher<State>) -> Html {
    html! { <Trial {id} view={*view} dispatch={dispatch.clone()} /> }
}

#[derive(PartialEq, Properties)]
pub struct Props {
    /// Which panel it is.
    pub id: &'static str,
    pub view: View,
    pub dispatch: UseReducerDispatcher<State>,
}

/// What a reader tries out in a panel; it belongs to no plan.
#[derive(Clone, Copy, PartialEq)]
pub struct Tried {
    /// How far each lever is moved.
    pub step: Step,
    /// The false choice that is pressed, by its place.
    pub choice: Option<usize>,
    /// `None`: as the page begins.
    pub pause: Option<Pause>,
}

impl Default for Tried {
    fn default() -> Tried {
        Tried { step: Step::Focus, choice: None, pause: None }
    }
}

/// One component for all of them: each would cost its bytes anew.
#[component]
fn Trial(props: &Props) -> Html {
    let locale = props.view.locale;
    let tried = use_state_eq(Tried::default);
    let View { resting, assumptions, .. } = props.view;
    // 512 plans: only where the hand is off, and only for the panel that tells of them.
    let one = use_memo((props.id == one_thing::ID).then_some((resting, assumptions)), |key| {
        key.as_ref().map(|(plan, assumptions)| model::one_thing(plan, assumptions))
    });
    match (props.id, &*one) {
        (_, Some(one)) => one_thing::ranking(props, &tried, one, locale),
        (YEAR, _) => year::year(props, &tried, locale),
        _ => split_of(&props.view, &tried, locale),
    }
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
    let mut sheet = Sheet::new("div", "picture week");
    sheet.framed("div", "week-bar", drawing.draw(), Some(say::bar(now, &is, locale)));
    sheet.open("ol", "hours");
    for i in 0..5 {
        sheet.open("li", HUES[i]);
        sheet.fixed("span", "job-name", say::JOBS[i]);
        sheet.text("b", "", say::shown(is[i], locale));
        sheet.text("span", "today", say::from(was[i], is[i], moved, locale));
        sheet.close();
    }
    told(WEEK, page::JOB, say::week(now, locale), sheet.done())
}

fn split_of(view: &View, tried: &UseStateHandle<Tried>, locale: Locale) -> Html {
    let View { today, now, resting, assumptions, .. } = view;
    let Some(found) = model::balance(now, assumptions) else {
        return told(BALANCE, page::BALANCE, say::no_split(now, locale), Html::default());
    };
    let resting = model::Week::of(resting, assumptions);
    let rest = resting.map_or(found.today.hours, |week| week.today());
    let revenue = resting.map_or(found.today.revenue, |week| week.revenue(&rest));
    let was = model::Week::of(today, assumptions).map_or(found.today.hours, |week| week.today());
    let choice = tried.choice.filter(|at| offered(&found, *at));
    // A choice is shown against the split, the split against today's.
    let (shown, was) = match choice {
        Some(at) => (FalseChoice::ALL[at].hours(&found.today.hours), found.today.hours),
        None => (found.today.hours, was),
    };
    let mut sheet = Sheet::new("div", "picture");
    sheet.fixed("h3", "", page::SPLIT);
    sheet.text("p", "def", say::chosen(choice, &found, locale));
    sheet.open("ol", "split");
    let range = found.within2_percent;
    let bands = [range.prospecting, range.deals, range.accounts, range.partners];
    let [hours, was, best] = [shown, was, found.best.hours].map(|hours| hours.jobs());
    for (i, band) in bands.into_iter().enumerate() {
        sheet.open("li", HUES[i]);
        sheet.fixed("span", "job-name", say::JOBS[i]);
        sheet.framed("span", "line", split::draw(hours[i], was[i], best[i], band, rest.total()), None);
        sheet.text("b", "", say::shown(Some(hours[i]), locale));
        sheet.text("small", "", say::beside(best[i], locale));
        sheet.close();
    }
    sheet.close();
    sheet.open("div", "versus");
    let (scale, yours) = (gauge::scale(&[Some(revenue)]), found.today.revenue);
    for (at, is) in FalseChoice::ALL.map(|choice| found.false_choices.revenue(choice)).into_iter().enumerate()
    {
        if at % 4 == 0 {
            sheet.open("div", "");
            sheet.fixed("h3", "", page::CHOICES[at / 4]);
            sheet.open("ul", "choices");
        }
        if offered(&found, at) {
            let drawing = gauge::draw(Some(yours), Some(is), None, scale, say::tone(is, yours));
            sheet.open("li", "");
            let (pressed, tried) = (choice == Some(at), tried.clone());
            let values = ["button", "pick", if pressed { "true" } else { "false" }];
            let press = move |_| tried.set(Tried { choice: (!pressed).then_some(at), ..*tried });
            sheet.button(&["type", "class", "aria-pressed"], &values, Box::new(press));
            sheet.word(say::CHOICES[at].0);
            sheet.close();
            sheet.framed("span", "line", drawing, None);
            sheet.text("b", "", locale.money(is));
            sheet.close();
        }
        if at % 4 == 3 {
            sheet.close();
            sheet.close();
        }
    }
    sheet.close();
    sheet.open("div", "versus does");
    for words in say::versus(&found, &model::leverage(now, assumptions, Step::Focus), locale) {
        sheet.open("div", "");
        for (words, class) in words.into_iter().zip(["", "gain", "def"]) {
            sheet.text("p", class, words);
        }
        sheet.close();
    }
    sheet.close();
    sheet.add(panel::numbers(say::table(&found, locale)));
    told(BALANCE, page::BALANCE, say::balance(now, &found, locale), sheet.done())
}

/// Whether a job is there to be left out.
fn offered(found: &Balance, at: usize) -> bool {
    at < 4 || found.today.hours.jobs()[at - 4] > 0.0
}
