use std::iter;

struct Die {
    state: u32,
}

impl Die {
    fn roll(&mut self) -> u32 {
        self.state = self.state * 75 % 65537;
        self.state % 6 + 1
    }
}

fn main() {
    let mut die = Die { state: 27 };
    let game = iter::repeat_with(|| die.roll());
    for shown in game.take_while(|n| *n != 1) {
        println!("{shown}, next: {}", die.roll());
    }
}
