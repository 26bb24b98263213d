fn counter() -> impl FnMut() -> u32 {
    let mut count = 0;
    move || {
        count += 1;
        count
    }
}

fn main() {
    let mut visitors = counter();
    println!("{} {}", visitors(), visitors());

    let mut orders = counter();
    println!("{} {}", orders(), visitors());
}
