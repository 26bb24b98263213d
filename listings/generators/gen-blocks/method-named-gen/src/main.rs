struct Dice;

impl Dice {
    fn r#gen(&self) -> u32 {
        4
    }

    fn union(&self) -> u32 {
        4
    }
}

fn main() {
    let dice = Dice;
    println!("{} {}", dice.r#gen(), stringify!(r#gen));
    println!("{} {}", dice.union(), stringify!(union));
}
