use std::mem;

enum Visit {
    Start { name: String },
    Greeted { name: String },
    Seated { seat: usize },
    Done,
}

impl Iterator for Visit {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        match mem::replace(self, Self::Done) {
            Self::Start { name } => {
                let line = format!("Hello {name}");
                *self = Self::Greeted { name };
                Some(line)
            }
            Self::Greeted { name } => {
                let seat = 2 * name.len();
                *self = Self::Seated { seat };
                Some(format!("{name} takes seat {seat}"))
            }
            Self::Seated { seat } => Some(format!("seat {seat} is free")),
            Self::Done => None,
        }
    }
}

fn main() {
    let name = String::from("Guido");
    let mut guest = Visit::Start { name };
    for line in guest.by_ref() {
        println!("{line}");
    }
    println!("{:?}", guest.next());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_visit_that_is_over_stays_over() {
        let mut visit = Visit::Start {
            name: String::new(),
        };
        assert_eq!(visit.by_ref().count(), 3);
        assert_eq!(visit.next(), None);
        assert_eq!(visit.next(), None);
    }
}
