use std::net::Ipv4Addr;

const fn mask(prefix: u32) -> Ipv4Addr {
    Ipv4Addr::from_bits(u32::MAX << (32 - prefix))
}

fn main() {
    for prefix in [24, 20, 8, 0] {
        println!("/{prefix:<2} {}", mask(prefix));
    }
}

#[cfg(test)]
mod tests {
    use super::mask;

    #[test]
    fn unbounded_is_right_for_every_prefix() {
        for prefix in 0..=32 {
            let mask = u32::MAX.unbounded_shl(32 - prefix);
            assert_eq!((mask.leading_ones(), mask.count_ones()), (prefix, prefix));
        }
    }

    #[test]
    fn the_operator_is_right_for_all_but_one() {
        for prefix in 1..=32 {
            assert_eq!(mask(prefix).to_bits(), u32::MAX.unbounded_shl(32 - prefix));
        }
    }

    #[test]
    fn any_number_of_ones_from_the_right() {
        for n in 0..=32 {
            let ones = u32::MAX.unbounded_shr(32 - n);
            assert_eq!((ones.trailing_ones(), ones.count_ones()), (n, n));
        }
    }

    #[test]
    #[cfg(not(debug_assertions))]
    fn a_constant_wraps_too_if_a_function_makes_it() {
        const EVERYONE: std::net::Ipv4Addr = mask(0);
        assert_eq!(EVERYONE.to_bits(), u32::MAX);
    }
}
