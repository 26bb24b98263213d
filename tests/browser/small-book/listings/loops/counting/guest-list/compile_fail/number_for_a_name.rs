fn main() {
    let guest: &str = 3;
    println!("{guest}");
}
