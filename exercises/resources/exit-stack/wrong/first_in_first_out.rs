//! Runs the exits in the order of a `for` loop, the first one first.
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
        for exit in self.exits.drain(..) {
            outcome = outcome.and(exit());
        }
        outcome
    }
}

impl Drop for ExitStack<'_> {
    fn drop(&mut self) {
        for exit in self.exits.drain(..) {
            let _ = exit();
        }
    }
}
