fn main() {
    println!("-5 >> 1 is {}", -5 >> 1);
    println!(" a  b    /  div_euclid    %  rem_euclid");
    for (a, b) in [(5, 2), (-5, 2), (5, -2), (-5, -2)] {
        let (q, euclid) = (a / b, i32::div_euclid(a, b));
        print!("{a:2} {b:2}   {q:2}          {euclid:2}");
        let (r, euclid) = (a % b, i32::rem_euclid(a, b));
        println!("   {r:2}          {euclid:2}");
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_shift_is_a_euclidean_division() {
        for x in i8::MIN..=i8::MAX {
            for k in 0..7 {
                assert_eq!(x >> k, x.div_euclid(1 << k));
                assert_eq!(x & ((1 << k) - 1), x.rem_euclid(1 << k));
            }
        }
    }
}
