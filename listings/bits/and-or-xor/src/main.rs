use std::ops::{BitAnd, BitOr, BitXor};

type Operator = fn(u8, u8) -> u8;

fn main() {
    let operators: [(char, Operator); 3] = [
        ('&', BitAnd::bitand),
        ('|', BitOr::bitor),
        ('^', BitXor::bitxor),
    ];

    for (sign, operate) in operators {
        println!("  {:04b}", 6);
        println!("{sign} {:04b}", 5);
        println!("= {:04b}", operate(6, 5));
        println!();
    }
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
                for place in 0..8 {
                    let column = |x: u8| x >> place & 1 == 1;
                    assert_eq!(column(a & b), column(a) && column(b));
                    assert_eq!(column(a | b), column(a) || column(b));
                    assert_eq!(column(a ^ b), column(a) != column(b));
                    assert_eq!(column(!a), !column(a));
                }
            }
        }
    }
}
