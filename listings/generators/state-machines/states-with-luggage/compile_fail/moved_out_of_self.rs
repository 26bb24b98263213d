pub enum Visit {
    Start { name: String },
    Greeted { name: String },
    Done,
}

impl Iterator for Visit {
    type Item = String;

    fn next(&mut self) -> Option<String> {
        match *self {
            Self::Start { name } => {
                let line = format!("Hello {name}");
                *self = Self::Greeted { name };
                Some(line)
            }
            Self::Greeted { .. } | Self::Done => None,
        }
    }
}

fn main() {
    let name = String::from("Guido");
    println!("{:?}", Visit::Start { name }.next());
}
