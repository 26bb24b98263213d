struct Badge(&'static str);

impl Drop for Badge {
    fn drop(&mut self) {
        println!("shredded: {}", self.0);
    }
}

fn visit(name: &'static str, give_back: bool) {
    let badge = Badge(name);
    let _returned = give_back.then_some(badge);
    println!("leaving: {name}");
}

fn main() {
    visit("Guido", true);
    visit("Luciano", false);
}
