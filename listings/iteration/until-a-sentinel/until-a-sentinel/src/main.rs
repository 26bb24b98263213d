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
        println!("{shown}");
    }
    println!("next: {}", die.roll());

    let mut die = Die { state: 27 };
    let game = iter::from_fn(|| match die.roll() {
        1 => None,
        shown => Some(shown),
    });
    for shown in game {
        println!("{shown}");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_roll_shows_one_to_six() {
        let mut die = Die { state: 1 };
        let game: Vec<u32> = (0..1000).map(|_| die.roll()).collect();
        assert!(game.iter().all(|shown| (1..=6).contains(shown)));
    }
}
