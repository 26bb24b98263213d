fn main() {
    println!("6     {:04b}", 6);
    println!("5     {:04b}", 5);
    println!("6 & 5 {:04b}", 6 & 5);
    println!("6 | 5 {:04b}", 6 | 5);
    println!("6 ^ 5 {:04b}", 6 ^ 5);
}

#[cfg(test)]
mod tests {
    #[test]
    fn xor_is_or_without_and() {
        for a in 0..=u8::MAX {
            for b in 0..=u8::MAX {
                assert_eq!(a ^ b, (a | b) & !(a & b));
                assert_eq!(a ^ b, (a | b) - (a & b));
            }
        }
    }

    #[test]
    fn each_column_by_itself() {
        for a in 0..=u8::MAX {
            for b in 0..=u8::MAX {
                for position in 0..8 {
                    let column = |x: u8| x >> position & 1 == 1;
                    assert_eq!(column(a & b), column(a) && column(b));
                    assert_eq!(column(a | b), column(a) || column(b));
                    assert_eq!(column(a ^ b), column(a) != column(b));
                    assert_eq!(column(!a), !column(a));
                }
            }
        }
    }
}
