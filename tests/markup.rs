//! The page rendered natively: every control labelled, every picture named.

mod page;

use std::collections::HashSet;

use headpin::model::{FalseChoice, Plan, Preset};
use headpin::session::{Document, Foldable, Scenarios};
use page::page_of;

/// The page as a visitor first meets it.
fn first_page() -> String {
    page_of(Document::default())
}

/// Pages in many states: for every preset and edge case, both as the page starts and with an input moved,
/// everything unfolded and a false choice tried.
fn pages() -> Vec<String> {
    let plan = Plan::default();
    let edges = [
        Plan { target: 0.0, account_revenue: 0.0, ..plan },
        Plan { win_rate: 0.0, ..plan },
        Plan { period_weeks: 1.0, cycle_weeks: 100.0, ..plan },
        Plan { reporting_hours: 40.0, ..plan },
        Plan { hours_per_prospect: 0.0, hours_per_opportunity: 0.0, hours_per_open_week: 0.0, ..plan },
        Plan { open_opportunities: None, win_rate_evidence: None, sellers: 3.0, ..plan },
    ];
    let mut documents = Vec::new();
    for plan in edges.into_iter().chain(Preset::ALL.map(Preset::plan)) {
        let mut document = Document::of(plan);
        documents.push(document);
        document.plans = Scenarios { today: plan, now: Plan { deal_size: 2.0 * plan.deal_size, ..plan } };
        document.choices.unfolded = Foldable::ALL.into_iter().collect();
        document.choices.false_choice = Some(FalseChoice::ALL[0]);
        documents.push(document);
    }
    documents.into_iter().map(page_of).collect()
}

/// The opening tags of one name, in order.
fn tags<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let open = format!("<{name}");
    let found: Vec<&str> = html
        .match_indices(&open)
        .map(|(at, _)| &html[at..at + html[at..].find('>').expect("a tag is closed")])
        .filter(|tag| tag[open.len()..].starts_with([' ', '/']) || tag.len() == open.len())
        .collect();
    assert!(!found.is_empty(), "no <{name}> on the page");
    found
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let start = tag.find(&format!(" {name}=\""))? + name.len() + 3;
    Some(&tag[start..start + tag[start..].find('"')?])
}

fn ids(html: &str) -> Vec<&str> {
    html.match_indices(" id=\"").map(|(at, _)| html[at + 5..].split('"').next().unwrap_or_default()).collect()
}

#[test]
fn every_id_stands_once_and_every_reference_leads_to_one() {
    for html in pages() {
        ids_hold(&html);
    }
}

fn ids_hold(html: &str) {
    let ids = ids(html);
    let known: HashSet<&str> = ids.iter().copied().collect();
    assert_eq!(known.len(), ids.len(), "an id stands twice");
    for name in ["for", "aria-labelledby", "aria-describedby", "aria-controls"] {
        let quoted = format!(" {name}=\"");
        let mut seen = 0;
        for (at, _) in html.match_indices(&quoted) {
            for id in html[at + quoted.len()..].split('"').next().unwrap_or_default().split(' ') {
                seen += 1;
                assert!(known.contains(id), "{name} leads nowhere: {id}");
            }
        }
        assert!(seen > 0, "no {name} on the page");
    }
}

#[test]
fn every_control_has_a_name() {
    for html in pages() {
        controls_are_named(&html);
    }
}

fn controls_are_named(html: &str) {
    for tag in tags(html, "input") {
        let radio = attribute(tag, "type") == Some("radio");
        let named = attribute(tag, "aria-labelledby").or(attribute(tag, "aria-label"));
        assert!(radio || named.is_some_and(|name| !name.is_empty()), "{tag}");
    }
    for (at, _) in html.match_indices("<button") {
        let inside = &html[at..at + html[at..].find("</button>").expect("a button is closed")];
        let words = inside
            .split('>')
            .skip(1)
            .any(|part| part.split('<').next().is_some_and(|t| t.chars().any(char::is_alphabetic)));
        assert!(words || attribute(inside, "aria-label").is_some(), "{inside}");
    }
}

#[test]
fn every_picture_is_named_or_hidden() {
    for html in pages() {
        pictures_are_named(&html);
    }
}

fn pictures_are_named(html: &str) {
    // Those inside a picture (paths in a view box of their own) belong to it.
    for tag in tags(html, "svg")
        .into_iter()
        .filter(|tag| !tag.contains("preserveAspectRatio") && !tag.contains("overflow"))
    {
        let named = attribute(tag, "role") == Some("img")
            && attribute(tag, "aria-label").is_some_and(|l| !l.is_empty());
        assert!(named || attribute(tag, "aria-hidden") == Some("true"), "{tag}");
    }
}

#[test]
fn every_slider_says_its_value_in_words() {
    let html = first_page();
    let sliders: Vec<&str> =
        tags(&html, "input").into_iter().filter(|tag| tag.contains("type=\"range\"")).collect();
    assert_eq!(sliders.len(), 6, "the first view has six levers");
    for tag in sliders {
        assert!(attribute(tag, "aria-valuetext").is_some_and(|text| !text.is_empty()), "{tag}");
        assert_eq!(attribute(tag, "step"), Some("1"), "{tag}");
    }
    assert!(html.contains("aria-valuetext=\"25 percent, 1 in 4\""));
}

/// The main landmark belongs to the page around it: two calculators in one document would make two of them.
#[test]
fn a_calculator_has_one_polite_live_region_one_first_heading_and_no_main() {
    let html = first_page();
    for (what, count) in [("aria-live=\"polite\"", 1), ("<main", 0), ("<h1", 1)] {
        assert_eq!(html.matches(what).count(), count, "{what}");
    }
}

#[test]
fn the_whole_job_and_the_year_are_told_as_well_as_drawn() {
    let html = first_page();
    for words in [
        "aria-label=\"47 hours of work in your 40: Prospecting 15 h,",
        "aria-label=\"Open opportunities, week by week; nothing new, weeks 9\u{2013}12; widest gap in week 12:",
        "aria-label=\"Booked each week, week by week; nothing new, weeks 9\u{2013}12; widest gap in week 20: $2.44K less.",
        "aria-label=\"Make the pause one week shorter\"",
        "aria-label=\"Start the pause one week later\"",
    ] {
        assert!(html.contains(words), "{words}");
    }
    // Every false choice is a button that can be pressed.
    for (name, _) in FalseChoice::ALL.map(headpin::text::balance::choice) {
        let end = html.find(&format!(">{name}</button>")).unwrap_or_else(|| panic!("no button {name}"));
        let tag = &html[html[..end].rfind("<button").expect("a button is opened")..end];
        assert_eq!(attribute(tag, "aria-pressed"), Some("false"), "{tag}");
    }
}

#[test]
fn no_markup_needs_what_the_security_policy_forbids() {
    let html = first_page();
    for forbidden in [" style=\"", "<script", "javascript:", " onclick=", "<style"] {
        assert!(!html.contains(forbidden), "{forbidden}");
    }
}

#[test]
fn every_id_begins_with_the_calculators_own_prefix() {
    for html in pages() {
        assert!(ids(&html).iter().all(|id| id.starts_with("a-")));
        for (at, _) in html.match_indices("type=\"radio\"") {
            let tag = &html[html[..at].rfind('<').unwrap()..];
            assert!(attribute(tag, "name").is_some_and(|name| name.starts_with("a-")), "{tag:.120}");
        }
    }
}

#[test]
fn the_odds_and_the_method_stand_in_the_page_in_words() {
    let html = first_page();
    for words in [
        "The chance of the target: ",
        "less than even",
        "What better odds take",
        "Why it is 20 a week",
        "David Brock",
    ] {
        assert!(html.contains(words), "{words}");
    }
    // Nine levers, each with two fields: how far, and how soon; and six pairs that move together.
    assert_eq!(html.matches("class=\"assumed\"").count(), 18 + 6);
}
