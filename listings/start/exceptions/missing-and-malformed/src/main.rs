use std::collections::HashMap;
use std::io::Read;

fn main() {
    let prices = HashMap::from([("tea", 2)]);
    let guests = ["Guido"];
    let latin_1: Vec<u8> = "café".chars().map(|letter| letter as u8).collect();

    println!("{:?}", "two".parse::<i32>());
    println!("{:?}", "warm".parse::<f64>());
    println!("{:?}", prices.get("soup"));
    println!("{:?}", guests.get(1));
    println!("{:?}", guests.iter().position(|name| *name == "Kushal"));
    println!("{:?}", 7_usize.checked_div(guests.len() - 1));
    println!("{:?}", u8::try_from(300));
    println!("{:?}", str::from_utf8(&latin_1));
    println!("{:?}", u8::try_from('ł'));
    println!("{:?}", Vec::<u8>::new().try_reserve(usize::MAX));

    let mut four = [0; 4];
    println!("{:?}", b"tea".as_slice().read_exact(&mut four));
}
