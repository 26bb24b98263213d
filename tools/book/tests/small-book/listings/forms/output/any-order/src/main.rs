use std::thread;

fn main() {
    thread::scope(|scope| {
        scope.spawn(|| println!("Hello Guido"));
        scope.spawn(|| println!("Hello Luciano"));
    });
}
