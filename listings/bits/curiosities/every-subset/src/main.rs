use std::iter;

const NAMES: [&str; 4] = ["Guido", "Luciano", "Barry", "Kushal"];

fn subsets(mask: u8) -> impl Iterator<Item = u8> {
    iter::successors(Some(mask), move |team| {
        let below = team.checked_sub(1)?;
        Some(below & mask)
    })
}

fn main() {
    let present = 0b1011;
    for team in subsets(present) {
        print!("{team:04b}");
        for (bit, name) in NAMES.iter().enumerate() {
            if (team >> bit) & 1 == 1 {
                print!(" {name}");
            }
        }
        println!();
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn each_mask_has_its_subsets_once() {
        for mask in 0..=u8::MAX {
            let all = (0..=u8::MAX).rev();
            let expected = all.filter(|team| team & !mask == 0);
            assert!(subsets(mask).eq(expected), "{mask:08b}");
        }
    }

    proptest! {
        #[test]
        fn over_64_bits(a: u64, b: u64, c: u64) {
            // Few enough ones to count all the subsets.
            let mask = a & b & c & 0x5555_5555_5555_5555;
            let mut subset = mask;
            let mut found = 1_u64;
            while subset > 0 {
                subset = (subset - 1) & mask;
                prop_assert_eq!(subset & !mask, 0);
                found += 1;
            }
            prop_assert_eq!(found, 1 << mask.count_ones());
        }
    }
}
