use std::fs::File;
use std::io;

fn main() -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("guests.lock");
    {
        let first = File::create(&path)?;
        first.lock()?;
        let clone = first.try_clone()?;
        let second = File::create(&path)?;

        drop(first);
        println!("after the first: {}", second.try_lock().is_ok());

        drop(clone);
        println!("after its clone: {}", second.try_lock().is_ok());
    }
    folder.close()
}
