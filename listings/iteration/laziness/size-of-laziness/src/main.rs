fn main() {
    for count in [10, 1_000_000] {
        let squares = (0..count).map(|n: u64| n * n);
        println!("chain: {} bytes", size_of_val(&squares));
        let squares: Vec<u64> = squares.collect();
        let bytes = size_of_val(squares.as_slice());
        println!("vector of {count}: {bytes} bytes");
    }

    let count = 1_000_000_u64;
    let odds = (0..count).filter(|n| n % 2 == 1);
    let squares = odds.map(|n| n * n);
    println!("longer: {} bytes", size_of_val(&squares));
    let some = squares.skip(10).step_by(3).take(5);
    println!("longest: {} bytes", size_of_val(&some));
    println!("{:?}", Vec::from_iter(some));
}
