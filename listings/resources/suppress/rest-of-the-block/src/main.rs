use std::num::ParseIntError;

fn add_up(texts: &[&str], total: &mut i32) -> Result<(), ParseIntError> {
    for text in texts {
        *total += text.parse::<i32>()?;
    }
    println!("all three read");
    Ok(())
}

fn main() {
    let texts = ["21", "warm", "19"];

    let mut total = 0;
    add_up(&texts, &mut total).ok();
    println!("around the loop: {total}");

    let mut total = 0;
    for text in texts {
        if let Ok(degrees) = text.parse::<i32>() {
            total += degrees;
        }
    }
    println!("inside the loop: {total}");
}
