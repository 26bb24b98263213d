fn main() {
    let seats = vec![4, 2, 6];
    let iterator = seats.into_iter();
    println!("{:?}", iterator.max());
    println!("{:?}", Vec::from_iter(iterator));
}
