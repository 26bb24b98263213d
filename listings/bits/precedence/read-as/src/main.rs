fn show(text: &str, written: i32, same: i32, otherwise: i32) {
    println!("{text:10} {written:5} {same:5} {otherwise:5}");
}

#[expect(clippy::precedence, reason = "the bare ones are the point")]
fn main() {
    let x = 12;
    let even = [x & 1 == 0, (x & 1) == 0].map(i32::from);
    show("x & 1 == 0", even[0], even[1], x & i32::from(1 == 0));
    show("x & 8 - 1", x & 8 - 1, x & (8 - 1), (x & 8) - 1);
    show("1 << 4 - 1", 1 << 4 - 1, 1 << (4 - 1), (1 << 4) - 1);
    show("x >> 3 & 1", x >> 3 & 1, (x >> 3) & 1, x >> (3 & 1));
    show("x | 1 ^ 5", x | 1 ^ 5, x | (1 ^ 5), (x | 1) ^ 5);
    show("x ^ 5 & 1", x ^ 5 & 1, x ^ (5 & 1), (x ^ 5) & 1);
    show("-x & 7", -x & 7, (-x) & 7, -(x & 7));
}

#[cfg(test)]
mod tests {
    #[test]
    fn three_ways_to_ask_whether_it_is_even() {
        for x in 0..=u8::MAX {
            assert_eq!(x & 1 == 0, x.is_multiple_of(2));
        }
        for x in i8::MIN..=i8::MAX {
            assert_eq!(x & 1 == 0, x % 2 == 0);
        }
    }
}
