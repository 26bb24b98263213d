fn main() {
    for k in 0..=5 {
        let exact = 25 * 2_u32.pow(k);
        let shifted = 25_u8 << k;
        let signed = 25_i8 << k;
        print!("{exact:3} {shifted:08b} ");
        println!("{shifted:3} {signed:4}");
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_shift_is_a_product_without_what_falls_off() {
        for x in 0..=u8::MAX {
            for k in 0..u8::BITS {
                let product = u32::from(x) * 2_u32.pow(k);
                assert_eq!(u32::from(x << k), product % 256);
                assert_eq!(u32::from(x << k) == product, k <= x.leading_zeros());
            }
        }
    }
}
