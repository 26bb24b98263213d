use std::iter::successors;

fn main() {
    let inclusive: Vec<u8> = (250..=u8::MAX).collect();
    println!("{inclusive:?}");

    let checked = successors(Some(250_u8), |n| n.checked_add(1));
    println!("{:?}", checked.collect::<Vec<u8>>());

    let doubled = successors(Some(40_u8), |n| n.checked_mul(2));
    println!("{:?}", doubled.collect::<Vec<u8>>());
}
