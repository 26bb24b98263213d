trait Greet {
    fn greeting(&self) -> String;
}

struct Robot;

impl Greet for Robot {
    fn greeting(&self) -> String {
        "BEEP".to_string()
    }
}

struct Postcard;

impl Postcard {
    fn greeting(&self) -> String {
        "Greetings from Bangalore".to_string()
    }
}

fn introduce(greeter: impl Greet) {
    println!("{}.", greeter.greeting());
}

fn main() {
    introduce(Robot);
    introduce(Postcard);
}
