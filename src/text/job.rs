//! The whole job in words: the week by job, how it is split and could be, and what becomes of the
//! number when it is not.

use crate::model::{Balance, FalseChoices, Hours, Input, Leverage, Outcome, Plan, Reason};

use super::answer::{Side, apart};
use super::figures::spare;
use super::findings::Finding;
use super::{Locale, Table, Tone, differs, words};

/// The jobs of the week, reporting with them; only the first four bring anything.
pub const JOBS: [&str; 5] = ["Prospecting", "Opportunities", "Accounts", "Partners", "Reporting"];

/// The week spent on one job alone, and without one, in the order of [`JOBS`]: on its button, and
/// what comes of it.
pub const CHOICES: [(&str, &str); 8] = [
    ("Only prospecting", "More to work on than ever, and nobody works it."),
    ("Only closing", "Time for every opportunity, and soon none left."),
    ("Only existing customers", "They grow only so far, and nobody new comes in."),
    ("Only partners", "What they bring, nobody works."),
    ("No prospecting", "The pipeline runs dry: what is left comes from others."),
    ("No closing", "Opportunities come in, and nobody works them."),
    ("No existing customers", "What they book goes elsewhere."),
    ("No partners", "What they bring, they take elsewhere."),
];

/// A choice less than this share of the split's revenue calls for a reason.
const WORSE: f64 = 0.98;

/// A split this near the best is as good as it.
const AS_GOOD: f64 = 0.9995;

/// The hours a week that the target takes, by job, of all sellers; `None` where no hours reach it.
pub fn hours(plan: &Plan, outcome: &Outcome) -> [Option<f64>; 5] {
    let held = &outcome.hold_target;
    let each = [plan.account_hours, plan.partner_hours, plan.reporting_hours].map(|each| each * plan.sellers);
    [held.prospecting_hours_per_week, held.deal_hours_per_week, Some(each[0]), Some(each[1]), Some(each[2])]
}

/// Hours as a count: "3.8 h".
pub fn shown(hours: Option<f64>, locale: Locale) -> String {
    hours.map_or("\u{2013}".into(), |hours| [&locale.count(hours), " h"].concat())
}

/// Today's hours of a job under now's, once anything moved.
pub fn from(was: Option<f64>, is: Option<f64>, moved: bool, locale: Locale) -> String {
    match (was, is) {
        _ if !moved => String::new(),
        (Some(was), Some(is)) if differs(was, is) => ["today ", &shown(Some(was), locale)].concat(),
        (Some(_), None) | (None, Some(_)) => ["today ", &shown(was, locale)].concat(),
        _ => "as today".into(),
    }
}

/// The heading over the week.
pub fn week(now: Side, locale: Locale) -> Finding {
    let held = &now.outcome.hold_target;
    let have = held.hours_available_per_week;
    let mut lines = Vec::new();
    let heading = match held.hours_per_week {
        Some(needed) => {
            lines.push("What the target takes each week, by job, against the hours you have.".into());
            lines.push("It is one job: each part lives on the others.".into());
            let (needed, have) = apart(needed, have, locale);
            [&needed, " hours of work in your ", &have].concat()
        }
        None => {
            let why = match now.outcome.reason {
                Some(Reason::ZeroWinRate) => "Where nothing is won, no hour of prospecting helps.",
                _ => "What starts now closes too late.",
            };
            lines.push([why, " What the rest of the job takes stands here."].concat());
            "No week is long enough for this target".into()
        }
    };
    lines.extend(of_all(now.plan, locale));
    Finding { heading, lines }
}

fn of_all(plan: &Plan, locale: Locale) -> Option<String> {
    let sellers = locale.amount(plan.sellers);
    (plan.sellers > 1.0).then(|| ["Hours are of all ", &sellers, " sellers together."].concat())
}

/// The words in the bar's picture: at the post, on the difference, of today.
pub fn notes(today: Side, now: Side, locale: Locale) -> [String; 3] {
    let of = |side: Side| {
        let held = &side.outcome.hold_target;
        let rest = spare(held.hours_per_week, held.hours_available_per_week, locale);
        (held.hours_per_week, held.hours_available_per_week, rest)
    };
    let ((was, _, was_rest), (_, have, rest)) = (of(today), of(now));
    [
        [&locale.count(have), " h, your week"].concat(),
        rest,
        ["today ", &shown(was, locale), ", ", &was_rest].concat(),
    ]
}

/// The bar in a sentence.
pub fn bar(now: Side, hours: &[Option<f64>; 5], locale: Locale) -> String {
    let mut text = week(now, locale).heading;
    for (job, hours) in JOBS.into_iter().zip(hours) {
        text.push_str(if text.contains(':') { ", " } else { ": " });
        text.push_str(&[job, " ", &shown(*hours, locale)].concat());
    }
    text
}

/// Why there is nothing to split.
pub fn no_split(plan: &Plan) -> Finding {
    let taken = plan.account_hours + plan.partner_hours + plan.reporting_hours;
    let (heading, line) = if taken >= plan.hours_per_week {
        ("No hour is left to sell", "Accounts, partners and reporting take the whole week.")
    } else {
        ("Your hours set no limit", "Selling costs no hours here, so there is nothing to split.")
    };
    Finding { heading: heading.into(), lines: vec![line.into()] }
}

/// The heading over the split, and what the week brings.
pub fn balance(plan: &Plan, balance: &Balance, locale: Locale) -> Finding {
    let (yours, best) = (balance.today, balance.best);
    let within = words::within(plan, locale);
    let Some(efficiency) = balance.efficiency else {
        let line = "Whatever goes where, nothing is won and no customer books anything.";
        return Finding { heading: "No split of the week books anything".into(), lines: vec![line.into()] };
    };
    let alone = choices(&balance.false_choices)[..4].iter().position(|only| *only >= WORSE * yours.revenue);
    let heading = match alone {
        Some(at) => {
            let more = choices(&balance.false_choices)[at] * WORSE > yours.revenue;
            [CHOICES[at].0, " would bring ", if more { "more" } else { "as much" }].concat()
        }
        None if efficiency < WORSE && yours.revenue > 0.0 => {
            let more = locale.percent(best.revenue / yours.revenue - 1.0);
            ["Split better, the same week brings ", &more, " more"].concat()
        }
        None => "No one job makes the number".into(),
    };
    let [total, is, could] =
        [locale.count(yours.hours.total()), locale.money(yours.revenue), locale.money(best.revenue)];
    let start = ["With a steady pipeline your split of ", &total, " selling hours books ", &is, " ", &within];
    let rest = if efficiency > AS_GOOD {
        [". No other split books more."].concat()
    } else {
        ["; the best split, ", &could, ". That is ", &locale.percent(efficiency), " of what they could."]
            .concat()
    };
    let worth = locale.money(balance.hour_value * plan.period_weeks);
    let mut lines = vec![
        [&start.concat(), rest.as_str()].concat(),
        ["An extra selling hour a week is worth ", &worth, " ", &within, "."].concat(),
    ];
    lines.extend(of_all(plan, locale));
    Finding { heading, lines }
}

/// What the week books under each of [`CHOICES`].
pub fn choices(choices: &FalseChoices) -> [f64; 8] {
    let FalseChoices { only_prospecting, only_deals, only_accounts, only_partners, .. } = *choices;
    let FalseChoices { no_prospecting, no_deals, no_accounts, no_partners, .. } = *choices;
    [
        only_prospecting,
        only_deals,
        only_accounts,
        only_partners,
        no_prospecting,
        no_deals,
        no_accounts,
        no_partners,
    ]
}

/// The line over the split: what a dot in its band means, or what the pressed choice comes to.
pub fn chosen(choice: Option<usize>, balance: &Balance, locale: Locale) -> String {
    let Some(at) = choice else {
        return "A dot in its band: within 2\u{202f}% of the best split.".into();
    };
    let (is, yours) = (choices(&balance.false_choices)[at], balance.today.revenue);
    let (name, why) = CHOICES[at];
    let why = if is < WORSE * yours { [" ", why].concat() } else { String::new() };
    [name, ": ", &locale.money(is), " instead of ", &locale.money(yours), ".", &why].concat()
}

/// The split in numbers.
pub fn table(balance: &Balance, locale: Locale) -> Table {
    let range = balance.within2_percent;
    let ranges = [range.prospecting, range.deals, range.accounts, range.partners];
    let (yours, best) = (balance.today.hours.jobs(), balance.best.hours.jobs());
    let row = |i: usize| {
        let hours = [yours[i], best[i], ranges[i][0], ranges[i][1]].map(|hours| locale.count(hours));
        [vec![JOBS[i].into()], hours.into()].concat()
    };
    Table {
        caption: "Hours a week by job: yours, the best, and within 2 percent of the best".into(),
        head: ["Hours a week", "Yours", "Best", "From", "To"].map(String::from).into(),
        rows: (0..4).map(row).collect(),
    }
}

/// The hours of a job in words, beside its picture.
pub fn beside(best: f64, locale: Locale) -> String {
    ["best ", &locale.count(best)].concat()
}

/// More of the same beside getting better: what it is, what it brings, what it costs.
pub fn versus(balance: &Balance, moves: &[Leverage], locale: Locale) -> [[String; 3]; 2] {
    let yours = balance.today.revenue;
    let gain = |revenue: f64| match yours > 0.0 {
        true => ["+", &locale.percent((revenue / yours - 1.0).max(0.0))].concat(),
        false => "\u{2013}".into(),
    };
    let more = balance.do_more;
    let hours = locale.count(0.2 * Hours::total(&balance.today.hours));
    let each = |row: &Leverage| row.revenue_multiple.unwrap_or(1.0);
    let best = moves.iter().max_by(|a, b| each(a).total_cmp(&each(b))).filter(|best| each(best) > 1.0);
    let better = match best {
        Some(best) => [
            ["Do better: four weeks on ", bare(best.lever)].concat(),
            ["+", &locale.percent(each(best) - 1.0)].concat(),
            "for no more hours, and it stays".into(),
        ],
        None => [
            "Do better: four weeks on one thing".into(),
            "\u{2013}".into(),
            "no lever has further to go".into(),
        ],
    };
    [
        [
            "Do more: every job 20\u{202f}% longer".into(),
            gain(more.every_job),
            [
                "for ",
                &hours,
                " more hours every week; more prospecting alone: ",
                &gain(more.only_prospecting),
            ]
            .concat(),
        ],
        better,
    ]
}

/// The lever in a sentence, without its article.
fn bare(input: Input) -> &'static str {
    let the = words::lever(input).the;
    the.strip_prefix("the ").unwrap_or(the)
}

/// Whether a choice brings more or less than the split.
pub fn tone(is: f64, yours: f64) -> Tone {
    Tone::of_less(Some(is), Some(yours))
}
