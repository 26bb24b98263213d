fn sign(x: i8) -> i8 {
    (x > 0) - (x < 0)
}

fn main() {
    println!("{}", sign(-5));
}
