use bitflags::bitflags;

bitflags! {
    #[derive(Clone, Copy, Debug)]
    struct Days: u8 {
        const MON = 1 << 0;
        const TUE = 1 << 1;
        const WED = 1 << 2;
        const THU = 1 << 3;
        const FRI = 1 << 4;
        const SAT = 1 << 5;
        const SUN = 1 << 6;
    }
}

fn main() {
    let byte = 0b1000_0110;
    println!("{:?}", Days::from_bits(byte));
    println!("{:?}", Days::from_bits_truncate(byte));
    let days = Days::from_bits_retain(byte);
    println!("{days:?}");

    let names = days.iter_names().map(|(name, _)| name);
    println!("{:?} {}", Vec::from_iter(names), days.bits());

    println!("{:?} {:?}", days & !Days::TUE, !Days::TUE);
    println!("{:?}", days - Days::TUE);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_unknown_bits_both_ways_to_remove_agree() {
        for a in 0..=0x7F {
            for b in 0..=0x7F {
                let (a, b) = (Days::from_bits_retain(a), Days::from_bits_retain(b));
                assert_eq!((a - b).bits(), (a & !b).bits());
            }
        }
    }

    #[test]
    fn removing_keeps_unknown_bits() {
        for a in 0..=u8::MAX {
            for b in 0..=u8::MAX {
                let (days, other) = (Days::from_bits_retain(a), Days::from_bits_retain(b));
                assert_eq!((days - other).bits(), a & !b);
            }
        }
    }
}
