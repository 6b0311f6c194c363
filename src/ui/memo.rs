//! Parts of the page that are redrawn only when what they are made from has changed.

use std::any::Any;
use std::rc::Rc;

use yew::prelude::*;

/// A part of the page: what it is made from, and how it is drawn.
pub trait Block: PartialEq + 'static {
    fn draw(&self) -> Html;
}

/// A block of any type. One component serves all of them, because each type of component adds about a
/// kilobyte of code.
trait AnyBlock {
    fn draw(&self) -> Html;
    fn is_same(&self, other: &dyn AnyBlock) -> bool;
    fn as_any(&self) -> &dyn Any;
}

impl<B: Block> AnyBlock for B {
    fn draw(&self) -> Html {
        Block::draw(self)
    }

    fn is_same(&self, other: &dyn AnyBlock) -> bool {
        other.as_any().downcast_ref::<B>() == Some(self)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}

#[derive(Clone, Properties)]
struct MemoProps {
    block: Rc<dyn AnyBlock>,
}

impl PartialEq for MemoProps {
    fn eq(&self, other: &Self) -> bool {
        self.block.is_same(&*other.block)
    }
}

#[component]
fn Memo(MemoProps { block }: &MemoProps) -> Html {
    block.draw()
}

/// Draws a block, unless the previous one in its place was made from the same data.
pub fn memo(block: impl Block) -> Html {
    any(Rc::new(block))
}

#[inline(never)]
fn any(block: Rc<dyn AnyBlock>) -> Html {
    html! { <Memo {block} /> }
}
