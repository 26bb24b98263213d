fn shl_exact(x: u8, distance: u32) -> Option<u8> {
    let shifted = x.checked_shl(distance)?;
    (shifted >> distance == x).then_some(shifted)
}

fn main() {
    for (x, distance) in [(25_u8, 2), (200, 1), (200, 9)] {
        println!("{x} << {distance}");
        println!("  wrapping  {}", x.wrapping_shl(distance));
        println!("  unbounded {}", x.unbounded_shl(distance));
        println!("  checked   {:?}", x.checked_shl(distance));
        println!("  exact     {:?}", shl_exact(x, distance));
    }
}

#[cfg(test)]
mod tests {
    use super::shl_exact;

    #[test]
    fn exact_is_the_product_where_that_fits() {
        for x in 0..=u8::MAX {
            for distance in 0..8 {
                let product = u32::from(x) << distance;
                assert_eq!(shl_exact(x, distance), product.try_into().ok());
            }
            assert_eq!(shl_exact(x, 8), None);
        }
    }

    #[test]
    fn the_others_differ_only_from_the_width_on() {
        for x in 0..=u8::MAX {
            for distance in 0..8 {
                assert_eq!(x.wrapping_shl(distance), x << distance);
                assert_eq!(x.unbounded_shl(distance), x << distance);
                assert_eq!(x.checked_shl(distance), Some(x << distance));
            }
            for distance in 8..40 {
                assert_eq!(x.wrapping_shl(distance), x << (distance % 8));
                assert_eq!(x.overflowing_shl(distance), (x << (distance % 8), true));
                assert_eq!(x.unbounded_shl(distance), 0);
                assert_eq!(x.checked_shl(distance), None);
            }
        }
    }
}
