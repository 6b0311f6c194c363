//! The program of the page `index.html`: the calculator, where the page keeps a place for it.

use headpin::browser::{dom, locale};
use headpin::ui;

fn main() {
    let root = dom::page_root().expect("the page has an element with the id app");
    ui::mount(root, locale::locale());
}
