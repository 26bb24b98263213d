enum Repeater {
    Start,
    AfterOne,
    AfterTwo,
}

impl Iterator for Repeater {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        if let Self::AfterOne = self {
            println!("between");
            *self = Self::AfterTwo;
            return Some(2);
        }
        if let Self::AfterTwo = self {
            println!("around");
        }
        *self = Self::AfterOne;
        Some(1)
    }
}

fn main() {
    for n in Repeater::Start.take(5) {
        println!("{n}");
    }

    let cycle = [1, 2].into_iter().cycle();
    println!("{:?}", Vec::from_iter(cycle.take(5)));
}
