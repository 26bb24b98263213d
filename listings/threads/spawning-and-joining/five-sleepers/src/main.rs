use std::sync::Barrier;
use std::sync::atomic::{AtomicU32, Ordering::SeqCst};
use std::thread;
use std::time::{Duration, Instant};

const NAP: Duration = Duration::from_millis(50);

fn main() {
    let asleep = AtomicU32::new(0);
    let all_down = Barrier::new(5);
    let sleeper = || {
        asleep.fetch_add(1, SeqCst);
        all_down.wait();
        let start = Instant::now();
        thread::sleep(NAP);
        let slept = start.elapsed();
        (asleep.fetch_sub(1, SeqCst), slept)
    };
    let naps = thread::scope(|scope| {
        let sleepers = [(); 5].map(|()| scope.spawn(sleeper));
        sleepers.map(|sleeper| sleeper.join().unwrap())
    });
    let most = naps.iter().fold(0, |most, &(asleep, _)| most.max(asleep));
    println!("asleep at the same time: {most}");
    let long_enough = naps.iter().all(|&(_, slept)| slept >= NAP);
    println!("none too short: {long_enough}");
}
