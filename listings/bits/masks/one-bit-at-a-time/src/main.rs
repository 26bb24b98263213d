fn set_bit(x: u8, position: u32) -> u8 {
    x | 1 << position
}

fn is_bit_set(x: u8, position: u32) -> bool {
    x >> position & 1 == 1
}

fn clear_bit(x: u8, position: u32) -> u8 {
    x & !(1 << position)
}

fn flip_bit(x: u8, position: u32) -> u8 {
    x ^ 1 << position
}

fn main() {
    let days = 0b000_0110;
    println!("Tue Wed   {days:07b}");
    println!("mask      {:07b} {}", 1 << 4, 2_u8.pow(4));
    println!("set Fri   {:07b}", set_bit(days, 4));
    println!("set Tue   {:07b}", set_bit(days, 1));
    println!("clear Tue {:07b}", clear_bit(days, 1));
    println!("flip Tue  {:07b}", flip_bit(days, 1));
    println!("flip Fri  {:07b}", flip_bit(days, 4));
    println!("Tue {}", is_bit_set(days, 1));
    println!("Fri {}", is_bit_set(days, 4));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_one_bit_changes_and_no_other() {
        for x in 0..=u8::MAX {
            for position in 0..8 {
                for other in 0..8 {
                    let before = is_bit_set(x, other);
                    let here = other == position;
                    assert_eq!(is_bit_set(set_bit(x, position), other), before || here);
                    assert_eq!(is_bit_set(clear_bit(x, position), other), before && !here);
                    assert_eq!(is_bit_set(flip_bit(x, position), other), before != here);
                }
            }
        }
    }
}
