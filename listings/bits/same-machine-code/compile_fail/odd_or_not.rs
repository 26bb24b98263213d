fn greeting(seat: u32) -> &'static str {
    if seat & 1 { "left" } else { "right" }
}

fn main() {
    println!("{}", greeting(3));
}
