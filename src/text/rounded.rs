//! A number rounded as it will be shown, before it becomes text.

/// The letters for a trillion, a billion, a million and a thousand.
pub(super) const LETTERS: [(f64, &str); 4] = [(1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "K")];

/// The largest number that is shown. Anything above it is shown as "999T+".
const LARGEST: f64 = 999e12;

/// A number as it will be shown. A sentence about it has to agree with this.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rounded {
    /// The rounded value.
    pub value: f64,
    /// How many decimals are shown, without trailing zeros.
    pub decimals: u32,
}

impl Rounded {
    /// Rounds to at most this many decimals, half away from zero, and drops trailing zeros.
    pub fn to(value: f64, most: u32) -> Rounded {
        let rounded = |decimals: u32| {
            let unit = 10f64.powi(decimals as i32);
            (value * unit).round() / unit
        };
        let value = rounded(most);
        let decimals = (0..most).find(|decimals| rounded(*decimals) == value).unwrap_or(most);
        Rounded { value, decimals }
    }

    /// Rounds to a whole number.
    pub fn whole(value: f64) -> Rounded {
        Rounded::to(value, 0)
    }

    /// Rounds a count: whole from 10 upwards, with one decimal below.
    pub fn count(value: f64) -> Rounded {
        Rounded::to(value, u32::from(value.abs() < 9.95))
    }

    /// Rounds hours, weeks and ratios: whole from 100 upwards, with up to two decimals below.
    pub fn amount(value: f64) -> Rounded {
        let decimals = if value >= 99.95 {
            0
        } else if value >= 9.995 {
            1
        } else {
            2
        };
        Rounded::to(value, decimals)
    }
}

impl Rounded {
    /// Its short form, in which it is written from 100,000 upwards; `None` below.
    pub(super) fn short(self) -> Option<Short> {
        (self.value.abs() >= 99_999.5).then(|| Short::of(self.value))
    }

    /// Whether both look the same in writing.
    pub(super) fn looks_like(self, other: Rounded) -> bool {
        match (self.short(), other.short()) {
            (Some(a), Some(b)) => a == b,
            _ => self == other,
        }
    }

    /// The number that is said first, before any "thousand" or "million": 8 for 8,400.
    pub(super) fn leading_group(self) -> u64 {
        let mut group = self.short().map_or(self.value, |short| short.value).abs() as u64;
        while group >= 1000 {
            group /= 1000;
        }
        group
    }
}

/// A number in three figures and a letter for the thousands.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Short {
    pub value: f64,
    pub decimals: u32,
    pub letter: &'static str,
}

impl Short {
    pub fn of(value: f64) -> Short {
        if value > LARGEST {
            return Short { value: 999.0, decimals: 0, letter: "T+" };
        }
        for (i, (size, letter)) in LETTERS.into_iter().enumerate() {
            // 999,600 is 1M, not 1,000K: the threshold is where rounding carries.
            let carries = if i == LETTERS.len() - 1 { 999.5 } else { 0.9995 * size };
            if value.abs() >= carries {
                let scaled = value / size;
                let most = if scaled < 9.995 {
                    2
                } else if scaled < 99.95 {
                    1
                } else {
                    0
                };
                let Rounded { value, decimals } = Rounded::to(scaled, most);
                // 1.60M keeps its trailing zero; 2M and 40K have no decimals to keep.
                return Short {
                    value,
                    decimals: if decimals > 0 && letter != "K" { most } else { decimals },
                    letter,
                };
            }
        }
        Short { value: value.round(), decimals: 0, letter: "" }
    }
}
