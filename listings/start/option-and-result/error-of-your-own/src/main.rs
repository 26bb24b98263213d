use std::error::Error;
use std::fmt;

#[derive(Debug)]
enum ReadingError {
    Missing,
    NotANumber(String),
}

impl fmt::Display for ReadingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ReadingError::Missing => write!(f, "no reading"),
            ReadingError::NotANumber(text) => write!(f, "not a number: {text}"),
        }
    }
}

impl Error for ReadingError {}

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
            Err(error) => println!("{error}"),
        }
    }
}
