fn main() {
    let word = String::from("Noël");
    println!("{}", word[2]);
}
