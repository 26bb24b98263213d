use std::ops::BitXor;

fn seen_once(badges: &[u32]) -> u32 {
    badges.iter().fold(0, BitXor::bitxor)
}

fn missing(seats: &[usize]) -> usize {
    let all = 1..=seats.len() + 1;
    all.chain(seats.iter().copied()).fold(0, BitXor::bitxor)
}

fn main() {
    println!("{}", seen_once(&[417, 23, 88, 23, 417]));
    println!("{}", seen_once(&[23, 23, 417, 88, 417]));
    println!("{}", seen_once(&[]));
    println!("{}", missing(&[2, 5, 1, 3]));

    // Broken promises: a badge three times, and two left.
    println!("{}", seen_once(&[23, 23, 23]));
    println!("{}", seen_once(&[5, 6]));
}

#[cfg(test)]
mod tests {
    use super::{missing, seen_once};

    #[test]
    fn whichever_seat_it_is() {
        for absent in 1..=1000 {
            let seats = Vec::from_iter((1..=1000).filter(|&seat| seat != absent));
            assert_eq!(missing(&seats), absent);
        }
        assert_eq!(missing(&[]), 1);
    }

    #[test]
    fn wherever_the_badge_was_seen() {
        for place in 0..=8 {
            let mut badges = vec![1, 2, 3, 4, 4, 3, 2, 1];
            badges.insert(place, u32::MAX);
            assert_eq!(seen_once(&badges), u32::MAX);
        }
    }
}
