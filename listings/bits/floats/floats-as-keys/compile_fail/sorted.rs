fn main() {
    let mut readings = [20.5, 3.5];
    readings.sort();
    println!("{readings:?}");
}
