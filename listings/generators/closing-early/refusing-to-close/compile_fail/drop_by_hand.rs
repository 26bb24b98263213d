struct Greetings;

impl Drop for Greetings {
    fn drop(&mut self) {
        println!("I am not done");
    }
}

fn main() {
    let mut lines = Greetings;
    lines.drop();
}
