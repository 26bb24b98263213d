use std::thread;

fn invite(guests: &mut Vec<&str>) -> usize {
    guests.push("Kushal");
    guests.len()
}

fn main() {
    let mut guests = vec!["Guido", "Luciano"];
    let there = thread::scope(|scope| scope.spawn(|| invite(&mut guests)).join().unwrap());
    println!("a thread: {there} there, {} here", guests.len());

    let numbers: Vec<u64> = (0..100_000).collect();
    let bytes = size_of::<&[u64]>();
    println!("{bytes} bytes to lend {} numbers", numbers.len());
    println!("a closure: {}", thread::spawn(|| 1).join().unwrap());
}
