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

    // By default the stack of a thread has 2 MiB. This one needs less.
    let small = thread::Builder::new()
        .stack_size(64 * 1024)
        .spawn(|| 6 * 7)?;
    println!("a thread with a small stack:  {:5}", small.join().unwrap());
    Ok(())
}
