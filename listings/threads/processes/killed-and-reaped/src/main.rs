use std::io::{self, BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, thread};

fn wait_at_most(child: &mut Child, limit: Duration) -> io::Result<bool> {
    let deadline = Instant::now() + limit;
    while child.try_wait()?.is_none() {
        if Instant::now() >= deadline {
            return Ok(false);
        }
        thread::sleep(Duration::from_millis(1));
    }
    Ok(true)
}

fn main() -> io::Result<()> {
    if env::args().nth(1).as_deref() == Some("guest") {
        println!("seated");
        loop {
            thread::park();
        }
    }
    let mut guest = Command::new(env::current_exe()?)
        .arg("guest")
        .stdout(Stdio::piped())
        .spawn()?;
    let pipe = guest.stdout.take().expect("a pipe was asked for");
    let mut first_line = String::new();
    BufReader::new(pipe).read_line(&mut first_line)?;
    print!("{first_line}");

    let gone = wait_at_most(&mut guest, Duration::from_millis(20))?;
    println!("gone by itself: {gone}");
    guest.kill()?;
    println!("{}", guest.wait()?);
    Ok(())
}
