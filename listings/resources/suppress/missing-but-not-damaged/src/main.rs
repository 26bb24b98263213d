use std::error::Error;
use std::fmt::{self, Display, Formatter};

#[derive(Debug)]
enum LoadError {
    Missing,
    Damaged(String),
}

#[derive(Debug)]
struct Damaged(String);

impl Display for Damaged {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "damaged: {}", self.0)
    }
}

impl Error for Damaged {}

fn load(stored: Option<&str>) -> Result<u8, LoadError> {
    let text = stored.ok_or(LoadError::Missing)?;
    text.parse()
        .map_err(|_| LoadError::Damaged(text.to_string()))
}

fn if_there<T>(result: Result<T, LoadError>) -> Result<Option<T>, Damaged> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(LoadError::Missing) => Ok(None),
        Err(LoadError::Damaged(text)) => Err(Damaged(text)),
    }
}

fn seats(stored: Option<&str>) -> Result<u8, Damaged> {
    Ok(if_there(load(stored))?.unwrap_or(3))
}

fn main() {
    for stored in [Some("12"), None, Some("a dozen")] {
        match seats(stored) {
            Ok(seats) => println!("{seats} seats"),
            Err(error) => println!("{error}"),
        }
        let seats = load(stored).ok().unwrap_or(3);
        println!("  muting all: {seats} seats");
    }
}
