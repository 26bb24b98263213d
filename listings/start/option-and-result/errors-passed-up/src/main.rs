use std::num::ParseIntError;

type Sum = Result<i32, ParseIntError>;

fn total(readings: &[&str]) -> Sum {
    let mut total = 0;
    for reading in readings {
        total += reading.parse::<i32>()?;
    }
    Ok(total)
}

fn report(readings: &[&str]) {
    match total(readings) {
        Ok(total) => println!("total: {total}"),
        Err(error) => println!("error: {error}"),
    }
}

fn main() {
    report(&["4", "-2"]);
    report(&["4", "warm", "7"]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_readings_add_up_to_zero() {
        assert_eq!(total(&[]), Ok(0));
    }

    #[test]
    fn one_bad_reading_spoils_the_total() {
        assert!(total(&["4", "", "7"]).is_err());
    }

    #[test]
    #[cfg(debug_assertions)]
    #[should_panic(expected = "attempt to add with overflow")]
    fn a_panic_is_an_exit_without_a_mark() {
        let _ = total(&["2147483647", "1"]);
    }
}
