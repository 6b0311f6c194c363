//! Checks, from the source text itself, that each layer uses only what it may, and that files do not depend
//! on each other in a cycle.

mod source;

use std::collections::{BTreeMap, BTreeSet};

use source::{File, files, holds, none, stripped, uses};

/// The path of a file's module, such as `["chart", "axis"]`.
fn module(path: &str) -> Vec<&str> {
    let inside = path.trim_start_matches("src/").trim_end_matches(".rs");
    inside.split('/').filter(|part| !matches!(*part, "mod" | "lib" | "main")).collect()
}

/// Whether a file uses another layer, as `crate::ui` or with enough `super::` to get there. (A module written
/// inside a file counts as the file.)
fn reaches(file: &File, code: &str, layer: &str) -> bool {
    let up = format!("{}{layer}", "super::".repeat(module(&file.path).len()));
    let paths = [format!("crate::{layer}"), up];
    let uses = uses(code);
    paths.iter().any(|path| holds(code, path) || uses.iter().any(|branch| holds(branch, path)))
}

/// One offence for each forbidden name that a file uses. A layer is given as `crate::layer`, anything else as
/// a word.
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

// ---------------------------------------------------------------- the layers

/// What no layer below the page may use.
const OUTSIDE: [&str; 12] = [
    "yew",
    "web_sys",
    "js_sys",
    "gloo",
    "wasm_bindgen",
    "serde_wasm_bindgen",
    "std::time",
    "Instant",
    "SystemTime",
    "rand",
    "getrandom",
    "std::thread",
];

/// Each layer, the lowest first, and the layers it may use. It may not use any other.
const LAYERS: [(&str, &[&str]); 7] = [
    ("model", &[]),
    ("session", &["model"]),
    ("text", &["model", "session"]),
    ("chart", &["model", "session"]),
    ("browser", &["text"]),
    ("ui", &["model", "session", "text", "chart", "browser"]),
    ("api", &["model", "session", "browser", "ui"]),
];

/// The files of a layer: a folder, a file of its name, or both.
fn layer(name: &str) -> Vec<File> {
    let (folder, file) = (format!("src/{name}/"), format!("src/{name}.rs"));
    let all = files("src", "rs").into_iter();
    let found: Vec<_> = all.filter(|it| it.path.starts_with(&folder) || it.path == file).collect();
    assert!(!found.is_empty(), "there is no layer {name}");
    found
}

#[test]
fn a_layer_uses_only_those_below_it() {
    let mut offences = Vec::new();
    for (name, below) in LAYERS {
        let files = layer(name);
        for used in below {
            let path = format!("crate::{used}");
            assert!(!naming(&files, &[&path]).is_empty(), "{name} may use {used}, and does not");
        }
        for (other, _) in LAYERS.iter().filter(|(other, _)| *other != name && !below.contains(other)) {
            offences.extend(naming(&files, &[&format!("crate::{other}")]));
        }
    }
    none(offences);
}

#[test]
fn the_layers_are_all_there_is() {
    let known = |file: &File| {
        let first = file.path.trim_start_matches("src/").split('/').next().unwrap_or_default();
        let name = first.trim_end_matches(".rs");
        ["lib", "main", "bin"].contains(&name) || LAYERS.iter().any(|(layer, _)| *layer == name)
    };
    none(
        files("src", "rs")
            .iter()
            .filter(|file| !known(file))
            .map(|file| format!("{} is in no layer", file.path))
            .collect(),
    );
}

/// The model, the session, the text and the charts know nothing of the page, the browser, the clock or
/// randomness.
#[test]
fn the_page_and_the_browser_are_named_only_where_they_are() {
    for name in ["model", "session", "text", "chart"] {
        none(naming(&layer(name), &OUTSIDE));
    }
    none(naming(&layer("browser"), &["yew", "gloo"]));
    none(naming(&layer("ui"), &["web_sys", "js_sys", "wasm_bindgen"]));
    assert!(!naming(&layer("ui"), &["yew"]).is_empty(), "the page does not name yew");
    assert!(!naming(&layer("browser"), &["web_sys"]).is_empty(), "the browser layer names no browser");
}

/// Facts are worked out once, in the session: the layers that say or show them may not call an engine.
#[test]
fn no_panel_works_anything_out() {
    let engines = ["evaluate", "leverage", "one_thing", "sequence", "balance", "odds", "chance", "weeks"];
    let mut offences = Vec::new();
    for file in ["text", "chart", "ui"].into_iter().flat_map(layer) {
        // Its own tests may work out what they compare with.
        let code = stripped(file.text.split("#[cfg(test)]").next().unwrap_or_default(), true);
        for engine in engines {
            let named = uses(&code).iter().any(|path| *path == format!("crate::model::{engine}"));
            if named || code.contains(&format!("model::{engine}(")) {
                offences.push(format!("{} asks the engine {engine}", file.path));
            }
        }
    }
    none(offences);
}

// ---------------------------------------------------------------- cycles

/// Rooms of one floor that may depend on each other, and why.
const PAIRS: [(&str, &str, &str); 1] = [("src/model/inputs", "src/model/plan", "a type and its table")];

/// No rooms of one floor depend on each other in a cycle. A floor is a folder; a room is a file in it,
/// together with the folder of the same name.
#[test]
fn no_rooms_of_one_floor_stand_in_a_circle() {
    let arrows = arrows(&files("src", "rs"));
    assert!(arrows.len() > 100, "only {} arrows were found", arrows.len());
    let mut floors: BTreeMap<String, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
    for (from, to) in &arrows {
        let (from, to): (Vec<&str>, Vec<&str>) = (from.split('/').collect(), to.split('/').collect());
        let shared = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
        // A room and what is inside it count as one.
        if shared < from.len() && shared < to.len() {
            let floor = floors.entry(from[..shared].join("/")).or_default();
            floor.entry(from[..=shared].join("/")).or_default().insert(to[..=shared].join("/"));
        }
    }
    let allowed = |a: &str, b: &str| PAIRS.iter().any(|(x, y, _)| (a, b) == (*x, *y) || (a, b) == (*y, *x));
    let mut offences = Vec::new();
    for floor in floors.values_mut() {
        for (from, to) in floor.iter_mut() {
            to.retain(|to| !allowed(from, to));
        }
        // Removing, again and again, the rooms that use no other room leaves the cycles and what uses them.
        loop {
            let left: BTreeSet<String> = floor.keys().cloned().collect();
            floor.values_mut().for_each(|to| to.retain(|room| left.contains(room)));
            let before = floor.len();
            floor.retain(|_, to| !to.is_empty());
            if floor.len() == before {
                break;
            }
        }
        offences.extend(floor.iter().map(|(from, to)| format!("in or behind a circle: {from} uses {to:?}")));
    }
    none(offences);
}

/// Which file uses which other file, such as `src/ui/app`.
fn arrows(files: &[File]) -> BTreeSet<(String, String)> {
    let modules: BTreeMap<Vec<&str>, &File> = files
        .iter()
        .filter(|file| !matches!(file.path.as_str(), "src/lib.rs" | "src/main.rs"))
        .map(|file| (module(&file.path), file))
        .collect();
    let mut arrows = BTreeSet::new();
    for (from, file) in &modules {
        let code = stripped(file.text.split("#[cfg(test)]").next().unwrap_or_default(), true);
        for path in uses(&code).into_iter().chain(inline_paths(&code)) {
            if let Some(to) = target(&modules, from, &path).filter(|to| to != from) {
                arrows.insert((
                    ["src"].iter().chain(from).copied().collect::<Vec<_>>().join("/"),
                    ["src"].iter().chain(&to).copied().collect::<Vec<_>>().join("/"),
                ));
            }
        }
    }
    arrows
}

/// The paths in the code that begin with `crate::` or `super::`.
fn inline_paths(code: &str) -> Vec<String> {
    let starts = ["crate::", "super::"].into_iter().flat_map(|start| code.match_indices(start));
    let path =
        |at: usize| code[at..].chars().take_while(|c| c.is_alphanumeric() || "_:".contains(*c)).collect();
    starts.filter(|(at, _)| !code[..*at].ends_with("::")).map(|(at, _)| path(at)).collect()
}

/// The module that a path in another module leads to. It follows re-exports.
fn target<'a>(
    modules: &BTreeMap<Vec<&'a str>, &'a File>,
    from: &[&'a str],
    path: &str,
) -> Option<Vec<&'a str>> {
    let known = |at: &[&str]| modules.keys().find(|module| module.as_slice() == at).cloned();
    let mut parts: Vec<&str> = path.split('@').next().unwrap_or_default().split("::").collect();
    let mut at: Vec<&str> = match parts[0] {
        "crate" => Vec::new(),
        "super" => from[..from.len() - 1].to_vec(),
        "self" => from.to_vec(),
        _ => return None,
    };
    parts.remove(0);
    while parts.first() == Some(&"super") {
        at.pop();
        parts.remove(0);
    }
    for part in parts {
        if let Some(inner) = known(&[&at, &[part][..]].concat()) {
            at = inner;
            continue;
        }
        // Not a module: perhaps something that this one re-exports from a module inside it.
        let code = stripped(&modules.get(&at)?.text, true);
        let hands_on = |path: &String| {
            path.ends_with(&format!("::{part}")) && !path.starts_with("crate") && !path.starts_with("super")
        };
        let inner = uses(&code)
            .into_iter()
            .find(hands_on)
            .and_then(|path| known(&[&at, &[path.split("::").next()?][..]].concat()));
        at = inner.unwrap_or(at);
        break;
    }
    known(&at)
}

/// What a comment cites is in this repository or published, because that is all that its readers have.
#[test]
fn nothing_refers_to_documents_outside() {
    let folders = [("src", "rs"), ("tests", "rs"), ("tests", "mjs"), ("benches", "rs"), ("benches", "mjs")];
    let more = [("scripts", "sh"), ("scripts", "mjs"), ("styles", "css"), ("assets", "js"), ("assets", "ts")];
    let outside = ["MODEL", "STANDARDS", "TOOLCHAIN", "EXPERIENCE", "BENCHMARKS", "shared"];
    let mut offences = Vec::new();
    for file in folders.into_iter().chain(more).flat_map(|(folder, ending)| files(folder, ending)) {
        // This list itself does not count.
        let names = |word: &&&str| file.path != "tests/architecture.rs" && holds(&file.text, word);
        let cited = |word: &str| match word {
            "shared" => file.text.contains("shared/"),
            _ => true,
        };
        offences.extend(
            outside
                .iter()
                .filter(names)
                .filter(|word| cited(word))
                .map(|word| format!("{} cites {word}", file.path)),
        );
    }
    none(offences);
}

// ---------------------------------------------------------------- tests of the checks themselves

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
fn a_circle_is_found_through_what_a_module_hands_on() {
    let file = |path: &str, text: &str| File { path: path.into(), text: text.into() };
    let files = [
        file("src/a/mod.rs", "mod x; mod y; pub use y::Thing;"),
        file("src/a/x.rs", "use super::Thing; fn f() { crate::b::g() }"),
        file("src/a/y.rs", "use crate::a::x::f;"),
        file("src/b.rs", "// use crate::a;"),
    ];
    let found = arrows(&files);
    for (from, to) in [("src/a/x", "src/a/y"), ("src/a/y", "src/a/x"), ("src/a/x", "src/b")] {
        assert!(found.contains(&(from.into(), to.into())), "{from} uses {to}: {found:?}");
    }
    assert!(!found.iter().any(|(from, _)| from == "src/b"), "a comment is no code: {found:?}");
}
