/// Makes the bit at `position` what `state` says.
fn modify_bit(x: u8, position: u32, state: bool) -> u8 {
    let mask = 1 << position;
    (x & !mask) | (spread(state) & mask)
}

fn spread(state: bool) -> u8 {
    u8::from(state).wrapping_neg()
}

fn main() {
    println!("{} {}", modify_bit(6, 0, true), modify_bit(6, 1, false));
    println!("{:08b} {:08b}", spread(true), spread(false));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_a_branch(x: u8, position: u32, state: bool) -> u8 {
        let mask = 1 << position;
        if state { x | mask } else { x & !mask }
    }

    #[test]
    fn it_is_what_a_branch_would_do() {
        for x in 0..=u8::MAX {
            for position in 0..8 {
                for state in [false, true] {
                    assert_eq!(
                        modify_bit(x, position, state),
                        with_a_branch(x, position, state)
                    );
                }
            }
        }
    }
}
