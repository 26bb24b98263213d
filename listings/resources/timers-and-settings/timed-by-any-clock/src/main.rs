use std::cell::Cell;
use std::time::Duration;

struct Timer<C: Fn() -> Duration> {
    label: &'static str,
    clock: C,
    start: Duration,
}

impl<C: Fn() -> Duration> Timer<C> {
    fn start(label: &'static str, clock: C) -> Self {
        let start = clock();
        Self {
            label,
            clock,
            start,
        }
    }
}

impl<C: Fn() -> Duration> Drop for Timer<C> {
    fn drop(&mut self) {
        let taken = (self.clock)() - self.start;
        println!("{}: {taken:?}", self.label);
    }
}

fn greet(name: &str, clock: impl Fn() -> Duration) -> Result<(), String> {
    let _timer = Timer::start("greeting", clock);
    if name.is_empty() {
        return Err("nobody to greet".to_string());
    }
    println!("Hello {name}");
    Ok(())
}

fn main() {
    // Three seconds pass between one look at this clock and the next.
    let seconds = Cell::new(10);
    let clock = || {
        let now = seconds.get();
        seconds.set(now + 3);
        Duration::from_secs(now)
    };
    for name in ["Guido", ""] {
        if let Err(error) = greet(name, clock) {
            println!("{error}");
        }
    }
}
