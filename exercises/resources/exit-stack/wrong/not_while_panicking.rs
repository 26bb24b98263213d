//! Does its work only if nothing went wrong, like code after a `yield` without `finally`.
#[derive(Default)]
pub struct ExitStack<'a> {
    exits: Vec<Box<dyn FnOnce() -> Result<(), String> + 'a>>,
}

impl<'a> ExitStack<'a> {
    pub fn new() -> Self {
        Self::default()
    }

    pub fn push(&mut self, exit: impl FnOnce() -> Result<(), String> + 'a) {
        self.exits.push(Box::new(exit));
    }

    pub fn pop_all(&mut self) -> Self {
        std::mem::take(self)
    }

    pub fn close(mut self) -> Result<(), String> {
        while let Some(exit) = self.exits.pop() {
            exit()?;
        }
        Ok(())
    }
}

impl Drop for ExitStack<'_> {
    fn drop(&mut self) {
        if std::thread::panicking() {
            return;
        }
        while let Some(exit) = self.exits.pop() {
            let _ = exit();
        }
    }
}
