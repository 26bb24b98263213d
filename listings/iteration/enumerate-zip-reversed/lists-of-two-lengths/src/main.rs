use itertools::EitherOrBoth::{Both, Left, Right};
use itertools::Itertools;

fn main() {
    let names = ["Guido", "Luciano", "Kushal"];
    let seats = [4, 2];

    for (name, seat) in names.iter().zip(seats) {
        println!("{name} {seat}");
    }

    for pair in names.iter().zip_longest(seats) {
        match pair {
            Both(name, seat) => println!("{name} {seat}"),
            Left(name) => println!("{name} stands"),
            Right(seat) => println!("{seat} is free"),
        }
    }

    let pairs = names.into_iter().zip(seats);
    let (seated, taken): (Vec<_>, Vec<_>) = pairs.unzip();
    println!("{seated:?} {taken:?}");
}
