//! What the page needs from the browser and a component cannot express in markup. Apart from `api`, the
//! only layer that uses `web_sys` and `js_sys`.

pub mod dom;
pub mod locale;
pub mod visibility;
