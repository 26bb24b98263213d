enum ReadingError {
    Missing,
    NotANumber(String),
}

fn celsius(field: &str) -> Result<i32, ReadingError> {
    if field.is_empty() {
        return Err(ReadingError::Missing);
    }
    field
        .parse()
        .map_err(|_| ReadingError::NotANumber(field.to_string()))
}

fn main() {
    for field in ["4", "", "warm"] {
        match celsius(field) {
            Ok(celsius) => println!("{celsius} degrees"),
            Err(ReadingError::Missing) => println!("no reading"),
            Err(ReadingError::NotANumber(text)) => {
                println!("not a number: {text}");
            }
        }
    }
}
