fn swap(a: &mut u32, b: &mut u32) {
    *a ^= *b;
    *b ^= *a;
    *a ^= *b;
}

fn main() {
    let mut seats = [11, 22, 33];
    swap(&mut seats[1], &mut seats[1]);
    println!("{seats:?}");
}
