//! Whether a difference is good news.

use crate::model::differs;

/// What a difference means to a seller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Tone {
    /// There is no difference.
    #[default]
    Neutral,
    Better,
    Worse,
}

impl Tone {
    /// For a figure of which less is better; `None` means out of reach.
    pub fn when_less_is_better(before: Option<f64>, after: Option<f64>) -> Tone {
        match (before, after) {
            (Some(before), Some(after)) if differs(before, after) => {
                if after < before {
                    Tone::Better
                } else {
                    Tone::Worse
                }
            }
            (Some(_), None) => Tone::Worse,
            (None, Some(_)) => Tone::Better,
            _ => Tone::Neutral,
        }
    }

    /// For a figure of which more is better; `None` means no limit.
    pub fn when_more_is_better(before: Option<f64>, after: Option<f64>) -> Tone {
        Tone::when_less_is_better(after, before)
    }
}
