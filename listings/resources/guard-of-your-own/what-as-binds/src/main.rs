use std::ops::Deref;

struct Ticket;

impl Deref for Ticket {
    type Target = u32;

    fn deref(&self) -> &u32 {
        &42
    }
}

impl Drop for Ticket {
    fn drop(&mut self) {
        println!("Seat given back");
    }
}

fn main() {
    {
        let seat = Ticket;
        println!("Seat: {}", *seat);
    }

    let seat = *Ticket;
    println!("Seat: {seat}");
}

#[cfg(test)]
mod tests {
    use std::io;

    #[test]
    fn a_path_outlives_its_folder() -> io::Result<()> {
        let path = tempfile::tempdir()?.path().to_owned();
        assert!(!path.exists());
        Ok(())
    }
}
