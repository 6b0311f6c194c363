//! The whole job in words: the week by job, how it is split and could be, and what becomes of the
//! number when it is not.

use crate::model::balance::MORE;
use crate::model::{Balance, FalseChoice, Hours, Leverage, Outcome, Pipeline, Plan, Reason, evaluate};

use super::answer::{Side, format_distinctly};
use super::figures::spare;
use super::findings::Finding;
use super::one_thing::gain;
use super::told::{self, plain};
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
    hours.map_or("\u{2013}".into(), |hours| locale.say("# h", &[hours], &[]))
}

/// Today's hours of a job under now's, once anything moved.
pub fn from(was: Option<f64>, is: Option<f64>, moved: bool, locale: Locale) -> String {
    let same = match (was, is) {
        (Some(was), Some(is)) => !differs(was, is),
        _ => was == is,
    };
    let said = match (moved, same) {
        (false, _) => "",
        (_, true) => "as today",
        _ => "today @",
    };
    locale.say(said, &[], &[&shown(was, locale)])
}

/// The heading over the week.
pub fn week(now: Side, locale: Locale) -> Finding {
    let held = &now.outcome.hold_target;
    let have = held.hours_available_per_week;
    let mut lines = Vec::new();
    let heading = match held.hours_per_week {
        Some(needed) => {
            let of_what = match now.outcome.reason {
                Some(Reason::Covered) => {
                    "What the rest of the job takes each week, against the hours you have."
                }
                _ => "What the target takes each week, by job, against the hours you have.",
            };
            lines.push(of_what.into());
            lines.push("It is one job: each part lives on the others.".into());
            let (needed, have) = format_distinctly(needed, have, locale);
            locale.say("@ hours of work in your @", &[], &[&needed, &have])
        }
        None => {
            let why = match now.outcome.reason {
                Some(Reason::ZeroWinRate) => {
                    "Where nothing is won, no hour of prospecting helps. What the rest of the job takes stands here."
                }
                _ => "What starts now closes too late. What the rest of the job takes stands here.",
            };
            lines.push(why.into());
            "No week is long enough for this target".into()
        }
    };
    lines.extend(of_all(now.plan, locale));
    Finding { heading, lines }
}

fn of_all(plan: &Plan, locale: Locale) -> Option<String> {
    (plan.sellers > 1.0).then(|| locale.say("Hours are of all ^ sellers together.", &[plan.sellers], &[]))
}

/// The words in the bar's picture: at the post, on the difference, of today.
pub fn notes(today: Side, now: Side, locale: Locale) -> [String; 3] {
    let (was, held) = (today.outcome.hold_target.hours_per_week, &now.outcome.hold_target);
    let have = held.hours_available_per_week;
    [
        locale.say(if now.plan.sellers > 1.0 { "# h, your team" } else { "# h, your week" }, &[have], &[]),
        spare(held.hours_per_week, have, locale),
        locale.say("today @", &[], &[&shown(was, locale)]),
    ]
}

/// The bar in a sentence.
pub fn bar(now: Side, hours: &[Option<f64>; 5], locale: Locale) -> String {
    let mut text = week(now, locale).heading;
    for (job, hours) in JOBS.into_iter().zip(hours) {
        let said = if text.contains(':') { ", @ @" } else { ": @ @" };
        text.push_str(&locale.say(said, &[], &[job, &shown(*hours, locale)]));
    }
    text
}

/// Why there is nothing to split.
pub fn no_split(plan: &Plan, locale: Locale) -> Finding {
    let taken = plan.account_hours + plan.partner_hours + plan.reporting_hours;
    if taken >= plan.hours_per_week {
        let line = "Accounts, partners and reporting take # h a week, and you have #; what existing customers bring is kept as it is.";
        plain("No hour is left to sell", &locale.say(line, &[taken, plan.hours_per_week], &[]))
    } else {
        plain("Your hours set no limit", "Selling costs no hours here, so there is nothing to split.")
    }
}

/// The heading over the split, and what the week brings.
pub fn balance(plan: &Plan, balance: &Balance, locale: Locale) -> Finding {
    let (yours, best) = (balance.today, balance.best);
    let within = words::within(plan, locale);
    let Some(efficiency) = balance.efficiency else {
        let line = "Whatever goes where, nothing is won and no customer books anything.";
        return plain("No split of the week books anything", line);
    };
    let choices = FalseChoice::ALL.map(|choice| balance.false_choices.revenue(choice));
    let alone = choices[..4].iter().position(|only| *only >= WORSE * yours.revenue);
    let heading = match alone {
        Some(at) => {
            let more = choices[at] * WORSE > yours.revenue;
            if more { "@ would bring more" } else { "@ would bring as much" }
        }
        None if efficiency < WORSE && yours.revenue > 0.0 => "Split better, the same week brings * more",
        None => "No one job makes the number",
    };
    let more = best.revenue / yours.revenue - 1.0;
    let heading = locale.say(heading, &[more], &[CHOICES[alone.unwrap_or_default()].0]);
    let said = if efficiency > AS_GOOD {
        "With a steady pipeline your split of # selling hours books $ @. No other split books noticeably more."
    } else {
        "With a steady pipeline your split of # selling hours books $ @, * of the best split\u{2019}s $."
    };
    let numbers = [yours.hours.total(), yours.revenue, efficiency, best.revenue];
    let worth = balance.hour_value * plan.period_weeks;
    let landing = evaluate(plan).hold_hours.revenue.unwrap_or(yours.revenue);
    let mut lines = vec![locale.say(said, &numbers, &[&within])];
    if (landing - yours.revenue).abs() > 0.01 * landing {
        let said = match Pipeline::of(plan) {
            Pipeline::Empty => " From an empty pipeline the same hours land at $.",
            _ => " From today\u{2019}s pipeline the same hours land at $.",
        };
        lines[0].push_str(&locale.say(said, &[landing], &[]));
    }
    lines.extend([locale.say(
        "At the best split an extra selling hour a week is worth $ @.",
        &[worth],
        &[&within],
    )]);
    lines.extend(of_all(plan, locale));
    Finding { heading, lines }
}

/// The line over the split: what a dot in its band means, or what the pressed choice comes to.
pub fn chosen(choice: Option<usize>, balance: &Balance, locale: Locale) -> String {
    let Some(at) = choice else {
        return "A dot in its band: within 2\u{202f}% of the best split.".into();
    };
    let (is, yours) = (balance.false_choices.revenue(FalseChoice::ALL[at]), balance.today.revenue);
    let (name, why) = CHOICES[at];
    let said = if is < WORSE * yours { "@: $ instead of $. @" } else { "@: $ instead of $." };
    locale.say(said, &[is, yours], &[name, why])
}

/// The split in numbers.
pub fn table(balance: &Balance, locale: Locale) -> Table {
    let range = balance.within2_percent;
    let ranges = [range.prospecting, range.deals, range.accounts, range.partners];
    let (yours, best) = (balance.today.hours.jobs(), balance.best.hours.jobs());
    let row =
        |i: usize| locale.row("@|#|#|#|#", &[yours[i], best[i], ranges[i][0], ranges[i][1]], &[JOBS[i]]);
    let caption = "Hours a week by job: yours, the best, and within 2 percent of the best";
    told::table(caption, "Hours a week|Yours|Best|From|To", (0..4).map(row).collect())
}

/// The hours of a job in words, beside its picture.
pub fn beside(best: f64, locale: Locale) -> String {
    locale.say("best #", &[best], &[])
}

/// More of the same beside getting better: what it is, what it brings, what it costs.
pub fn versus(balance: &Balance, moves: &[Leverage], locale: Locale) -> [Vec<String>; 2] {
    let yours = balance.today.revenue;
    let more = balance.do_more;
    let [every_job, prospecting] = [more.every_job, more.only_prospecting]
        .map(|revenue| gain((yours > 0.0).then(|| revenue / yours - 1.0), locale));
    let longer = MORE - 1.0;
    let hours = longer * Hours::total(&balance.today.hours);
    let said = "Do more: every job * longer|@|for # more hours every week, once the pipeline is steady; more prospecting alone: @";
    let each = |row: &Leverage| row.revenue_multiple.unwrap_or(1.0);
    let best = moves.iter().max_by(|a, b| each(a).total_cmp(&each(b))).filter(|best| each(best) > 1.0);
    let (better, lever) = match best {
        Some(best) => {
            ("Do better: four weeks on @|@|for no more hours, and it stays", words::inside(best.lever))
        }
        None if yours > 0.0 => {
            ("Do better: four weeks on @|@|no lever has further to go", "one thing".into())
        }
        None => ("Do better: four weeks on @|@|a gain is counted from what you book", "one thing".into()),
    };
    let gained = gain(best.and_then(Leverage::gain), locale);
    [
        locale.row(said, &[longer, hours], &[&every_job, &prospecting]),
        locale.row(better, &[], &[&lever, &gained]),
    ]
}

/// Whether a choice brings more or less than the split.
pub fn tone(is: f64, yours: f64) -> Tone {
    Tone::of_less(Some(is), Some(yours))
}
