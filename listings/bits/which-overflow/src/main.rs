fn shl_exact(x: u8, places: u32) -> Option<u8> {
    let shifted = x.checked_shl(places)?;
    (shifted >> places == x).then_some(shifted)
}

fn main() {
    for (x, places) in [(25_u8, 2), (200, 1), (200, 9)] {
        println!("{x} << {places}");
        println!("  wrapping  {}", x.wrapping_shl(places));
        println!("  unbounded {}", x.unbounded_shl(places));
        println!("  checked   {:?}", x.checked_shl(places));
        println!("  exact     {:?}", shl_exact(x, places));
    }
}

#[cfg(test)]
mod tests {
    use super::shl_exact;

    #[test]
    fn exact_is_the_product_where_that_fits() {
        for x in 0..=u8::MAX {
            for places in 0..8 {
                let product = u32::from(x) << places;
                assert_eq!(shl_exact(x, places), product.try_into().ok());
            }
            assert_eq!(shl_exact(x, 8), None);
        }
    }

    #[test]
    fn the_others_differ_only_from_the_width_on() {
        for x in 0..=u8::MAX {
            for places in 0..8 {
                assert_eq!(x.wrapping_shl(places), x << places);
                assert_eq!(x.unbounded_shl(places), x << places);
                assert_eq!(x.checked_shl(places), Some(x << places));
            }
            for places in 8..40 {
                assert_eq!(x.wrapping_shl(places), x << (places % 8));
                assert_eq!(x.overflowing_shl(places), (x << (places % 8), true));
                assert_eq!(x.unbounded_shl(places), 0);
                assert_eq!(x.checked_shl(places), None);
            }
        }
    }
}
