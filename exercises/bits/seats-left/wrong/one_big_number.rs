//! Makes one number of all words, as in Python, and 128 bits hold two of them.

/// The seats of `wanted` that are not in `taken`.
///
/// Both are sets of seats, a bit for each: seat `n` is bit `n % 64` of word
/// `n / 64`. A word that is missing at the end has no seat in it, so the two
/// need not have the same number of words. The answer has as many as `wanted`.
///
/// `remaining(&[0b1110], &[0b0111])` is `[0b1000]`: of the seats 1, 2 and 3 only 3
/// remains.
pub fn remaining(wanted: &[u64], taken: &[u64]) -> Vec<u64> {
    let number = |words: &[u64]| {
        let words = words.iter().rev();
        words.fold(0_u128, |number, &word| number << 64 | u128::from(word))
    };
    let remaining = number(wanted) & !number(taken);
    let words = (0..wanted.len()).map(|i| remaining.unbounded_shr(64 * i as u32) as u64);
    words.collect()
}

/// Whether every seat of `wanted` is also in `offered`.
///
/// `is_subset(&[0b0110, 0], &[0b1110])` is true: words without a seat in them
/// change nothing.
pub fn is_subset(wanted: &[u64], offered: &[u64]) -> bool {
    remaining(wanted, offered).iter().all(|&word| word == 0)
}

/// The lowest seat that is not taken, of a hall with `seats` seats.
///
/// `first_free(&[0b1011], 4)` is `Some(2)`, and `first_free(&[0b1111], 4)` is
/// `None`. All the seats after the last word are free.
pub fn first_free(taken: &[u64], seats: usize) -> Option<usize> {
    let full = taken.iter().take_while(|&&word| word == u64::MAX).count();
    let in_word = taken.get(full).map_or(0, |word| word.trailing_ones());
    let free = full * 64 + in_word as usize;
    (free < seats).then_some(free)
}
