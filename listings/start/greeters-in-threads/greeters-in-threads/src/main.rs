use std::thread;

fn greeter(name: &str) {
    println!("Hello {name}");
}

fn main() {
    let names = ["Guido", "Luciano", "Kushal"];
    thread::scope(|scope| {
        for name in names {
            scope.spawn(move || greeter(name));
        }
    });
    println!("{} guests", names.len());
}
