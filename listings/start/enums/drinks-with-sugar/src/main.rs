use std::fmt;

#[derive(Clone, Copy, PartialEq)]
enum Size {
    Small,
    Large,
}

impl Size {
    const ALL: [Size; 2] = [Size::Small, Size::Large];

    fn as_str(self) -> &'static str {
        match self {
            Size::Small => "small",
            Size::Large => "large",
        }
    }

    fn from_name(name: &str) -> Option<Size> {
        Size::ALL.into_iter().find(|size| size.as_str() == name)
    }
}

enum Drink {
    Water,
    Tea { size: Size, sugar: u8 },
}

impl fmt::Display for Drink {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Drink::Water => write!(f, "water"),
            Drink::Tea { size, sugar: 0 } => write!(f, "{} tea", size.as_str()),
            Drink::Tea { size, sugar } => write!(f, "{} tea, {sugar} sugar", size.as_str()),
        }
    }
}

fn main() {
    println!("{}", Drink::Water);
    let size = Size::Small;
    println!("{}", Drink::Tea { size, sugar: 0 });
    if let Some(size) = Size::from_name("large") {
        println!("{}", Drink::Tea { size, sugar: 2 });
    }
    println!(
        "{} {}",
        size.as_str() == "small",
        Size::Large.as_str().to_uppercase()
    );
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_other_name_is_a_size() {
        assert!(Size::from_name("small") == Some(Size::Small));
        assert!(Size::from_name("Small").is_none());
        assert!(Size::from_name("").is_none());
    }
}
