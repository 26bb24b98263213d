use std::thread;
use std::time::{Duration, Instant};

const NAP: Duration = Duration::from_millis(100);

fn sleeper() -> Duration {
    let start = Instant::now();
    thread::sleep(NAP);
    start.elapsed()
}

fn main() {
    let start = Instant::now();
    let naps = thread::scope(|scope| {
        let sleepers = [(); 5].map(|()| scope.spawn(sleeper));
        sleepers.map(|sleeper| sleeper.join().unwrap())
    });
    let passed = start.elapsed();
    println!("less than five naps passed: {}", passed < 5 * NAP);
    println!("none too short: {}", naps.iter().all(|nap| *nap >= NAP));
}
