fn counter() -> impl FnMut() -> u32 {
    let mut count = 0;
    || {
        count += 1;
        count
    }
}

fn main() {
    let mut visitors = counter();
    println!("{} {}", visitors(), visitors());
}
