use fixedbitset::FixedBitSet;
use itertools::Itertools;

const LIMIT: usize = 10_000;

fn primes() -> FixedBitSet {
    let mut prime = FixedBitSet::with_capacity(LIMIT);
    prime.insert_range(2..);
    for n in 2..=LIMIT.isqrt() {
        if prime.contains(n) {
            for multiple in (n * n..LIMIT).step_by(n) {
                prime.remove(multiple);
            }
        }
    }
    prime
}

fn main() {
    let primes = primes();
    println!("{}", primes.count_ones(..));
    let gaps = primes.ones().tuple_windows();
    let widest = gaps.max_by_key(|(a, b)| b - a);
    println!("{widest:?}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agrees_with_trial_division() {
        let is_prime = |n: &usize| (2..=n.isqrt()).all(|d| !n.is_multiple_of(d));
        assert!(primes().ones().eq((2..LIMIT).filter(is_prime)));
    }
}
