//! What one move of each lever brings, the largest first. Pressing a row makes its move.

use std::rc::Rc;

use yew::prelude::*;

use crate::browser::dom;
use crate::chart::rank;
use crate::model::{Ease, Input, Leverage, RANKED_LEVERS, Step, differs};
use crate::session::facts::{by_gain, leaders};
use crate::session::{Action, Choices, Facts, Foldable, Scenario};
use crate::text::one_thing::{ease, ease_of, finding, row, table};
use crate::text::words::{self, STEPS, page};
use crate::ui::buttons::radio;
use crate::ui::drawing::picture;
use crate::ui::env::Env;
use crate::ui::fold::numbers;
use crate::ui::jobs::job_name;
use crate::ui::panel_content::PanelContent;

pub fn draw(facts: &Rc<Facts>, choices: &Choices, env: &Env) -> PanelContent {
    let (step, locale) = (choices.step, env.locale());
    // Until the release, rows keep their order and the 512 versions of the plan are not worked out.
    let at_rest = facts.at_rest();
    let resting = at_rest.now.leverage(step);
    let order = by_gain(resting);
    let ranking = Ranking {
        step,
        sides: [&facts.today, &facts.now],
        leaders: leaders(resting),
        scale: rank::scale(facts.today.leverage(step).iter().chain(resting).filter_map(Leverage::gain)),
    };
    let picture = html! {
        <div class="picture">
            {steps(step, env)}
            <ol class="ranks">{for order.iter().map(|lever| ranking.row(*lever, env))}</ol>
            <p class="press">{page::PRESS}</p>
            {numbers(Foldable::OneThingTable, choices.unfolded, table(&order, step, facts, locale), env)}
        </div>
    };
    PanelContent { topic: page::ONE_THING, finding: finding(step, &at_rest, locale), picture }
}

/// The choice of step.
fn steps(shown: Step, env: &Env) -> Html {
    let choices = STEPS.map(|step| {
        let choose = env.callback(Action::ShowStep(step));
        radio(env.group_name("step"), words::step(step, env.locale()).into(), None, step == shown, choose)
    });
    html! {
        <fieldset class="segments">
            <legend class="only-heard">{page::STEP}</legend>
            {for choices}
        </fieldset>
    }
}

/// What all rows share.
struct Ranking<'a> {
    step: Step,
    /// Today and now.
    sides: [&'a Scenario; 2],
    leaders: Vec<Input>,
    /// The gain of the longest bar.
    scale: f64,
}

impl Ranking<'_> {
    /// Whether a lever is easier or harder for this person, to choose. The ranking changes at once.
    fn ease(&self, lever: Input, env: &Env) -> Html {
        let chosen = self.sides[1].assumptions().ease(lever);
        let id = env.input_id("ease", lever);
        let onchange = {
            let (env, id) = (env.clone(), id.clone());
            move |event: Event| {
                if let Some(ease) = Ease::named(&dom::value_of(&event)) {
                    env.dispatch(Action::SetEase(lever, ease));
                    // The focus follows the row, which may move.
                    env.go_to(id.clone());
                }
            }
        };
        // A key, since an option that was picked by hand no longer heeds which one is selected.
        html! {
            <select key={chosen.map_or("", Ease::name)} class="ease" {id} aria-label={ease_of(lever)} {onchange}>
                for it in Ease::ALL {
                    <option value={it.name()} selected={Some(it) == chosen}>{ease(it)}</option>
                }
            </select>
        }
    }

    /// One lever: a button that makes its move.
    fn row(&self, lever: Input, env: &Env) -> Html {
        let (step, place) = (self.step, RANKED_LEVERS.iter().position(|it| *it == lever).unwrap_or_default());
        let [was, is] = self.sides.map(|side| &side.leverage(step)[place]);
        let said = row(self.sides[1], is, env.locale());
        let [was, is] = [was, is].map(|leverage| leverage.gain().unwrap_or_default());
        let bar = rank::draw(is, Some(was).filter(|was| differs(*was, is)), self.scale);
        let id = env.input_id("rank", lever);
        // The focus follows the row, which may move.
        let onclick = {
            let (env, id) = (env.clone(), id.clone());
            move |_| {
                env.dispatch(Action::Apply(lever, step));
                env.go_to(id.clone());
            }
        };
        html! {
            <li key={lever as usize}>
                <button
                    type="button"
                    {id}
                    class={if self.leaders.contains(&lever) { "rank first" } else { "rank" }}
                    data-job={job_name(lever.row().job)}
                    aria-label={said.apply}
                    aria-disabled={said.is_exhausted.then_some("true")}
                    {onclick}
                >
                    <span class="rank-name">
                        {words::lever(lever).name}
                        {" "}
                        <small>{said.way}</small>
                    </span>
                    {picture(bar, "rank-plot", None)}
                    {" "}
                    <span class="gain">{said.gain}</span>
                </button>
                {self.ease(lever, env)}
            </li>
        }
    }
}
