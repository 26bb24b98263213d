use std::error::Error;
use std::sync::{Arc, Barrier};
use std::thread::{self, Builder};
use std::{env, fs};

/// How many pieces of memory the kernel keeps a record of for this process.
fn mappings() -> Result<usize, Box<dyn Error>> {
    Ok(fs::read_to_string("/proc/self/maps")?.lines().count())
}

fn main() -> Result<(), Box<dyn Error>> {
    let wanted = env::args().nth(1).map_or(Ok(100), |it| it.parse())?;
    let all_started = Arc::new(Barrier::new(wanted + 1));
    let before = mappings()?;
    for started in 0..wanted {
        let all_started = all_started.clone();
        let thread = Builder::new().spawn(move || {
            all_started.wait();
            loop {
                thread::park();
            }
        });
        if let Err(error) = thread {
            println!("after {started} threads: {error}");
            println!("{} mappings", mappings()?);
            return Ok(());
        }
    }
    all_started.wait();
    let each = (mappings()? - before) as f64 / wanted as f64;
    println!("a thread: {each:.0} mappings");
    Ok(())
}
