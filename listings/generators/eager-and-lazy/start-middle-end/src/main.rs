enum OneAndThree {
    Start,
    Middle,
    End,
    Done,
}

impl Iterator for OneAndThree {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        match self {
            Self::Start => {
                println!("Start");
                *self = Self::Middle;
                Some(1)
            }
            Self::Middle => {
                println!("Middle");
                *self = Self::End;
                Some(3)
            }
            Self::End => {
                println!("End");
                *self = Self::Done;
                None
            }
            Self::Done => None,
        }
    }
}

fn triple(n: u32) -> u32 {
    n * 3
}

fn main() {
    let lazy = OneAndThree::Start.map(triple);
    let eager = Vec::from_iter(lazy);
    println!("list made");
    for n in &eager {
        println!("{n}");
    }
    println!("{eager:?}");

    let mut lazy = OneAndThree::Start.map(triple);
    println!("generator made");
    for n in lazy.by_ref() {
        println!("{n}");
    }
    println!("{:?}", Vec::from_iter(lazy));
}
