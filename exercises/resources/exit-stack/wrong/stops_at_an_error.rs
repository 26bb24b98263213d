//! Takes the exits out of `self` and leaves by `?`, so `drop` finds none of the rest.
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
        for exit in std::mem::take(&mut self.exits).into_iter().rev() {
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
