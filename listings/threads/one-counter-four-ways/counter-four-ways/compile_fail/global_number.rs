use std::thread;

static mut COUNTER: u32 = 0;

fn main() {
    let door = thread::spawn(|| COUNTER += 1);
    COUNTER += 1;
    door.join().unwrap();
}
