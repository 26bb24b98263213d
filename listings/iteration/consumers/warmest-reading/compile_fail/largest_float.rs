fn main() {
    let readings = [19.5, 22.5];
    println!("{:?}", readings.iter().max());
}
