//! Sentences from templates: `{prospects} a week`.
//!
//! A template is a whole sentence or a whole clause, never a fragment to be joined to others, so that a
//! translator can put its arguments in another order.

use super::Table;

/// Fills in the arguments of a template. Every argument has to be in the template, and every name in the
/// template has to have an argument; debug builds panic otherwise.
pub fn fill(template: &str, arguments: &[(&str, &str)]) -> String {
    debug_assert!(
        arguments.iter().all(|(name, _)| template.contains(&["{", name, "}"].concat())),
        "an argument of {arguments:?} has no place in: {template}"
    );
    fill_named(template, arguments)
}

/// The same for a template that may leave arguments out, as "the one deal" leaves out the number.
pub(super) fn fill_named(template: &str, arguments: &[(&str, &str)]) -> String {
    let mut text = String::with_capacity(template.len() + 16 * arguments.len());
    for stretch in stretches(template) {
        text.push_str(match stretch {
            Stretch::Fixed(words) => words,
            Stretch::Argument(name) => {
                let value = arguments.iter().find(|(of, _)| *of == name);
                debug_assert!(value.is_some(), "no argument {name} for: {template}");
                value.map_or("", |(_, value)| value)
            }
        });
    }
    text
}

/// A part of a template.
pub(super) enum Stretch<'a> {
    Fixed(&'a str),
    /// The name of an argument.
    Argument(&'a str),
}

/// The parts of a template, in order. Every second one is an argument.
pub(super) fn stretches(template: &str) -> impl Iterator<Item = Stretch<'_>> {
    let is_brace = |c| c == '{' || c == '}';
    template.split(is_brace).enumerate().map(|(at, words)| match at % 2 {
        0 => Stretch::Fixed(words),
        _ => Stretch::Argument(words),
    })
}

/// Makes a table.
pub fn table(caption: &str, head: &[&str], rows: Vec<Vec<String>>) -> Table {
    Table { caption: caption.into(), head: head.iter().map(|cell| String::from(*cell)).collect(), rows }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn arguments_stand_where_the_template_names_them() {
        assert_eq!(fill("{a} of {b}, not {a}", &[("b", "9"), ("a", "3")]), "3 of 9, not 3");
        assert_eq!(fill("as it is", &[]), "as it is");
    }

    #[test]
    fn an_argument_may_be_left_out_where_that_is_meant() {
        assert_eq!(fill_named("the one deal", &[("deals", "1")]), "the one deal");
    }

    #[test]
    #[should_panic(expected = "no argument b")]
    fn a_missing_argument_stops_a_test() {
        fill("{b}", &[]);
    }

    #[test]
    #[should_panic(expected = "has no place")]
    fn an_argument_without_a_place_stops_a_test() {
        fill("{b}", &[("b", "1"), ("c", "2")]);
    }
}
