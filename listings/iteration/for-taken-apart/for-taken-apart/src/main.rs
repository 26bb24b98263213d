#[expect(
    clippy::while_let_on_iterator,
    reason = "the loop behind `for` is the lesson"
)]
fn main() {
    let names = ["Guido", "Luciano", "Kushal"];

    for name in names {
        println!("Hello {name}");
    }

    let mut iterator = names.into_iter();
    while let Some(name) = iterator.next() {
        println!("Hello {name}");
    }
}
