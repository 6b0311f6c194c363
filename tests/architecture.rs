//! What each layer may not do, read from the source text itself.
//!
//! The readers here are as simple as will do: they know comments and strings,
//! not the language. Each of them is seen to find what it must, below.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

// ---------------------------------------------------------------- files

struct File {
    /// From the package's root, with `/`.
    path: String,
    text: String,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files under a folder with an ending. There is at least one, or the test
/// that asks has tested nothing.
fn files(folder: &str, ending: &str) -> Vec<File> {
    let mut found = Vec::new();
    let mut folders = vec![root().join(folder)];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        for path in entries.map(|entry| entry.unwrap().path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == ending) {
                found.push(File { path: from_root(&path), text: fs::read_to_string(&path).unwrap() });
            }
        }
    }
    assert!(!found.is_empty(), "no .{ending} file in {folder}/");
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

fn from_root(path: &Path) -> String {
    let parts: Vec<_> =
        path.strip_prefix(root()).unwrap().iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

/// Asserts that the list of offences is empty, and prints it where it is not.
fn none(offences: Vec<String>) {
    assert!(offences.is_empty(), "\n{}\n", offences.join("\n"));
}

// ---------------------------------------------------------------- reading Rust

/// The text with each comment, and with each string if asked, blanked out; line
/// breaks stay, so lines keep their numbers.
fn stripped(text: &str, strings: bool) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let (length, keep) = match first {
            _ if rest.starts_with("//") => (rest.find('\n').unwrap_or(rest.len()), false),
            _ if rest.starts_with("/*") => (rest.find("*/").map_or(rest.len(), |end| end + 2), false),
            '"' => (string_end(rest), !strings),
            'r' if !ends_in_word(&out) && raw_string_end(rest).is_some() => {
                (raw_string_end(rest).unwrap(), !strings)
            }
            '\'' => (char_end(rest), true),
            _ => (first.len_utf8(), true),
        };
        let (piece, after) = rest.split_at(length);
        out.extend(piece.chars().map(|c| if keep || c == '\n' { c } else { ' ' }));
        rest = after;
    }
    out
}

fn ends_in_word(text: &str) -> bool {
    text.chars().next_back().is_some_and(in_word)
}

fn in_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// Bytes of the string literal a text begins with.
fn string_end(text: &str) -> usize {
    let mut escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// Bytes of the raw string literal a text begins with, if it does.
fn raw_string_end(text: &str) -> Option<usize> {
    let marks = text[1..].chars().take_while(|c| *c == '#').count();
    let body = text.get(1 + marks..)?.strip_prefix('"')?;
    let close = format!("\"{}", "#".repeat(marks));
    Some(2 + marks + body.find(&close)? + close.len())
}

/// Bytes of the character literal a text begins with, or of the quote alone
/// where it begins a lifetime.
fn char_end(text: &str) -> usize {
    let mut chars = text.char_indices().skip(1);
    match (chars.next(), chars.next()) {
        (Some((_, '\\')), Some(_)) => text[3..].find('\'').map_or(1, |end| end + 4),
        (Some(_), Some((at, '\''))) => at + 1,
        _ => 1,
    }
}

/// Whether the text holds the word or path, not as a part of a longer one.
fn holds(text: &str, path: &str) -> bool {
    text.match_indices(path).any(|(at, _)| {
        let after = text[at + path.len()..].chars().next();
        !ends_in_word(&text[..at]) && !after.is_some_and(in_word)
    })
}

/// Each path of the `use` items of a text, its groups and line breaks taken apart.
fn uses(code: &str) -> Vec<String> {
    let mut found = Vec::new();
    for (at, _) in code.match_indices("use ") {
        if !ends_in_word(&code[..at]) {
            let item = code[at + 4..].split(';').next().unwrap_or_default();
            let tight: String = item.replace(" as ", "@").split_whitespace().collect();
            found.extend(branches(&tight));
        }
    }
    found
}

/// `a::{b, c::{d, e}}` is `a::b`, `a::c::d`, `a::c::e`.
fn branches(tree: &str) -> Vec<String> {
    let Some(open) = tree.find('{') else { return vec![tree.to_string()] };
    let (stem, group) = (&tree[..open], tree[open + 1..].trim_end_matches(|c| c != '}'));
    let group = group.strip_suffix('}').unwrap_or(group);
    let (mut parts, mut depth) = (vec![String::new()], 0);
    for c in group.chars() {
        depth += i32::from(c == '{') - i32::from(c == '}');
        match c {
            ',' if depth == 0 => parts.push(String::new()),
            _ => parts.last_mut().unwrap().push(c),
        }
    }
    let named = parts.iter().filter(|part| !part.is_empty());
    named.flat_map(|part| branches(part)).map(|branch| format!("{stem}{branch}")).collect()
}

/// The module a file is, as `["chart", "axis"]`.
fn module(path: &str) -> Vec<&str> {
    let inside = path.trim_start_matches("src/").trim_end_matches(".rs");
    inside.split('/').filter(|part| !matches!(*part, "mod" | "lib" | "main")).collect()
}

/// Whether a file reaches into another layer: `crate::ui`, or as many `super::`
/// as lead there. (A module written inside a file counts as the file.)
fn reaches(file: &File, code: &str, layer: &str) -> bool {
    let up = format!("{}{layer}", "super::".repeat(module(&file.path).len()));
    let paths = [format!("crate::{layer}"), up];
    let uses = uses(code);
    paths.iter().any(|path| holds(code, path) || uses.iter().any(|branch| holds(branch, path)))
}

/// Offences of the files of one folder against what they may not name: a layer
/// is named as `crate::layer`, anything else by its word.
fn naming(files: &[File], forbidden: &[&str]) -> Vec<String> {
    let mut offences = Vec::new();
    for file in files {
        let code = stripped(&file.text, true);
        for name in forbidden {
            let named = match name.strip_prefix("crate::") {
                Some(layer) => reaches(file, &code, layer),
                None => holds(&code, name) || uses(&code).iter().any(|branch| holds(branch, name)),
            };
            if named {
                offences.push(format!("{} may not name {name}", file.path));
            }
        }
    }
    offences
}

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

/// Colour literals: hex, functions of colour, and the names most tempting.
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

/// Whether a value holds a word; a hyphen belongs to a word of CSS.
fn holds_css(value: &str, word: &str) -> bool {
    let joined = |c: Option<char>| c.is_some_and(|c| in_word(c) || c == '-');
    value.match_indices(word).any(|(at, _)| {
        let after = value[at + word.len()..].chars().next();
        !joined(value[..at].chars().next_back()) && (word.ends_with('(') || !joined(after))
    })
}

/// The custom properties a value reads and would be without a value if unset.
fn needed(value: &str) -> Vec<String> {
    let reads = value.match_indices("var(").map(|(at, _)| &value[at + 4..]);
    let end = |c: char| c == ',' || c == ')';
    reads
        .filter_map(|read| read.find(end).map(|at| (read[..at].trim(), &read[at..])))
        .filter(|(_, after)| !after.starts_with(','))
        .map(|(name, _)| name.to_string())
        .collect()
}

// ---------------------------------------------------------------- the layers

#[test]
fn the_model_knows_no_browser_no_clock_no_chance_and_no_words() {
    let forbidden = [
        "yew",
        "web_sys",
        "js_sys",
        "gloo",
        "gloo_events",
        "gloo_timers",
        "wasm_bindgen",
        "std::time",
        "Instant",
        "SystemTime",
        "rand",
        "getrandom",
        "crate::api",
        "crate::link",
        "crate::text",
        "crate::chart",
        "crate::ui",
        "crate::browser",
    ];
    none(naming(&files("src/model", "rs"), &forbidden));
}

/// Links are read before there is a page, and outside of browsers.
#[test]
fn the_link_knows_the_model_alone() {
    let link: Vec<_> = files("src", "rs").into_iter().filter(|file| file.path == "src/link.rs").collect();
    let forbidden = [
        "yew",
        "web_sys",
        "js_sys",
        "wasm_bindgen",
        "crate::api",
        "crate::text",
        "crate::chart",
        "crate::ui",
        "crate::browser",
    ];
    assert!(!naming(&link, &["crate::model"]).is_empty(), "the link does not name the model");
    none(naming(&link, &forbidden));
}

/// What others may call, the page itself has without it.
#[test]
fn nobody_inside_knows_the_face() {
    none(naming(&outside(&["src/lib.rs", "src/main.rs"]), &["crate::api"]));
}

#[test]
fn the_words_know_no_page_and_no_picture() {
    let forbidden =
        ["yew", "web_sys", "js_sys", "wasm_bindgen", "crate::ui", "crate::browser", "crate::chart"];
    none(naming(&files("src/text", "rs"), &forbidden));
}

#[test]
fn the_charts_know_no_page() {
    let forbidden = ["yew", "web_sys", "js_sys", "wasm_bindgen", "crate::ui", "crate::browser"];
    none(naming(&files("src/chart", "rs"), &forbidden));
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

/// The files outside the places that may name something.
fn outside(places: &[&str]) -> Vec<File> {
    let elsewhere: Vec<_> = files("src", "rs")
        .into_iter()
        .filter(|file| !places.iter().any(|place| file.path.starts_with(place)))
        .collect();
    assert!(!elsewhere.is_empty());
    elsewhere
}

#[test]
fn only_the_page_knows_yew() {
    assert!(!naming(&files("src/ui", "rs"), &["yew"]).is_empty(), "the page does not name yew");
    none(naming(&outside(&["src/ui/", "src/api.rs"]), &["yew"]));
}

#[test]
fn only_the_browser_layer_knows_the_browser() {
    let browser = ["web_sys", "js_sys", "wasm_bindgen"];
    assert!(!naming(&files("src/browser", "rs"), &browser).is_empty(), "the browser layer names no browser");
    none(naming(&outside(&["src/browser/", "src/api.rs"]), &browser));
}

/// `shared/` is a folder beside the project: whoever reads the source has it not.
#[test]
fn the_source_refers_to_nothing_outside() {
    let refers =
        |file: &&File| file.text.match_indices("shared/").any(|(at, _)| !ends_in_word(&file.text[..at]));
    none(
        files("src", "rs").iter().filter(refers).map(|file| format!("{} names shared/", file.path)).collect(),
    );
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

/// A property that the page sets through the style object has a fallback where
/// it is read, and needs no definition.
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

/// Whether a class gives no more than the colour of a job.
fn is_job(class: &str) -> bool {
    ["prospecting", "opportunities", "accounts", "partners"].contains(&class)
}

/// The words in the strings of a layer that the style sheets know as classes.
fn classes(layer: &str, known: &BTreeSet<String>) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for file in files(layer, "rs") {
        let text = stripped(&file.text, false);
        // What is in quotes: every other piece.
        for literal in text.split('"').skip(1).step_by(2) {
            found.extend(
                literal.split(' ').filter(|word| known.contains(*word) && !is_job(word)).map(String::from),
            );
        }
    }
    found
}

/// A mark of a picture that shared its class with an element of the page would take on its looks.
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

/// The colours of one theme: those set under exactly these rules, over those before.
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

/// Light; dark because the device is; dark because the reader chose it.
fn themes() -> [(&'static str, BTreeMap<String, [f64; 3]>); 3] {
    let path: PathBuf = root().join(TOKENS);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let tokens = declarations(&text);
    let light = theme(&tokens, &[":root"], &BTreeMap::new());
    let device = ["@media screen and (prefers-color-scheme: dark)", ":root:not([data-theme=\"light\"])"];
    let device = theme(&tokens, &device, &light);
    let chosen = theme(&tokens, &["@media screen", ":root[data-theme=\"dark\"]"], &light);
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
    // On a wash stand figures of text size only in ink; the rest are marks.
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

// ---------------------------------------------------------------- the readers, read

#[test]
fn comments_and_strings_are_no_code() {
    let text = "let a = \"yew // \\\" web_sys\"; // yew\n/* yew */ let c = '\"'; r#\"yew \" \"# yew_x 'a";
    let code = stripped(text, true);
    assert!(!holds(&code, "yew") && !holds(&code, "web_sys"));
    assert!(holds(&code, "yew_x") && holds(&code, "a") && code.lines().count() == 2);
    assert!(holds(&stripped(text, false), "web_sys"));
}

#[test]
fn a_forbidden_name_is_found_however_it_is_written() {
    let offends = |path: &str, text: &str, name: &str| {
        let file = File { path: path.into(), text: text.into() };
        !naming(&[file], &[name]).is_empty()
    };
    let model = "src/model/funnel.rs";
    for text in [
        "use crate::text::words;",
        "pub use crate::{model::Plan, text::{self, words}};",
        "use crate::{\n    chart,\n    text,\n};",
        "fn f() { crate::text::words() }",
        "use super::super::text;",
        "use crate::text as words;",
    ] {
        assert!(offends(model, text, "crate::text"), "{text}");
    }
    for text in ["use super::text;", "use crate::texture;", "// use crate::text;", "let crate_text = text;"] {
        assert!(!offends(model, text, "crate::text"), "{text}");
    }
    assert!(offends(model, "use std::{fmt, time::Instant};", "std::time"));
    assert!(offends(model, "let now = web_sys::window();", "web_sys"));
    assert!(!offends(model, "let brand = operand;", "rand"));
}

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

/// Two of the ratios printed in WCAG 2's own examples and tools.
#[test]
fn contrast_is_that_of_the_standard() {
    let [black, white] = ["#000000", "#ffffff"].map(|colour| channels(colour).unwrap());
    assert!((contrast(black, white) - 21.0).abs() < 1e-9);
    // #767676 is the lightest grey that passes 4.5 on white: 4.54.
    assert!((contrast(channels("#767676").unwrap(), white) - 4.54).abs() < 0.005);
}
