use std::collections::BTreeMap;
use std::iter;

type Task = Box<dyn Iterator<Item = u64>>;

fn run(tasks: Vec<Task>) -> u64 {
    let starts = (0..).map(|turn| (0, turn));
    let mut waiting: BTreeMap<(u64, usize), Task> = starts.zip(tasks).collect();
    let mut turn = waiting.len();
    let mut now = 0;
    while let Some(((wake, _), mut task)) = waiting.pop_first() {
        now = wake;
        if let Some(pause) = task.next() {
            waiting.insert((now + pause, turn), task);
            turn += 1;
        }
    }
    now
}

fn greeter(name: &'static str, seconds: u64) -> Task {
    let hello = iter::once_with(move || {
        println!("Hello {name}");
        seconds
    });
    let goodbye = iter::from_fn(move || {
        println!("Goodbye {name}");
        None
    });
    Box::new(hello.chain(goodbye))
}

fn main() {
    let team = || [("Guido", 1), ("Luciano", 2), ("Kushal", 3)].into_iter();
    let in_turn = team().flat_map(|(name, seconds)| greeter(name, seconds));
    println!("in turn: {} s", run(vec![Box::new(in_turn)]));
    let together = team().map(|(name, seconds)| greeter(name, seconds));
    println!("together: {} s", run(together.collect()));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_takes_no_time() {
        assert_eq!(run(Vec::new()), 0);
    }

    #[test]
    fn the_last_to_wake_tells_the_time() {
        assert_eq!(run(vec![Box::new(5..7), Box::new(iter::once(7))]), 11);
    }
}
