use std::num::ParseIntError;
use std::str::FromStr;

trait Label {
    fn label(&self) -> String;
}

impl Label for u32 {
    fn label(&self) -> String {
        format!("table {self}")
    }
}

impl Label for &str {
    fn label(&self) -> String {
        format!("guest {self}")
    }
}

impl<T: Label> Label for [T] {
    fn label(&self) -> String {
        let labels: Vec<String> = self.iter().map(T::label).collect();
        labels.join(" and ")
    }
}

#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Version(Vec<u32>);

impl FromStr for Version {
    type Err = ParseIntError;

    fn from_str(text: &str) -> Result<Self, ParseIntError> {
        text.split('.')
            .map(str::parse)
            .collect::<Result<_, _>>()
            .map(Version)
    }
}

fn main() -> Result<(), ParseIntError> {
    println!("{}", 4.label());
    println!("{}", ["Guido", "Kushal"].label());

    let old: Version = "3.9".parse()?;
    let new: Version = "3.13".parse()?;
    println!("{} {} {:?}", old < new, old >= new, old.max(new));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_compared_as_numbers() {
        let version = |text: &str| text.parse::<Version>().unwrap();
        assert!(version("3.9") < version("3.13"));
        assert!(version("3.9") < version("3.9.1"));
        assert!("3.x".parse::<Version>().is_err());
    }
}
