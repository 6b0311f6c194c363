//! One of the four figures, large; and the bar that keeps them in reach of a
//! thumb.

use yew::prelude::*;

use super::sheet::Sheet;
use crate::chart::{dots, gauge};
use crate::text::Tone;
use crate::text::chance;
use crate::text::figures::{Figure, Gauge};

/// A figure; the values at rest are for its gauge's scale.
pub fn card(sheet: &mut Sheet, figure: &Figure, resting: &Gauge) {
    let [today, now, mark] = figure.values;
    let drawing = if figure.dots {
        dots::row(today.map(chance::dots), now.map(chance::dots))
    } else {
        let scale = gauge::scale(&[today, resting[0], resting[1], resting[2]]);
        gauge::draw(today, now, mark, scale, figure.tone)
    };
    sheet.open("div", "figure");
    sheet.open("p", "fig-n");
    sheet.text("b", "", figure.number.clone());
    sheet.text("span", "fig-unit", figure.unit.clone());
    sheet.close();
    sheet.framed("div", "gauge", drawing, None);
    sheet.open("p", "fig-note");
    sheet.text("span", verdict(figure.note_tone), figure.note.clone());
    sheet.text("span", "today", figure.today.clone());
    sheet.close();
    sheet.close();
}

/// Prospects, hours, where you land, and the odds in a slim bar at the foot of the window: always on a
/// phone, elsewhere while the answer is away. It repeats what the answer says, so a screen reader is
/// spared it.
pub fn bar([prospects, hours, landing, odds]: &[Figure; 4], away: bool) -> Html {
    let tone = if hours.note_tone == Tone::Plain { hours.tone } else { hours.note_tone };
    let shown = [(prospects, "", ""), (hours, verdict(tone), ""), (landing, "", ""), (odds, "", "odd")];
    let mut sheet =
        Sheet::of("div", &["class", "aria-hidden"], &[if away { "bar away" } else { "bar" }, "true"]);
    for (figure, tone, class) in shown {
        sheet.open("span", class);
        sheet.text("b", tone, figure.number.clone());
        if !figure.short.is_empty() {
            sheet.say([" ", &figure.short].concat());
        }
        sheet.close();
    }
    sheet.done()
}

fn verdict(tone: Tone) -> &'static str {
    match tone {
        Tone::Plain => "",
        Tone::Better => "is-better",
        Tone::Worse => "is-worse",
    }
}
