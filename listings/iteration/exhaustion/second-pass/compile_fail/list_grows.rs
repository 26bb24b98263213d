fn main() {
    let mut seats = vec![4, 2, 6];
    let mut iterator = seats.iter();
    println!("{:?}", iterator.next());
    seats.push(8);
    println!("{:?}", iterator.next());
}
