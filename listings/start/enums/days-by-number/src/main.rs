use std::fmt;
use std::str::FromStr;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Day {
    Monday = 1,
    Tuesday,
    Wednesday,
}

#[derive(Debug, PartialEq)]
struct NoSuchDay;

impl fmt::Display for NoSuchDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no such day")
    }
}

impl std::error::Error for NoSuchDay {}

impl Day {
    const ALL: [Day; 3] = [Day::Monday, Day::Tuesday, Day::Wednesday];

    fn opens(self) -> &'static str {
        match self {
            Day::Monday => "closed",
            Day::Tuesday | Day::Wednesday => "at noon",
        }
    }
}

impl TryFrom<i32> for Day {
    type Error = NoSuchDay;

    fn try_from(number: i32) -> Result<Day, NoSuchDay> {
        let mut days = Day::ALL.into_iter();
        days.find(|day| *day as i32 == number).ok_or(NoSuchDay)
    }
}

impl FromStr for Day {
    type Err = NoSuchDay;

    fn from_str(name: &str) -> Result<Day, NoSuchDay> {
        match name {
            "Monday" => Ok(Day::Monday),
            "Tuesday" => Ok(Day::Tuesday),
            "Wednesday" => Ok(Day::Wednesday),
            _ => Err(NoSuchDay),
        }
    }
}

fn main() -> Result<(), NoSuchDay> {
    for day in Day::ALL {
        println!("{} {day:?} {}", day as i32, day.opens());
    }

    let tuesday = Day::try_from(2)?;
    let monday: Day = "Monday".parse()?;
    println!("{tuesday:?} {monday:?} {}", monday == Day::Monday);
    for error in [Day::try_from(7), "Sunday".parse()] {
        println!("{error:?}");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_day_is_found_by_its_number_and_its_name() {
        for day in Day::ALL {
            assert_eq!(Day::try_from(day as i32), Ok(day));
            assert_eq!(format!("{day:?}").parse(), Ok(day));
        }
    }
}
