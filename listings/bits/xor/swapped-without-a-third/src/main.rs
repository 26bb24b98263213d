#[expect(clippy::manual_swap, reason = "the trick is the subject")]
fn swap(seats: &mut [u32], i: usize, j: usize) {
    seats[i] ^= seats[j];
    seats[j] ^= seats[i];
    seats[i] ^= seats[j];
}

fn main() {
    let mut seats = [11, 22, 33];
    swap(&mut seats, 0, 2);
    println!("{seats:?}");
    swap(&mut seats, 1, 1);
    println!("{seats:?}");

    let mut seats = [11, 22, 33];
    seats.swap(0, 2);
    seats.swap(1, 1);
    println!("{seats:?}");
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::swap;

    #[test]
    fn any_two_bytes_in_two_places() {
        for a in 0..=255 {
            for b in 0..=255 {
                let mut pair = [a, b];
                swap(&mut pair, 0, 1);
                assert_eq!(pair, [b, a]);
            }
        }
    }

    proptest! {
        #[test]
        fn over_32_bits(a: u32, b: u32) {
            let mut pair = [a, b];
            swap(&mut pair, 0, 1);
            prop_assert_eq!(pair, [b, a]);
        }
    }
}
