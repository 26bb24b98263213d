use std::panic;

fn main() {
    let mut guests = vec!["Guido", "Luciano"];
    let outcome = panic::catch_unwind(|| {
        guests.clear();
        panic!("before the new ones came");
    });
    println!("{} {guests:?}", outcome.is_err());
}
