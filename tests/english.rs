//! Every word of the page in English, in a few states, against `tests/english.txt`.
//! `SNAPSHOTS=write cargo test --test english` rewrites that file. Then read the diff, aloud.

mod page;

use headpin::model::{Plan, Preset};
use headpin::session::{Document, Foldable, Scenarios};
use page::page_of;

/// Elements that end a line.
const BLOCKS: [&str; 22] = [
    "h1", "h2", "h3", "p", "li", "tr", "div", "section", "header", "footer", "nav", "fieldset", "legend",
    "label", "button", "summary", "option", "caption", "text", "ol", "ul", "select",
];

/// What people read or hear: the text, the names of controls and pictures, the values of fields.
fn words(html: &str) -> String {
    let mut text = String::new();
    let mut pieces = html.split('<');
    text.push_str(pieces.next().unwrap_or_default());
    for piece in pieces {
        let (tag, after) = piece.split_once('>').unwrap_or((piece, ""));
        let name = tag.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default();
        if BLOCKS.contains(&name) {
            text.push('\n');
        }
        for attribute in ["aria-label", "aria-valuetext", "value", "title"] {
            if let Some((_, value)) = tag.split_once(&format!(" {attribute}=\"")) {
                let value = value.split('"').next().unwrap_or_default();
                text.push_str(&format!("\n[{attribute}] {value}\n"));
            }
        }
        text.push_str(after);
    }
    let plain =
        [("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#39;", "'")];
    let text = plain.iter().fold(text, |text, (entity, sign)| text.replace(entity, sign));
    let lines = text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

/// The states: as a visitor first meets it, with one lever moved, with everything unfolded, with a preset,
/// and where there is no plain answer.
fn states() -> Vec<(&'static str, Document)> {
    let plan = Plan::default();
    let moved = |now: Plan| Document { plans: Scenarios { today: plan, now }, ..Document::default() };
    let mut unfolded = moved(Plan { deal_size: 60_000.0, cycle_weeks: 8.0, ..plan });
    unfolded.choices.unfolded = Foldable::ALL.into_iter().collect();
    vec![
        ("as a visitor first meets it", Document::default()),
        ("the win rate doubled", moved(Plan { win_rate: 0.5, ..plan })),
        ("two inputs moved, all unfolded", unfolded),
        ("a newcomer", Document::of(Preset::Newcomer.plan())),
        ("covered by existing customers", Document::of(Plan { account_revenue: 900_000.0, ..plan })),
        ("nothing is won", moved(Plan { win_rate: 0.0, ..plan })),
        ("no hour left to sell", Document::of(Plan { reporting_hours: 40.0, ..plan })),
    ]
}

#[test]
fn the_page_says_what_was_read_aloud() {
    let said: Vec<String> = states()
        .into_iter()
        .map(|(name, document)| format!("==== {name}\n{}\n", words(&page_of(document))))
        .collect();
    let said = said.join("\n");
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/english.txt");
    if std::env::var("SNAPSHOTS").is_ok_and(|it| it == "write") {
        std::fs::write(path, &said).expect("the snapshot can be written");
    }
    let kept = std::fs::read_to_string(path).expect(path);
    let differing = said.lines().zip(kept.lines()).find(|(said, kept)| said != kept);
    assert_eq!(differing, None, "the page says something else than in its snapshot");
    assert_eq!(said.lines().count(), kept.lines().count());
}
