trait Greet {
    fn greeting(&self) -> String;
}

struct Person {
    name: String,
}

impl Greet for Person {
    fn greeting(&self) -> String {
        format!("Hello {}", self.name)
    }
}

fn visitor() -> impl Greet {
    let name = "Kushal".to_string();
    Person { name }
}

fn main() {
    println!("{}", visitor().greeting());
    println!("{}", visitor().name);
}
