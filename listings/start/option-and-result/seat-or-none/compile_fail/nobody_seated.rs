use std::collections::HashMap;

fn main() {
    let seats = HashMap::from([("Guido", 4)]);
    let seat: &i32 = seats.get("Kushal");
    println!("Kushal sits beside seat {}", seat + 1);
}
