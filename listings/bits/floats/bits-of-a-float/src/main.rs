fn parts(x: f32) -> (u32, i32, u32) {
    let bits = x.to_bits();
    let exponent = (bits >> 23) & 0xff;
    (bits >> 31, exponent as i32 - 127, bits & 0x7f_ffff)
}

fn main() {
    for x in [1.0, -2.0, 0.75, 0.1_f32] {
        let (sign, exponent, fraction) = parts(x);
        println!("{x:5?} {sign} {exponent:2} {fraction:023b}");
    }
    println!("{:?}", 0.1_f32.to_be_bytes());
    println!("{}", f64::from(0.1_f32));
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::num::f32::{NEGATIVE, NORMAL, POSITIVE};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn the_parts_make_the_float(x in POSITIVE | NEGATIVE | NORMAL) {
            let (sign, exponent, fraction) = parts(x);
            let size = (1.0 + f64::from(fraction) / f64::from(1 << 23)) * 2_f64.powi(exponent);
            let again = if sign == 1 { -size } else { size };
            prop_assert_eq!(again, f64::from(x));
        }
    }
}
