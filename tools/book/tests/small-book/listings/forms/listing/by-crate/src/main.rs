fn main() {
    println!("{} Guido", greeting_words::HELLO);
}
