fn warmer<T>(first: T, second: T) -> bool {
    first > second
}

fn main() {
    println!("{}", warmer(21.5, 18.5));
}
