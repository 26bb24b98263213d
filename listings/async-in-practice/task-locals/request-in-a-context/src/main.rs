use tokio::task::{JoinError, spawn, yield_now};

tokio::task_local! {
    static REQUEST: u32;
}

async fn log_line(who: &str) -> String {
    yield_now().await;
    match REQUEST.try_get() {
        Ok(number) => format!("{who}: {number}"),
        Err(_) => format!("{who}: none"),
    }
}

async fn handle() -> Result<Vec<String>, JoinError> {
    let number = REQUEST.get();
    Ok(vec![
        log_line("handler").await,
        spawn(log_line("child")).await?,
        spawn(REQUEST.scope(number, log_line("child, handed on"))).await?,
        REQUEST
            .scope(number * 10, log_line("handler, inside"))
            .await,
        log_line("handler, later").await,
    ])
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), JoinError> {
    let task = spawn(REQUEST.scope(7, handle()));
    println!("{}", task.await??.join("\n"));
    println!("{}", log_line("main after a task").await);
    REQUEST.scope(9, handle()).await?;
    println!("{}", log_line("main after a call").await);
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_task_has_what_was_handed_on() {
        let lines = REQUEST.scope(3, handle()).await.unwrap();
        assert_eq!(lines[1..3], ["child: none", "child, handed on: 3"]);
    }

    #[tokio::test]
    async fn a_scope_ends() {
        let lines = REQUEST.scope(3, handle()).await.unwrap();
        assert_eq!(lines[3..], ["handler, inside: 30", "handler, later: 3"]);
        assert_eq!(log_line("after").await, "after: none");
    }
}
