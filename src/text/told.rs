//! Sentences and rows of a table from templates: what differs from place to place is data.

use super::findings::Finding;
use super::{Locale, Table};

impl Locale {
    /// A template with its numbers and words in the places marked for them, each in order. `$` is money,
    /// `#` a count, `^` an amount, `*` a fraction in percent, `~` a gain, `&` the
    /// number of a week; `@` a word.
    #[inline(never)]
    pub fn say(self, template: &str, numbers: &[f64], words: &[&str]) -> String {
        let (mut numbers, mut words) = (numbers.iter().copied(), words.iter());
        let mut text = String::new();
        for mark in template.chars() {
            let write: fn(Locale, f64) -> String = match mark {
                '$' => Locale::money,
                '#' => Locale::count,
                '^' => Locale::amount,
                '*' => Locale::percent,
                '~' => Locale::gain,
                '&' => |_, week| (week.round() as u32).to_string(),
                '@' => {
                    text.push_str(words.next().copied().unwrap_or_default());
                    continue;
                }
                plain => {
                    text.push(plain);
                    continue;
                }
            };
            text.push_str(&write(self, numbers.next().unwrap_or_default()));
        }
        text
    }

    /// A row of cells, a template with a bar between two of them.
    #[inline(never)]
    pub fn row(self, template: &str, numbers: &[f64], words: &[&str]) -> Vec<String> {
        self.say(template, numbers, words).split('|').map(String::from).collect()
    }
}

/// A table under its caption; a bar stands between two cells of the head.
pub fn table(caption: &str, head: &str, rows: Vec<Vec<String>>) -> Table {
    Table { caption: caption.into(), head: Locale::PLAIN.row(head, &[], &[]), rows }
}

/// A finding in which no number stands.
#[inline(never)]
pub fn plain(heading: &str, line: &str) -> Finding {
    Finding { heading: heading.into(), lines: vec![line.into()] }
}
