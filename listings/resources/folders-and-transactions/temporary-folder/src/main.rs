use std::{fs, io};

fn main() -> io::Result<()> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().to_path_buf();
    fs::write(path.join("seats.txt"), "12")?;
    println!("while held: {}", path.exists());
    folder.close()?;
    println!("after close: {}", path.exists());

    let folder = tempfile::tempdir()?;
    fs::remove_dir(folder.path())?;
    if let Err(error) = folder.close() {
        println!("removed by hand: {}", error.kind());
    }
    let folder = tempfile::tempdir()?;
    fs::remove_dir(folder.path())?;
    drop(folder);
    println!("dropped: no error");

    let path = tempfile::tempdir()?.path().join("seats.txt");
    if let Err(error) = fs::write(path, "12") {
        println!("nobody held it: {}", error.kind());
    }
    Ok(())
}

#[cfg(all(test, unix))]
mod tests {
    use std::fs::Permissions;
    use std::io;
    use std::os::unix::fs::PermissionsExt;

    use tempfile::Builder;

    #[test]
    fn a_folder_for_its_owner_alone() -> io::Result<()> {
        let owner_alone = Permissions::from_mode(0o700);
        let folder = Builder::new().permissions(owner_alone).tempdir()?;
        let mode = folder.path().metadata()?.permissions().mode();
        assert_eq!(mode & 0o777, 0o700);
        folder.close()
    }
}
