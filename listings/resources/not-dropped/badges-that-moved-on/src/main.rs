struct Badge(&'static str);

impl Drop for Badge {
    fn drop(&mut self) {
        println!("shredded: {}", self.0);
    }
}

struct Pair {
    first: Badge,
    _second: Badge,
}

fn collect(badge: Badge) {
    println!("collected: {}", badge.0);
}

fn visit(name: &'static str, give_back: bool) {
    let badge = Badge(name);
    if give_back {
        collect(badge);
    }
    println!("leaving: {name}");
}

fn main() {
    visit("Guido", true);
    visit("Luciano", false);

    let first = Badge("Kushal");
    let _second = Badge("Ada");
    let pair = Pair { first, _second };
    let _kushal = pair.first;
    println!("the end");
}
