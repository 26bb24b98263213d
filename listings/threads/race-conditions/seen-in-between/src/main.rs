use std::sync::Mutex;
use std::thread;

fn main() {
    let (guido, luciano) = (Mutex::new(100), Mutex::new(100));
    let audit = || *guido.lock().unwrap() + *luciano.lock().unwrap();

    *guido.lock().unwrap() -= 30;
    let seen = thread::scope(|scope| scope.spawn(audit).join().unwrap());
    *luciano.lock().unwrap() += 30;
    println!("two locks: the audit sees {seen}, later {}", audit());

    let purses = Mutex::new([100, 100]);
    let audit = || match purses.try_lock() {
        Ok(purses) => format!("{}", purses.iter().sum::<i32>()),
        Err(_) => "that it has to wait".to_owned(),
    };

    let mut both = purses.lock().unwrap();
    both[0] -= 30;
    let seen = thread::scope(|scope| scope.spawn(audit).join().unwrap());
    both[1] += 30;
    drop(both);
    println!("one lock: the audit sees {seen}, later {}", audit());
}
