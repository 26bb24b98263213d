fn main() {
    let numbers = vec![1, 2, 3, 4, 5];
    let [a, b, rest @ ..] = numbers.as_slice();
    println!("{a} {b} {rest:?}");
}
