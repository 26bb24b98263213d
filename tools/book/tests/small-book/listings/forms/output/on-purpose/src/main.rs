fn main() {
    panic!("no name");
}
