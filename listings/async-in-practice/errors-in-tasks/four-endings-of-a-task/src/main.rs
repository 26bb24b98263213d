use std::num::ParseIntError;
use std::time::Duration;

use tokio::task::JoinError;
use tokio::time::sleep;

async fn seats(text: &str) -> Result<u32, ParseIntError> {
    match text {
        "wait" => sleep(Duration::from_secs(3600)).await,
        "broken" => panic!("the table is broken"),
        _ => {}
    }
    text.parse()
}

fn ending(joined: Result<Result<u32, ParseIntError>, JoinError>) -> String {
    match joined {
        Ok(Ok(seats)) => format!("{seats} seats"),
        Ok(Err(error)) => format!("an error: {error}"),
        Err(failed) => match failed.try_into_panic() {
            Ok(panic) => match panic.downcast_ref::<&str>() {
                Some(message) => format!("a panic: {message}"),
                None => "a panic".to_owned(),
            },
            Err(_) => "canceled".to_owned(),
        },
    }
}

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let texts = ["6", "six", "broken", "wait"];
    let tasks = texts.map(|text| tokio::spawn(seats(text)));
    tasks[3].abort();
    for (text, task) in texts.into_iter().zip(tasks) {
        println!("{text}: {}", ending(task.await));
    }
}
