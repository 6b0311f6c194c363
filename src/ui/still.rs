//! What stands still while something else moves: drawn anew only when what it is made from is
//! another. One component for all of it, since each of its own would cost its bytes anew.

use yew::prelude::*;

use super::drawing::{self, Picture};
use super::lever::{self, Part};
use super::levers;
use super::masthead;
use super::panel::Frame;
use super::state::State;
use crate::text::Currency;

type Dispatch = UseReducerDispatcher<State>;

/// Each with what it is made from.
#[derive(Clone, PartialEq)]
pub enum Of {
    /// All the levers.
    Levers(Box<levers::Props>),
    /// Their curves in numbers.
    Curves(Box<levers::Curves>),
    /// A part of a lever.
    Lever(Part),
    /// What is in the frame of a panel.
    Panel(Box<Frame>, Dispatch),
    Picture(Picture),
    /// The head of the page: whether now stands elsewhere than today, and whether there is
    /// something to undo.
    Masthead(bool, bool, &'static Currency, Dispatch),
    Foot,
}

#[derive(PartialEq, Properties)]
struct Props {
    of: Of,
}

#[inline(never)]
pub fn still(of: Of) -> Html {
    html! { <Still {of} /> }
}

#[component]
fn Still(Props { of }: &Props) -> Html {
    match of {
        Of::Levers(props) => levers::draw(props),
        Of::Curves(curves) => levers::curves(curves),
        Of::Lever(part) => lever::part(part),
        Of::Panel(frame, dispatch) => (frame.draw)(&frame.view, frame.view.locale, dispatch),
        Of::Picture(picture) => drawing::svg(picture),
        Of::Masthead(moved, can_undo, currency, dispatch) => {
            masthead::draw(*moved, *can_undo, currency, dispatch)
        }
        Of::Foot => masthead::foot(),
    }
}
