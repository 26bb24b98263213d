fn moved(x: u8, distance: i32) -> u8 {
    let count = distance.unsigned_abs();
    if distance < 0 {
        x.unbounded_shr(count)
    } else {
        x.unbounded_shl(count)
    }
}

fn main() {
    for distance in [2, 0, -2, -100] {
        let result = moved(0b0011_1100, distance);
        println!("{distance:4}: {result:08b}");
    }
}

#[cfg(test)]
mod tests {
    use std::hint::black_box;

    use super::moved;

    #[test]
    fn any_distance() {
        for x in 0..=u8::MAX {
            assert_eq!(moved(x, i32::MAX), 0);
            assert_eq!(moved(x, i32::MIN), 0);
            assert_eq!(moved(x, 3), x << 3);
            assert_eq!(moved(x, -3), x >> 3);
        }
    }

    #[test]
    #[cfg(debug_assertions)]
    fn a_negative_distance_is_too_far() {
        assert!(std::panic::catch_unwind(|| black_box(1_u8) << black_box(-1)).is_err());
    }

    #[test]
    #[cfg(not(debug_assertions))]
    fn a_negative_distance_is_masked() {
        assert_eq!(black_box(1_u8) << black_box(-1), 128);
    }
}
