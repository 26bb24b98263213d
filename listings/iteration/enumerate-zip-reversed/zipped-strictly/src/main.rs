use itertools::Itertools;

fn main() {
    let names = ["Guido", "Luciano", "Kushal"];
    let seats = [4, 2];

    for (name, seat) in names.iter().zip_eq(seats) {
        println!("{name} {seat}");
    }
}
