use std::sync::Barrier;
use std::thread;

fn main() {
    let course_over = Barrier::new(3);
    let guest = || {
        let courses = ["soup", "fish", "cake"];
        let led = courses.map(|_| course_over.wait().is_leader());
        led.into_iter().filter(|led| *led).count()
    };
    let led = thread::scope(|scope| {
        let guests = [(); 3].map(|()| scope.spawn(guest));
        guests.map(|guest| guest.join().unwrap())
    });
    println!("led in all: {}", led.iter().sum::<usize>());
}
