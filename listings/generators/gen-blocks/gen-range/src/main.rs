#![feature(gen_blocks)]

gen fn range_123() -> u32 {
    println!("start");
    yield 1;
    println!("middle");
    yield 2;
    yield 3;
    println!("end");
}

fn words(text: &str) -> impl Iterator<Item = String> {
    let lower = text.to_lowercase();
    gen move {
        let words: Vec<String> = lower.split(' ').map(String::from).collect();
        for word in words {
            yield word.trim_matches([',', '.']).to_string();
        }
    }
}

fn main() {
    let mut numbers = range_123();
    println!("made");
    println!("first: {:?}", numbers.next());
    println!("hint: {:?}", numbers.size_hint());
    println!("rest: {:?}", Vec::from_iter(numbers.by_ref()));
    println!("again: {:?}", numbers.next());
    println!("{:?}", Vec::from_iter(words("Hello, Guido. Hello.")));
}
