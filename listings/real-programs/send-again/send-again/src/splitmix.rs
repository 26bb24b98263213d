//! Random numbers that are the same in Rust and in Python.

/// [SplitMix64](https://prng.di.unimi.it/splitmix64.c): six lines in any
/// language, and the same numbers in all of them.
pub struct SplitMix64(pub u64);

impl SplitMix64 {
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `end`; the small ones are a little likelier.
    pub fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The first numbers of the generator's reference in C, for this seed.
    #[test]
    fn the_generator_is_splitmix64() {
        let mut rng = SplitMix64(1_234_567);
        let numbers = [(); 3].map(|()| rng.next());
        assert_eq!(
            numbers,
            [
                6_457_827_717_110_365_317,
                3_203_168_211_198_807_973,
                9_817_491_932_198_370_423
            ]
        );
    }
}
