use std::thread;

fn main() {
    let cook = thread::spawn(|| "soup");
    println!("{:?}", cook.join());
    println!("{:?}", cook.join());
}
