use std::sync::Mutex;
use std::thread;
use std::time::Duration;

fn main() {
    // How many are asleep, and how many were at most.
    let count = Mutex::new((0, 0));
    thread::scope(|scope| {
        for _ in 0..5 {
            scope.spawn(|| {
                let mut guard = count.lock().unwrap();
                guard.0 += 1;
                guard.1 = guard.0.max(guard.1);
                drop(guard);
                while count.lock().unwrap().1 < 5 {
                    thread::sleep(Duration::from_millis(5));
                }
                count.lock().unwrap().0 -= 1;
            });
        }
    });
    let (asleep, most) = count.into_inner().unwrap();
    println!("{most} asleep at once, then {asleep}");
}
