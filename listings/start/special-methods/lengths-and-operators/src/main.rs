use std::iter::Sum;
use std::ops::{Add, AddAssign, Div, Mul, Neg, Rem, Sub};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Length {
    mm: i32,
}

impl Add for Length {
    type Output = Length;

    fn add(self, other: Length) -> Length {
        Length {
            mm: self.mm + other.mm,
        }
    }
}

impl AddAssign for Length {
    fn add_assign(&mut self, other: Length) {
        self.mm += other.mm;
    }
}

impl Sub for Length {
    type Output = Length;

    fn sub(self, other: Length) -> Length {
        Length {
            mm: self.mm - other.mm,
        }
    }
}

impl Mul<Length> for i32 {
    type Output = Length;

    fn mul(self, length: Length) -> Length {
        Length {
            mm: self * length.mm,
        }
    }
}

impl Div for Length {
    type Output = i32;

    fn div(self, other: Length) -> i32 {
        self.mm / other.mm
    }
}

impl Rem for Length {
    type Output = Length;

    fn rem(self, other: Length) -> Length {
        Length {
            mm: self.mm % other.mm,
        }
    }
}

impl Neg for Length {
    type Output = Length;

    fn neg(self) -> Length {
        Length { mm: -self.mm }
    }
}

impl Sum for Length {
    fn sum<I: Iterator<Item = Length>>(lengths: I) -> Length {
        lengths.fold(Length { mm: 0 }, Add::add)
    }
}

impl Length {
    fn abs(self) -> Length {
        Length { mm: self.mm.abs() }
    }

    fn ratio(self, other: Length) -> f64 {
        f64::from(self.mm) / f64::from(other.mm)
    }
}

fn main() {
    let mut shelf = Length { mm: 2000 };
    let board = Length { mm: 600 };
    println!("{:?} {:?} {:?}", shelf - board, 3 * board, -board);
    println!(
        "{} {:?} {}",
        shelf / board,
        shelf % board,
        board.ratio(shelf)
    );
    println!("{:?}", (board - shelf).abs());
    shelf += board;
    println!("{shelf:?} {:?}", shelf + [board, board].into_iter().sum());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boards_and_the_rest_make_up_the_shelf() {
        let board = Length { mm: 600 };
        for mm in [0, 599, 600, 2000] {
            let shelf = Length { mm };
            assert_eq!((shelf / board) * board + shelf % board, shelf);
        }
    }
}
