use std::num::ParseIntError;
use std::panic::{catch_unwind, resume_unwind};

fn visit<R>(name: &str, work: impl FnOnce() -> R) -> R {
    println!("Enter {name}");
    let result = work();
    println!("Exit {name}");
    result
}

fn measured(text: &str) -> Result<i32, ParseIntError> {
    visit("Winterfell", || {
        let degrees: i32 = text.parse()?;
        println!("{degrees} degrees");
        Ok(degrees)
    })
}

fn main() {
    println!("{:?}\n", measured("-5"));
    println!("{:?}\n", measured("warm"));

    let outcome = catch_unwind(|| {
        visit("Harrenhal", || resume_unwind(Box::new("fire")));
    });
    println!("panicked: {}", outcome.is_err());
}
