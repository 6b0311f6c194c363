//! Inputs from good ones, changed at random from a seed.

use std::panic::catch_unwind;

/// SplitMix64 (Steele, Lea and Flood 2014).
pub struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let z = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, end: usize) -> usize {
        (self.next() % end.max(1) as u64) as usize
    }

    fn one_of<'a, T>(&mut self, choices: &'a [T]) -> &'a T {
        &choices[self.below(choices.len())]
    }

    /// A range within a text, often a short one.
    fn stretch(&mut self, length: usize) -> std::ops::Range<usize> {
        let start = self.below(length + 1);
        let most = if self.below(2) == 0 { 4 } else { length };
        start..(start + self.below(most + 1)).min(length)
    }
}

/// Good inputs, and pieces to put into them.
pub struct Material {
    seeds: Vec<Vec<u8>>,
    pieces: Vec<Vec<u8>>,
}

impl Material {
    pub fn of<S: AsRef<[u8]>, P: AsRef<[u8]>>(
        seeds: impl IntoIterator<Item = S>,
        pieces: impl IntoIterator<Item = P>,
    ) -> Material {
        Material {
            seeds: seeds.into_iter().map(|seed| seed.as_ref().to_vec()).collect(),
            pieces: pieces.into_iter().map(|piece| piece.as_ref().to_vec()).collect(),
        }
    }

    /// A seed, changed in one place or a few; now and then plain noise.
    fn mangled(&self, chance: &mut Chance) -> Vec<u8> {
        if chance.below(32) == 0 {
            return (0..chance.below(60)).map(|_| chance.next() as u8).collect();
        }
        let mut bytes = chance.one_of(&self.seeds).clone();
        for _ in 0..1 + chance.below(2) * chance.below(5) {
            let at = chance.stretch(bytes.len());
            match chance.below(8) {
                0 if !bytes.is_empty() => {
                    let at = chance.below(bytes.len());
                    bytes[at] ^= 1 << chance.below(8);
                }
                1 => drop(bytes.drain(at)),
                2 => bytes.truncate(at.start),
                3 => {
                    let other = chance.one_of(&self.seeds);
                    let from = chance.stretch(other.len());
                    drop(bytes.splice(at, other[from].iter().copied()));
                }
                4 => {
                    let again = bytes[at.clone()].to_vec();
                    drop(bytes.splice(at.end..at.end, again));
                }
                5 | 6 => self.renumber(&mut bytes, chance),
                _ => drop(bytes.splice(at, chance.one_of(&self.pieces).iter().copied())),
            }
        }
        bytes
    }

    /// Puts a piece in the place of a number, so that the rest stays well-formed.
    fn renumber(&self, bytes: &mut Vec<u8>, chance: &mut Chance) {
        let is_digit = |c: &u8| c.is_ascii_digit() || *c == b'.';
        let from = chance.below(bytes.len() + 1);
        if let Some(start) = bytes[from..].iter().position(is_digit).map(|at| from + at) {
            let end = bytes[start..].iter().position(|c| !is_digit(c)).map_or(bytes.len(), |at| start + at);
            drop(bytes.splice(start..end, chance.one_of(&self.pieces).iter().copied()));
        }
    }
}

/// Tries the seeds and then mangled inputs, and says which one broke something. `target`
/// tells whether an input was taken; both must happen, or nothing was tested.
pub fn fuzz(seed: u64, material: &Material, target: impl Fn(&[u8]) -> bool + std::panic::RefUnwindSafe) {
    let count = std::env::var("HEADPIN_FUZZ").map_or(10_000, |count| count.parse().expect("HEADPIN_FUZZ"));
    let mut chance = Chance(seed);
    let mut taken = 0;
    for number in 0..count {
        let bytes = if let Some(seed) = material.seeds.get(number) {
            seed.clone()
        } else {
            material.mangled(&mut chance)
        };
        match catch_unwind(|| target(&bytes)) {
            Ok(was_taken) => taken += usize::from(was_taken),
            Err(_) => panic!("input {number}: {:?}", String::from_utf8_lossy(&bytes)),
        }
    }
    println!("{taken} of {count} inputs were taken");
    assert!(taken * 50 > count && taken * 50 < count * 49, "{taken} of {count} inputs were taken");
}
