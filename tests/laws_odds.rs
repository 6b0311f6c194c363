//! Laws 13, 14, 16, 18 and 21 (listed in `laws.rs`): the odds.

#[path = "laws/plans.rs"]
mod plans;

use headpin::model::math::erlang;
use headpin::model::{Input, Plan, Preset, chance, evaluate, odds, window};
use plans::{law, plans};
use proptest::prelude::*;

/// Where few deals are worked out one by one, the chances are exact to the rounding that the tilt
/// magnifies, 1e-8, and to the win rates averaged over, which are the same on both sides.
const EXACT: f64 = 1e-6;

/// Where one way to the chance gives way to the other they differ by as much as the approximation
/// of many deals is off (src/model/odds.rs).
fn off(plan: &Plan) -> f64 {
    match plan.deal_size_variation {
        v if v <= 1.0 => 0.002,
        v if v <= 2.0 => 0.01,
        _ => 0.04,
    }
}

/// Own opportunities to create a week, around what the target takes.
fn created(plan: &Plan, times: f64) -> f64 {
    times * evaluate(plan).hold_target.opportunities_to_create_per_week.unwrap_or(1.0).min(1e15)
}

/// Laws 13 and 16.
#[test]
fn a_chance_is_from_0_to_1() {
    law((plans(), 0.0..3.0f64), |(plan, times)| {
        let likely = chance(&plan, Some(created(&plan, times))).unwrap();
        prop_assert!((0.0..=1.0).contains(&likely), "{}", likely);
        let found = odds(&plan);
        for likely in [found.planned, found.in_your_hours].into_iter().flatten() {
            prop_assert!((0.0..=1.0).contains(&likely), "{}", likely);
        }
        let wanted = found.prospects_per_week_for;
        let needed = [wanted.fifty, wanted.eighty, wanted.ninety];
        let hours = found.hours_per_week_for;
        for (prospects, hours) in needed.into_iter().zip([hours.fifty, hours.eighty, hours.ninety]) {
            prop_assert!(prospects.is_some() || hours.is_none());
            prop_assert!(hours.is_none_or(|hours| (0.0..=168.0 * plan.sellers).contains(&hours)));
        }
        for prospects in needed.into_iter().flatten() {
            prop_assert!(prospects >= 0.0 && prospects.is_finite());
        }
        if let [Some(fifty), Some(eighty), Some(ninety)] = needed {
            // Searched to a millionth each.
            prop_assert!(fifty <= eighty * (1.0 + 1e-5) && eighty <= ninety * (1.0 + 1e-5), "{:?}", wanted);
        }
        Ok(likely > 1e-6 && likely < 1.0 - 1e-6)
    });
}

/// Law 13.
#[test]
fn the_chance_rises_with_the_win_rate_the_deal_size_and_what_is_created_and_falls_with_the_target() {
    law((plans(), 0.0..2.0f64, 1.0..2.0f64), |(plan, times, more)| {
        let created = created(&plan, times);
        let likely = |plan: &Plan, created: f64| chance(plan, Some(created)).unwrap();
        let before = likely(&plan, created);
        let win_rate = (plan.win_rate * more).min(plan.allowed(Input::WinRate).max);
        let better = [
            likely(&plan.with(Input::WinRate, win_rate), created),
            likely(&plan.with(Input::DealSize, (plan.deal_size * more).min(1e10)), created),
            likely(&plan, created * more),
            likely(&plan.with(Input::Target, plan.target / more), created),
        ];
        for after in better {
            prop_assert!(after >= before - EXACT - off(&plan), "{:?} {}", better, before);
        }
        Ok(before > 1e-6 && before < 1.0 - 1e-6)
    });
}

/// Where nothing is approximated, rising is rising.
#[test]
fn few_deals_at_a_known_win_rate_rise_without_a_slack() {
    law((plans(), 0.2..2.0f64, 1.0..2.0f64, 1.0..150.0f64), |(plan, times, more, deals)| {
        let target = plan.account_revenue + deals * plan.deal_size;
        if target > 1e12 || target - plan.account_revenue < 0.9 * deals * plan.deal_size {
            return Ok(false);
        }
        let plan = Plan { target, win_rate_evidence: None, ..plan };
        let created = created(&plan, times);
        let before = chance(&plan, Some(created)).unwrap();
        let after = chance(&plan, Some(created * more)).unwrap();
        prop_assert!(after >= before - 1e-8, "{} {}", before, after);
        Ok(before > 1e-6 && before < 1.0 - 1e-6)
    });
}

/// P(at least k of n), added up from Pascal's triangle.
fn at_least(k: usize, n: usize, share: f64) -> f64 {
    let row = (0..n).fold(vec![1.0], |row, _| {
        let at = |k: usize| row.get(k).copied().unwrap_or(0.0);
        (0..=row.len()).map(|k| at(k) * (1.0 - share) + if k > 0 { at(k - 1) * share } else { 0.0 }).collect()
    });
    row[k..].iter().sum()
}

/// Law 13: without variation, and with nothing created, the wins out of the pipeline are a binomial.
#[test]
fn even_deals_out_of_the_pipeline_are_a_binomial() {
    let plan = Plan {
        target: 160_000.0,
        account_revenue: 0.0,
        partner_opportunities: 0.0,
        deal_size_variation: 0.0,
        win_rate_evidence: None,
        ..Plan::default()
    };
    // Four deals of 40 000, out of 16 open ones, of which the horizon sees a share closed.
    let closing = erlang::horizon(13.0, 52.0).open / 13.0;
    let expected = at_least(4, 16, 0.25 * closing);
    assert!((chance(&plan, Some(0.0)).unwrap() - expected).abs() < 1e-12);
    // A hair more than four takes five, and a variation next to nothing is as good as none.
    let more = plan.with(Input::Target, 160_001.0);
    assert!((chance(&more, Some(0.0)).unwrap() - at_least(5, 16, 0.25 * closing)).abs() < 1e-12);
    let nearly = more.with(Input::DealSizeVariation, 1e-9);
    assert!((chance(&nearly, Some(0.0)).unwrap() - at_least(5, 16, 0.25 * closing)).abs() < 1e-9);
}

/// Law 13: much evidence is as good as knowing; the spread that is left, √(w(1 − w) ÷ e), moves the
/// chance by its square times the curvature.
#[test]
fn much_evidence_is_as_good_as_knowing() {
    for plan in Preset::ALL.map(|preset| preset.plan()) {
        let known = odds(&plan.with(Input::WinRateEvidence, None)).planned.unwrap();
        let seen = odds(&plan.with(Input::WinRateEvidence, 1e6)).planned.unwrap();
        assert!((known - seen).abs() < 1e-4, "{known} {seen}");
    }
}

#[test]
fn what_is_covered_is_certain_and_what_is_never_won_is_not_to_be_had() {
    let covered = Plan { target: 100_000.0, ..Plan::default() };
    let found = odds(&covered);
    assert_eq!((found.planned, found.in_your_hours), (Some(1.0), Some(1.0)));
    assert_eq!(found.prospects_per_week_for.ninety, Some(0.0));
    let lost = Plan { win_rate: 0.0, win_rate_evidence: None, ..Plan::default() };
    let found = odds(&lost);
    assert_eq!((found.planned, found.in_your_hours), (None, Some(0.0)));
    assert_eq!(found.prospects_per_week_for.fifty, None);
    assert_eq!(chance(&lost, Some(10.0)), Some(0.0));
    assert_eq!(chance(&lost, None), None);
    assert_eq!(chance(&lost, Some(-1.0)), None);
    assert_eq!(chance(&lost, Some(f64::NAN)), None);
    let late = Plan { cycle_weeks: 200.0, open_opportunities: Some(0.0), ..Plan::default() };
    assert_eq!(odds(&late).prospects_per_week_for.fifty, None);
}

/// Whoever has no hour to work what is given wins nothing of it.
#[test]
fn what_there_are_no_hours_for_is_not_won() {
    let none = Plan { hours_per_week: 11.5, ..Plan::default() };
    assert_eq!(odds(&none).in_your_hours, Some(0.0));
    assert_eq!(odds(&Plan { target: 100_000.0, ..none }).in_your_hours, Some(1.0), "nothing is needed");
    // Whoever has too few creates nothing.
    let few = Plan { hours_per_week: 13.0, ..Plan::default() };
    assert_eq!(odds(&few).in_your_hours, chance(&few, Some(0.0)));
}

/// The hours for a chance are those of `evaluate` for a target that takes as much; and of more than 168
/// a seller there are none.
#[test]
fn the_hours_for_a_chance_are_those_of_its_prospects() {
    law(plans(), |plan| {
        let found = odds(&plan);
        let (prospects, hours) = (found.prospects_per_week_for.eighty, found.hours_per_week_for.eighty);
        let Some(prospects) = prospects.filter(|prospects| *prospects > 0.0) else { return Ok(false) };
        let created = prospects * plan.qualification_rate * plan.meeting_rate;
        // The target that takes just this much.
        let asked = evaluate(&plan).hold_target;
        let decided = asked.opportunities_from_pipeline
            + (created + plan.partner_opportunities / plan.period_weeks) * window(&plan);
        let target = plan.account_revenue + decided * plan.win_rate * plan.deal_size;
        let there = evaluate(&plan.with(Input::Target, target)).hold_target;
        let near = |a: f64, b: f64| (a - b).abs() <= 1e-6 * b;
        // In some, the target is a difference of nearly equal sums.
        if !there.prospects_per_week.is_some_and(|there| near(there, prospects)) {
            return Ok(false);
        }
        let expected = there.hours_per_week.filter(|hours| *hours <= 168.0 * plan.sellers);
        match (hours, expected) {
            (Some(hours), Some(expected)) => prop_assert!(near(hours, expected), "{} {}", hours, expected),
            (hours, expected) => prop_assert_eq!(hours, expected),
        }
        Ok(true)
    });
}

/// Law 18. The mean of what is booked is A plus the chance of each dollar beyond; all dollars, in steps
/// of 5 %. However little the evidence, it is what `evaluate` says: to the share of the doubt that is
/// not told apart (`TOLD_APART`: half of 6 % of a variance of the logarithm of up to ln 1.64, 1.5 %) and
/// to what lies beyond twenty times the mean.
#[test]
fn evidence_widens_the_odds_and_does_not_move_what_is_booked() {
    for preset in [Preset::Classroom, Preset::Hunter, Preset::Newcomer] {
        for evidence in [None, Some(1.0), Some(60.0)] {
            let plan = Plan { win_rate_evidence: evidence, ..preset.plan() };
            let created = evaluate(&plan).hold_hours.opportunities_to_create_per_week.unwrap();
            let expected = evaluate(&plan).hold_hours.revenue.unwrap() - plan.account_revenue;
            let mut booked = 0.0;
            let mut before = 0.0;
            for step in -120..60 {
                let to = expected * (f64::from(step) * 0.05).exp();
                let target = plan.account_revenue + (before + to) / 2.0;
                booked += (to - before) * chance(&plan.with(Input::Target, target), Some(created)).unwrap();
                before = to;
            }
            assert!((booked / expected - 1.0).abs() < 0.02, "{preset:?} {evidence:?}: {booked} {expected}");
        }
    }
}

/// Law 21. A steady pipeline decides no whole number, and a broken one is between those beside it.
#[test]
fn the_odds_do_not_jump() {
    law((plans(), 0..21usize, 0.2..2.0f64), |(plan, at, times)| {
        let input = headpin::model::ROWS[at].input;
        let Some(value) = plan.get(input).filter(|value| *value > 0.0) else { return Ok(false) };
        let other = plan.with(input, value * (1.0 - 1e-4));
        let created = created(&plan, times);
        // Without variation, wins are counted in whole deals: the target is then an edge. So is a target
        // that accounts cover, or nearly.
        let [to_win, then] = [plan, other].map(|plan| (plan.target - plan.account_revenue).max(0.0));
        if other.check().is_err() || plan.deal_size_variation < 0.05 || (to_win - then).abs() > 1e-3 * to_win
        {
            return Ok(false);
        }
        let [a, b] = [plan, other].map(|plan| chance(&plan, Some(created)).unwrap());
        prop_assert!((a - b).abs() < 0.01, "{:?}: {} {}", input, a, b);
        Ok(a > 1e-6 && a < 1.0 - 1e-6)
    });
}

/// The prospects asked for give the chance they are asked for.
#[test]
fn as_many_prospects_as_that_are_as_likely_as_that() {
    law((plans(), 0..3usize), |(plan, which)| {
        let wanted = odds(&plan).prospects_per_week_for;
        let (share, prospects) = [(0.5, wanted.fifty), (0.8, wanted.eighty), (0.9, wanted.ninety)][which];
        let Some(prospects) = prospects.filter(|prospects| *prospects > 0.0) else { return Ok(false) };
        let rate = plan.qualification_rate * plan.meeting_rate;
        let around =
            [1.0 - 1e-5, 1.0 + 1e-5].map(|near| chance(&plan, Some(prospects * rate * near)).unwrap());
        prop_assert!(around[0] <= share + EXACT && around[1] >= share - EXACT, "{} {:?}", share, around);
        Ok(true)
    });
}

/// SplitMix64 (Steele, Lea and Flood, 2014), seeded: two runs simulate the same.
struct Chance(u64);

impl Chance {
    /// Even between 0 and 1, neither included.
    fn share(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as f64 / (1u64 << 53) as f64 + f64::EPSILON / 4.0
    }

    fn exponential(&mut self, mean: f64) -> f64 {
        -mean * self.share().ln()
    }

    /// As many as come one after the other within a time.
    fn poisson(&mut self, mean: f64) -> usize {
        let mut until = self.exponential(1.0);
        let mut count = 0;
        while until < mean {
            until += self.exponential(1.0);
            count += 1;
        }
        count
    }

    fn normal(&mut self) -> f64 {
        (-2.0 * self.share().ln()).sqrt() * (std::f64::consts::TAU * self.share()).cos()
    }

    /// Marsaglia and Tsang, 2000.
    fn gamma(&mut self, shape: f64) -> f64 {
        if shape < 1.0 {
            return self.gamma(shape + 1.0) * self.share().powf(1.0 / shape);
        }
        let d = shape - 1.0 / 3.0;
        loop {
            let x = self.normal();
            let v = (1.0 + x / (9.0 * d).sqrt()).powi(3);
            if v > 0.0 && self.share().ln() < 0.5 * x * x + d * (1.0 - v + v.ln()) {
                return d * v;
            }
        }
    }
}

/// One period lived through, opportunity by opportunity: whether the target was booked.
fn lived(plan: &Plan, created: f64, chance: &mut Chance) -> bool {
    let win_rate = plan.win_rate_evidence.map_or(plan.win_rate, |cases| {
        let won = chance.gamma(plan.win_rate * (cases + 2.0));
        won / (won + chance.gamma((1.0 - plan.win_rate) * (cases + 2.0)))
    });
    // Of the mean deal only the won ones tell.
    let mean_deal = plan.win_rate_evidence.map_or(plan.deal_size, |cases| {
        let won = (plan.win_rate * (cases + 2.0)).max(1.0);
        let variance = (plan.deal_size_variation.powi(2) / won).ln_1p();
        plan.deal_size * (variance.sqrt() * chance.normal() - 0.5 * variance).exp()
    });
    let flow = created + plan.partner_opportunities / plan.period_weeks;
    // In a steady pipeline what is open today came one by one, too.
    let open = match plan.open_opportunities {
        Some(open) => open.floor() as usize + usize::from(chance.share() < open.fract()),
        None => chance.poisson(flow * plan.cycle_weeks),
    };
    let step = plan.cycle_weeks / 4.0;
    let mut decided = 0;
    for _ in 0..open {
        // Met at a random moment: five steps long rather than four, and somewhere within.
        let whole: f64 = (0..5).map(|_| chance.exponential(step)).sum();
        decided += usize::from(whole * chance.share() < plan.period_weeks);
    }
    let mut now = 0.0;
    loop {
        now += chance.exponential(1.0) / flow;
        if now >= plan.period_weeks {
            break; // at once where nothing flows
        }
        let until: f64 = now + (0..4).map(|_| chance.exponential(step)).sum::<f64>();
        decided += usize::from(until < plan.period_weeks);
    }
    let sigma = (1.0 + plan.deal_size_variation.powi(2)).ln().sqrt();
    let mut booked = plan.account_revenue;
    for _ in 0..decided {
        if chance.share() < win_rate {
            booked += mean_deal * (sigma * chance.normal() - 0.5 * sigma * sigma).exp();
        }
    }
    booked >= plan.target * (1.0 - 1e-12)
}

/// Law 14. What is simulated is not the formulas but what they stand for: opportunities that are
/// created one after the other, stay open for four exponential steps, and are won or not.
#[test]
fn a_period_lived_through_again_and_again_hits_as_often() {
    let mut random = Chance(20_261_122);
    let times = 8_000;
    for plan in Preset::ALL.map(|preset| preset.plan()) {
        for (variation, evidence) in [(0.0, None), (0.8, Some(60.0)), (3.0, Some(3.0)), (0.3, Some(0.0))] {
            let open = plan.open_opportunities.map(|open| open + 0.5);
            let plan = Plan {
                deal_size_variation: variation,
                win_rate_evidence: evidence,
                open_opportunities: open,
                ..plan
            };
            let created = created(&plan, 0.5 + random.share());
            let expected = chance(&plan, Some(created)).unwrap();
            let hits = (0..times).filter(|_| lived(&plan, created, &mut random)).count();
            let found = hits as f64 / f64::from(times);
            // Four standard errors; the count may also be one off where almost none or all hit.
            let slack =
                4.0 * (expected * (1.0 - expected) / f64::from(times)).sqrt() + 1.0 / f64::from(times);
            assert!((found - expected).abs() < slack, "{plan:?} at {created}: {found}, not {expected}");
        }
    }
}
