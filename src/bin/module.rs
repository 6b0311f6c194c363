//! The program of `dist/headpin.js`: the functions of [`headpin::api`]. Started, it does nothing.

pub use headpin::api;

fn main() {}
