const LIMIT: usize = 10_000;

fn in_bools() -> (usize, usize) {
    let mut prime = vec![true; LIMIT];
    prime[..2].fill(false);
    for n in 2..=LIMIT.isqrt() {
        if prime[n] {
            for multiple in (n * n..LIMIT).step_by(n) {
                prime[multiple] = false;
            }
        }
    }
    let count = prime.iter().filter(|p| **p).count();
    (count, size_of_val(&prime[..]))
}

fn in_bits() -> (usize, usize) {
    let mut prime = [u64::MAX; LIMIT.div_ceil(64)];
    prime[0] &= !0b11;
    for n in 2..=LIMIT.isqrt() {
        if (prime[n / 64] >> (n % 64)) & 1 == 1 {
            for multiple in (n * n..LIMIT).step_by(n) {
                prime[multiple / 64] &= !(1 << (multiple % 64));
            }
        }
    }
    prime[LIMIT / 64] &= (1 << (LIMIT % 64)) - 1;
    let ones = prime.iter().map(|word| word.count_ones());
    (ones.sum::<u32>() as usize, size_of_val(&prime))
}

fn main() {
    let (count, bytes) = in_bools();
    println!("bools: {count} {bytes}");
    let (count, bytes) = in_bits();
    println!("bits: {count} {bytes}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_count_what_trial_division_counts() {
        let is_prime = |n: &usize| (2..=n.isqrt()).all(|d| !n.is_multiple_of(d));
        let expected = (2..LIMIT).filter(is_prime).count();
        assert_eq!((in_bools().0, in_bits().0), (expected, expected));
    }
}
