struct Badge(&'static str);

impl Drop for Badge {
    fn drop(&mut self) {
        println!("shredded: {}", self.0);
    }
}

fn inspect(badge: Badge) {
    println!("inspected: {}", badge.0);
}

fn visit() {
    let guido = Badge("Guido");
    let luciano = Badge("Luciano");
    inspect(guido);
    drop(luciano);
    println!("leaving: {}", luciano.0);
}

fn main() {
    visit();
    println!("closed");
}
