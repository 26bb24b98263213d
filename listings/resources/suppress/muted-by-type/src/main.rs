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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_not_asked_about() {
        let muted = |_: &&str| unreachable!("there is no error");
        assert_eq!(suppress(Ok::<_, &str>(21), muted), Ok(Some(21)));
    }

    #[test]
    fn an_error_is_muted_or_handed_on_as_it_is() {
        assert_eq!(suppress(Err::<u8, _>("late"), |_| true), Ok(None));
        assert_eq!(suppress(Err::<u8, _>("late"), |_| false), Err("late"));
    }

    #[test]
    fn both_ends_of_the_width_are_handed_on() {
        assert_eq!(reading("127"), Ok(127));
        assert!(reading("128").is_err());
        assert!(reading("-129").is_err());
    }
}
