use std::sync::Barrier;
use std::thread;
use std::time::Duration;

use parking_lot::Mutex;

static BOTH: Barrier = Barrier::new(2);

type Tool<'a> = (&'a str, &'a Mutex<()>);

fn eat(name: &str, first: Tool<'_>, second: Tool<'_>) -> Vec<String> {
    let held = first.1.lock();
    let mut story = vec![format!("  0 {name} takes the {}", first.0)];
    BOTH.wait();
    story.push(format!("  1 {name} waits for the {}", second.0));
    let outcome = match second.1.try_lock_for(Duration::from_millis(20)) {
        Some(_guard) => "eats",
        None => "gives up",
    };
    story.push(format!("  2 {name} {outcome}"));
    BOTH.wait();
    drop(held);
    story.push(format!("  3 {name} ends"));
    story
}

fn main() {
    let (fork, knife) = (Mutex::new(()), Mutex::new(()));
    let (fork, knife) = (("fork", &fork), ("knife", &knife));
    let mut story = thread::scope(|scope| {
        let guido = scope.spawn(|| eat("Guido", fork, knife));
        let luciano = scope.spawn(|| eat("Luciano", knife, fork));
        [guido, luciano].map(|guest| guest.join().unwrap()).concat()
    });
    story.sort();
    println!("{}", story.join("\n"));
}
