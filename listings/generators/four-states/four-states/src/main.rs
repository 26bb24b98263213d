use std::mem;

#[derive(Debug)]
enum Visit {
    Created { name: String },
    Greeted { name: String },
    Leaving,
    Closed,
}

impl Visit {
    fn is_suspended(&self) -> bool {
        matches!(self, Self::Greeted { .. } | Self::Leaving)
    }
}

impl Iterator for Visit {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        match mem::replace(self, Self::Closed) {
            Self::Created { name } => {
                let line = format!("Hello {name}");
                *self = Self::Greeted { name };
                Some(line)
            }
            Self::Greeted { name } => {
                *self = Self::Leaving;
                Some(format!("Goodbye {name}"))
            }
            Self::Leaving | Self::Closed => None,
        }
    }
}

fn main() {
    let name = String::from("Guido");
    let mut guest = Visit::Created { name };
    println!("{guest:?}");
    println!("{:?}", guest.next());
    println!("{guest:?}");
    println!("{:?}", guest.next());
    println!("{guest:?}, {}", guest.is_suspended());
    println!("{:?}", guest.next());
    println!("{guest:?}, {}", guest.is_suspended());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_visit_is_suspended_between_its_first_and_its_last_call() {
        let name = String::from("Kushal");
        let mut guest = Visit::Created { name };
        let mut suspended = vec![guest.is_suspended()];
        while guest.next().is_some() {
            suspended.push(guest.is_suspended());
        }
        suspended.push(guest.is_suspended());
        assert_eq!(suspended, [false, true, true, false]);
    }
}
