use std::future::pending;
use std::io;

use tokio::runtime::Builder;
use tokio::task::{spawn, yield_now};

struct Seat(&'static str);

impl Drop for Seat {
    fn drop(&mut self) {
        println!("{} gets up", self.0);
    }
}

async fn guest(name: &'static str) {
    println!("{name} sits down");
    let _seat = Seat(name);
    pending::<()>().await;
    println!("{name} says goodbye");
}

async fn evening() {
    let task = spawn(guest("Guido"));
    yield_now().await;
    println!("main is done, task done: {}", task.is_finished());
}

fn main() -> io::Result<()> {
    let runtime = Builder::new_current_thread().build()?;
    runtime.block_on(evening());
    drop(runtime);
    println!("the runtime is gone");
    Ok(())
}
