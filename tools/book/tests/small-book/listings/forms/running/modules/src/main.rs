mod words;

fn main() {
    println!("{} Guido", words::HELLO);
}
