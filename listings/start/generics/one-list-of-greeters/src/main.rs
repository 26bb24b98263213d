trait Greet {
    fn greeting(&self) -> String;
}

struct Person(&'static str);

struct Robot;

impl Greet for Person {
    fn greeting(&self) -> String {
        format!("Hello {}", self.0)
    }
}

impl Greet for Robot {
    fn greeting(&self) -> String {
        "BEEP".to_string()
    }
}

fn steps(up: bool) -> Box<dyn Iterator<Item = u32>> {
    if up {
        Box::new(1..4)
    } else {
        Box::new((1..4).rev())
    }
}

fn main() {
    let greeters: [&dyn Greet; 2] = [&Person("Guido"), &Robot];
    for greeter in greeters {
        println!("{}", greeter.greeting());
    }

    let up: Vec<u32> = steps(true).collect();
    let down: Vec<u32> = steps(false).collect();
    println!("{up:?} {down:?}");
}
