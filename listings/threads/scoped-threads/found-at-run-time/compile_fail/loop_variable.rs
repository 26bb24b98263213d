use std::thread;

fn main() {
    thread::scope(|scope| {
        for name in ["Guido", "Luciano"] {
            scope.spawn(|| println!("Hello {name}"));
        }
    });
}
