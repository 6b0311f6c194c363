//! How a sentence agrees with a number in it: singular or plural, and which article. Both depend on the
//! number as it is shown, and on the language.

use super::rounded::Rounded;

/// The plural categories of English. A language with more of them (see CLDR) adds its own here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Plural {
    One,
    Other,
}

/// A sentence in each plural category.
#[derive(Clone, Copy, Debug)]
pub struct Forms {
    pub one: &'static str,
    pub other: &'static str,
}

/// A sentence with each article before a number.
#[derive(Clone, Copy, Debug)]
pub struct Articles {
    pub a: &'static str,
    pub an: &'static str,
}

/// The languages that sentences are in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Language {
    English,
}

impl Language {
    /// The plural category of a number as it is shown. English (CLDR): `One` for exactly 1 without
    /// decimals, so "1 hour" but "1.0 hours", "0.5 hours" and "0 hours".
    pub fn plural(self, shown: Rounded) -> Plural {
        match self {
            Language::English if shown.value == 1.0 && shown.decimals == 0 => Plural::One,
            Language::English => Plural::Other,
        }
    }

    /// The form of a sentence that agrees with a number as it is shown.
    pub fn form(self, forms: Forms, shown: Rounded) -> &'static str {
        match self.plural(shown) {
            Plural::One => forms.one,
            Plural::Other => forms.other,
        }
    }

    /// The sentence with the article that a number takes: "an 8-hour week". In English, eight, eleven,
    /// eighteen, eighty and eight hundred begin with a vowel sound, and so does any number that begins
    /// with them.
    pub fn article(self, articles: Articles, shown: Rounded) -> &'static str {
        match shown.leading_group() {
            8 | 11 | 18 | 80..=89 | 800..=899 => articles.an,
            _ => articles.a,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_is_said_of_what_is_shown_as_one() {
        let plural = |value| Language::English.plural(Rounded::count(value));
        assert_eq!([0.0, 0.94, 1.0, 1.04, 1.06, 2.0].map(plural), {
            use Plural::{One, Other};
            [Other, Other, One, One, Other, Other]
        });
    }

    #[test]
    fn an_article_goes_by_how_the_number_is_said() {
        let is_an = |value: f64| {
            Language::English.article(Articles { a: "a", an: "an" }, Rounded::to(value, 1)) == "an"
        };
        let an =
            [8.0, 8.4, 11.0, 11.5, 18.0, 80.0, 89.0, 800.0, 899.0, 8_000.0, 11_000.0, 18_400.0, 83_000.0];
        let a =
            [0.0, 0.8, 1.0, 7.9, 10.0, 12.0, 19.0, 47.0, 79.0, 90.0, 108.0, 180.0, 1_100.0, 1_800.0, 900.0];
        assert_eq!(an.into_iter().find(|value| !is_an(*value)), None);
        assert_eq!(a.into_iter().find(|value| is_an(*value)), None);
        // These are written 800K, 11M and 1.10M.
        assert_eq!([799_960.0, 10_960_000.0, 1_100_000.0].map(is_an), [true, true, false]);
    }
}
