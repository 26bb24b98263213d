use std::num::IntErrorKind::{Empty, InvalidDigit};
use std::num::ParseIntError;

fn suppress<T, E, M>(result: Result<T, E>, muted: M) -> Result<Option<T>, E>
where
    M: FnOnce(&E) -> bool,
{
    match result {
        Ok(value) => Ok(Some(value)),
        Err(error) if muted(&error) => Ok(None),
        Err(error) => Err(error),
    }
}

fn reading(text: &str) -> Result<i8, ParseIntError> {
    let x = suppress(text.parse(), |error: &ParseIntError| {
        matches!(error.kind(), InvalidDigit | Empty)
    })?;
    Ok(x.unwrap_or(0))
}

fn main() {
    for text in ["hello", "", "21", "300"] {
        match reading(text) {
            Ok(x) => println!("{text:?}: {x}"),
            Err(error) => println!("not listed: {error}"),
        }
    }
}
