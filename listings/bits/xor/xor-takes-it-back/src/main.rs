fn main() {
    let (x, key) = (5, 6);
    let hidden = x ^ key;
    println!("  {x:04b}");
    println!("^ {key:04b}");
    println!("= {hidden:04b}");
    println!("^ {key:04b}");
    println!("= {:04b}", hidden ^ key);

    let (zero, same) = (0, x);
    println!("x ^ x is {}", x ^ same);
    let kept = x ^ zero;
    println!("x ^ 0 is {kept}");
    println!("(x ^ 0) == 0 is {}", kept == 0);
    println!("1 ^ 2 ^ 4 is {}", 1 ^ 2 ^ 4);
    println!("4 ^ (1 ^ 2) is {}", 4 ^ (1 ^ 2));
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    #[test]
    fn for_every_byte() {
        for x in 0..=u8::MAX {
            let (zero, same) = (0, x);
            assert_eq!(x ^ same, 0);
            assert_eq!(x ^ zero, x);
            for y in 0..=u8::MAX {
                assert_eq!(x ^ y ^ y, x);
                assert_eq!(x ^ y, y ^ x);
                for z in 0..=u8::MAX {
                    assert_eq!((x ^ y) ^ z, x ^ (y ^ z));
                }
            }
        }
    }

    proptest! {
        #[test]
        fn over_64_bits(x: u64, y: u64, z: u64) {
            prop_assert_eq!(x ^ y ^ y, x);
            prop_assert_eq!((x ^ y) ^ z, x ^ (z ^ y));
        }
    }
}
