//! The style sheets, read as text: colours and sizes in one place, no rule that affects the page around a
//! calculator, and contrast computed from the tokens.

mod source;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::PathBuf;

use source::{File, files, in_word, none, root, stripped};

// ---------------------------------------------------------------- reading CSS

/// `property: value` and the rules around it, outermost first.
struct Declaration {
    within: Vec<String>,
    property: String,
    value: String,
}

fn css_without_comments(text: &str) -> String {
    let mut pieces = text.split("/*");
    let first = pieces.next().unwrap_or_default().to_string();
    pieces.fold(first, |css, piece| css + piece.split_once("*/").map_or("", |(_, after)| after))
}

fn declarations(text: &str) -> Vec<Declaration> {
    let (mut found, mut within, mut piece, mut quote) = (Vec::new(), Vec::new(), String::new(), None);
    for c in css_without_comments(text).chars() {
        match (quote, c) {
            (Some(open), _) if c == open => quote = None,
            (None, '"' | '\'') => quote = Some(c),
            (None, '{') => {
                within.push(std::mem::take(&mut piece).trim().to_string());
                continue;
            }
            (None, '}' | ';') => {
                if let Some((property, value)) = std::mem::take(&mut piece).split_once(':') {
                    let (property, value) = (property.trim().to_string(), value.trim().to_string());
                    found.push(Declaration { within: within.clone(), property, value });
                }
                if c == '}' {
                    within.pop();
                }
                continue;
            }
            _ => {}
        }
        piece.push(c);
    }
    found
}

/// Colour literals: hex codes and colour functions. Colour names are in [`COLOUR_NAMES`].
fn colours(value: &str) -> Vec<String> {
    let hex = value.match_indices('#').filter_map(|(at, _)| {
        let digits: String = value[at + 1..].chars().take_while(|c| in_word(*c) || *c == '-').collect();
        let entity = value[..at].ends_with('&');
        let is_colour =
            matches!(digits.len(), 3 | 4 | 6 | 8) && digits.chars().all(|c| c.is_ascii_hexdigit());
        (is_colour && !entity).then(|| format!("#{digits}"))
    });
    let functions = ["rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color"];
    let functions = functions.into_iter().filter(|name| holds_css(value, &format!("{name}(")));
    hex.chain(functions.map(|name| format!("{name}()"))).collect()
}

const COLOUR_NAMES: [&str; 12] = [
    "white", "black", "red", "green", "blue", "gray", "grey", "silver", "yellow", "orange", "purple", "brown",
];

/// Whether a value contains a word. In CSS, a hyphen is part of a word.
fn holds_css(value: &str, word: &str) -> bool {
    let joined = |c: Option<char>| c.is_some_and(|c| in_word(c) || c == '-');
    value.match_indices(word).any(|(at, _)| {
        let after = value[at + word.len()..].chars().next();
        !joined(value[..at].chars().next_back()) && (word.ends_with('(') || !joined(after))
    })
}

/// The custom properties that a value reads without a fallback.
fn needed(value: &str) -> Vec<String> {
    let reads = value.match_indices("var(").map(|(at, _)| &value[at + 4..]);
    let end = |c: char| c == ',' || c == ')';
    reads
        .filter_map(|read| read.find(end).map(|at| (read[..at].trim(), &read[at..])))
        .filter(|(_, after)| !after.starts_with(','))
        .map(|(name, _)| name.to_string())
        .collect()
}

// ---------------------------------------------------------------- the styles

const TOKENS: &str = "styles/tokens.css";

#[test]
fn only_the_tokens_hold_colours() {
    let sheets = files("styles", "css");
    let mut offences = Vec::new();
    for sheet in sheets.iter().filter(|sheet| sheet.path != TOKENS) {
        for Declaration { property, value, .. } in declarations(&sheet.text) {
            let named = COLOUR_NAMES.into_iter().filter(|name| holds_css(&value, name)).map(String::from);
            for colour in colours(&value).into_iter().chain(named) {
                offences.push(format!("{} holds {colour}, in {property}: {value}", sheet.path));
            }
        }
    }
    none(offences);
}

/// A property that the page sets through the style object has a fallback where it is read, so it needs no
/// definition.
#[test]
fn every_token_used_is_defined() {
    let sheets = files("styles", "css");
    let defined = |sheet: &File| -> BTreeSet<String> {
        let all = declarations(&sheet.text).into_iter().map(|declaration| declaration.property);
        all.filter(|property| property.starts_with("--")).collect()
    };
    let tokens = sheets.iter().find(|sheet| sheet.path == TOKENS).map(defined).expect(TOKENS);
    let (mut offences, mut read) = (Vec::new(), 0);
    for sheet in &sheets {
        let own = defined(sheet);
        for name in declarations(&sheet.text).iter().flat_map(|declaration| needed(&declaration.value)) {
            read += 1;
            if !tokens.contains(&name) && !own.contains(&name) {
                offences.push(format!("{}: {name} is not defined", sheet.path));
            }
        }
    }
    assert!(read > 0, "no sheet reads a token");
    none(offences);
}

/// Whether a class only gives the colour of a job.
fn is_job(class: &str) -> bool {
    ["prospecting", "opportunities", "accounts", "partners"].contains(&class)
}

/// The words in a layer's strings that are classes in the style sheets.
fn classes(layer: &str, known: &BTreeSet<String>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for file in files(layer, "rs") {
        let text = stripped(&file.text, false);
        // Every second piece was in quotes.
        for literal in text.split('"').skip(1).step_by(2) {
            found.extend(
                literal.split(' ').filter(|word| known.contains(*word) && !is_job(word)).map(String::from),
            );
        }
    }
    found
}

/// A mark in a picture that shared a class with an element of the page would take on that element's style.
#[test]
fn marks_and_elements_share_no_class_but_those_of_colour() {
    let in_selector = |c: char| c.is_ascii_alphanumeric() || c == '-';
    let known: BTreeSet<String> = files("styles", "css")
        .iter()
        .flat_map(|sheet| {
            let after = sheet.text.split('.').skip(1);
            let names = after.map(|rest| rest.split(|c| !in_selector(c)).next().unwrap_or(""));
            names
                .filter(|name| name.starts_with(|c: char| c.is_ascii_lowercase()))
                .map(String::from)
                .collect::<Vec<_>>()
        })
        .collect();
    let (marks, elements) = (classes("src/chart", &known), classes("src/ui", &known));
    assert!(marks.len() > 30 && elements.len() > 30, "{marks:?} {elements:?}");
    let of_colour = ["today", "is-better", "is-worse"];
    let shared = marks
        .intersection(&elements)
        .filter(|class| !of_colour.contains(&class.as_str()) && !class.starts_with("seg-"));
    none(shared.map(|class| format!("both a mark and an element are .{class}")).collect());
}

/// A rule outside .headpin would affect the page around a calculator. Rules that begin with .headpin-page
/// are for pages with nothing but the calculator, which have that class.
#[test]
fn every_rule_is_inside_the_calculator() {
    let mut offences = Vec::new();
    for sheet in files("styles", "css") {
        for Declaration { within, property, .. } in declarations(&sheet.text) {
            let outermost = within.iter().find(|rule| !rule.starts_with("@media"));
            let is_inside =
                |rule: &str| rule.starts_with(".headpin") || rule.starts_with(":is(.headpin, .headpin-page)");
            let selectors = outermost.map(String::as_str).unwrap_or_default();
            let inside = selectors.split(',').map(str::trim).all(is_inside) || is_inside(selectors);
            // A named page affects only those that ask for it.
            if !inside && selectors != "@page headpin" {
                offences.push(format!("{}: {selectors} {{ {property} }}", sheet.path));
            }
        }
    }
    none(offences);
}

/// The colours of one theme: those of the base, overridden by those set under exactly these rules.
fn theme(
    tokens: &[Declaration],
    under: &[&str],
    base: &BTreeMap<String, [f64; 3]>,
) -> BTreeMap<String, [f64; 3]> {
    let mut colours = base.clone();
    let set = tokens.iter().filter(|token| token.within == under);
    colours.extend(set.filter_map(|token| Some((token.property.clone(), channels(&token.value)?))));
    colours
}

/// Red, green and blue of `#rrggbb`, from 0 to 1.
fn channels(value: &str) -> Option<[f64; 3]> {
    let digits = value.strip_prefix('#').filter(|digits| digits.len() == 6)?;
    let channel = |at: usize| Some(f64::from(u8::from_str_radix(digits.get(at..at + 2)?, 16).ok()?) / 255.0);
    Some([channel(0)?, channel(2)?, channel(4)?])
}

/// WCAG 2.2, relative luminance and contrast ratio.
fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let linear = |c: f64| if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) };
    let luminance = |[r, g, b]: [f64; 3]| 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// Light; dark because the device is set to dark; dark because the user chose it.
fn themes() -> [(&'static str, BTreeMap<String, [f64; 3]>); 3] {
    let path: PathBuf = root().join(TOKENS);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let tokens = declarations(&text);
    let on = |theme: &str| format!(":is(.headpin, .headpin-page){theme}");
    let light = theme(&tokens, &[".headpin, .headpin-page"], &BTreeMap::new());
    let dark = on(":not([data-theme=\"light\"], [data-theme=\"light\"] *)");
    let device = theme(&tokens, &["@media screen and (prefers-color-scheme: dark)", &dark], &light);
    let dark = on(":is([data-theme=\"dark\"], [data-theme=\"dark\"] *)");
    let chosen = theme(&tokens, &["@media screen", &dark], &light);
    [("light", light), ("dark by device", device), ("dark by choice", chosen)]
}

#[test]
fn both_ways_to_dark_lead_to_the_same_colours() {
    let [(_, light), (_, device), (_, chosen)] = themes();
    assert_eq!(device, chosen);
    let unchanged: Vec<_> = light.iter().filter(|(name, colour)| device[*name] == **colour).collect();
    assert!(!light.is_empty() && unchanged.is_empty(), "the same in the dark: {unchanged:?}");
}

#[test]
fn text_and_marks_stand_out_from_what_is_behind_them() {
    let text = [
        "ink",
        "ink-2",
        "today",
        "prospecting",
        "opportunities",
        "accounts",
        "partners",
        "better",
        "too-much",
    ];
    let mut pairs = Vec::new();
    for ground in ["paper", "well"] {
        pairs.extend(text.map(|name| (name, ground, 4.5)));
        pairs.push(("edge", ground, 3.0));
    }
    // On a wash, only ink is used for text; the rest are marks.
    pairs.extend([("ink", "better-wash", 4.5), ("ink", "too-much-wash", 4.5)]);
    pairs.extend(["better", "today", "opportunities", "prospecting"].map(|name| (name, "better-wash", 3.0)));
    pairs.push(("too-much", "too-much-wash", 3.0));
    let mut offences = Vec::new();
    for (theme, colours) in themes() {
        let colour =
            |name| colours.get(&format!("--{name}")).unwrap_or_else(|| panic!("{theme}: no --{name}"));
        for (front, back, needed) in &pairs {
            let ratio = contrast(*colour(*front), *colour(*back));
            if ratio < *needed {
                offences.push(format!("{theme}: {front} on {back} has {ratio:.2}, needs {needed}"));
            }
        }
    }
    none(offences);
}

#[test]
fn the_charts_hold_no_colour() {
    let mut offences = Vec::new();
    for file in files("src/chart", "rs") {
        for colour in colours(&stripped(&file.text, false)) {
            offences.push(format!("{} holds the colour {colour}", file.path));
        }
    }
    none(offences);
}

// ---------------------------------------------------------------- tests of the checks themselves

#[test]
fn a_colour_is_found_and_nothing_else_is() {
    for value in ["#fff", "1px solid #1c1914", "rgb(0 0 0 / 50%)", "\"#abcdef\"", "hsl(0 0% 0%)"] {
        assert_eq!(colours(value).len(), 1, "{value}");
    }
    for value in
        ["var(--ink)", "url(#better)", "&#160;", "r#\"", "#[derive(Clone)]", "color-mix(in srgb, a, b)"]
    {
        assert_eq!(colours(value).len(), 0, "{value}");
    }
    assert!(holds_css("1px solid black", "black") && !holds_css("black-ish", "black"));
}

#[test]
fn a_sheet_is_taken_apart() {
    let sheet = "/* a: b; */ @media (x: y) { a:hover { --c: var(--d); e: \"}\" } } f { g: var(--h, 1) }";
    let all = declarations(sheet);
    let found: Vec<_> = all.iter().map(|d| (d.property.as_str(), d.value.as_str())).collect();
    assert_eq!(found, [("--c", "var(--d)"), ("e", "\"}\""), ("g", "var(--h, 1)")]);
    assert_eq!(all[0].within, ["@media (x: y)", "a:hover"]);
    assert_eq!(needed(&all[0].value), ["--d"]);
    assert!(needed(&all[2].value).is_empty());
}

/// Two ratios from WCAG 2's own examples and tools.
#[test]
fn contrast_is_that_of_the_standard() {
    let [black, white] = ["#000000", "#ffffff"].map(|colour| channels(colour).unwrap());
    assert!((contrast(black, white) - 21.0).abs() < 1e-9);
    // #767676 is the lightest grey that passes 4.5 on white: 4.54.
    assert!((contrast(channels("#767676").unwrap(), white) - 4.54).abs() < 0.005);
}
