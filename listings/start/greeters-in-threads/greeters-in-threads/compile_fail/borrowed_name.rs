use std::thread;

fn main() {
    let name = String::from("Guido");
    let greeter = thread::spawn(|| println!("Hello {name}"));
    println!("{name} is on the list");
    greeter.join().unwrap();
}
