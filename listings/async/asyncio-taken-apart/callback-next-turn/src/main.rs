use std::sync::{Arc, Mutex};

use futures::future::{FutureExt, Shared};
use tokio::sync::oneshot::{self, error::RecvError};
use tokio::task::{self, JoinError, yield_now};

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<String>>>);

impl Log {
    fn say(&self, line: impl Into<String>) {
        self.0.lock().unwrap().push(line.into());
    }

    fn take(&self) -> Vec<String> {
        self.0.lock().unwrap().drain(..).collect()
    }
}

type Answer = Shared<oneshot::Receiver<&'static str>>;

async fn waits(log: Log, name: &str, answer: Answer) -> Result<(), RecvError> {
    log.say(format!("{name} heard {}", answer.await?));
    Ok(())
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    let log = Log::default();
    for nth in ["first", "second"] {
        let log = log.clone();
        tokio::spawn(async move { log.say(format!("spawned, {nth}")) });
    }
    println!("called: {:?}", log.take());
    yield_now().await;
    println!("a turn later: {:?}", log.take());

    let (sender, receiver) = oneshot::channel();
    let answer = receiver.shared();
    let task = task::spawn(waits(log.clone(), "the task", answer.clone()));
    task::spawn(waits(log.clone(), "another", answer.clone()));
    yield_now().await;
    sender.send("seven").expect("two tasks wait");
    println!("set: {:?}", log.take());
    yield_now().await;
    println!("a turn later: {:?}", log.take());

    println!("asked afterward: {:?}", answer.now_or_never());
    task.await?.expect("it was sent");
    Ok(())
}
