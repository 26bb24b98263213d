use std::cmp::Ordering;
use std::fmt::Display;

fn with_tax(percent: u32, price: u32) -> u32 {
    price * (100 + percent) / 100
}

fn logged<A, R>(name: &str, f: impl Fn(A) -> R) -> impl Fn(A) -> R
where
    A: Copy + Display,
    R: Display,
{
    move |argument| {
        let result = f(argument);
        println!("{name}({argument}) = {result}");
        result
    }
}

fn discounted(price: u32) -> u32 {
    price - price / 10
}

fn by_length(left: &&str, right: &&str) -> Ordering {
    left.len().cmp(&right.len())
}

fn main() {
    let prices = [200, 1000, 50];

    let at_home = |price| with_tax(7, price);
    println!("{:?}", prices.map(at_home));
    println!("{:?}", prices.map(|price| with_tax(19, price)));

    let product = |a, b| a * b % 97;
    println!("{:?}", prices.into_iter().reduce(product));
    println!("{:?}", [].into_iter().fold(1, product));

    println!("{:?}", prices.map(logged("discounted", discounted)));

    let mut dishes = ["soup", "tea", "bread"];
    dishes.sort_by(by_length);
    println!("{dishes:?}");
}
