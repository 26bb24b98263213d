fn main() {
    let seats = [4, 2, 6, 3];
    let total = seats.iter().sum();
    println!("{total}");
}
