//! Numbers as short texts, exactly. Neither way uses the standard float formatter or parser; the
//! parser alone would be 15 KB of the page.

/// Bytes of `x` and 64 bits.
pub const EXACT: usize = 12;

/// Whole numbers up to here are exact, and so is one division of them.
const WHOLE: u64 = 1 << 53;

/// Six bits each; all of them stand in a URL unescaped.
const SIXTY_FOUR: &[u8; 64] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

/// At most [`EXACT`] characters, from which [`read`] makes this number.
pub fn write(value: f64) -> String {
    let short = match value < 0.0 {
        true => decimal(-value).map(|text| ["-", &text].concat()),
        false => decimal(value),
    };
    short.filter(|text| text.len() <= EXACT).unwrap_or_else(|| exact(value))
}

/// The decimal that is exactly this number, 0 or more, if a short one is.
fn decimal(value: f64) -> Option<String> {
    let scaled = |places: u32| (value * 10_u64.pow(places) as f64).round();
    let fits = |places: &u32| scaled(*places) < WHOLE as f64 && fraction(scaled(*places), *places) == value;
    let places = (0..=11).find(fits)?;
    let digits = scaled(places) as u64;
    let unit = 10_u64.pow(places);
    let (whole, part) = (digits / unit, digits % unit);
    let zeros = (0..19).take_while(|zeros| whole != 0 && whole % 10_u64.pow(zeros + 1) == 0).count();
    Some(match (places, whole) {
        (0, _) if zeros > 2 => format!("{}e{zeros}", whole / 10_u64.pow(zeros as u32)),
        (0, _) => whole.to_string(),
        (_, 0) => format!(".{part:0width$}", width = places as usize),
        _ => format!("{whole}.{part:0width$}", width = places as usize),
    })
}

fn exact(value: f64) -> String {
    let bits = value.to_bits();
    let sixes = (0..11).map(|at| SIXTY_FOUR[(bits >> (60 - 6 * at)) as usize & 63] as char);
    std::iter::once('x').chain(sixes).collect()
}

/// The number of a text that [`write()`] makes, or of a decimal like it; `None`
/// for anything else. Rounded once, as any good reader would.
pub fn read(text: &str) -> Option<f64> {
    if let Some(sixes) = text.strip_prefix('x') {
        let value = |bits: u64, six| {
            let six = SIXTY_FOUR.iter().position(|c| *c == six)? as u64;
            (bits >> 58 == 0).then_some(bits << 6 | six)
        };
        return sixes.bytes().try_fold(0, value).map(f64::from_bits);
    }
    if let Some(text) = text.strip_prefix('-') {
        return if text.starts_with(['-', 'x']) { None } else { read(text).map(|value| -value) };
    }
    if let Some((whole, zeros)) = text.split_once('e') {
        let zeros = natural(zeros).filter(|zeros| *zeros <= 15)?;
        return Some(natural(whole)? as f64 * 10_u64.pow(zeros as u32) as f64);
    }
    let (whole, part) = text.split_once('.').unwrap_or((text, ""));
    let digits = natural(&format!("{whole}{part}"))?;
    Some(fraction(digits as f64, part.len() as u32))
}

/// Digits alone, as a whole number that a float holds exactly.
fn natural(digits: &str) -> Option<u64> {
    let is_plain = (1..=16).contains(&digits.len()) && digits.bytes().all(|c| c.is_ascii_digit());
    digits.parse().ok().filter(|number| is_plain && *number <= WHOLE)
}

/// Both numbers are exact, so the one division rounds as a good reader would.
fn fraction(digits: f64, places: u32) -> f64 {
    digits / 10_u64.pow(places) as f64
}
