use std::thread;

use crossbeam_channel::unbounded;

fn main() {
    let (jobs, todo) = unbounded();
    let (results, done) = unbounded();
    thread::scope(|scope| {
        for _ in 0..3 {
            let (todo, results) = (todo.clone(), results.clone());
            scope.spawn(move || {
                for number in todo {
                    results.send(number * number).unwrap();
                }
            });
        }
        for number in 1..=100u32 {
            jobs.send(number).unwrap();
        }
        drop(jobs);
    });
    drop(results);
    println!(
        "{} results, which add up to {}",
        done.len(),
        done.iter().sum::<u32>()
    );
}
