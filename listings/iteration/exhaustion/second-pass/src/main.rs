fn main() {
    let mut seats = vec![4, 2, 6];

    let iterator = seats.iter();
    println!("{:?}", iterator.clone().max());
    println!("{:?}", Vec::from_iter(iterator));
    seats.push(8);

    let mut iterator = seats.iter();
    iterator.next();
    let bookmark = iterator.clone();
    println!("{}", iterator.any(|n| *n == 6));
    println!("{:?}", Vec::from_iter(iterator));
    println!("{:?}", Vec::from_iter(bookmark));
}
