use std::fs::{File, TryLockError};
use std::io;

fn try_lock(file: &File) -> io::Result<&'static str> {
    match file.try_lock() {
        Ok(()) => Ok("locked"),
        Err(TryLockError::WouldBlock) => Ok("somebody has it"),
        Err(TryLockError::Error(error)) => Err(error),
    }
}

fn main() -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("guests.lock");
    {
        let second = File::create(&path)?;
        {
            let first = File::create(&path)?;
            println!("first: {}", try_lock(&first)?);
            println!("second: {}", try_lock(&second)?);
        }
        println!("second: {}", try_lock(&second)?);
        println!("the file: {}", path.exists());
    }
    folder.close()
}
