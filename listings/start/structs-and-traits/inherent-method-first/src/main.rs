trait Greet {
    fn greeting(&self) -> String;

    fn introduce(&self) {
        println!("{}.", self.greeting());
    }
}

struct Robot;

impl Greet for u32 {
    fn greeting(&self) -> String {
        format!("Hello, I am number {self}")
    }
}

impl Greet for Robot {
    fn greeting(&self) -> String {
        "BEEP".to_string()
    }
}

impl Robot {
    fn introduce(&self) {
        println!("I AM A ROBOT.");
    }
}

fn main() {
    3.introduce();
    Robot.introduce();
    Greet::introduce(&Robot);
}
