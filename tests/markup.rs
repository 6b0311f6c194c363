//! The page rendered natively: every control labelled, every picture named.

use std::collections::HashSet;
use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

use headpin::model::Input;
use headpin::text::Locale;
use headpin::ui::{App, AppProps};

/// Rendering waits for nothing here, so polling it to its end is all there is to
/// running it.
fn finish<T>(future: impl Future<Output = T>) -> T {
    let mut future = pin!(future);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(value) = future.as_mut().poll(&mut context) {
            return value;
        }
    }
}

fn page() -> String {
    let renderer = yew::LocalServerRenderer::<App>::with_props(AppProps { locale: Locale::default() });
    finish(renderer.hydratable(false).render())
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
    let html = page();
    let ids = ids(&html);
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
    let html = page();
    for tag in tags(&html, "input") {
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
    let html = page();
    // Those inside a picture (paths in their own field) belong to it.
    for tag in tags(&html, "svg")
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
    let html = page();
    let sliders: Vec<&str> =
        tags(&html, "input").into_iter().filter(|tag| tag.contains("type=\"range\"")).collect();
    assert_eq!(sliders.len(), 6, "the first view has six levers");
    for tag in sliders {
        assert!(attribute(tag, "aria-valuetext").is_some_and(|text| !text.is_empty()), "{tag}");
        assert_eq!(attribute(tag, "step"), Some("1"), "{tag}");
    }
    assert!(html.contains("aria-valuetext=\"25 percent, 1 in 4\""));
}

#[test]
fn the_page_has_one_polite_live_region_one_main_and_one_first_heading() {
    let html = page();
    for (what, count) in [("aria-live=\"polite\"", 1), ("<main", 1), ("<h1", 1)] {
        assert_eq!(html.matches(what).count(), count, "{what}");
    }
}

#[test]
fn the_whole_job_and_the_year_are_told_as_well_as_drawn() {
    let html = page();
    for id in ["job", "balance", "year"] {
        for attribute in [format!(" id=\"{id}\""), format!(" aria-labelledby=\"h-{id}\"")] {
            assert!(html.contains(&attribute), "{attribute}");
        }
    }
    for words in [
        "aria-label=\"47 hours of work in your 40: Prospecting 15 h,",
        "aria-label=\"Open opportunities, week by week; nothing new, weeks 9\u{2013}12; widest gap in week 12:",
        "aria-label=\"Booked each week, week by week; nothing new, weeks 9\u{2013}12; widest gap in week 20: $3.59K less.",
        "aria-label=\"Pause of: one less\"",
        "aria-label=\"from week: one more\"",
    ] {
        assert!(html.contains(words), "{words}");
    }
    // Every false choice is a button that can be pressed.
    for (name, _) in headpin::text::job::CHOICES {
        let end = html.find(&format!(">{name}</button>")).unwrap_or_else(|| panic!("no button {name}"));
        let tag = &html[html[..end].rfind("<button").expect("a button is opened")..end];
        assert_eq!(attribute(tag, "aria-pressed"), Some("false"), "{tag}");
    }
}

#[test]
fn no_markup_needs_what_the_security_policy_forbids() {
    let html = page();
    for forbidden in [" style=\"", "<script", "javascript:", " onclick=", "<style"] {
        assert!(!html.contains(forbidden), "{forbidden}");
    }
}

#[test]
fn every_input_is_on_the_page_once() {
    let groups = headpin::text::words::FIRST_VIEW.iter().chain(&headpin::text::words::WHOLE_JOB);
    let mut shown: Vec<Input> = groups.flat_map(|group| group.2.iter().copied()).collect();
    shown.sort();
    assert_eq!(shown, Input::all().collect::<Vec<_>>());
}

#[test]
fn the_odds_and_the_method_stand_in_the_page_in_words() {
    let html = page();
    for words in [
        "Of 20 such years, ",
        "a coin flip",
        "Prospects it takes for better odds",
        "Why it is 20 a week",
        "David Brock",
    ] {
        assert!(html.contains(words), "{words}");
    }
    // Nine levers, each with how far and how soon.
    assert_eq!(html.matches("class=\"assumed\"").count(), 18);
}
