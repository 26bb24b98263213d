gen fn no_greetings() -> String {}

fn main() {
    for greeting in no_greetings() {
        println!("{greeting}");
    }
}
