use std::error::Error;
use std::sync::atomic::{AtomicU32, Ordering::Relaxed};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;

fn serve(plates: &AtomicU32, at_table: &mut u32) {
    for _ in 0..100 {
        plates.fetch_add(1, Relaxed);
        *at_table += 1;
    }
}

type End<S, R> = (Sender<S>, Receiver<R>);

/// Both ends of a pipe that carries messages both ways.
fn pipe<A, B>() -> (End<A, B>, End<B, A>) {
    let (to_there, from_here) = mpsc::channel();
    let (to_here, from_there) = mpsc::channel();
    ((to_there, from_there), (to_here, from_here))
}

fn main() -> Result<(), Box<dyn Error>> {
    let plates = AtomicU32::new(0);
    let mut per_table = [0; 2];
    thread::scope(|scope| {
        for at_table in &mut per_table {
            scope.spawn(|| serve(&plates, at_table));
        }
    });
    println!("{} {per_table:?}", plates.into_inner());

    let ((questions, answers), (reply, asked)) = pipe::<&str, String>();
    let waiter = thread::spawn(move || {
        for question in asked {
            reply.send(question.to_uppercase())?;
        }
        Ok::<_, mpsc::SendError<String>>(())
    });
    questions.send("tea?")?;
    println!("{}", answers.recv()?);
    drop(questions);
    println!("{:?}", waiter.join());

    let (guests, invited) = mpsc::channel();
    thread::spawn(move || ["Guido", "Kushal"].map(|name| guests.send(name)));
    println!("{:?}", invited.into_iter().collect::<Vec<_>>());
    Ok(())
}
