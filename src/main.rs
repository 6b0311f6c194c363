//! The program that trunk builds: the functions of [`headpin::api`], for the page
//! and for anyone else. Started, it does nothing; the page calls `mount`.

pub use headpin::api;

fn main() {}
