use std::thread;

fn main() {
    let mut ready = false;
    thread::scope(|scope| {
        scope.spawn(|| ready = true);
        while !ready {}
    });
}
