//! The `wasm-bindgen` command, as far as trunk uses it.
//!
//! The published command also runs tests in browsers, for which it brings a web server, a web
//! client and TLS. All the work on a page is in the library below, which builds in half
//! the time and, through the lock file beside this one, always from the same sources.

use std::error::Error;
use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<(), Box<dyn Error>> {
    let mut page = Bindgen::new();
    page.omit_default_module_path(false);
    let mut out_dir = None;
    for argument in std::env::args().skip(1) {
        match argument.split_once('=').unwrap_or((&argument, "")) {
            ("--version", _) => {
                println!("wasm-bindgen {}", env!("CARGO_PKG_VERSION"));
                return Ok(());
            }
            ("--target", "web") => drop(page.web(true)?),
            ("--out-dir", dir) => out_dir = Some(dir.to_owned()),
            ("--out-name", name) => drop(page.out_name(name)),
            ("--no-typescript", _) => drop(page.typescript(false)),
            ("--keep-debug", _) => drop(page.keep_debug(true)),
            ("--no-demangle", _) => drop(page.demangle(false)),
            (flag, _) if flag.starts_with("--") => {
                return Err(format!("{argument}: not a flag that trunk gives for a web page").into());
            }
            _ => drop(page.input_path(&argument)),
        }
    }
    page.generate(out_dir.ok_or("--out-dir=DIR is missing")?)?;
    Ok(())
}
