// ANCHOR: greet
fn greet(name: &str) {
    println!("Hello {name}");
}
// ANCHOR_END: greet

fn main() {
    greet("Guido");
    greet("Kushal");
}
