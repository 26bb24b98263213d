#[expect(
    clippy::while_let_on_iterator,
    reason = "the loop that `for` stands for is the lesson"
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
