fn main() {
    let mut seats = vec![4, 2, 6, 3];

    println!("{}", seats.iter().sum::<i32>());
    println!("{}", seats.iter().product::<i32>());
    println!("{:?}", seats.iter().min());
    let large = seats.iter().filter(|n| **n > 2);
    println!("{}", large.count());
    println!("{}", seats.iter().any(|n| *n > 5));
    println!("{}", seats.iter().all(|n| *n > 5));
    let digits = seats.iter().copied();
    let number = digits.reduce(|n, d| n * 10 + d);
    println!("{number:?}");
    seats.sort();
    println!("{seats:?}");

    let none: [i32; 0] = [];
    println!("{}", none.iter().sum::<i32>());
    println!("{}", none.iter().all(|n| *n > 5));
    println!("{}", none.iter().any(|n| *n > 5));
    println!("{:?}", none.iter().min());
}
