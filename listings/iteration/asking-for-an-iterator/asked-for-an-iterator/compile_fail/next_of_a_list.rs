fn main() {
    let mut names = vec!["Guido", "Kushal"];
    println!("{:?}", names.next());
}
