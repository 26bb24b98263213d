fn main() {
    for field in ("Guido", 1) {
        println!("{field}");
    }
}
