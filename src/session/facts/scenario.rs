//! One plan and everything that follows from it.

use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

use crate::model::{
    self, Assumptions, Balance, Block, Goal, Input, LONGEST_WEEK, Leverage, Measure, Odds, OneThing, Outcome,
    Plan, Policy, Run, Sequence, Step, Week, Weeks, chance_in_hours, evaluate, odds_with,
};
use crate::session::Pause;

use super::known_deals::KnownDeals;

/// A plan, its outcome, and the engines' results for it, each worked out when it is first needed.
pub struct Scenario {
    pub plan: Plan,
    pub outcome: Outcome,
    assumptions: Assumptions,
    /// In the order of [`Step::ALL`].
    leverage: [OnceCell<Vec<Leverage>>; 4],
    one_thing: OnceCell<OneThing>,
    sequence: OnceCell<Sequence>,
    balance: OnceCell<Option<Balance>>,
    week: OnceCell<Option<Week>>,
    deals: Rc<KnownDeals>,
    chance: OnceCell<Option<f64>>,
    odds: OnceCell<Odds>,
    steady: OnceCell<Box<Scenario>>,
    weeks: RefCell<Option<(Pause, Rc<WeeksOfPause>)>>,
}

/// The coming weeks with a pause, and as many without it.
#[derive(Clone, Debug, PartialEq)]
pub struct WeeksOfPause {
    pub with_pause: Weeks,
    pub without_pause: Weeks,
}

impl Scenario {
    /// A plan and its outcome, with nothing else worked out yet.
    pub fn of(plan: &Plan, assumptions: &Assumptions) -> Scenario {
        Scenario::knowing(plan, assumptions, &Rc::default())
    }

    /// The same, sharing the sums over deals with the scenarios beside it.
    pub(super) fn knowing(plan: &Plan, assumptions: &Assumptions, deals: &Rc<KnownDeals>) -> Scenario {
        Scenario {
            plan: *plan,
            outcome: evaluate(plan),
            assumptions: *assumptions,
            leverage: Default::default(),
            one_thing: OnceCell::new(),
            sequence: OnceCell::new(),
            balance: OnceCell::new(),
            week: OnceCell::new(),
            deals: deals.clone(),
            chance: OnceCell::new(),
            odds: OnceCell::new(),
            steady: OnceCell::new(),
            weeks: RefCell::new(None),
        }
    }

    /// Whether it is for this plan under these assumptions.
    pub(super) fn is_of(&self, plan: &Plan, assumptions: &Assumptions) -> bool {
        self.plan == *plan && self.assumptions == *assumptions
    }

    /// The assumptions about the levers.
    pub fn assumptions(&self) -> &Assumptions {
        &self.assumptions
    }

    /// Hours a week per seller that the target takes; `None` if it is out of reach.
    pub fn hours_each(&self) -> Option<f64> {
        Measure::Hours.of(&self.plan, &self.outcome.hold_target)
    }

    /// The same plan with a steady pipeline: what the split of the week is worked out for.
    pub fn steady(&self) -> &Scenario {
        if self.plan.open_opportunities.is_none() {
            return self;
        }
        self.steady.get_or_init(|| {
            let plan = Plan { open_opportunities: None, ..self.plan };
            Box::new(Scenario::knowing(&plan, &self.assumptions, &self.deals))
        })
    }

    /// Whether a week has as many hours as the target takes of each seller, whatever the hours available.
    /// `true` if the target is out of reach, and so takes none.
    pub fn fits_a_week(&self) -> bool {
        self.hours_each().is_none_or(|hours| hours <= LONGEST_WEEK)
    }

    /// Prospects pursued a week at the pace that a person can keep: as many as the target takes, or as many
    /// as the hours leave room for if that is fewer.
    pub fn prospects_pursued(&self) -> f64 {
        let Outcome { hold_target, hold_hours, .. } = &self.outcome;
        let both = [hold_target.prospects_per_week, hold_hours.prospects_per_week];
        both.into_iter().flatten().reduce(f64::min).unwrap_or_default()
    }

    /// Revenue in the available hours; `None` if they set no limit.
    pub fn revenue(&self) -> Option<f64> {
        self.outcome.hold_hours.revenue
    }

    /// Opportunities in the period that the sellers need not create, because today's pipeline and partners
    /// bring them.
    pub fn opportunities_given(&self) -> f64 {
        let held = &self.outcome.hold_target;
        held.opportunities_from_pipeline + held.opportunities_from_partners
    }

    /// Opportunities in the period that the sellers still have to create; known even if there is no time
    /// left to create them. `None` if no number is enough.
    pub fn opportunities_left_to_create(&self) -> Option<f64> {
        let held = &self.outcome.hold_target;
        let own = held.opportunities_to_create_per_week.map(|own| own * self.weeks_to_create());
        own.or(held.opportunities_to_decide.map(|needed| (needed - self.opportunities_given()).max(0.0)))
    }

    /// How many weeks' worth of new opportunities is decided inside the period.
    pub fn weeks_to_create(&self) -> f64 {
        model::window(&self.plan)
    }

    /// Hours a week that the target takes, of all sellers together: prospecting, opportunities, accounts,
    /// partners, reporting. `None` where no number of hours reaches it, or more than a week has.
    pub fn hours_by_job(&self) -> [Option<f64>; 5] {
        let (plan, held) = (&self.plan, &self.outcome.hold_target);
        let fits = self.fits_a_week();
        let [accounts, partners, reporting] =
            [plan.account_hours, plan.partner_hours, plan.reporting_hours].map(|each| each * plan.sellers);
        [
            held.prospecting_hours_per_week.filter(|_| fits),
            held.deal_hours_per_week.filter(|_| fits),
            Some(accounts),
            Some(partners),
            Some(reporting),
        ]
    }

    /// What one move of each lever is worth.
    pub fn leverage(&self, step: Step) -> &[Leverage] {
        let engine = || model::leverage(&self.plan, &self.assumptions, step);
        self.leverage[step as usize].get_or_init(engine)
    }

    /// For a plan that books nothing yet, so that no gain can be worked out: the lever whose move books the
    /// most. `None` if no move books anything.
    pub fn first_to_book(&self, step: Step) -> Option<Input> {
        let booked = |row: &Leverage| {
            let moved = self.plan.moved_to(row.lever, row.value, &self.assumptions, &self.plan);
            evaluate(&moved).hold_hours.revenue
        };
        let all = self.leverage(step).iter().map(|row| (row.lever, booked(row).unwrap_or_default()));
        let most = all.max_by(|(_, a), (_, b)| a.total_cmp(b))?;
        Some(most).filter(|(_, most)| *most > 0.0).map(|(lever, _)| lever)
    }

    /// What to work on for the next four weeks, how certain that is, and what would turn it.
    pub fn one_thing(&self) -> &OneThing {
        self.one_thing.get_or_init(|| model::one_thing(&self.plan, &self.assumptions))
    }

    /// Which lever each successive block of focus goes to.
    pub fn sequence(&self) -> &Sequence {
        self.sequence.get_or_init(|| model::sequence(&self.plan, &self.assumptions))
    }

    /// What this period books if the blocks of [`sequence`](Scenario::sequence) are followed: without
    /// any, and up to each. Empty if the hours set no limit.
    pub fn booked(&self) -> Vec<f64> {
        self.along_the_path(|block| block.booked)
    }

    /// What a whole period would book at the numbers after each block; the first is without any. Empty if
    /// the hours set no limit.
    pub fn landings(&self) -> Vec<f64> {
        self.along_the_path(|block| block.revenue)
    }

    fn along_the_path(&self, figure: fn(&Block) -> f64) -> Vec<f64> {
        let after = self.sequence().blocks.iter().map(figure);
        self.revenue().into_iter().flat_map(|start| std::iter::once(start).chain(after.clone())).collect()
    }

    /// Weeks of focus after which the path, followed that far, books the target in this period: 0 if the
    /// hours reach it anyway, `None` if no block does.
    pub fn target_booked_after_weeks(&self) -> Option<f64> {
        self.sequence().target_booked_after_weeks(self.revenue().unwrap_or(f64::INFINITY), self.plan.target)
    }

    /// The blocks of [`sequence`](Scenario::sequence), with consecutive blocks on the same lever merged.
    pub fn runs(&self) -> Vec<Run> {
        self.sequence().runs(self.revenue().unwrap_or_default())
    }

    /// How the week is split, and how it should be. `None` if there is nothing to split.
    pub fn balance(&self) -> Option<&Balance> {
        self.balance.get_or_init(|| model::balance(&self.plan, &self.assumptions)).as_ref()
    }

    /// The week as it is split: the part of [`balance`](Scenario::balance) that takes next to no time.
    /// `None` if there is nothing to split.
    pub fn week(&self) -> Option<&Week> {
        self.week.get_or_init(|| Week::of(&self.plan, &self.assumptions)).as_ref()
    }

    /// The chance of reaching the target in the available hours; `None` if they set no limit.
    pub fn chance(&self) -> Option<f64> {
        *self.chance.get_or_init(|| chance_in_hours(&self.plan, &self.deals.reaching(Goal::of(&self.plan))))
    }

    /// The odds of the target, with all that better odds would take.
    pub fn odds(&self) -> &Odds {
        self.odds.get_or_init(|| odds_with(&self.plan, &self.deals.reaching(Goal::of(&self.plan))))
    }

    /// The coming weeks with a pause and without it. Only the result for the latest pause is kept.
    pub fn weeks(&self, pause: Pause) -> Rc<WeeksOfPause> {
        let mut kept = self.weeks.borrow_mut();
        match &*kept {
            Some((of, weeks)) if *of == pause => weeks.clone(),
            _ => {
                let weeks = Rc::new(WeeksOfPause::of(&self.plan, pause));
                *kept = Some((pause, weeks.clone()));
                weeks
            }
        }
    }
}

impl WeeksOfPause {
    fn of(plan: &Plan, pause: Pause) -> WeeksOfPause {
        let Pause { start, weeks } = pause;
        WeeksOfPause {
            with_pause: model::weeks(plan, Policy::Pause { start, weeks }),
            // A pause of no weeks, at the real pause's end, gives as many weeks.
            without_pause: model::weeks(plan, Policy::Pause { start: pause.end(), weeks: 0 }),
        }
    }

    /// How much of the missing revenue would have been booked inside the plan's period.
    pub fn missing_in_period(&self, plan: &Plan) -> f64 {
        let both = self.without_pause.revenue.iter().zip(&self.with_pause.revenue);
        let missing = both.map(|(without, with)| without - with);
        missing.take(plan.period_weeks.round() as usize).sum::<f64>().max(0.0)
    }
}

/// What is followed from week to week.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WeeklyFigure {
    /// Open opportunities, at the end of each week.
    Open,
    /// Revenue booked in each week.
    Booked,
    /// Hours of work in each week, of all sellers.
    Hours,
}

impl WeeklyFigure {
    /// One value a week.
    pub fn of(self, weeks: &Weeks) -> &[f64] {
        match self {
            WeeklyFigure::Open => &weeks.open,
            WeeklyFigure::Booked => &weeks.revenue,
            WeeklyFigure::Hours => &weeks.hours,
        }
    }
}

/// The week with the widest gap between the two lines, counted from 0, and how wide it is; `None` if there
/// is no gap.
pub fn most_missing(without_pause: &[f64], with_pause: &[f64]) -> Option<(usize, f64)> {
    let missing = without_pause.iter().zip(with_pause).map(|(without, with)| without - with).enumerate();
    missing.max_by(|(_, a), (_, b)| a.total_cmp(b)).filter(|(_, most)| *most > 0.0)
}
