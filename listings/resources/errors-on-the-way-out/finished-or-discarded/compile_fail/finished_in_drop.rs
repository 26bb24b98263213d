struct GuestList {
    names: Vec<String>,
}

impl GuestList {
    fn check(&self) -> Result<(), String> {
        match self.names.len() {
            0 => Err("nobody is coming".to_owned()),
            _ => Ok(()),
        }
    }
}

impl Drop for GuestList {
    fn drop(&mut self) {
        self.check()?;
    }
}

fn main() {
    let names = Vec::new();
    drop(GuestList { names });
}
