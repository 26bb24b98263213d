use std::collections::HashMap;

fn main() {
    let seats = HashMap::from([("Guido", 4)]);

    for name in ["Guido", "Kushal"] {
        match seats.get(name) {
            None => println!("{name} stands"),
            Some(n) => println!("{name} has {n}"),
        }
    }

    let spare = seats.get("Kushal").unwrap_or(&0);
    println!("spare seat: {spare}");
}
