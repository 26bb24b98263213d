fn main() {
    let signed = -8_i8;
    let unsigned = signed.cast_unsigned();

    for k in 0..=4 {
        let (s, u) = (signed >> k, unsigned >> k);
        println!("{s:08b} {s:3}  {u:08b} {u:4}");
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_sign_is_copied_or_zeros_come_in() {
        for x in i8::MIN..=i8::MAX {
            for k in 0..i8::BITS {
                // Worked out in a width that has room for both.
                let wide = i32::from(x).div_euclid(1 << k);
                assert_eq!(i32::from(x >> k), wide);
                let wide = u32::from(x.cast_unsigned()) / (1 << k);
                assert_eq!(u32::from(x.cast_unsigned() >> k), wide);
            }
        }
    }
}
