//! Moves the exits by `pop` and `push`, which turns their order around.
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
        let mut all = Self::new();
        while let Some(exit) = self.exits.pop() {
            all.exits.push(exit);
        }
        all
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
        while let Some(exit) = self.exits.pop() {
            let _ = exit();
        }
    }
}
