fn main() {
    for name in ["Guido", "Luciano", "Kushal"] {
        println!("Hello {name}");
    }
}
