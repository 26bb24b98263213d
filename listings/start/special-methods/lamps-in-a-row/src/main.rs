use std::fmt;
use std::ops::{BitAnd, BitAndAssign, BitOr, BitOrAssign, BitXor, Not, Shl, Shr};

#[derive(Clone, Copy)]
struct Lamps(u8);

impl BitAnd for Lamps {
    type Output = Lamps;

    fn bitand(self, other: Lamps) -> Lamps {
        Lamps(self.0 & other.0)
    }
}

impl BitAndAssign for Lamps {
    fn bitand_assign(&mut self, other: Lamps) {
        self.0 &= other.0;
    }
}

impl BitOr for Lamps {
    type Output = Lamps;

    fn bitor(self, other: Lamps) -> Lamps {
        Lamps(self.0 | other.0)
    }
}

impl BitOrAssign for Lamps {
    fn bitor_assign(&mut self, other: Lamps) {
        self.0 |= other.0;
    }
}

impl BitXor for Lamps {
    type Output = Lamps;

    fn bitxor(self, other: Lamps) -> Lamps {
        Lamps(self.0 ^ other.0)
    }
}

impl Not for Lamps {
    type Output = Lamps;

    fn not(self) -> Lamps {
        Lamps(!self.0)
    }
}

impl Shl<u32> for Lamps {
    type Output = Lamps;

    fn shl(self, n: u32) -> Lamps {
        Lamps(self.0 << n)
    }
}

impl Shr<u32> for Lamps {
    type Output = Lamps;

    fn shr(self, n: u32) -> Lamps {
        Lamps(self.0 >> n)
    }
}

impl fmt::Display for Lamps {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08b}", self.0)
    }
}

fn main() {
    let (mut left, middle) = (Lamps(0b1110_0000), Lamps(0b0011_1100));
    println!(
        "{} {} {} {}",
        left & middle,
        left | middle,
        left ^ middle,
        !left
    );
    println!("{} {}", middle << 2, middle >> 2);
    left |= middle;
    left &= !Lamps(0b0100_0000);
    println!("{left}");
}
