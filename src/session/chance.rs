//! A chance as dots.

/// How many dots a chance is drawn with. Sentences count in twenty, too.
pub const DOTS: u8 = 20;

/// How many of the dots a chance, 0 to 1, fills: all of them only if it is certain.
pub fn filled_dots(chance: f64) -> u8 {
    let all = f64::from(DOTS);
    if chance == 1.0 { DOTS } else { (chance * all).round().min(all - 1.0) as u8 }
}
