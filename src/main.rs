//! The program behind `index.html`: mounts the calculator in the element that the page provides for it.

use headpin::browser::{dom, locale};
use headpin::ui;

fn main() {
    let root = dom::page_root().expect("the page has an element with the id app");
    ui::mount(root, locale::locale());
}
