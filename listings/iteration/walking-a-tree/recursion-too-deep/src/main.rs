use std::error::Error;
use std::hint::black_box;
use std::process::Command;
use std::{env, thread};

fn descend(levels: u64) -> u64 {
    if levels == 0 {
        return 0;
    }
    // A black box keeps the optimizer from making this a loop.
    1 + black_box(descend(levels - 1))
}

fn main() -> Result<(), Box<dyn Error>> {
    if env::args().nth(1).is_some() {
        let small = thread::Builder::new().stack_size(64 * 1024);
        let result = small.spawn(|| descend(1_000_000))?.join();
        println!("failed: {}", result.is_err());
        return Ok(());
    }
    println!("500 levels: {}", descend(500));

    let child = Command::new(env::current_exe()?).arg("too deep").output()?;
    let message = String::from_utf8_lossy(&child.stderr);
    let overflow = message.contains("overflowed its stack");
    println!("child succeeded: {}", child.status.success());
    println!("child overflowed its stack: {overflow}");
    println!("child printed {} bytes", child.stdout.len());
    Ok(())
}
