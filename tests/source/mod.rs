//! Reads the source as text: files, and as much of Rust as it takes to tell code from comments and strings.
//!
//! It is kept as simple as possible: it knows comments, strings and `use`, not the language.
//! `architecture.rs` tests that it finds what it must.
#![allow(dead_code, reason = "each test of the source uses a part of it")]

use std::fs;
use std::path::Path;

pub struct File {
    /// Relative to the package's root, with `/`.
    pub path: String,
    pub text: String,
}

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// All files under a folder that have an extension. Panics if there are none, because the test that asked
/// for them would then test nothing.
pub fn files(folder: &str, ending: &str) -> Vec<File> {
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

pub fn from_root(path: &Path) -> String {
    let parts: Vec<_> =
        path.strip_prefix(root()).unwrap().iter().map(|part| part.to_string_lossy()).collect();
    parts.join("/")
}

/// Asserts that the list of offences is empty, and prints it if it is not.
pub fn none(offences: Vec<String>) {
    assert!(offences.is_empty(), "\n{}\n", offences.join("\n"));
}

/// The text with all comments blanked out, and all strings too if asked. Line breaks stay, so lines keep
/// their numbers.
pub fn stripped(text: &str, strings: bool) -> String {
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

pub fn ends_in_word(text: &str) -> bool {
    text.chars().next_back().is_some_and(in_word)
}

pub fn in_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

/// The length in bytes of the string literal that a text begins with.
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

/// The length in bytes of the raw string literal that a text begins with, if it does.
fn raw_string_end(text: &str) -> Option<usize> {
    let marks = text[1..].chars().take_while(|c| *c == '#').count();
    let body = text.get(1 + marks..)?.strip_prefix('"')?;
    let close = format!("\"{}", "#".repeat(marks));
    Some(2 + marks + body.find(&close)? + close.len())
}

/// The length in bytes of the character literal that a text begins with, or of the quote alone if it begins
/// a lifetime.
fn char_end(text: &str) -> usize {
    let mut chars = text.char_indices().skip(1);
    match (chars.next(), chars.next()) {
        (Some((_, '\\')), Some(_)) => text[3..].find('\'').map_or(1, |end| end + 4),
        (Some(_), Some((at, '\''))) => at + 1,
        _ => 1,
    }
}

/// Whether the text contains the word or path, and not only as part of a longer one.
pub fn holds(text: &str, path: &str) -> bool {
    text.match_indices(path).any(|(at, _)| {
        let after = text[at + path.len()..].chars().next();
        !ends_in_word(&text[..at]) && !after.is_some_and(in_word)
    })
}

/// Every path in the `use` items of a text, with groups expanded.
pub fn uses(code: &str) -> Vec<String> {
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

/// Expands `a::{b, c::{d, e}}` to `a::b`, `a::c::d` and `a::c::e`.
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
