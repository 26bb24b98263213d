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
    #[cfg(debug_assertions)]
    #[should_panic(expected = "attempt to shift right with overflow")]
    #[expect(clippy::manual_rotate, reason = "that is what panics")]
    fn not_turning_at_all_is_too_far_for_two_shifts() {
        let k = std::hint::black_box(0);
        let _ = 1_u8 << k | 1_u8 >> (8 - k);
    }

    #[test]
    fn any_distance() {
        for x in 0..=u8::MAX {
            for k in 0..40 {
                assert_eq!(x.rotate_left(k), x.rotate_left(k % 8));
                assert_eq!(x.rotate_left(k).rotate_right(k), x);
            }
        }
    }
}
