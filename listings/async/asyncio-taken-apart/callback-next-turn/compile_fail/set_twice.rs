struct Sender;

impl Sender {
    /// By value: this is the last thing that a sender does.
    fn send(self, answer: &str) {
        println!("{answer}");
    }
}

fn main() {
    let sender = Sender;
    sender.send("seven");
    sender.send("eight");
}
