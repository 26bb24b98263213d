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

fn main() -> Result<(), ParseIntError> {
    let x = suppress("hello".parse::<i8>(), |_| true)?;
    println!("{}", x + 1);
    Ok(())
}
