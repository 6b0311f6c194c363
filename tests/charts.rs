//! Each picture against its snapshot in `tests/charts/`, rounded to three decimals; and what all sparklines
//! have in common. `SNAPSHOTS=write cargo test` rewrites the snapshots. Then read the diff.

use std::fmt::Write;

use headpin::chart::column::Stage;
use headpin::chart::drawing::{Drawing, Mark, Point};
use headpin::chart::score::{self, Landing};
use headpin::chart::sparkline::Sparkline;
use headpin::chart::{dots, gauge, hours, rank, split, year};
use headpin::model::{Assumptions, Input, Measure, Plan, Preset, evaluate};
use headpin::session::facts::most_missing;
use headpin::session::groups::{FIRST_VIEW, inputs_of};
use headpin::session::{Document, Facts, Pause, Scenario, Scenarios, State, Tone};

/// One line for each mark.
fn written(drawing: &Drawing) -> String {
    let mut text = String::new();
    let at = |p: &Point| format!("{:.3},{:.3}", p.x, p.y);
    for mark in &drawing.marks {
        let line = match mark {
            None => "-".into(),
            Some(Mark::Line { from, to, class }) => format!("line {class}: {} {}", at(from), at(to)),
            Some(Mark::Dot { at: p, radius, class }) => format!("dot {class}: {} r {radius:.3}", at(p)),
            Some(Mark::Text { at: p, text, class }) => format!("text {class}: {} {text}", at(p)),
            Some(Mark::Beyond { at: p, class }) => format!("beyond {class}: {}", at(p)),
            Some(Mark::Path { strokes, closed, class }) => {
                let strokes: Vec<String> =
                    strokes.iter().map(|s| s.iter().map(at).collect::<Vec<_>>().join(" ")).collect();
                format!("path {class}{}: {}", if *closed { " closed" } else { "" }, strokes.join(" | "))
            }
        };
        writeln!(text, "{line}").expect("a string takes all");
    }
    text
}

fn matches(name: &str, drawing: &Drawing) {
    let path = format!("{}/tests/charts/{name}.txt", env!("CARGO_MANIFEST_DIR"));
    let drawn = written(drawing);
    if std::env::var("SNAPSHOTS").is_ok_and(|it| it == "write") {
        std::fs::write(&path, &drawn).expect("the snapshot can be written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{path}: {e}"));
    assert_eq!(drawn, kept, "{name} is drawn otherwise than in its snapshot");
}

/// The picture of one input, as the page draws it at rest.
fn sparkline(today: &Plan, now: &Plan, input: Input) -> Drawing {
    let plans = Scenarios { today: *today, now: *now };
    let facts = Facts::of(&State::of(Document { plans, ..Document::default() }), None);
    Sparkline::of(&facts.input(input).expect("has a value"), "20".into()).draw()
}

fn dots_of<'a>(drawing: &'a Drawing, class: &str) -> Vec<&'a Point> {
    let of_class = |mark: &'a Option<Mark>| match mark {
        Some(Mark::Dot { at, class: found, .. }) if *found == class => Some(at),
        _ => None,
    };
    drawing.marks.iter().filter_map(of_class).collect()
}

#[test]
fn the_win_rate_untouched() {
    let plan = Plan::default();
    matches("win-rate-untouched", &sparkline(&plan, &plan, Input::WinRate));
}

#[test]
fn the_win_rate_doubled() {
    let plan = Plan::default();
    matches("win-rate-doubled", &sparkline(&plan, &plan.with(Input::WinRate, 0.5), Input::WinRate));
}

#[test]
fn the_deal_size_after_the_win_rate_doubled() {
    let plan = Plan::default();
    matches("deal-size-beside", &sparkline(&plan, &plan.with(Input::WinRate, 0.5), Input::DealSize));
}

#[test]
fn a_target_out_of_reach() {
    let plan = Plan { period_weeks: 4.0, ..Preset::Newcomer.plan() };
    matches("out-of-reach", &sparkline(&plan, &plan, Input::CycleWeeks));
}

#[test]
fn gauges() {
    let scale = gauge::scale(&[Some(20.0), Some(5.0), None]);
    matches("gauge-fallen", &gauge::draw(Some(20.0), Some(5.0), None, scale, Tone::Better));
    matches("gauge-absent", &gauge::draw(None, None, Some(40.0), gauge::scale(&[]), Tone::Neutral));
}

#[test]
fn stages_of_the_ripple() {
    let stage = Stage::new(Some(20.0), Some(5.0), Some(5.0));
    matches("stage-standing", &stage.standing());
    matches("stage-lying", &stage.lying());
}

#[test]
fn rows_of_the_one_thing() {
    let scale = rank::scale([0.067, 0.043].into_iter());
    matches("rank-moved", &rank::draw(0.043, Some(0.067), scale));
    matches("rank-nothing", &rank::draw(0.0, None, rank::scale([].into_iter())));
    // The scale stays the same while a lever is held; a bar beyond it is drawn at its end.
    matches("rank-beyond", &rank::draw(0.2, None, scale));
}

#[test]
fn what_comes_next() {
    let scenario = Scenario::of(&Plan::default(), &Assumptions::default());
    let sequence = scenario.sequence();
    let lanes = score::lanes(sequence);
    assert_eq!(lanes.len(), 9, "every lever has its line, whether its turn comes or not");
    matches("score", &score::draw(sequence, &lanes, Some(36.0)));
    let landing = |now: &[f64], full: &[f64], today: &[f64], target| {
        let words = ["target", "start", "end", "full", "today", "passed"].map(String::from);
        let weeks = score::TICKS.map(|week| week.to_string());
        Landing { now, full, today, target, scale: 4.0, passed: Some(12.0), words, weeks }.draw()
    };
    matches("landing", &landing(&[1.0, 1.8, 2.0, 2.2], &[1.0, 2.0, 3.0, 9.0], &[1.0, 1.5], 1.1));
    matches("landing-without-limit", &landing(&[], &[], &[], 2.0));
}

#[test]
fn the_week_over_its_hours_and_back_inside() {
    let words = || ["40 h, your week", "7 too many", "today 47 h"].map(String::from);
    let (today, now) = ([15.0, 21.0, 4.0, 1.5, 6.0], [4.0, 10.0, 4.0, 0.0, 6.0]);
    let week =
        |now, today, reached| hours::WeekBar { now, today, have: 40.0, reached, scale: 50.0, words: words() };
    matches("week-over", &week(today, None, true).draw());
    matches("week-moved", &week(now, Some(today), true).draw());
    matches("week-out-of-reach", &week([0.0, 0.0, 4.0, 1.5, 6.0], Some(today), false).draw());
}

#[test]
fn a_split_inside_its_band_and_outside() {
    matches("split-inside", &split::draw(12.0, 12.0, 11.0, [8.0, 14.0], 34.0));
    matches("split-outside", &split::draw(34.0, 12.0, 11.0, [8.0, 14.0], 34.0));
    matches("split-of-nothing", &split::draw(0.0, 0.0, 0.0, [0.0, 0.0], 0.0));
}

/// The picture of a pause: either open opportunities or bookings.
fn pause(plan: &Plan, start: u32, weeks: u32, booked: bool) -> Drawing {
    let told = Scenario::of(plan, &Assumptions::default()).weeks(Pause { start, weeks });
    let line =
        |weeks: &headpin::model::Weeks| if booked { weeks.revenue.clone() } else { weeks.open.clone() };
    let (with_pause, without_pause) = (line(&told.with_pause), line(&told.without_pause));
    let axes = year::Axes::of(&without_pause);
    year::PauseChart {
        axes,
        pause: [f64::from(start), f64::from(start + weeks)],
        without_pause: &without_pause,
        with_pause: &with_pause,
        within: if booked { 0.5 } else { 1.0 },
        deepest: most_missing(&without_pause, &with_pause).map(|(week, _)| week),
        period: 52.0,
        level: booked.then_some(1.5),
        words: ["nothing new", "deepest", "end", "level"].map(String::from),
        steps: axes.value_ticks().map(|value| value.to_string()).collect(),
    }
    .draw()
}

#[test]
fn the_holes_of_a_pause() {
    matches("pause-open", &pause(&Plan::default(), 8, 4, false));
    matches("pause-booked", &pause(&Plan::default(), 8, 4, true));
    matches(
        "pause-of-nothing",
        &pause(&Plan { win_rate: 0.0, account_revenue: 0.0, ..Plan::default() }, 8, 4, true),
    );
}

#[test]
fn a_year_stays_in_its_frame_with_at_most_a_hundred_points() {
    for preset in Preset::ALL {
        for (period, cycle) in [(1.0, 0.5), (52.0, 13.0), (520.0, 260.0)] {
            let plan = Plan { period_weeks: period, cycle_weeks: cycle, ..preset.plan() };
            for mark in pause(&plan, 51, 52, true).marks.iter().flatten() {
                if let Mark::Path { strokes, closed, .. } = mark {
                    let points: Vec<&Point> = strokes.iter().flatten().collect();
                    assert!(points.len() <= if *closed { 200 } else { 100 }, "{} points", points.len());
                    let inside = |p: &&Point| (0.0..=1.0).contains(&p.x) && (0.0..=1.0).contains(&p.y);
                    assert!(points.iter().all(inside), "{preset:?} {period} {cycle}");
                }
            }
        }
    }
}

#[test]
fn the_steps_of_an_axis_are_few_and_round() {
    for (largest, steps) in
        [(17.4, "0 5 10 15 20"), (7.4, "0 2 4 6 8"), (15_600.0, "0 5000 10000 15000"), (0.0, "0 0.5 1")]
    {
        let told: Vec<String> =
            year::Axes::of(&[largest]).value_ticks().map(|step| step.to_string()).collect();
        assert_eq!(told.join(" "), steps);
    }
    let weeks = |weeks| {
        let axes = year::Axes { weeks, top: 1.0 };
        axes.week_ticks().map(|week| week.to_string()).collect::<Vec<_>>().join(" ")
    };
    assert_eq!([weeks(1.0), weeks(64.0), weeks(520.0)], ["1", "1 13 26 39 52", "1 104 208 312 416 520"]);
}

#[test]
fn chances_as_dots() {
    matches("dots-risen", &dots::field(Some(6), Some(19), 9.4));
    matches("dots-fallen", &dots::row(Some(6), Some(2)));
    matches("dots-absent", &dots::row(None, None));
}

#[test]
fn every_levers_today_is_the_same_point() {
    for preset in Preset::ALL {
        let plan = preset.plan();
        for input in inputs_of(&FIRST_VIEW) {
            let drawing = sparkline(&plan, &plan, input);
            let now = dots_of(&drawing, "s-dot");
            assert_eq!(now.len(), 1, "{preset:?} {input:?}");
            // A third of the way along, and 1/1.75 of the way up to the head of 0.05.
            let (x, y) = (1.0 / 3.0, 1.0 - 0.95 / 1.75);
            assert!(
                (now[0].x - x).abs() < 1e-12 && (now[0].y - y).abs() < 1e-12,
                "{preset:?} {input:?} {now:?}"
            );
        }
    }
}

#[test]
fn the_thumb_hangs_under_the_dot_on_the_curve() {
    let plan = Plan::default();
    for row in &headpin::model::ROWS {
        for value in [0.4, 0.9, 1.7] {
            let value = (plan.get(row.input).expect("has a value") * value).max(row.bounds.min);
            let now = plan.moved_to(row.input, value, &Assumptions::default(), &plan);
            let drawing = sparkline(&plan, &now, row.input);
            let (thumb, dot) = (dots_of(&drawing, "s-thumb"), dots_of(&drawing, "s-dot"));
            assert!(dot.iter().all(|dot| dot.x == thumb[0].x), "{:?}", row.input);
        }
    }
}

#[test]
fn nothing_is_drawn_above_the_edge_or_below_the_floor() {
    for preset in Preset::ALL {
        let today = preset.plan();
        for row in headpin::model::ROWS.iter().filter(|row| today.get(row.input).is_some()) {
            let drawing = sparkline(&today, &Plan { win_rate: 0.01, ..today }, row.input);
            for mark in drawing.marks.iter().flatten() {
                if let Mark::Path { strokes, .. } = mark {
                    assert!(
                        strokes.iter().flatten().all(|p| (0.0..=1.0).contains(&p.y)),
                        "{:?} {mark:?}",
                        row.input
                    );
                }
            }
        }
    }
}

#[test]
fn a_figure_of_hours_is_drawn_for_what_only_costs_hours() {
    let plan = Plan::default();
    let half = plan.with(Input::ReportingHours, 3.0);
    let figure = |plan: &Plan, measure: Measure| measure.of(plan, &evaluate(plan).hold_target);
    let drop = |measure| figure(&plan, measure).zip(figure(&half, measure)).map(|(was, is)| was - is);
    assert_eq!(drop(Measure::Prospects), Some(0.0));
    // Three hours less reporting make the week three hours shorter.
    assert!(drop(Measure::Hours).is_some_and(|hours| (hours - 3.0).abs() < 1e-9));
}
