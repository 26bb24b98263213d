trait Dice {
    fn gen(&mut self) -> u32;
}

struct Loaded;

impl Dice for Loaded {
    fn r#gen(&mut self) -> u32 {
        6
    }
}

fn main() {
    println!("{}", Loaded.r#gen());
}
