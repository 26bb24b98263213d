use std::future::pending;
use std::io;
use std::thread;

async fn waits_twice() {
    pending::<()>().await;
    pending::<()>().await;
}

async fn waits_with_a_buffer() {
    let buffer = [0_u8; 1024];
    pending::<()>().await;
    println!("{}", buffer.len());
}

fn main() -> io::Result<()> {
    println!(
        "a future that waits twice:    {:5} bytes",
        size_of_val(&waits_twice())
    );
    println!(
        "one that keeps a 1 KiB array: {:5} bytes",
        size_of_val(&waits_with_a_buffer())
    );

    // By default it is 2 MiB.
    let stack = 64 * 1024;
    let waiting = thread::Builder::new()
        .stack_size(stack)
        .spawn(thread::park)?;
    println!("the stack of a small thread:  {stack:5} bytes");
    waiting.thread().unpark();
    waiting.join().unwrap();
    Ok(())
}
