use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;
use std::sync::Barrier;
use std::thread;

static BOTH_HAVE_LOOKED: Barrier = Barrier::new(2);

fn look_and_write(name: &str) -> io::Result<bool> {
    let path = Path::new("looked.txt");
    let absent = !path.try_exists()?;
    BOTH_HAVE_LOOKED.wait();
    if absent {
        fs::write(path, name)?;
    }
    Ok(absent)
}

fn create(name: &str) -> io::Result<bool> {
    BOTH_HAVE_LOOKED.wait();
    match File::create_new("created.txt") {
        Ok(mut file) => file.write_all(name.as_bytes()).map(|()| true),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(false),
        Err(error) => Err(error),
    }
}

fn main() -> io::Result<()> {
    for reserve in [look_and_write, create] {
        let mut first = 0;
        for thread in ["Guido", "Luciano"].map(|name| thread::spawn(move || reserve(name))) {
            first += u32::from(thread.join().unwrap()?);
        }
        println!("{first} think they were first");
    }
    Ok(())
}
