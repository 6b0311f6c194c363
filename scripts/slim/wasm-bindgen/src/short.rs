//! The same script and program, shorter: without comments and indentation, and with short names
//! for what they call each other. wasm-bindgen gives each such name sixteen random digits, which
//! stand in both files and which no compression can take.

use std::collections::BTreeMap;

/// `None` where a part has another form than wasm-bindgen 0.2.130 gives it.
pub fn shortened(script: &str, program: &[u8]) -> Option<(String, Vec<u8>)> {
    let mut names = Names::default();
    let mut from = Reader(program);
    let mut short = from.take(8)?.to_vec();
    while !from.0.is_empty() {
        let id = from.byte()?;
        let section = from.text()?;
        let section = match id {
            2 => entries(section, &mut names, true)?,
            7 => entries(section, &mut names, false)?,
            _ => section.to_vec(),
        };
        short.push(id);
        push_text(&mut short, &section);
    }
    Some((words(&without_comments(script), &names), short))
}

#[derive(Default)]
struct Names(BTreeMap<String, String>);

impl Names {
    /// The short name of one that wasm-bindgen made up; any other as it is.
    fn short(&mut self, name: &[u8]) -> Option<String> {
        let name = std::str::from_utf8(name).ok()?;
        if !name.starts_with("__wbg_")
            && !name.starts_with("__wbindgen_")
            && !name.starts_with("wasm_bindgen_")
        {
            return Some(name.into());
        }
        let next = format!("_{}", self.0.len());
        Some(self.0.entry(name.into()).or_insert(next).clone())
    }
}

/// The section of the imports or of the exports, with short names.
fn entries(section: &[u8], names: &mut Names, imports: bool) -> Option<Vec<u8>> {
    let mut from = Reader(section);
    let mut short = Vec::new();
    let count = from.number()?;
    push_number(&mut short, count);
    for _ in 0..count {
        if imports {
            push_text(&mut short, from.text()?);
        }
        push_text(&mut short, names.short(from.text()?)?.as_bytes());
        let kind = from.byte()?;
        // The only things a page imports are functions, whose type is a number.
        if imports && kind != 0 {
            return None;
        }
        short.push(kind);
        push_number(&mut short, from.number()?);
    }
    Some(short)
}

/// Comments stand on lines of their own in these scripts, and no text goes over a line's end.
fn without_comments(script: &str) -> String {
    let mut short = String::new();
    let mut in_comment = false;
    for line in script.lines().map(str::trim) {
        in_comment |= line.starts_with("/*");
        if !in_comment && !line.is_empty() && !line.starts_with("//") {
            short.push_str(line);
            short.push('\n');
        }
        in_comment &= !line.ends_with("*/");
    }
    short
}

/// The text with each word that has a short name replaced by it.
fn words(text: &str, names: &Names) -> String {
    let in_word = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    let mut short = String::new();
    let mut rest = text;
    while !rest.is_empty() {
        let length = rest.find(|c| !in_word(c)).unwrap_or(rest.len());
        let (word, after) = rest.split_at(length);
        short.push_str(names.0.get(word).map_or(word, String::as_str));
        let length = after.find(in_word).unwrap_or(after.len());
        short.push_str(&after[..length]);
        rest = &after[length..];
    }
    short
}

/// Reads WebAssembly's binary form.
struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, length: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(taken)
    }

    fn byte(&mut self) -> Option<u8> {
        Some(self.take(1)?[0])
    }

    /// Seven bits a byte, the lowest first.
    fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        for place in 0..5 {
            let byte = self.byte()?;
            number |= usize::from(byte & 127) << (7 * place);
            if byte < 128 {
                return Some(number);
            }
        }
        None
    }

    /// Bytes after their number.
    fn text(&mut self) -> Option<&'a [u8]> {
        let length = self.number()?;
        self.take(length)
    }
}

fn push_number(to: &mut Vec<u8>, mut number: usize) {
    while number > 127 {
        to.push((number & 127) as u8 | 128);
        number >>= 7;
    }
    to.push(number as u8);
}

fn push_text(to: &mut Vec<u8>, text: &[u8]) {
    push_number(to, text.len());
    to.extend_from_slice(text);
}
