fn main() {
    let mut names = ["Guido"].into_iter();
    println!("Hello {}", names.next());
}
