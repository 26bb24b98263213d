trait Greet {
    fn greeting(&self) -> String;

    fn introduce(&self) {
        println!("{}.", self.greeting());
    }
}

struct Robot;

impl Greet for Robot {}

fn main() {
    Robot.introduce();
}
