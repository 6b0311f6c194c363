//! The only layer that names `web_sys` and `js_sys`: what the page needs of the
//! browser and a component cannot say in markup.

pub mod dom;
pub mod locale;
pub mod sight;
