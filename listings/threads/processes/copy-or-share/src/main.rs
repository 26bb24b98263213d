use std::thread;

fn seat(guests: &mut Vec<&str>, late: impl FnOnce() -> &'static str + Send) {
    thread::scope(|scope| {
        scope.spawn(|| guests.push(late()));
    });
}

fn main() {
    let mut guests = vec!["Guido", "Luciano"];
    seat(&mut guests, || "Kushal");
    println!("{guests:?}");
}
