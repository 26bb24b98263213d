use std::env;
use std::sync::mpsc;
use std::thread;

// ANCHOR: cases
fn unbounded(size: u64) -> u64 {
    let (sender, receiver) = mpsc::channel();
    thread::scope(|scope| {
        scope.spawn(move || (0..size).try_for_each(|message| sender.send(message)));
        receiver.iter().sum()
    })
}

fn bounded(size: u64) -> u64 {
    let (sender, receiver) = mpsc::sync_channel(100);
    thread::scope(|scope| {
        scope.spawn(move || (0..size).try_for_each(|message| sender.send(message)));
        receiver.iter().sum()
    })
}

fn crossbeam(size: u64) -> u64 {
    let (sender, receiver) = crossbeam_channel::unbounded();
    thread::scope(|scope| {
        scope.spawn(move || (0..size).try_for_each(|message| sender.send(message)));
        receiver.iter().sum()
    })
}
// ANCHOR_END: cases

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (case, size) = (env::args().nth(1), env::args().nth(2));
    let size = size.ok_or("usage: passed-messages CASE SIZE")?.parse()?;
    let answer = match case.as_deref() {
        Some("unbounded") => unbounded(size),
        Some("bounded") => bounded(size),
        Some("crossbeam") => crossbeam(size),
        _ => return Err("there is no such case".into()),
    };
    println!("{answer}");
    Ok(())
}
