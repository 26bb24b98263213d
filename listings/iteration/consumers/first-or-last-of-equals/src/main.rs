fn main() {
    let seats: [i32; 4] = [5, 2, 6, 3];
    let distance = |n: &&i32| (**n - 4).abs();

    println!("nearest to 4: {:?}", seats.iter().min_by_key(distance));
    println!("farthest from 4: {:?}", seats.iter().max_by_key(distance));
}
