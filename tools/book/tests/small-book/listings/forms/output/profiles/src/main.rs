fn main() {
    println!("assertions: {}", cfg!(debug_assertions));
}
