trait Greet {
    fn greeting(&self) -> String;

    fn introduce(&self) {
        println!("{}.", self.greeting());
    }
}

struct Person {
    name: String,
}

struct Robot;

impl Greet for Person {
    fn greeting(&self) -> String {
        format!("Hello, I am {}", self.name)
    }
}

impl Greet for Robot {
    fn greeting(&self) -> String {
        "BEEP".to_string()
    }
}

fn main() {
    let name = "Guido".to_string();
    Person { name }.introduce();
    Robot.introduce();
}
