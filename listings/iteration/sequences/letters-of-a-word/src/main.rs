fn main() {
    let word = "Noël";

    let letters: Vec<char> = word.chars().collect();
    println!("{} {letters:?}", letters.len());
    println!("{} {:?}", word.len(), word.as_bytes());

    for (offset, letter) in word.char_indices() {
        println!("{offset} {letter}");
    }

    println!("{:?}", word.chars().nth(2));
    println!("{:?}", word.get(2..4));
    println!("{:?}", word.get(2..3));
}
