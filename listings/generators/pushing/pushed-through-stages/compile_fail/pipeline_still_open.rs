fn stage(f: fn(u64) -> u64, mut target: impl FnMut(u64)) -> impl FnMut(u64) {
    move |n| target(f(n))
}

fn main() {
    let mut total = 0;
    let mut pipeline = stage(|n| n * n, |n| total += n);
    pipeline(2);
    println!("total: {total}");
}
