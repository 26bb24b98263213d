use std::path::{Path, PathBuf};
use std::{env, fs, io, thread};

struct WorkingDirectory {
    before: PathBuf,
}

impl WorkingDirectory {
    fn change(folder: &Path) -> io::Result<Self> {
        let before = env::current_dir()?;
        env::set_current_dir(folder)?;
        Ok(Self { before })
    }
}

impl Drop for WorkingDirectory {
    fn drop(&mut self) {
        // A `drop` cannot report that the old folder is gone.
        let _ = env::set_current_dir(&self.before);
    }
}

fn main() -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    let inbox = folder.path().join("inbox");
    fs::create_dir(&inbox)?;
    {
        let _inbox = WorkingDirectory::change(&inbox)?;
        let there = thread::spawn(env::current_dir);
        if let Ok(there) = there.join() {
            let there = there?.ends_with("inbox");
            println!("the thread is in the inbox: {there}");
        }
    }
    let here = env::current_dir()?.ends_with("inbox");
    println!("and now: {here}");
    folder.close()
}
