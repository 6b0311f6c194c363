//! The `wasm-bindgen` command, as far as trunk uses it.
//!
//! The published command also runs tests in browsers, for which it brings a web server, a web
//! client and TLS. All the work on a page is in the library below, which builds in half
//! the time and, through the lock file beside this one, always from the same sources.
//!
//! What it makes is then shortened ([`short`]): a visitor downloads it.

mod short;

use std::error::Error;
use std::fs;
use std::path::PathBuf;

use wasm_bindgen_cli_support::Bindgen;

fn main() -> Result<(), Box<dyn Error>> {
    let mut page = Bindgen::new();
    page.omit_default_module_path(false);
    let (mut out_dir, mut out_name) = (None, None);
    for argument in std::env::args().skip(1) {
        match argument.split_once('=').unwrap_or((&argument, "")) {
            ("--version", _) => {
                println!("wasm-bindgen {}", env!("CARGO_PKG_VERSION"));
                return Ok(());
            }
            ("--target", "web") => drop(page.web(true)?),
            ("--out-dir", dir) => out_dir = Some(PathBuf::from(dir)),
            ("--out-name", name) => {
                page.out_name(name);
                out_name = Some(name.to_owned());
            }
            ("--no-typescript", _) => drop(page.typescript(false)),
            ("--keep-debug", _) => drop(page.keep_debug(true)),
            ("--no-demangle", _) => drop(page.demangle(false)),
            (flag, _) if flag.starts_with("--") => {
                return Err(format!("{argument}: not a flag that trunk gives for a web page").into());
            }
            _ => drop(page.input_path(&argument)),
        }
    }
    let out_dir = out_dir.ok_or("--out-dir=DIR is missing")?;
    page.generate(&out_dir)?;
    let out_name = out_name.ok_or("--out-name=NAME is missing")?;
    let script = out_dir.join(format!("{out_name}.js"));
    let program = out_dir.join(format!("{out_name}_bg.wasm"));
    let (text, bytes) = short::shortened(&fs::read_to_string(&script)?, &fs::read(&program)?)
        .ok_or("what wasm-bindgen made could not be read; short.rs must learn its form")?;
    fs::write(script, text)?;
    fs::write(program, bytes)?;
    Ok(())
}
