fn main() {
    let x = 0b1110_0010_u8;
    for k in [0, 1, 3, 8, 11] {
        let turned = x.rotate_left(k);
        println!("{k:2}: {turned:08b}");
    }
}

#[cfg(test)]
mod tests {
    #[test]
    #[expect(clippy::manual_rotate, reason = "that is what is compared")]
    fn a_rotation_is_two_shifts() {
        for x in 0..=u8::MAX {
            for k in 1..8 {
                assert_eq!(x.rotate_left(k), x << k | x >> (8 - k));
                assert_eq!(x.rotate_left(k), x.rotate_right(8 - k));
            }
        }
    }

    #[test]
    fn any_number_of_places() {
        for x in 0..=u8::MAX {
            for k in 0..40 {
                assert_eq!(x.rotate_left(k), x.rotate_left(k % 8));
                assert_eq!(x.rotate_left(k).rotate_right(k), x);
            }
        }
    }
}
