use std::ops::BitOr;

#[derive(Clone, Copy, Debug)]
struct Days(u8);

const SAT: Days = Days(1 << 5);
const SUN: Days = Days(1 << 6);

impl BitOr for Days {
    type Output = Days;

    fn bitor(self, other: Days) -> Days {
        Days(self.0 | other.0)
    }
}

fn main() {
    let weekend = SAT | SUN;
    println!("{weekend:?}");
}
