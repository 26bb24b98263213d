fn main() {
    let coordinates = (52, 13, 34);
    let (x, y) = coordinates;
    println!("{x} {y}");
}
