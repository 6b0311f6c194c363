//! The program behind `dist/headpin.js`: exports the functions of [`headpin::api`]. Running it does nothing.

pub use headpin::api;

fn main() {}
