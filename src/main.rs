//! Mounts the calculator into the page.

use headpin::browser::{dom, locale};
use headpin::ui::{App, AppProps};

fn main() {
    let props = AppProps { locale: locale::locale() };
    match dom::mount_point() {
        Some(root) => yew::Renderer::<App>::with_root_and_props(root, props).render(),
        None => yew::Renderer::<App>::with_props(props).render(),
    };
}
