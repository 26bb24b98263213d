//! Lets a later error replace an earlier one, as Python does.
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
        let mut outcome = Ok(());
        while let Some(exit) = self.exits.pop() {
            if let Err(error) = exit() {
                outcome = Err(error);
            }
        }
        outcome
    }
}

impl Drop for ExitStack<'_> {
    fn drop(&mut self) {
        while let Some(exit) = self.exits.pop() {
            let _ = exit();
        }
    }
}
