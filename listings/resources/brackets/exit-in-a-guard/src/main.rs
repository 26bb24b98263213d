use std::panic::{catch_unwind, resume_unwind};

fn visit<R, F>(guests: &mut Vec<&str>, work: F) -> R
where
    F: FnOnce(&mut Vec<&str>) -> R,
{
    println!("Enter: {guests:?}");
    let mut inside = scopeguard::guard(guests, |guests| {
        println!("Exit: {guests:?}");
    });
    work(&mut inside)
}

fn main() {
    scopeguard::defer! {
        println!("lights out");
    }

    let outcome = catch_unwind(|| {
        let mut guests = vec!["Guido"];
        visit(&mut guests, |guests| {
            guests.push("Luciano");
            resume_unwind(Box::new("fire"));
        });
    });
    println!("panicked: {}", outcome.is_err());
}
