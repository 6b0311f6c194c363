//! The quantities that `evaluate` and the other engines derive from a plan. The formulas are in
//! [the module above](super).

use crate::model::math::erlang;
use crate::model::plan::Plan;

impl Plan {
    /// Hours that one opportunity takes until it is decided (h = a + u·C).
    pub fn hours_per_decided(&self) -> f64 {
        self.hours_per_opportunity + self.hours_per_open_week * self.cycle_weeks
    }

    /// Hours a week that one open opportunity takes (h ÷ C).
    pub fn hours_per_open(&self) -> f64 {
        self.hours_per_decided() / self.cycle_weeks
    }

    /// Hours a week on accounts, partners and reporting, for each seller.
    pub fn fixed_hours(&self) -> f64 {
        self.reporting_hours + self.account_hours + self.partner_hours
    }
}

/// What both questions and the other engines share.
pub(in crate::model) struct Flow {
    /// Hours per opportunity (h).
    pub(in crate::model) hours_per_decided: f64,
    /// Hours a week for each that is open (h ÷ C).
    pub(in crate::model) hours_per_open: f64,
    /// Weeks' worth of new opportunities that is decided inside the period.
    pub(super) window: f64,
    /// Opportunities decided in the period out of today's open pipeline.
    pub(super) from_pipeline: f64,
    /// Of today's open pipeline, how many opportunities are open in the period on average.
    pub(super) open_from_pipeline: f64,
    /// Weeks' worth of new opportunities that is open in the period on average (L̄, or C).
    pub(super) open_weeks: f64,
    /// Partners' opportunities, a week (λ_t).
    pub(in crate::model) partners: f64,
    /// Own opportunities per prospect, r·m.
    pub(in crate::model) per_prospect: f64,
    /// Hours a week on accounts, partners and reporting, all sellers.
    pub(in crate::model) fixed_hours: f64,
    /// Hours a week left for prospecting and opportunities (K); may be below 0.
    pub(in crate::model) selling_hours: f64,
    /// Hours a week available, all sellers.
    pub(super) available: f64,
}

impl Flow {
    pub(in crate::model) fn of(plan: &Plan) -> Flow {
        let period = plan.period_weeks;
        let cycle = plan.cycle_weeks;
        let (window, from_pipeline, open_from_pipeline, open_weeks) = match plan.open_opportunities {
            None => (period, 0.0, 0.0, cycle),
            Some(open) => {
                let seen = erlang::horizon(cycle, period);
                (seen.closed, open * seen.ended, open * seen.running, seen.mean_open)
            }
        };
        let fixed_each = plan.fixed_hours();
        Flow {
            hours_per_decided: plan.hours_per_decided(),
            hours_per_open: plan.hours_per_open(),
            window,
            from_pipeline,
            open_from_pipeline,
            open_weeks,
            partners: plan.partner_opportunities / period,
            per_prospect: plan.qualification_rate * plan.meeting_rate,
            fixed_hours: plan.sellers * fixed_each,
            selling_hours: plan.sellers * (plan.hours_per_week - fixed_each),
            available: plan.sellers * plan.hours_per_week,
        }
    }

    /// Hours a week of deal work, with this many own opportunities created a week.
    pub(super) fn deal_hours(&self, own: f64) -> f64 {
        self.hours_per_open * (self.open_from_pipeline + (own + self.partners) * self.open_weeks)
    }

    /// The share of what is given anyway that the hours can work: K ÷ g, where that is below 1.
    pub(in crate::model) fn worked_share(&self) -> f64 {
        let work = self.deal_hours(0.0);
        if self.selling_hours <= 0.0 {
            0.0
        } else if work > self.selling_hours {
            self.selling_hours / work
        } else {
            1.0
        }
    }

    /// Hours a week in all, with this many own opportunities created a week.
    pub(in crate::model) fn total_hours(&self, plan: &Plan, own: f64) -> f64 {
        own / self.per_prospect * plan.hours_per_prospect + self.deal_hours(own) + self.fixed_hours
    }
}
